import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A claim known only through the other side.
    static var hearsayOnlyClaim: LintRule {
        LintRule(
            find: { dispute in
                dispute.quotedClaims { dispute.camps.isHearsayOnly($0.occurrences, dispute.presence) }
            },
            sentence: { "\($1.title(of: $0[0])) is known only as the other side reports it: \($1.places(of: $0[0]))." })
    }
}
