import ArgumentModel
import DisputeModel

/// Circles of support: one for every strongly connected set of nodes that rest on one another.
struct SupportCircles {
    /// Each from its first node in order; every node rests on the next and the last on the first.
    let circles: [[Node]]

    /// O(nodes + edges).
    init(_ opposition: Opposition) {
        circles = SupportComponents(opposition).circular.map { members in
            SupportCircles.circle(through: members, opposition).map { opposition.numbering.node(at: $0) }
        }
    }

    /// A shortest circle through the first member.
    private static func circle(through members: [Int], _ opposition: Opposition) -> [Int] {
        let start = members[0]
        let inside = Set(members)
        var previous: [Int: Int] = [:]
        var queue = [start]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            for next in opposition.resting[node].map(Int.init) where inside.contains(next) {
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

    init(_ opposition: Opposition) {
        order = Array(repeating: 0, count: opposition.numbering.count)
        low = order
        isOpen = order.map { _ in false }
        for node in order.indices where order[node] == 0 { visit(node, opposition) }
        circular.sort { $0[0] < $1[0] }
    }

    private mutating func visit(_ root: Int, _ opposition: Opposition) {
        enter(root, opposition)
        while let (node, rest) = path.last {
            guard let next = rest.first.map(Int.init) else {
                leave(node, opposition)
                continue
            }
            path[path.count - 1].rest = rest.dropFirst()
            if order[next] == 0 {
                enter(next, opposition)
            } else if isOpen[next] {
                low[node] = min(low[node], order[next])
            }
        }
    }

    private mutating func enter(_ node: Int, _ opposition: Opposition) {
        clock += 1
        (order[node], low[node], isOpen[node]) = (clock, clock, true)
        open.append(node)
        path.append((node, opposition.resting[node]))
    }

    private mutating func leave(_ node: Int, _ opposition: Opposition) {
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node] else { return }
        var members: [Int] = []
        while let member = open.popLast() {
            isOpen[member] = false
            members.append(member)
            if member == node { break }
        }
        let restsOnItself = opposition.resting[node].contains(Int32(node))
        if members.count > 1 || restsOnItself { circular.append(members.sorted()) }
    }
}
