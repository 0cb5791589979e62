import ArgumentModel
public import DisputeModel
import Wording

extension Contradiction {
    public func explanation(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        if assertions.isEmpty {
            return "The relations of the graph contradict one another: "
                + English.list(rules.map { sentence(on: $0, phrasing) }) + "."
        }
        let members = assertions.map { sentence(on: $0, phrasing) }
        var text = "\(opening(phrasing)): \(members.joined(separator: "; ")). "
        text += rules.isEmpty ? "The same statement is affirmed and denied." : rulesSentence(phrasing)
        switch grade {
        case .strict: text += " Only strict rules are used."
        case .defeasible:
            let isIronic = assertions.contains { $0.stance == .ironic }
            text += isIronic ? " Irony is read as denial" : " An argument used is defeasible"
            text += ": a tension, not a logical contradiction."
        }
        return text + " Which of them is right is not decided here."
    }

    private func opening(_ phrasing: Phrasing) -> String {
        let names = English.list(parties.map { phrasing.name(of: $0) })
        switch scope {
        case .withinParty: return "\(names.isEmpty ? "Somebody unnamed" : names) says things that cannot all hold"
        case .betweenParties:
            let sides =
                switch alignment {
                case .oneSide: ", on one side,"
                case .opposingSides: ", on opposing sides,"
                case .unaligned, nil: ""
                }
            return "\(names)\(sides) say things that cannot all hold"
        case .withNorm: return names.isEmpty ? "Norms cannot all hold" : "What \(names) said cannot hold with the norm"
        case .withText: return "What \(names.isEmpty ? "somebody unnamed" : names) said does not agree with the text"
        case .editorsOwn: return "The editor's own statements cannot all hold"
        }
    }

    private func sentence(on member: FindingMember, _ phrasing: Phrasing) -> String {
        let title = phrasing.title(of: member.node)
        let places = member.attestations.map(phrasing.attribution(of:)).joined(separator: "; also ")
        return switch member.stance {
        case .norm: "the norm \(title)"
        case .editorial: "\(title), the editor's own"
        case .denies: "not \(title) (denied: \(places))"
        case .ironic: "not \(title) (said with irony, read as denial: \(places))"
        case .affirms, .asks, .demands, .replies: "\(title) (\(places))"
        }
    }

    /// Why its members cannot all hold, in a sentence.
    func ruleSentence(_ phrasing: Phrasing) -> String {
        rules.isEmpty ? "The same statement is affirmed and denied." : rulesSentence(phrasing)
    }

    private func rulesSentence(_ phrasing: Phrasing) -> String {
        let sentences = rules.map { sentence(on: $0, phrasing) }
        return "Why: " + sentences.joined(separator: "; ") + "."
    }

    private func sentence(on rule: Rule, _ phrasing: Phrasing) -> String {
        let graph = phrasing.graph
        switch rule {
        case .relation(let id):
            let relation = graph[id]
            let (from, to) = (phrasing.title(of: relation.from), phrasing.title(of: relation.to))
            return switch relation.kind.bearing {
            case .excludes(.contradictory): "exactly one of \(from) and \(to) holds"
            case .excludes(.contrary): "\(from) and \(to) do not both hold"
            case .opposes: "\(from) and \(to) attack each other, so that they do not both hold"
            case .entails: "\(from) entails \(to)"
            case .supports, .undercuts, .says, .none: "\(from) \(relation.kind.rawValue) \(to)"
            }
        case .step(let id, let position):
            let step = graph[id].inferences[position]
            let premises = English.list(step.premises.map { phrasing.title(of: .statement($0)) })
            let voices = graph[id].occurrences.compactMap(\.by).map { phrasing.name(of: $0) }
            let owner = voices.first.map { ", put forward by \($0)" } ?? ""
            return "by \(phrasing.title(of: .argument(id)))\(owner), \(premises) give "
                + phrasing.title(of: .statement(step.conclusion))
        case .text(let id, let result):
            return "the wording of the texts \(result == .confirmed ? "confirms" : "refutes") "
                + phrasing.title(of: .statement(id))
        }
    }
}
