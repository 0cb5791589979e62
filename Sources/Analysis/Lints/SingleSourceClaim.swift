import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A claim known from one document only.
    static var singleSourceClaim: LintRule {
        LintRule(
            find: { dispute in
                dispute.quotedClaims { claim in
                    let counted = claim.occurrences.filter { dispute.presence.contains($0) }
                    return counted.allSatisfy { $0.source != nil } && Set(counted.map(\.source)).count == 1
                }
            },
            sentence: { "\($1.title(of: $0[0])) is known from one document only: \($1.places(of: $0[0]))." })
    }
}
