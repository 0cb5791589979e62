/// The strongly connected components of a directed graph, numbered so that successors come first.
///
/// Tarjan (1972), https://doi.org/10.1137/0201010, without recursion; O(nodes + edges). An edge never leads
/// from a component to one with a higher number.
package struct StrongComponents {
    /// For every node the number of its component.
    package let componentOfNode: [Int32]
    /// The number of components.
    let count: Int

    /// Computes the components of the graph with `nodeCount` nodes.
    ///
    /// - Parameter successors: The targets of a node's edges.
    package init(nodeCount: Int, successors: (Int) -> ArraySlice<Int32>) {
        var walk = Walk(nodeCount: nodeCount)
        for node in 0..<nodeCount where walk.order[node] == 0 { walk.visit(from: node, successors) }
        componentOfNode = walk.component
        count = Int(walk.componentCount)
    }

    private struct Walk {
        var order: [Int32]
        var low: [Int32]
        var component: [Int32]
        var componentCount: Int32 = 0
        private var clock: Int32 = 0
        private var open: [Int32] = []
        private var path: [(node: Int, rest: ArraySlice<Int32>)] = []

        init(nodeCount: Int) {
            order = [Int32](repeating: 0, count: nodeCount)
            low = order
            component = [Int32](repeating: -1, count: nodeCount)
        }

        mutating func visit(from root: Int, _ successors: (Int) -> ArraySlice<Int32>) {
            enter(root, successors)
            while let (node, rest) = path.last {
                if let next = rest.first {
                    path[path.count - 1].rest = rest.dropFirst()
                    follow(Int(next), from: node, successors)
                } else {
                    path.removeLast()
                    if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
                    if low[node] == order[node] { close(node) }
                }
            }
        }

        private mutating func enter(_ node: Int, _ successors: (Int) -> ArraySlice<Int32>) {
            clock += 1
            order[node] = clock
            low[node] = clock
            open.append(Int32(node))
            path.append((node, successors(node)))
        }

        private mutating func follow(_ next: Int, from node: Int, _ successors: (Int) -> ArraySlice<Int32>) {
            if order[next] == 0 {
                enter(next, successors)
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
