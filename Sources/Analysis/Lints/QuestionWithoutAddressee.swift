import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A question or demand that is put to nobody.
    static var questionWithoutAddressee: LintRule {
        LintRule(
            isMistake: true,
            find: { dispute in
                dispute.statements { statement in
                    switch statement.kind {
                    case .question, .demand: !statement.isRhetorical && statement.occurrences.allSatisfy(\.to.isEmpty)
                    case .claim, .norm, .issue, .meta: false
                    }
                }
            },
            sentence: { nodes, phrasing in "\(phrasing.title(of: nodes[0])) is put to nobody: `to` is missing." })
    }
}
