import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// An argument one of whose premises is what it concludes.
    static var beggedQuestion: LintRule {
        LintRule(
            isMistake: true,
            find: { dispute in
                dispute.graph.arguments.filter { dispute.presence.contains($0.id) }.compactMap { argument in
                    guard let conclusion = argument.conclusion,
                        argument.inferences.contains(where: { $0.premises.contains(conclusion) })
                    else { return nil }
                    return [.argument(argument.id), .statement(conclusion)]
                }
            },
            sentence: { "\($1.title(of: $0[0])) concludes one of its own premises, \($1.title(of: $0[1]))." })
    }
}
