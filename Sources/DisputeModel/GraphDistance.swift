package import ArgumentModel

/// How many lines of whatever kind and direction lie between a node and every other: what a question is about, what
/// answers it and which norm both cite count as well as what supports or attacks.
package struct GraphDistance: Sendable {
    private let distances: [Node: Int]
    private let neighbours: [Node: [Node]]

    /// Nil for what no line connects.
    package subscript(node: Node) -> Int? { distances[node] }

    /// How many lines begin or end in a node.
    package func degree(of node: Node) -> Int { neighbours[node]?.count ?? 0 }

    /// Complexity: O(*n* + *m*).
    package init(from start: Node, in dispute: Dispute) {
        let (graph, presence) = (dispute.graph, dispute.presence)
        var neighbours: [Node: [Node]] = [:]
        func join(_ a: Node, _ b: Node) {
            guard presence.contains(a), presence.contains(b) else { return }
            neighbours[a, default: []].append(b)
            neighbours[b, default: []].append(a)
        }
        for relation in graph.relations { join(relation.from, relation.to) }
        for argument in graph.arguments {
            for premise in argument.premises { join(.statement(premise), .argument(argument.id)) }
            if let conclusion = argument.conclusion { join(.argument(argument.id), .statement(conclusion)) }
        }
        var distances = [start: 0]
        var layer = [start]
        while !layer.isEmpty {
            var next: [Node] = []
            for node in layer {
                for neighbour in neighbours[node] ?? [] where distances[neighbour] == nil {
                    distances[neighbour] = (distances[node] ?? 0) + 1
                    next.append(neighbour)
                }
            }
            layer = next
        }
        (self.distances, self.neighbours) = (distances, neighbours)
    }
}
