import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A claim that nothing supports and no step concludes.
    static var unsupportedClaim: LintRule {
        LintRule(
            find: { dispute in
                dispute.quotedClaims { claim in
                    dispute.opposition.supporters[claim.id.index].isEmpty
                        && dispute.opposition.conclusions[claim.id.index].isEmpty
                }
            },
            sentence: { "\($1.title(of: $0[0])) has no argument or statement in support in this graph." })
    }
}
