import ArgumentModel

/// Parts of a map that has no frames: nodes near one another, the best connected first.
struct Neighbourhoods {
    /// How many boxes a part has at most.
    static let size = 24

    /// Each is called by its first node.
    let groups: [MapSelection.Group]

    /// Walks from the best connected node outwards, then from the best connected of the rest, and cuts the walk into
    /// parts. O(*n* log *n* + *m*).
    init(_ content: MapContent) {
        var neighbours: [Node: [Node]] = [:]
        for line in content.lines where line.from != line.to {
            neighbours[line.from, default: []].append(line.to)
            neighbours[line.to, default: []].append(line.from)
        }
        func degree(_ node: Node) -> Int { neighbours[node]?.count ?? 0 }
        let order = content.nodes.enumerated().sorted { a, b in
            (-degree(a.element), a.offset) < (-degree(b.element), b.offset)
        }.map(\.element)
        var seen: Set<Node> = []
        var walk: [Node] = []
        for start in order where seen.insert(start).inserted {
            var head = walk.count
            walk.append(start)
            while head < walk.count {
                for next in neighbours[walk[head]] ?? [] where seen.insert(next).inserted { walk.append(next) }
                head += 1
            }
        }
        groups = stride(from: 0, to: walk.count, by: Neighbourhoods.size).enumerated().map { number, first in
            let members = Array(walk[first..<min(walk.count, first + Neighbourhoods.size)])
            let more = members.count > 1 ? " and \(members.count - 1) more" : ""
            return MapSelection.Group(
                title: "Part \(number + 1): “\(content.graph.title(of: members[0]))”\(more)",
                slug: "part-\(number + 1)", members: members)
        }
    }
}
