extension Diagram {
    /// Some of the boxes with the lines between them, each as it stands in the whole.
    ///
    /// - Parameter kept: In any order; the part keeps the order of the whole.
    public func part(_ kept: [Node.ID]) -> Diagram {
        var positions: [Node.ID: Node.ID] = [:]
        for id in kept.sorted() where positions[id] == nil { positions[id] = Node.ID(positions.count) }
        var part = self
        part.nodes = nodes.indices.filter { positions[Node.ID($0)] != nil }.map { nodes[$0] }
        part.edges = edges.compactMap { edge in
            guard let from = positions[edge.from], let to = positions[edge.to] else { return nil }
            var edge = edge
            (edge.from, edge.to) = (from, to)
            return edge
        }
        part.groups = groups.map { Group(title: $0.title, members: $0.members.compactMap { positions[$0] }) }
            .filter { !$0.members.isEmpty }
        part.description = DiagramDescription(nodes: part.nodes, edges: part.edges).text
        part.legend = legend.map {
            Legend(nodes: part.nodes, edges: part.edges, notes: $0.notes, parties: $0.parties)
        }
        return part
    }
}
