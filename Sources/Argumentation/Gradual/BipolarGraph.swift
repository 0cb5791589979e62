/// Arguments with weights, attacks and supports.
///
/// Amgoud, Cayrol, Lagasquie-Schiex & Livet (2008), https://doi.org/10.1002/int.20307, with an initial weight per
/// argument.
public struct BipolarGraph: Sendable {
    /// An argument of the graph, numbered from 0.
    public struct Node: DenseID {
        public let rawValue: Int32
        public init(rawValue: Int32) { self.rawValue = rawValue }
    }

    /// A directed relation between two nodes.
    public struct Edge: Hashable, Sendable {
        /// Whose strength matters.
        public let source: Node
        /// To whom it matters.
        public let target: Node

        /// Creates the relation.
        public init(from source: Node, to target: Node) {
            self.source = source
            self.target = target
        }
    }

    /// The initial strength of every node, in 0 … 1, by node.
    public let weights: [Double]
    let attackers: CompressedRows<Node>
    let supporters: CompressedRows<Node>
    /// Beside `supporters`: to which group each support belongs.
    let supportGroups: CompressedRows<SupportGroup>

    /// Supports of one node that do not add up: of those in one group only the strongest counts.
    public struct SupportGroup: DenseID {
        public let rawValue: Int32
        public init(rawValue: Int32) { self.rawValue = rawValue }
        /// A support that counts by itself.
        public static let none = SupportGroup(rawValue: -1)
    }

    /// Creates a graph. O(nodes + edges).
    ///
    /// - Parameter groups: By support, its group among the supports of the same node; empty where each counts by itself.
    /// - Precondition: Every weight lies in 0 … 1 and every edge joins nodes of the graph.
    public init(weights: [Double], attacks: [Edge], supports: [Edge], groups: [SupportGroup] = []) {
        precondition(groups.isEmpty || groups.count == supports.count, "every support has a group")
        precondition(weights.allSatisfy { (0...1).contains($0) }, "weights lie between 0 and 1")
        let count = weights.count
        precondition(
            (attacks + supports).allSatisfy { $0.source.position < count && $0.target.position < count },
            "edges join nodes of the graph")
        self.weights = weights
        attackers = CompressedRows(rowCount: count, rows: attacks.map(\.target), columns: attacks.map(\.source))
        supporters = CompressedRows(rowCount: count, rows: supports.map(\.target), columns: supports.map(\.source))
        supportGroups = CompressedRows(
            rowCount: count, rows: supports.map(\.target),
            columns: groups.isEmpty ? supports.map { _ in .none } : groups)
    }

    /// The number of nodes.
    public var nodeCount: Int { weights.count }
}
