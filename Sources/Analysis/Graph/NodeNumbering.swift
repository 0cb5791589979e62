import ArgumentModel

/// The nodes of a graph as dense numbers: the statements, then the arguments.
struct NodeNumbering: Sendable {
    let statementCount: Int
    let argumentCount: Int

    init(_ graph: ArgumentGraph) {
        (statementCount, argumentCount) = (graph.statements.count, graph.arguments.count)
    }

    var count: Int { statementCount + argumentCount }

    subscript(node: Node) -> Int {
        switch node {
        case .statement(let id): id.index
        case .argument(let id): statementCount + id.index
        }
    }

    func node(at number: Int) -> Node {
        number < statementCount
            ? .statement(Statement.ID(number)) : .argument(ArgumentGraph.Argument.ID(number - statementCount))
    }
}
