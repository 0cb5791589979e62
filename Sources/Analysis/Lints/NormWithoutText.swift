import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A norm without words.
    static var normWithoutText: LintRule {
        LintRule(
            isMistake: true,
            find: { dispute in
                dispute.statements { statement in
                    statement.kind == .norm && statement.text.isEmpty
                        && statement.occurrences.allSatisfy { $0.quotation == nil }
                }
            },
            sentence: { "\($1.title(of: $0[0])) has no text: neither words of its own nor a quotation." })
    }
}
