package import ArgumentModel

/// The nodes of a graph as dense numbers: the statements, then the arguments.
package struct NodeNumbering: Sendable {
    package let statementCount: Int
    package let argumentCount: Int

    package init(_ graph: ArgumentGraph) {
        (statementCount, argumentCount) = (graph.statements.count, graph.arguments.count)
    }

    package var count: Int { statementCount + argumentCount }

    package subscript(node: Node) -> Int {
        switch node {
        case .statement(let id): id.index
        case .argument(let id): statementCount + id.index
        }
    }

    package func node(at number: Int) -> Node {
        number < statementCount
            ? .statement(Statement.ID(number)) : .argument(ArgumentGraph.Argument.ID(number - statementCount))
    }
}
