import ArgumentModel

/// How far a question or demand has been met.
public enum ReplyStatus: String, Sendable, CaseIterable {
    case unanswered
    /// A source reports that no reply was given.
    case silence
    case evaded, deferred
    case partlyAnswered = "partly answered"
    case refused, answered

    /// What a single reply of a grade amounts to. A full reply that leaves a condition unmet is a partial one.
    init(_ grade: Relation.Grade?, unmet: [String]) {
        self =
            switch grade {
            case nil, .full: unmet.isEmpty ? .answered : .partlyAnswered
            case .partial: .partlyAnswered
            case .evasive: .evaded
            case .refusal: .refused
            case .deferral: .deferred
            case .some(.none): .silence
            }
    }

    /// The status after a further reply: what was reached by an answer, whole or in part, is never lost, and that others
    /// tell of silence takes no reply away; below that, the latest reply counts.
    func followed(by next: ReplyStatus) -> ReplyStatus {
        switch (self, next) {
        case (.answered, _), (.partlyAnswered, .unanswered), (.partlyAnswered, .silence), (.partlyAnswered, .evaded),
            (.partlyAnswered, .deferred), (.partlyAnswered, .refused), (.evaded, .silence), (.deferred, .silence),
            (.refused, .silence):
            self
        default: next
        }
    }

    /// Position in the order of declaration, for replies of the same day: the more forthcoming one comes last.
    var rank: Int { ReplyStatus.allCases.firstIndex(of: self) ?? 0 }
}
