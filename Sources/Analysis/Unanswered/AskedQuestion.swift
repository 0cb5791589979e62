public import ArgumentModel
public import DisputeModel

/// A question, demand or offer and one of those it is put to: who asked, what came of it, and when.
///
/// A question to several addressees gives a finding for each; `Exchange` holds them together. What restates it is the
/// same question asked again.
public struct AskedQuestion: Finding, Hashable {
    /// What awaits a reply.
    public enum Form: String, Sendable, CaseIterable { case question, demand, offer }

    /// A change of status.
    public struct Step: Sendable, Hashable {
        /// When; nil for what is undated.
        public let date: DateSpan?
        public let status: ReplyStatus
        /// The position among `replies` of the reply that changed the status; nil for the asking.
        public let reply: Int?
    }

    /// Up to when days are counted.
    public struct CountedTo: Sendable, Hashable {
        /// Nil where the text is known to a month or year.
        public let day: CalendarDate?
        /// The addressee's last own text here; nil where the day was asked for.
        public let text: Source.ID?
    }

    public let id: String
    public let question: Statement.ID
    /// Those that say it again, in source order.
    public let restatements: [Statement.ID]
    public let form: Form
    /// A question that wants no answer: listed apart and never counted.
    public let isRhetorical: Bool
    /// Whom it is put to; nil when no addressee is given, and anybody's reply counts.
    public let to: Party.ID?
    /// Who asked, each once, in the order of asking.
    public let askers: [Party.ID]
    /// Where it was asked, restatements included: the dated places by date, then the undated ones.
    public let askings: [Attestation]
    /// The earliest date at which it was put to this addressee; nil when all its places are undated.
    public let firstAsked: DateSpan?
    /// What the question asks of a reply, such as `in the national capacity`.
    public let conditions: [String]
    /// Undated ones first, then by date.
    public let replies: [Reply]
    /// Replies that may or may not have been given by the date asked for: undated, or known to a month or year.
    public let repliesAside: [Attestation]
    /// What the replies that count amount to.
    public let status: ReplyStatus
    /// Those on whose word alone the status rests: the asker, or an opponent of the one asked. Empty where the one
    /// asked, or somebody else, shows it.
    public let gradedBy: [Party.ID]
    /// The asking and every change of status, in order.
    public let timeline: [Step]
    /// Days from the first asking to its settlement or, while it is open, to `countedTo`; nil where a day is not known
    /// exactly or nothing shows that the one asked spoke later.
    public let daysOpen: Int?
    public let countedTo: CountedTo?

    public var kind: FindingKind { .question }
    public var basis: Basis { .graph }
    public var isDemand: Bool { form == .demand }

    /// Whether a sufficient reply is missing. A demand or an offer that was refused is settled; a question is not.
    public var isOpen: Bool { form.isOpen(status) }

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
}

extension AskedQuestion.Form {
    func isOpen(_ status: ReplyStatus) -> Bool {
        switch status {
        case .answered: false
        case .refused: self == .question
        case .unanswered, .silence, .evaded, .deferred, .partlyAnswered: true
        }
    }
}
