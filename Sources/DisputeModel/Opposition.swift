import ArgumentModel

/// What opposes what, and what rests on what, among the nodes that exist.
///
/// A node *opposes* another when it attacks it, is contrary to it, contradicts it or undercuts it. A node *rests on*
/// what supports or entails it; an argument rests on its premises, a conclusion on its arguments.
package struct Opposition: Sendable {
    /// One node opposing another.
    package struct Edge: Sendable {
        package let from: Int32
        package let to: Int32
        package let isUndercut: Bool
    }

    package let numbering: NodeNumbering
    /// In the order of relations; symmetric relations give two.
    package let edges: [Edge]
    /// Node to the positions in `edges` that reach it.
    package let edgesTo: Rows
    /// Node to the nodes that rest on it.
    package let resting: Rows
    /// Node to the statements and arguments that directly support it by a relation.
    package let supporters: Rows
    /// Statement to the arguments that conclude it in some step.
    package let conclusions: Rows

    init(_ graph: ArgumentGraph, _ presence: Presence) {
        let numbering = NodeNumbering(graph)
        self.numbering = numbering
        var edges: [Edge] = []
        var resting: [(row: Int32, column: Int32)] = []
        var supporters: [(row: Int32, column: Int32)] = []
        for relation in graph.relations where presence.contains(relation.id) {
            let (from, to) = (Int32(numbering[relation.from]), Int32(numbering[relation.to]))
            switch relation.kind.bearing {
            case .opposes: edges.append(Edge(from: from, to: to, isUndercut: false))
            case .excludes:
                edges.append(Edge(from: from, to: to, isUndercut: false))
                if from != to { edges.append(Edge(from: to, to: from, isUndercut: false)) }
            case .undercuts:
                if case .argument = relation.to { edges.append(Edge(from: from, to: to, isUndercut: true)) }
            case .supports, .entails:
                resting.append((from, to))
                supporters.append((to, from))
            case .says, .none: break
            }
        }
        var conclusions: [(row: Int32, column: Int32)] = []
        for argument in graph.arguments where presence.contains(argument.id) {
            let number = Int32(numbering.statementCount + argument.id.index)
            for step in argument.inferences {
                for premise in step.premises { resting.append((Int32(premise.index), number)) }
                resting.append((number, Int32(step.conclusion.index)))
                conclusions.append((Int32(step.conclusion.index), number))
            }
        }
        self.edges = edges
        self.resting = Rows(rowCount: numbering.count, pairs: resting)
        self.supporters = Rows(rowCount: numbering.count, pairs: supporters)
        self.conclusions = Rows(rowCount: numbering.count, pairs: conclusions)
        edgesTo = Rows(
            rowCount: numbering.count, pairs: edges.indices.map { (edges[$0].to, Int32($0)) })
    }
}
