import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A node that nothing is related to. An issue is what the dispute is about; an event or document that attestations
    /// name, and what attests it, is not alone.
    static var orphanNode: LintRule {
        LintRule(
            find: { dispute in
                let (graph, presence, numbering) = (dispute.graph, dispute.presence, dispute.numbering)
                var isRelated = Array(repeating: false, count: numbering.count)
                for relation in graph.relations where presence.contains(relation.id) {
                    isRelated[numbering[relation.from]] = true
                    isRelated[numbering[relation.to]] = true
                }
                for argument in graph.arguments where presence.contains(argument.id) && !argument.inferences.isEmpty {
                    isRelated[numbering[.argument(argument.id)]] = true
                    for step in argument.inferences {
                        for statement in step.premises + [step.conclusion] { isRelated[statement.index] = true }
                    }
                }
                for statement in graph.statements {
                    if statement.kind == .issue { isRelated[statement.id.index] = true }
                    guard let event = statement.role?.attested?.event else { continue }
                    isRelated[statement.id.index] = true
                    isRelated[event.index] = true
                }
                return graph.nodes.filter { presence.contains($0) && !isRelated[numbering[$0]] }.map { [$0] }
            },
            sentence: { "\($1.title(of: $0[0])) is related to nothing." })
    }
}
