import ArgumentModel
import DisputeModel

/// Circles of support: one for every strongly connected set of nodes and steps that rest on one another.
///
/// A conclusion rests on the steps to it and a step on its premises, so that what an argument concludes on its way is
/// nothing that it rests on. An argument, and so every step of it, rests on what supports it.
struct SupportCircles {
    /// Each from its first node in order; every node rests on the next and the last on the first.
    let circles: [[Node]]

    /// O(nodes + edges).
    init(_ dispute: Dispute) {
        let graph = StepGraph(dispute)
        circles = SupportComponents(graph.resting).circular.map { members in
            graph.nodes(of: SupportCircles.circle(through: members, graph.resting))
        }
    }

    /// A shortest circle through the first member.
    private static func circle(through members: [Int], _ resting: [[Int32]]) -> [Int] {
        let start = members[0]
        let inside = Set(members)
        var previous: [Int: Int] = [:]
        var queue = [start]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            for next in resting[node].map(Int.init) where inside.contains(next) {
                if next == start { return [start] + path(from: node, previous, endingBefore: start) }
                if previous[next] == nil {
                    previous[next] = node
                    queue.append(next)
                }
            }
        }
        return [start]
    }

    private static func path(from node: Int, _ previous: [Int: Int], endingBefore start: Int) -> [Int] {
        var path: [Int] = []
        var current = node
        while current != start {
            path.append(current)
            current = previous[current] ?? start
        }
        return path
    }
}

/// Statements and arguments by their numbers, then the steps of the arguments, and what rests on each.
private struct StepGraph {
    /// By number: the numbers of what rests on it.
    private(set) var resting: [[Int32]]
    private let numbering: NodeNumbering
    /// By step: its argument.
    private var arguments: [Node] = []
    /// By argument: the numbers of its steps.
    private var steps: [[Int]]

    init(_ dispute: Dispute) {
        let (graph, presence) = (dispute.graph, dispute.presence)
        numbering = dispute.opposition.numbering
        resting = Array(repeating: [], count: numbering.count)
        steps = Array(repeating: [], count: graph.arguments.count)
        for argument in graph.arguments where presence.contains(argument.id) {
            for step in argument.inferences { add(step, of: argument) }
        }
        for relation in graph.relations where presence.contains(relation.id) {
            guard relation.kind == .supports || relation.kind == .entails else { continue }
            let from = numbering[relation.from]
            resting[from].append(Int32(numbering[relation.to]))
            if case .argument(let id) = relation.to { resting[from] += steps[id.index].map { Int32($0) } }
        }
    }

    private mutating func add(_ step: ArgumentGraph.Argument.Inference, of argument: ArgumentGraph.Argument) {
        let number = resting.count
        steps[argument.id.index].append(number)
        arguments.append(.argument(argument.id))
        resting.append([Int32(step.conclusion.index), Int32(numbering[.argument(argument.id)])])
        for premise in step.premises { resting[premise.index].append(Int32(number)) }
    }

    /// The nodes of a circle, each once: a step is its argument, and between two places of one argument nothing stays.
    func nodes(of circle: [Int]) -> [Node] {
        var nodes: [Node] = []
        for number in circle {
            let node = number < numbering.count ? numbering.node(at: number) : arguments[number - numbering.count]
            if let known = nodes.firstIndex(of: node) {
                nodes.removeSubrange((known + 1)...)
            } else {
                nodes.append(node)
            }
        }
        return nodes
    }
}

/// Tarjan’s strongly connected components of the graph of support, without recursion.
private struct SupportComponents {
    /// Those with a circle, members ascending, in the order of their first member.
    private(set) var circular: [[Int]] = []
    private var order: [Int32]
    private var low: [Int32]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var path: [(node: Int, rest: ArraySlice<Int32>)] = []
    private var clock: Int32 = 0

    init(_ resting: [[Int32]]) {
        order = Array(repeating: 0, count: resting.count)
        low = order
        isOpen = order.map { _ in false }
        for node in order.indices where order[node] == 0 { visit(node, resting) }
        circular.sort { $0[0] < $1[0] }
    }

    private mutating func visit(_ root: Int, _ resting: [[Int32]]) {
        enter(root, resting)
        while let (node, rest) = path.last {
            guard let next = rest.first.map(Int.init) else {
                leave(node, resting)
                continue
            }
            path[path.count - 1].rest = rest.dropFirst()
            if order[next] == 0 {
                enter(next, resting)
            } else if isOpen[next] {
                low[node] = min(low[node], order[next])
            }
        }
    }

    private mutating func enter(_ node: Int, _ resting: [[Int32]]) {
        clock += 1
        (order[node], low[node], isOpen[node]) = (clock, clock, true)
        open.append(node)
        path.append((node, resting[node][...]))
    }

    private mutating func leave(_ node: Int, _ resting: [[Int32]]) {
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node] else { return }
        var members: [Int] = []
        while let member = open.popLast() {
            isOpen[member] = false
            members.append(member)
            if member == node { break }
        }
        let restsOnItself = resting[node].contains(Int32(node))
        if members.count > 1 || restsOnItself { circular.append(members.sorted()) }
    }
}
