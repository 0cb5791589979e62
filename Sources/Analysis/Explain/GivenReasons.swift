import ArgumentModel
import Argumentation
import DisputeModel

/// What is given as a reason for each statement: arguments that conclude it in a step, and what supports it.
struct GivenReasons: Sendable {
    private struct Given {
        let node: Node
        /// The step of the argument that concludes the statement; nil for what supports it by a relation.
        let step: Int?
    }

    /// By statement, what supports it first, then the arguments, in source order.
    private var given: [[Given]]
    /// By argument: what it concludes or, being a sketch, what it supports.
    private(set) var concluded: [[Statement.ID]]

    /// Complexity: O(*n* + *m*) in nodes and relations.
    init(_ dispute: Dispute) {
        let (graph, presence) = (dispute.graph, dispute.presence)
        given = Array(repeating: [], count: graph.statements.count)
        concluded = Array(repeating: [], count: graph.arguments.count)
        for relation in graph.relations where presence.contains(relation.id) {
            guard relation.kind.bearing == .supports || relation.kind.bearing == .entails,
                case .statement(let supported) = relation.to,
                graph.takesPart(relation.from), graph.takesPart(relation.to)
            else { continue }
            given[supported.index].append(Given(node: relation.from, step: nil))
            if case .argument(let id) = relation.from, graph[id].inferences.isEmpty {
                concluded[id.index].append(supported)
            }
        }
        for argument in graph.arguments where presence.contains(argument.id) {
            for (position, step) in argument.inferences.enumerated() {
                given[step.conclusion.index].append(Given(node: .argument(argument.id), step: position))
                concluded[argument.id.index].append(step.conclusion)
            }
        }
    }

    func nodes(for node: Node) -> [Node] { reasons(for: node).map(\.node) }

    /// With the verdicts of a labelling: of an argument in several steps, that of the step which concludes the
    /// statement.
    func reasons(
        for node: Node, _ lowering: Lowering, _ labels: Labelling<ABAFramework.Sentence>
    ) -> [DisputeTree.Reason] {
        reasons(for: node).map { reason in
            let number = lowering.numbering[reason.node]
            let state: State? =
                if !lowering.isPutForward[number] {
                    nil
                } else if case .argument(let id) = reason.node, let step = reason.step {
                    lowering.state(ofStep: step, of: id, in: labels)
                } else {
                    lowering.state(of: number, in: labels)
                }
            return DisputeTree.Reason(node: reason.node, state: state)
        }
    }

    private func reasons(for node: Node) -> [Given] {
        guard case .statement(let id) = node else { return [] }
        return given[id.index]
    }
}

/// Which assertions have lost all the reasons given for them, under grounded semantics.
struct LostReasons: Sendable {
    private let lowering: Lowering
    private let labels: Labelling<ABAFramework.Sentence>
    private let given: GivenReasons

    init(_ dispute: Dispute) {
        lowering = Lowering(dispute)
        labels = lowering.framework.groundedLabelling()
        given = GivenReasons(dispute)
    }

    /// The reasons, none of which stands, of a node that stands as asserted; empty for all others.
    func of(_ node: Node) -> [DisputeTree.Reason] {
        let number = lowering.numbering[node]
        guard lowering.isSaid[number], lowering.state(of: number, in: labels) == .stands else { return [] }
        return DisputeTree.Reason.lost(given.reasons(for: node, lowering, labels))
    }
}
