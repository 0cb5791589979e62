import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// Two statements in nearly the same words: a suggestion; see `NearDuplicates`.
    static var nearDuplicate: LintRule {
        LintRule(
            find: { NearDuplicates($0).pairs.map { [.statement($0), .statement($1)] } },
            sentence: { "\(English.list($1.titles($0))) say nearly the same; should they be one statement?" })
    }
}
