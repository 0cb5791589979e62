/// The strengths that a gradual semantics gives, and whether they are settled.
public struct Strengths: Hashable, Sendable {
    /// The strength of every node, in 0 … 1, by node.
    public let values: [Double]
    /// The nodes whose values were still moving when the iteration stopped, or rest on such nodes; ascending.
    public let unsettled: [BipolarGraph.Node]
    /// The most rounds any cycle took; 0 when the graph has no cycle.
    public let rounds: Int

    /// Whether every value is settled: exact without cycles, within the tolerance on cycles.
    public var isConverged: Bool { unsettled.isEmpty }

    /// The strength of a node.
    public subscript(node: BipolarGraph.Node) -> Double { values[node.position] }
}
