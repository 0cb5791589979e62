/// The strongly connected components of a directed graph, numbered so that successors come first.
///
/// Tarjan (1972), https://doi.org/10.1137/0201010, without recursion; O(nodes + edges). An edge never leads
/// from a component to one with a higher number.
package struct StrongComponents {
    /// For every node the number of its component.
    package let componentOfNode: [Int32]
    /// The number of components.
    let count: Int

    /// Computes the components of a graph.
    ///
    /// - Parameters:
    ///   - starts: For every node where its successors begin in `successors`, and at the end where the last ones end.
    package init(starts: [Int32], successors: [Int32]) {
        let nodeCount = starts.count - 1
        var walk = Walk(starts: starts, successors: successors)
        for node in 0..<nodeCount where walk.order[node] == 0 { walk.visit(from: node) }
        componentOfNode = walk.component
        count = Int(walk.componentCount)
    }

    /// Computes the components of a graph given as the successors of each node.
    package init(successors: [[Int32]]) {
        var starts: [Int32] = [0]
        starts.reserveCapacity(successors.count + 1)
        for row in successors { starts.append(starts[starts.count - 1] + Int32(row.count)) }
        self.init(starts: starts, successors: successors.flatMap(\.self))
    }

    private struct Walk {
        var order: [Int32]
        var low: [Int32]
        var component: [Int32]
        var componentCount: Int32 = 0
        private var clock: Int32 = 0
        private var open: [Int32] = []
        /// The nodes from the root to where the walk is, with the position of the next edge to follow.
        private var path: [(node: Int, next: Int32)] = []
        private let starts: [Int32]
        private let successors: [Int32]

        init(starts: [Int32], successors: [Int32]) {
            (self.starts, self.successors) = (starts, successors)
            let nodeCount = starts.count - 1
            order = [Int32](repeating: 0, count: nodeCount)
            low = order
            component = [Int32](repeating: -1, count: nodeCount)
        }

        mutating func visit(from root: Int) {
            enter(root)
            while let (node, next) = path.last {
                if next < starts[node + 1] {
                    path[path.count - 1].next = next + 1
                    follow(Int(successors[Int(next)]), from: node)
                } else {
                    path.removeLast()
                    if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
                    if low[node] == order[node] { close(node) }
                }
            }
        }

        private mutating func enter(_ node: Int) {
            clock += 1
            order[node] = clock
            low[node] = clock
            open.append(Int32(node))
            path.append((node, starts[node]))
        }

        private mutating func follow(_ next: Int, from node: Int) {
            if order[next] == 0 {
                enter(next)
            } else if component[next] < 0 {
                low[node] = min(low[node], order[next])
            }
        }

        private mutating func close(_ root: Int) {
            while let member = open.popLast() {
                component[Int(member)] = componentCount
                if Int(member) == root { break }
            }
            componentCount += 1
        }
    }
}
