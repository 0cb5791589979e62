import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A claim that is said in one document only. Where it is denied, told or quoted, it is not said.
    static var singleSourceClaim: LintRule {
        LintRule(
            find: { dispute in
                dispute.quotedClaims { claim in
                    let said = claim.occurrences.filter { $0.stance == .asserts && dispute.presence.contains($0) }
                    return said.allSatisfy { $0.source != nil } && Set(said.map(\.source)).count == 1
                }
            },
            sentence: {
                "\($1.title(of: $0[0])) is said in one document only: \($1.places(of: $0[0], .asserts))."
            })
    }
}
