public import ArgumentModel
public import Argumentation
public import DisputeModel
import Wording

/// How strong claims and arguments are under a gradual semantics: numbers from 0 to 1 beside the verdicts of
/// ``Standing``.
///
/// Every statement and argument starts from its weight (0.5 unless the graph says otherwise), is raised by what
/// supports it and lowered by what attacks it; see `GradualSemantics`. Of what a party says for its own claim only the
/// strongest counts, unless the textbook is asked for. How a graph becomes a bipolar graph is said in
/// `BipolarLowering`.
public struct NodeStrengths: Sendable {
    /// The strength of one node.
    public struct Entry: Sendable {
        public let node: Node
        /// What the graph gives it to start with, in 0 … 1.
        public let weight: Double
        /// What supports and attacks make of that, in 0 … 1.
        public let strength: Double
        /// False when the iteration stopped while the value, or one it rests on, was still moving.
        public let isSettled: Bool
    }

    /// What every output has to say beside a strength.
    public static let disclaimer =
        "Strength means: the weight given in the graph, raised by supports and lowered by attacks among the arguments "
        + "collected here, so it also grows with how much was collected of a side. It is an order, no probability, and it does "
        + "not mean true."

    public let semantics: GradualSemantics
    /// Whether every support counts, as in the textbook.
    public let isRaw: Bool
    /// The date asked for; nil for all there is.
    public let asOf: CalendarDate?
    /// The evaluated nodes, in the order of the graph: claims, notes and arguments that somebody puts forward.
    public let entries: [Entry]
    /// The most rounds that a cycle took; 0 without cycles.
    public let rounds: Int

    /// Evaluates a graph.
    ///
    /// - Complexity: Linear in the graph, times the rounds for what lies on cycles.
    public init(_ dispute: Dispute, under semantics: GradualSemantics, isRaw: Bool = false) {
        let lowering = BipolarLowering(dispute, isRaw: isRaw)
        self.isRaw = isRaw
        let strengths = lowering.bipolar.strengths(under: semantics)
        let unsettled = Set(strengths.unsettled)
        self.semantics = semantics
        asOf = dispute.asOf
        rounds = strengths.rounds
        entries = dispute.graph.nodes.compactMap { node in
            guard dispute.graph.isEvaluated(node), let image = lowering.images[dispute.numbering[node]] else {
                return nil
            }
            return Entry(
                node: node, weight: lowering.bipolar.weights[image.position], strength: strengths[image],
                isSettled: !unsettled.contains(image))
        }
    }

    /// Whether every strength is settled.
    public var isConverged: Bool { entries.allSatisfy(\.isSettled) }

    /// A strength as it is shown: two digits and, unless the textbook is asked for, less than 1, which nothing that is
    /// disputed reaches.
    public func shown(_ strength: Double) -> Double {
        isRaw ? (strength * 1e6).rounded() / 1e6 : min((strength * 100).rounded() / 100, 0.99)
    }

    /// The entries from the strongest to the weakest; what differs by less than a millionth stays in graph order.
    public var ranking: [Entry] {
        func rank(_ entry: Entry) -> Int { Int((entry.strength * 1e6).rounded()) }
        return entries.indices.sorted { (rank(entries[$1]), $0) < (rank(entries[$0]), $1) }.map { entries[$0] }
    }

    /// The date, the semantics, whether the values are settled, and what the numbers do not mean.
    public var note: String {
        var text = "\(asOf.map { "As of \($0)" } ?? "All dates"), \(semantics.rawValue) semantics. "
        if !isRaw { text += "Of what a party says for its own claim only the strongest counts. " }
        if semantics == .hCategoriser { text += "It knows attacks only; supports are left aside. " }
        let open = entries.count { !$0.isSettled }
        if open > 0 { text += "\(English.counted(open, "strength")) did not settle. " }
        return text + NodeStrengths.disclaimer
    }
}
