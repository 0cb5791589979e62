import ArgumentModel

/// The order in which a map is read out: from what everything leads to, depth first, older before newer.
struct ReadingOrder {
    let nodes: [Diagram.Node.ID]

    init(_ diagram: Diagram) {
        var incoming: [[Int]] = Array(repeating: [], count: diagram.nodes.count)
        var isStart = Array(repeating: false, count: diagram.nodes.count)
        for edge in diagram.edges where edge.from != edge.to {
            incoming[edge.to.index].append(edge.from.index)
            isStart[edge.from.index] = true
        }
        func earlier(_ a: Int, _ b: Int) -> Bool { (diagram.nodes[a].date, a) < (diagram.nodes[b].date, b) }
        for index in incoming.indices { incoming[index].sort(by: earlier) }
        let roots = diagram.nodes.indices.filter { !isStart[$0] }
            .sorted { (incoming[$1].count, $0) < (incoming[$0].count, $1) }
        var seen = Array(repeating: false, count: diagram.nodes.count)
        var order: [Int] = []
        for root in roots + Array(diagram.nodes.indices) {
            var pending = [root]
            while let node = pending.popLast() {
                guard !seen[node] else { continue }
                seen[node] = true
                order.append(node)
                pending += incoming[node].reversed()
            }
        }
        nodes = order.map { Diagram.Node.ID($0) }
    }
}
