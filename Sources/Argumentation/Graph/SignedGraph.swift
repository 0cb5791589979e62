/// Who depends on whom, and whether as a friend (+) or as an enemy (−).
///
/// A closed walk with an odd number of enemies on it is what makes semantics drift apart.
struct SignedGraph {
    /// A directed edge; `isHostile` for an attack.
    struct Edge {
        let source: Int32
        let target: Int32
        let isHostile: Bool
    }

    private struct Node: DenseID {
        let rawValue: Int32
    }

    /// An edge in the order of insertion.
    private struct EdgeID: DenseID {
        let rawValue: Int32
    }

    private let edges: [Edge]
    private let outgoing: CompressedRows<EdgeID>
    private let components: StrongComponents

    init(nodeCount: Int, edges: [Edge]) {
        self.edges = edges
        outgoing = CompressedRows(
            rowCount: nodeCount, rows: edges.map { Node(rawValue: $0.source) },
            columns: edges.indices.map { EdgeID($0) })
        components = StrongComponents(
            starts: outgoing.starts, successors: outgoing.columns.map { edges[$0.position].target })
    }

    /// For every node whether no odd closed walk lies on it or behind it.
    ///
    /// Such nodes form a part that nothing outside attacks and that has no odd cycle, and there every preferred
    /// extension decides everything: Dung (1995), theorem 33 (coherence). O(nodes + edges).
    var isCoherent: [Bool] {
        let isOdd = oddComponents
        var isReached = components.componentOfNode.map { isOdd[Int($0)] }
        var queue = isReached.indices.filter { isReached[$0] }
        while let node = queue.popLast() {
            for edge in outgoing[Node(node)] {
                let target = Int(edges[edge.position].target)
                guard !isReached[target] else { continue }
                isReached[target] = true
                queue.append(target)
            }
        }
        return isReached.map { !$0 }
    }

    /// For every component whether its nodes cannot be split into two camps with all hostile edges between the camps
    /// and all friendly ones within.
    private var oddComponents: [Bool] {
        var isOdd = [Bool](repeating: false, count: components.count)
        var camps = [Int8](repeating: -1, count: components.componentOfNode.count)
        for start in camps.indices where camps[start] < 0 {
            camps[start] = 0
            var queue = [start]
            while let node = queue.popLast() {
                let component = components.componentOfNode[node]
                for id in outgoing[Node(node)] {
                    let edge = edges[id.position]
                    guard components.componentOfNode[Int(edge.target)] == component else { continue }
                    let camp = edge.isHostile ? 1 - camps[node] : camps[node]
                    if camps[Int(edge.target)] < 0 {
                        camps[Int(edge.target)] = camp
                        queue.append(Int(edge.target))
                    } else if camps[Int(edge.target)] != camp {
                        isOdd[Int(component)] = true
                    }
                }
            }
        }
        return isOdd
    }
}
