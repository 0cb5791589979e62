package import ArgumentModel

/// The lines along which one node speaks for or against another, at a date.
package struct BearingLines: Sendable {
    /// A line that ends in some node.
    package struct Line: Sendable {
        package let from: Node
        package let isOpposing: Bool
        /// Whether the two say the same, so that the one is no reason for the other.
        package var isRestatement = false
    }

    private let incoming: [Node: [Line]]
    private let outgoing: [Node: [(to: Node, isOpposing: Bool)]]

    package init(_ dispute: Dispute) {
        let (graph, presence) = (dispute.graph, dispute.presence)
        // What is quoted and said by nobody speaks for and against nothing.
        let unsaid = Set(
            graph.nodes.filter { node in
                if case .statement(let id) = node, graph[id].kind == .norm { return false }
                return !graph.occurrences(of: node).isEmpty && dispute.speakers(of: node).isEmpty
            })
        var incoming: [Node: [Line]] = [:]
        var outgoing: [Node: [(to: Node, isOpposing: Bool)]] = [:]
        func add(_ from: Node, _ to: Node, opposing isOpposing: Bool, restating isRestatement: Bool = false) {
            guard from != to, !unsaid.contains(from), presence.contains(from), presence.contains(to) else { return }
            incoming[to, default: []].append(
                Line(from: from, isOpposing: isOpposing, isRestatement: isRestatement))
            outgoing[from, default: []].append((to, isOpposing))
        }
        for relation in graph.relations {
            switch relation.kind.bearing {
            case .supports, .entails: add(relation.from, relation.to, opposing: false)
            case .opposes, .undercuts: add(relation.from, relation.to, opposing: true)
            case .excludes:
                add(relation.from, relation.to, opposing: true)
                add(relation.to, relation.from, opposing: true)
            case .says:
                add(relation.from, relation.to, opposing: false, restating: true)
                add(relation.to, relation.from, opposing: false, restating: true)
            case .none: break
            }
        }
        for argument in graph.arguments {
            for premise in argument.premises { add(.statement(premise), .argument(argument.id), opposing: false) }
            if let conclusion = argument.conclusion {
                add(.argument(argument.id), .statement(conclusion), opposing: false)
            }
        }
        (self.incoming, self.outgoing) = (incoming, outgoing)
    }

    /// What bears on a node directly, in source order.
    package func into(_ node: Node) -> [Line] { incoming[node] ?? [] }

    /// What a node speaks for.
    package func supported(by node: Node) -> [Node] { (outgoing[node] ?? []).filter { !$0.isOpposing }.map(\.to) }

    /// What a node opposes.
    package func attacked(by node: Node) -> [Node] { (outgoing[node] ?? []).filter(\.isOpposing).map(\.to) }

    package func attackers(of node: Node) -> [Node] { into(node).filter(\.isOpposing).map(\.from) }
    package func supporters(of node: Node) -> [Node] { into(node).filter { !$0.isOpposing }.map(\.from) }
    /// What supports a node without merely saying it again.
    package func reasons(for node: Node) -> [Node] {
        into(node).filter { !$0.isOpposing && !$0.isRestatement }.map(\.from)
    }
    /// How many lines begin or end in a node.
    package func degree(of node: Node) -> Int { into(node).count + (outgoing[node]?.count ?? 0) }
}
