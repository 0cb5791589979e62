import ArgumentModel

/// Parts of a map that has no frames: nodes near one another, the best connected first.
struct Neighbourhoods {
    /// How many boxes a part has at most.
    static let size = 24

    private let content: MapContent
    private let neighbours: [Node: [Node]]

    init(_ content: MapContent) {
        self.content = content
        var neighbours: [Node: [Node]] = [:]
        for line in content.lines where line.from != line.to {
            neighbours[line.from, default: []].append(line.to)
            neighbours[line.to, default: []].append(line.from)
        }
        self.neighbours = neighbours
    }

    /// The best connected first.
    private func byDegree(_ nodes: [Node]) -> [Node] {
        nodes.enumerated().sorted { a, b in (-degree(a.element), a.offset) < (-degree(b.element), b.offset) }
            .map(\.element)
    }

    private func degree(_ node: Node) -> Int { neighbours[node]?.count ?? 0 }

    /// From the best connected node outwards, ring by ring, then from the best connected of the rest.
    private var rings: [Node] {
        var seen: Set<Node> = []
        var walk: [Node] = []
        for start in byDegree(content.nodes) where seen.insert(start).inserted {
            var head = walk.count
            walk.append(start)
            while head < walk.count {
                for next in neighbours[walk[head]] ?? [] where seen.insert(next).inserted { walk.append(next) }
                head += 1
            }
        }
        return walk
    }

    /// From the best connected node along one branch after the other, then from the best connected of the rest: what
    /// hangs together stays together wherever the walk is cut. Of the neighbours those with one line come first.
    func branches(among nodes: [Node]) -> [Node] {
        let allowed = Set(nodes)
        var seen: Set<Node> = []
        var walk: [Node] = []
        for start in byDegree(nodes) {
            var pending = [start]
            while let node = pending.popLast() {
                guard seen.insert(node).inserted else { continue }
                walk.append(node)
                let next = (neighbours[node] ?? []).filter { allowed.contains($0) && !seen.contains($0) }
                pending += (next.filter { degree($0) == 1 } + next.filter { degree($0) > 1 }).reversed()
            }
        }
        return walk
    }

    /// The parts of the walk in rings, each called by its first node. O(*n* log *n* + *m*).
    var groups: [MapSelection.Group] {
        let walk = rings
        return stride(from: 0, to: walk.count, by: Neighbourhoods.size).enumerated().map { number, first in
            let members = Array(walk[first..<min(walk.count, first + Neighbourhoods.size)])
            let more = members.count > 1 ? " and \(members.count - 1) more" : ""
            return MapSelection.Group(
                title: "Part \(number + 1): “\(content.graph.title(of: members[0]))”\(more)",
                slug: "part-\(number + 1)", members: members)
        }
    }
}
