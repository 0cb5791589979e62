import ArgumentModel
public import DisputeModel
import Wording

extension DisputeTree {
    /// The tree as text, a line for each move, two blanks for each level. Contains text from files.
    public func text(in dispute: Dispute) -> String {
        let words = MoveWords(phrasing: Phrasing(dispute))
        var lines: [String] = []
        var open = [(move: root, level: 0)]
        while let (move, level) = open.popLast() {
            lines.append(String(repeating: "  ", count: level) + words.line(for: move))
            open += move.replies.reversed().map { ($0, level + 1) }
        }
        if restsOnEditor {
            let otherwise = stateByTextsAlone.map { "it would be \($0.rawValue.uppercased())" }
            lines.append(
                "This verdict rests on a line that the editor draws: by the texts' own lines "
                    + "\(otherwise ?? "nobody would put it forward").")
        }
        let date = asOf.map { ", as of \($0)" } ?? ""
        lines.append("Grounded semantics\(date). \(Standing.note)")
        return lines.joined(separator: "\n") + "\n"
    }
}

/// What is said of one move.
private struct MoveWords {
    typealias Move = DisputeTree.Move

    let phrasing: Phrasing

    private var dispute: Dispute { phrasing.dispute }

    func line(for move: Move) -> String {
        guard let verdict = move.state else { return "\(opening(of: move)): nobody puts it forward" }
        let state = "\(opening(of: move)): \(verdict.rawValue.uppercased())"
        return switch move.extent {
        case .repeated: state + ", as explained above"
        case .cut: state + ", not followed further"
        case .whole: state + reason(for: move) + repetition(of: move)
        }
    }

    private func opening(of move: Move) -> String {
        let name = phrasing.named(move.node)
        switch move.link {
        case .root: return name
        case .premise: return "premise \(name)"
        case .reason: return "reason \(name)"
        case .attack(let id, _):
            let isGrounded = phrasing.graph.isGrounded(phrasing.graph[id])
            return "\(verb(of: move, id)) \(name)" + (dispute.isEditors(id) ? " (the editor draws this line)" : "")
                + (isGrounded ? "" : " (a line of the editor: it bears on no premise and not on the conclusion)")
        }
    }

    /// What is itself attacked opposes its attacker as well, where neither is shown with a reason.
    private func verb(of move: Move, _ id: Relation.ID) -> String {
        if isResisting(move) { return "opposed by what it attacks," }
        return switch phrasing.graph[id].kind.bearing {
        case .undercuts: "undercut by"
        case .excludes: "contradicted by"
        case .opposes, .supports, .entails, .says, .none: "attacked by"
        }
    }

    /// Whether the arrow drawn runs from the move before to this one.
    private func isResisting(_ move: Move) -> Bool {
        guard case .attack(let id, let target) = move.link else { return false }
        let relation = phrasing.graph[id]
        return !relation.kind.isSymmetric && relation.from == target && relation.to == move.node
    }

    private func reason(for move: Move) -> String {
        let attackers = move.replies.filter { if case .attack = $0.link { true } else { false } }
        let premises = move.replies.filter { $0.link == .premise }
        switch move.state {
        case nil: return ""
        case .stands: return attackers.isEmpty ? unattacked(move) : defended(move, attackers)
        case .defeated:
            if !attackers.isEmpty { return defeat(of: move, by: attackers) }
            if !premises.isEmpty {
                return premises.allSatisfy { $0.state == .defeated }
                    ? " because its premise \(names(premises)) is defeated"
                    : premises.allSatisfy { $0.state == nil }
                        ? " because nobody puts its premise \(names(premises)) forward"
                        : " because nothing establishes its premise \(names(premises))"
            }
            return " because \(denial(move).map { "\($0), and " } ?? "")no reason for it stands"
        case .open:
            let denial = denial(move)
            if !attackers.isEmpty { return standoff(attackers) + (denial.map { "; \($0)" } ?? "") }
            if let denial { return " because \(denial)" }
            if premises.contains(where: { $0.state == nil }) {
                return " because nobody puts its premise \(names(premises.filter { $0.state == nil })) forward"
            }
            if !premises.isEmpty { return " because its premise \(names(premises)) is open" }
            return " because no reason for it stands"
        }
    }

    private func names(_ moves: [Move]) -> String {
        var seen: Set<Node> = []
        return English.list(moves.map(\.node).filter { seen.insert($0).inserted }.map { phrasing.named($0) })
    }

