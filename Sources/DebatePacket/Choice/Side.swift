import ArgumentModel
import DisputeModel

/// Which way something bears on the motion. It follows from the lines of the graph, never from who speaks.
enum Side: String, CaseIterable {
    case motion = "A"
    case opposition = "B"

    var other: Side { self == .motion ? .opposition : .motion }
    var name: String { self == .motion ? "Side A, for the motion" : "Side B, against the motion" }
    var shortName: String { self == .motion ? "for" : "against" }
}

/// What bears on a node, how far away it stands and which way it points.
struct Reach {
    let target: Node
    /// Nearest first, then in source order; without the target, and without what points both ways.
    let nodes: [Node]
    /// What supports and opposes the target by ways of equal length.
    let ambivalent: [Node]
    private let sides: [Node: Side]
    private let distances: [Node: Int]
    private let steps: [Node: Node]

    func side(of node: Node) -> Side? { sides[node] }
    func distance(of node: Node) -> Int? { distances[node] }

    /// The way from a node to the target: the node first, then each next one, the target left out.
    func path(from node: Node) -> [Node] {
        var path: [Node] = []
        var next: Node? = node
        while let node = next, node != target {
            path.append(node)
            next = steps[node]
        }
        return path
    }

    /// The next node on the way to the target.
    func next(after node: Node) -> Node? { steps[node] }

    /// Complexity: O(*n* + *m*).
    init(to target: Node, over lines: BearingLines) {
        var sides: [Node: Side] = [target: .motion]
        var distances: [Node: Int] = [target: 0]
        var steps: [Node: Node] = [:]
        var (nodes, ambivalent): ([Node], [Node]) = ([], [])
        var layer = [target]
        var distance = 0
        while !layer.isEmpty {
            distance += 1
            var found: [Node: Set<Side>] = [:]
            var order: [Node] = []
            for node in layer {
                guard let side = sides[node] else { continue }
                for line in lines.into(node) where distances[line.from] == nil {
                    if found[line.from] == nil {
                        order.append(line.from)
                        steps[line.from] = node
                    }
                    found[line.from, default: []].insert(line.isOpposing ? side.other : side)
                }
            }
            for node in order {
                distances[node] = distance
                if let found = found[node], found.count == 1 { sides[node] = found.first }
            }
            layer = order.filter { sides[$0] != nil }
            nodes += layer
            ambivalent += order.filter { sides[$0] == nil }
        }
        (self.target, self.nodes, self.ambivalent) = (target, nodes, ambivalent)
        (self.sides, self.distances, self.steps) = (sides, distances, steps)
    }
}
