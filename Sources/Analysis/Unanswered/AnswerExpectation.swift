import ArgumentModel
import DisputeModel

/// Which claims await an answer, and from whom.
struct AnswerExpectation {
    private let dispute: Dispute
    private let heard: [Party.ID]
    /// By statement: those asked by what it replies to.
    private let asked: [[Party.ID]]
    /// By node number: the nodes it opposes.
    private let opposed: Rows

    private var graph: ArgumentGraph { dispute.graph }

    /// - Parameter heard: The parties that say anything.
    init(_ dispute: Dispute, heard: [Party.ID]) {
        (self.dispute, self.heard) = (dispute, heard)
        var asked = Array(repeating: [Party.ID](), count: dispute.graph.statements.count)
        for relation in dispute.graph.relations where relation.kind == .answers {
            guard case .statement(let reply) = relation.from else { continue }
            asked[reply.index] += dispute.graph.occurrences(of: relation.to).flatMap(\.to)
        }
        self.asked = asked
        opposed = Rows(
            rowCount: dispute.numbering.count, pairs: dispute.opposition.edges.map { (row: $0.from, column: $0.to) })
    }

    /// Whether somebody could be asked to answer it: a concession, an offer (which awaits a reply), a report of a reply
    /// and an event that nobody disputes await no answer.
    func awaitsAnswer(_ statement: Statement, by party: Party.ID) -> Bool {
        let said = statement.occurrences.filter {
            $0.by == party && $0.stance == .asserts && dispute.presence.contains($0)
        }
        if said.allSatisfy({ $0.act == .concedes }) || said.contains(where: { $0.act == .offers }) { return false }
        let asked = asked[statement.id.index]
        let isReport = !asked.isEmpty && (!asked.contains(party) || said.allSatisfy { $0.via != nil })
        return !isReport && !(statement.tags.contains("event") && isUndisputed(statement))
    }

    private func isUndisputed(_ statement: Statement) -> Bool {
        dispute.opposition.edgesTo[statement.id.index].isEmpty
            && !statement.occurrences.contains { $0.stance == .denies && dispute.presence.contains($0) }
    }

    /// Those who oppose the party; those whom it charges, by name or, where it stands on no side, by opposing what they
    /// hold.
    func owing(_ statement: Statement, by party: Party.ID) -> [Party.ID] {
        var charged = statement.occurrences.filter {
            $0.by == party && $0.stance == .asserts && dispute.presence.contains($0)
        }.flatMap(\.to)
        if dispute.camps.isNeutral(party) {
            for node in opposed[statement.id.index] {
                charged += dispute.speech.committed[Int(node)].map { Party.ID(Int($0)) }
            }
        }
        let opponents = heard.filter { dispute.camps.oppose(party, $0) }
        return graph.parties.map(\.id).filter { $0 != party && (opponents.contains($0) || charged.contains($0)) }
    }
}
