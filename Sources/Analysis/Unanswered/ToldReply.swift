public import ArgumentModel
public import DisputeModel
package import Wording

extension AskedQuestion {
    /// What somebody tells of the replies of others.
    public struct ToldReply: Sendable, Hashable {
        public let question: Statement.ID
        public let grade: Relation.Grade?
        /// Those whose replies it tells of; empty for a question put to anybody.
        public var parties: [Party.ID]

        /// A clause such as `US, NATO gave no reply to [Who decides]`.
        package func words(in phrasing: Phrasing) -> String {
            let graph = phrasing.graph
            let who = parties.isEmpty ? "somebody" : parties.map { graph[$0].code }.joined(separator: ", ")
            let title = phrasing.title(of: .statement(question))
            return switch grade {
            case .some(.none): (parties.isEmpty ? "nobody gave a reply to " : "\(who) gave no reply to ") + title
            case nil, .full: "\(who) replied to \(title)"
            case .partial: "\(who) replied in part to \(title)"
            case .evasive: "\(who) evaded \(title)"
            case .refusal: "\(who) refused \(title)"
            case .deferral: "\(who) put off a reply to \(title)"
            }
        }
    }
}

extension Unanswered {
    /// By place, what its speaker only tells of the replies of others.
    public func toldReplies() -> [Attestation: [AskedQuestion.ToldReply]] {
        var told: [Attestation: [AskedQuestion.ToldReply]] = [:]
        for outcome in questions + rhetorical {
            for reply in outcome.replies where reply.bearing == .isReported {
                let known = told[reply.attestation]?.firstIndex {
                    $0.question == outcome.question && $0.grade == reply.grade
                }
                let parties = [outcome.to].compactMap(\.self)
                if let known {
                    told[reply.attestation]?[known].parties += parties
                } else {
                    told[reply.attestation, default: []].append(
                        AskedQuestion.ToldReply(question: outcome.question, grade: reply.grade, parties: parties))
                }
            }
        }
        return told
    }
}
