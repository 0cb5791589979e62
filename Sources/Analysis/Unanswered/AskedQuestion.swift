public import ArgumentModel
public import DisputeModel

/// A question or demand and one of those it is put to: who asked, what came of it, and when.
///
/// A question to several addressees gives a finding for each.
public struct AskedQuestion: Finding, Hashable {
    /// A change of status.
    public struct Step: Sendable, Hashable {
        /// When; nil for what is undated.
        public let date: DateSpan?
        public let status: ReplyStatus
        /// The position among `replies` of the reply that changed the status; nil for the asking.
        public let reply: Int?
    }

    public let id: String
    /// The question or demand.
    public let question: Statement.ID
    /// Whether it is a demand rather than a question.
    public let isDemand: Bool
    /// A question that wants no answer: listed apart and never counted.
    public let isRhetorical: Bool
    /// Whom it is put to; nil when no addressee is given, and anybody's reply counts.
    public let to: Party.ID?
    /// Who asked, each once, in the order of asking.
    public let askers: [Party.ID]
    /// Where it was asked: the dated places by date, then the undated ones.
    public let askings: [Attestation]
    /// The earliest date at which it was put to this addressee; nil when all its places are undated.
    public let firstAsked: DateSpan?
    /// What the question asks of a reply, such as `in the national capacity`.
    public let conditions: [String]
    /// Undated ones first, then by date.
    public let replies: [Reply]
    /// What the replies that count amount to.
    public let status: ReplyStatus
    /// The asking and every change of status, in order.
    public let timeline: [Step]
    /// Days from the first asking to its settlement or, while it is open, to `countedTo`; nil when undated.
    public let daysOpen: Int?
    /// The as-of date or, without one, the latest date in the graph.
    public let countedTo: CalendarDate?

    public var kind: FindingKind { .question }
    public var basis: Basis { .graph }

    /// Whether a sufficient reply is missing. A demand that was refused is settled; a question is not.
    public var isOpen: Bool { AskedQuestion.isOpen(status, demand: isDemand ? .demand : .question) }

    /// Conditions that the question set and no reply met, in order of the replies.
    public var unmetConditions: [String] {
        var conditions: [String] = []
        for condition in replies.flatMap(\.unmet) where !conditions.contains(condition) { conditions.append(condition) }
        return isOpen ? conditions : []
    }

    public func members(in dispute: Dispute) -> [FindingMember] {
        var members: [FindingMember] = askers.map { asker in
            FindingMember(
                .statement(question), by: asker, isDemand ? .demands : .asks,
                at: askings.filter { dispute.graph[$0].by == asker })
        }
        members += replies.map { FindingMember($0.node, by: $0.by, .replies, at: [$0.attestation]) }
        return members
    }

    static func isOpen(_ status: ReplyStatus, demand kind: Statement.Kind) -> Bool {
        switch status {
        case .answered: false
        case .refused: kind != .demand
        case .unanswered, .silence, .evaded, .deferred, .partlyAnswered: true
        }
    }
}
