/// Spreads many reasons for the same box over several rows, so that the map does not grow too wide.
struct LeafRows {
    /// Graphviz makes an unseen box for each row that a line spans.
    private static let rowLimit = 80

    /// For each edge, how many rows it spans.
    let spans: [Int]

    init(_ diagram: Diagram) {
        var degree = Array(repeating: 0, count: diagram.nodes.count)
        for edge in diagram.edges {
            degree[edge.from.index] += 1
            degree[edge.to.index] += 1
        }
        var leaves = Array(repeating: 0, count: diagram.nodes.count)
        for edge in diagram.edges where degree[edge.from.index] == 1 { leaves[edge.to.index] += 1 }
        var placed = Array(repeating: 0, count: diagram.nodes.count)
        let perRow = max(1, diagram.spacing.leavesPerRow)
        spans = diagram.edges.map { edge in
            let target = edge.to.index
            guard degree[edge.from.index] == 1, leaves[target] > perRow else { return 1 }
            let rows = (leaves[target] + perRow - 1) / perRow
            defer { placed[target] += 1 }
            return 1 + min(placed[target] % rows, LeafRows.rowLimit - 1)
        }
    }
}
