public import ArgumentModel
public import DisputeModel

/// Something said in reply to a question or demand.
public struct Reply: Sendable, Hashable {
    /// Whether a reply counts for the addressee under which it is listed.
    public enum Bearing: String, Sendable, CaseIterable {
        /// Given by the addressee.
        case counts
        /// Somebody else, such as the asker, tells how the addressee replied, or that it did not.
        case isReported = "is-reported"
        /// Said before the question was asked, so that it cannot answer it.
        case predatesQuestion = "predates-question"
        /// Given by another party than the one asked, such as an organisation for its members.
        case byAnother = "by-another"
    }

    /// What is said.
    public let node: Node
    /// Who says it; for a reported silence, who reports it.
    public let by: Party.ID?
    /// Where it is said.
    public let attestation: Attestation
    /// The `answers` relation.
    public let relation: Relation.ID
    public let grade: Relation.Grade?
    /// Conditions the question set and the reply did not meet.
    public let unmet: [String]
    public let date: DateSpan?
    public let testimony: Testimony
    public let bearing: Bearing

    /// Whether the status of the question follows it.
    public var isCounted: Bool { bearing == .counts || bearing == .isReported }

    /// What the reply amounts to by itself, as graded.
    public var status: ReplyStatus { ReplyStatus(grade, unmet: unmet) }
}

extension Dispute {
    /// Whether a reply is told by another, so that its date is that of the telling.
    func isOnlyReportDated(_ reply: Reply) -> Bool {
        reply.bearing == .isReported || Positions.isReported(graph[reply.attestation], graph)
    }
}
