import ArgumentModel

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

/// The lines along which one node speaks for or against another, at a date.
struct BearingLines {
    /// A line that ends in some node.
    struct Line {
        let from: Node
        let isOpposing: Bool
        /// Whether the two say the same, so that the one is no reason for the other.
        var isRestatement = false
    }

    private let incoming: [Node: [Line]]
    private let outgoing: [Node: [(to: Node, isOpposing: Bool)]]

    init(_ graph: ArgumentGraph, _ presence: Presence) {
        var incoming: [Node: [Line]] = [:]
        var outgoing: [Node: [(to: Node, isOpposing: Bool)]] = [:]
        func add(_ from: Node, _ to: Node, opposing isOpposing: Bool, restating isRestatement: Bool = false) {
            guard from != to, presence.contains(from), presence.contains(to) else { return }
            incoming[to, default: []].append(
                Line(from: from, isOpposing: isOpposing, isRestatement: isRestatement))
            outgoing[from, default: []].append((to, isOpposing))
        }
        for relation in graph.relations {
            switch relation.kind {
            case .supports, .entails: add(relation.from, relation.to, opposing: false)
            case .attacks, .undercuts: add(relation.from, relation.to, opposing: true)
            case .contrary, .contradicts:
                add(relation.from, relation.to, opposing: true)
                add(relation.to, relation.from, opposing: true)
            case .restates:
                add(relation.from, relation.to, opposing: false, restating: true)
                add(relation.to, relation.from, opposing: false, restating: true)
            case .cites, .answers: break
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
    func into(_ node: Node) -> [Line] { incoming[node] ?? [] }

    /// What a node speaks for.
    func supported(by node: Node) -> [Node] { (outgoing[node] ?? []).filter { !$0.isOpposing }.map(\.to) }

    /// What a node opposes.
    func attacked(by node: Node) -> [Node] { (outgoing[node] ?? []).filter(\.isOpposing).map(\.to) }

    func attackers(of node: Node) -> [Node] { into(node).filter(\.isOpposing).map(\.from) }
    func supporters(of node: Node) -> [Node] { into(node).filter { !$0.isOpposing }.map(\.from) }
    /// What supports a node without merely saying it again.
    func reasons(for node: Node) -> [Node] { into(node).filter { !$0.isOpposing && !$0.isRestatement }.map(\.from) }
    /// How many lines begin or end in a node.
    func degree(of node: Node) -> Int { into(node).count + (outgoing[node]?.count ?? 0) }
}
