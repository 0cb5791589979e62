import ArgumentModel
public import DisputeModel
import Wording

extension DisputeTree {
    /// The tree as text, a line for each move, two blanks for each level. Contains text from files.
    public func text(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        var lines: [String] = []
        var open = [(move: root, level: 0)]
        while let (move, level) = open.popLast() {
            let indentation = String(repeating: "  ", count: level)
            lines.append(indentation + opening(of: move, phrasing) + verdict(on: move, phrasing))
            open += move.replies.reversed().map { ($0, level + 1) }
        }
        let date = asOf.map { ", as of \($0)" } ?? ""
        lines.append("Grounded semantics\(date). \(Standing.note)")
        return lines.joined(separator: "\n") + "\n"
    }

    private func opening(of move: Move, _ phrasing: Phrasing) -> String {
        let name = named(move.node, phrasing)
        switch move.link {
        case .root: return name
        case .premise: return "premise \(name)"
        case .reason: return "reason \(name)"
        case .attack(let id, _):
            let verb =
                switch phrasing.graph[id].kind {
                case .undercuts: "undercut by"
                case .contrary, .contradicts: "contradicted by"
                case .attacks, .supports, .entails, .cites, .answers, .restates: "attacked by"
                }
            return "\(verb) \(name)"
        }
    }

    private func verdict(on move: Move, _ phrasing: Phrasing) -> String {
        let state = ": \(move.state.rawValue.uppercased())"
        switch move.extent {
        case .repeated: return state + ", as explained above"
        case .cut: return state + ", not followed further"
        case .whole: return state + reason(for: move, phrasing)
        }
    }

    private func reason(for move: Move, _ phrasing: Phrasing) -> String {
        let attackers = move.replies.filter { if case .attack = $0.link { true } else { false } }
        let premises = move.replies.filter { $0.link == .premise }
        func names(_ moves: [Move]) -> String { English.list(moves.map { named($0.node, phrasing) }) }
        switch move.state {
        case .stands:
            if attackers.isEmpty { return ", nothing attacks it" }
            return attackers.allSatisfy { $0.state == .defeated }
                ? " because everything that attacks it is defeated" : " because nothing that attacks it stands"
        case .defeated:
            if !attackers.isEmpty { return " because attacked by \(names(attackers)), which stands" }
            if !premises.isEmpty {
                return premises.allSatisfy { $0.state == .defeated }
                    ? " because its premise \(names(premises)) is defeated"
                    : " because nothing establishes its premise \(names(premises))"
            }
            return " because no reason for it stands"
        case .open:
            if !attackers.isEmpty { return " because attacked by \(names(attackers)), which nobody defeats" }
            if !premises.isEmpty { return " because its premise \(names(premises)) is open" }
            return " because no reason for it stands"
        }
    }

    /// Title and those who say it by the date, such as `[Conditional right] (Russian Federation)`.
    private func named(_ node: Node, _ phrasing: Phrasing) -> String {
        var parties: [Party.ID] = []
        for occurrence in phrasing.graph.occurrences(of: node) {
            guard let party = occurrence.by, !parties.contains(party), asOf == nil || isOver(occurrence) else {
                continue
            }
            switch occurrence.stance {
            case .asserts, .demands, .asks: parties.append(party)
            case .denies, .mentions: break
            }
        }
        let title = phrasing.title(of: node)
        return parties.isEmpty ? title : "\(title) (\(English.list(parties.map { phrasing.name(of: $0) })))"
    }

    private func isOver(_ occurrence: Occurrence) -> Bool {
        guard let asOf, let date = occurrence.date else { return false }
        return date.isOver(by: asOf)
    }
}