    /// `attacked by A and B` and, for what only opposes its attacker, `opposed by C, which it attacks`.
    private func attack(by attackers: [Move]) -> String {
        let (forward, back) = (attackers.filter { !isResisting($0) }, attackers.filter(isResisting))
        return [
            forward.isEmpty ? nil : "attacked by \(names(forward))",
            back.isEmpty ? nil : "opposed by \(names(back)), which it attacks",
        ].compactMap { $0 }.joined(separator: " and ")
    }

    private func unattacked(_ move: Move) -> String {
        let isDenied = dispute.voices(of: move.node).contains(where: \.deniesPart)
        let asked = English.list(move.ineffective.map { phrasing.named($0) })
        let text =
            isDenied
            ? "only a part of it is denied"
            : asked.isEmpty
                ? "nothing recorded here attacks it"
                : "against it stands \(asked), which has no effect on standing"
        if dispute.graph.occurrences(of: move.node).isEmpty, case .statement(let id) = move.node,
            dispute.graph[id].kind != .norm
        {
            return move.reasons.isEmpty ? ", the editor's own words; \(text)" : "; \(text)"
        }
        if let lost = lostReasons(move) { return ", asserted, \(text); \(lost)" }
        return move.isAsserted && move.reasons.isEmpty ? ", asserted; \(text)" : "; \(text)"
    }

    private func defended(_ move: Move, _ attackers: [Move]) -> String {
        let norms = attackers.filter { $0.state == .stands }
        if !norms.isEmpty { return " because a reason is recorded for it, and none from \(names(norms)) against it" }
        let text =
            attackers.allSatisfy { $0.state == .defeated }
            ? " because everything that attacks it is defeated" : " because nothing that attacks it stands"
        return text + (lostReasons(move).map { "; it is asserted, \($0)" } ?? "")
    }

    /// That none of the reasons given for an assertion stands; nil where one does or none is given.
    private func lostReasons(_ move: Move) -> String? {
        let lost = move.isAsserted ? DisputeTree.Reason.lost(move.reasons) : []
        guard let first = lost.first else { return nil }
        return lost.count == 1
            ? "the only argument given, \(phrasing.title(of: first.node)), is "
                + (first.state?.rawValue ?? "put forward by nobody")
            : "none of the \(lost.count) arguments given stands"
    }

    /// That what is put forward, or what it concludes, is denied without a reason.
    private func denial(_ move: Move) -> String? {
        guard let denied = move.denied.first else { return nil }
        let by = dispute.voices(of: denied).filter { $0.stance == .denies && !$0.deniesPart }
            .map { phrasing.name(of: $0.party) }
        let what =
            denied == move.node ? "it" : "its conclusion \(phrasing.title(of: denied))"
        return "\(what) is denied\(by.isEmpty ? "" : " by \(English.list(by))"); for the denial no reason is recorded"
    }

    private func defeat(of move: Move, by attackers: [Move]) -> String {
        let text = " because \(attack(by: attackers)), which stands"
        let isBare = move.isAsserted && move.reasons.isEmpty && attackers.contains { !$0.reasons.isEmpty }
        return text + (isBare ? "; only asserted here, and what speaks against it gives a reason" : "")
    }

    private func standoff(_ attackers: [Move]) -> String {
        let bare = attackers.filter {
            $0.extent == .whole && $0.isAsserted && $0.reasons.isEmpty && !isNorm($0.node)
        }
        let text = " because \(attack(by: attackers)), which nobody defeats"
        guard !bare.isEmpty else { return text }
        var seen: Set<Node> = []
        let titles = bare.map(\.node).filter { seen.insert($0).inserted }.map { phrasing.title(of: $0) }
        return text + "; for \(English.list(titles)) no reason is recorded"
    }

    private func isNorm(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return false }
        return phrasing.graph[id].kind == .norm
    }

    /// That somebody said it again after it was denied.
    private func repetition(of move: Move) -> String {
        let attackers = move.replies.filter { if case .attack = $0.link { true } else { false } }.map(\.node)
        guard let again = dispute.repetition(of: move.node, deniedBy: attackers) else { return "" }
        let occurrence = phrasing.graph[again]
        return
            "; repeated by \(phrasing.name(of: occurrence.by)), \(Phrasing.date(of: occurrence)), after it was denied"
    }
}
