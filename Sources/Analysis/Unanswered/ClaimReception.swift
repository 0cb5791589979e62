public import ArgumentModel
public import DisputeModel
import Wording

/// A party's claim and what the other parties say to it.
public struct ClaimReception: Finding, Hashable {
    /// What is claimed.
    public let claim: Statement.ID
    /// Who claims it.
    public let by: Party.ID
    /// The earliest date at which the party says it; nil when undated.
    public let firstSaid: DateSpan?
    /// Days from `firstSaid` to the as-of date or, without one, to the last own text of those who leave it unanswered;
    /// nil where a day is not known exactly.
    public let daysOpen: Int?
    /// By party, then by kind.
    public let answers: [Answer]
    /// Those who oppose the party, or whom the claim charges, that have whole texts of their own here, not all of them
    /// older than the claim, and do not answer it in them, in the order of parties.
    public let unansweredBy: [Party.ID]
    /// Whether some of those who could answer have texts of their own here, and nobody answers.
    public let isUnanswered: Bool
    let slug: String
    let partyCode: String
    let asOf: CalendarDate?

    public var id: String { "claim:\(slug):\(partyCode)" }
    public var kind: FindingKind { .claim }
    public var basis: Basis { .graph }

    /// Whether some answer other than a concession has not been answered in turn, so that the last word is not the
    /// claim's.
    public var isLastWordAgainst: Bool { answers.contains { $0.how.isAgainst && !$0.isAnsweredInTurn } }

    public func members(in dispute: Dispute) -> [FindingMember] {
        let places = attestations(of: by, .statement(claim), dispute.graph)
        return [FindingMember(.statement(claim), by: by, .affirms, at: places)]
            + answers.map { answer in
                let stance: FindingMember.Stance = answer.isDenial ? .denies : .affirms
                return FindingMember(
                    answer.node, by: answer.party, stance,
                    at: attestations(of: answer.party, answer.node, dispute.graph))
            }
    }

    public func explanation(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        let claimed = attestations(of: by, .statement(claim), dispute.graph)
        var text = "Claim \(phrasing.title(of: .statement(claim))) by \(phrasing.name(of: by))"
        text += claimed.isEmpty ? "." : ": \(claimed.map(phrasing.attribution(of:)).joined(separator: "; "))."
        for answer in answers { text += " " + sentence(on: answer, phrasing) }
        if !unansweredBy.isEmpty {
            text += " Without an answer here: \(English.list(unansweredBy.map { phrasing.withOwnTexts($0) }))."
        }
        return text + " A claim without an answer is neither conceded nor true."
    }

    private func sentence(on answer: Answer, _ phrasing: Phrasing) -> String {
        var text = "\(phrasing.name(of: answer.party)): \(answer.how.rawValue)"
        if answer.isDenial, answer.node != .statement(claim) {
            text += " by denying \(phrasing.title(of: answer.node))"
        } else {
            if answer.node != .statement(claim) { text += " by \(phrasing.title(of: answer.node))" }
            if answer.target != .statement(claim) { text += " aimed at \(phrasing.title(of: answer.target))" }
        }
        if let place = attestations(of: answer.party, answer.node, phrasing.graph).first {
            text += " (\(phrasing.attribution(of: place)))"
        }
        if answer.testimony != .own { text += ", \(answer.testimony.rawValue)" }
        return text + (answer.isAnsweredInTurn ? ", answered in turn." : ".")
    }

    private func attestations(of party: Party.ID, _ node: Node, _ graph: ArgumentGraph) -> [Attestation] {
        let occurrences = graph.occurrences(of: node)
        return occurrences.indices.filter { position in
            let occurrence = occurrences[position]
            guard occurrence.by == party else { return false }
            guard let asOf else { return true }
            return occurrence.date?.isOver(by: asOf) ?? false
        }.map { Attestation(node, $0) }
    }
}
