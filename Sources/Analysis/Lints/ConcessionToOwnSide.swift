import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// Somebody concedes what only its own side says; outputs say that it agrees.
    static var concessionToOwnSide: LintRule {
        LintRule(
            find: { dispute in
                dispute.graph.nodes.filter { node in
                    dispute.graph.occurrences(of: node).indices.contains { position in
                        dispute.presence.contains(dispute.graph.occurrences(of: node)[position])
                            && dispute.concedesToOwnSide(Attestation(node, position))
                    }
                }.map { [$0] }
            },
            sentence: { nodes, phrasing in
                "\(phrasing.title(of: nodes[0])) is conceded by somebody on whose own side alone it is said; it is "
                    + "shown as agreement."
            }, help: "write 'act: asserts', or name the opponent who says it")
    }
}
