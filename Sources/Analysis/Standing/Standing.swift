public import ArgumentModel
public import Argumentation
public import DisputeModel

/// Which statements and arguments stand, among those collected, under a semantics.
///
/// Under grounded and ideal semantics there is one acceptable view. Under the others a node *stands* when every view
/// accepts it (sceptical acceptance), is *defeated* when every view rejects it, and is *open* otherwise.
public struct Standing: Sendable {
    /// How the acceptable views of a multiple semantics were looked at.
    public enum Coverage: String, Sendable, CaseIterable {
        /// All of them.
        case complete
        /// Not all: the limit or the budget ended. Verdicts are then those that the grounded view forces, and open.
        case partial
        /// There is none (stable semantics only); everything is open.
        case noView = "no-view"
    }

    /// What every output has to say beside a verdict.
    public static let note =
        "Stands means: undefeated among the arguments collected here. It does not mean true."

    public let semantics: Semantics
    public let coverage: Coverage
    /// How many views were found.
    public let viewCount: Int
    private let numbering: NodeNumbering
    private let states: [State?]
    private let isAcceptedSomewhere: [Bool]

    /// Evaluates a graph.
    ///
    /// - Parameters:
    ///   - limit: How many views to look at, at most.
    ///   - budget: When to give up.
    /// - Complexity: Linear for grounded semantics, but for circles of support; exponential at worst for the others
    ///   save complete, which needs only the grounded view.
    public init(
        _ dispute: Dispute, under semantics: Semantics = .grounded, limit: Int = 10_000,
        within budget: Budget = .unlimited
    ) {
        let lowering = Lowering(dispute)
        self.semantics = semantics
        numbering = lowering.numbering
        let grounded = lowering.framework.groundedLabelling()
        var merged = MergedViews(lowering, grounded)
        switch semantics {
        case .grounded: (coverage, viewCount) = (.complete, 1)
        case .complete, .preferred, .stable, .semiStable, .stage, .ideal, .naive, .conflictFree, .admissible:
            let views = lowering.framework.labellings(under: semantics, limit: limit, within: budget)
            merged.merge(views)
            viewCount = views.count
            coverage = !views.isComplete ? .partial : views.isEmpty ? .noView : .complete
        }
        states = merged.states(coverage, dispute.graph)
        isAcceptedSomewhere = merged.isAccepted
    }

    /// The verdict; nil for norms, questions and demands, for what does not exist at the date, and for statements that
    /// nobody puts forward.
    public func state(of node: Node) -> State? { states[numbering[node]] }

    /// Whether some acceptable view accepts the node (credulous acceptance).
    public func isAcceptedInSomeView(_ node: Node) -> Bool { isAcceptedSomewhere[numbering[node]] }
}

/// What the views found so far have in common.
private struct MergedViews {
    private let lowering: Lowering
    private let grounded: [State]
    private(set) var isAccepted: [Bool]
    private var isAcceptedByAll: [Bool]
    private var isRejectedByAll: [Bool]

    init(_ lowering: Lowering, _ labelling: Labelling<ABAFramework.Sentence>) {
        self.lowering = lowering
        grounded = lowering.sentences.indices.map { lowering.state(of: $0, in: labelling) }
        isAccepted = grounded.map { $0 == .stands }
        isAcceptedByAll = isAccepted
        isRejectedByAll = grounded.map { $0 == .defeated }
    }

    mutating func merge(_ views: Enumeration<Labelling<ABAFramework.Sentence>>) {
        guard !views.isEmpty else { return }
        for node in grounded.indices {
            let states = views.map { lowering.state(of: node, in: $0) }
            isAccepted[node] = states.contains(.stands)
            isAcceptedByAll[node] = states.allSatisfy { $0 == .stands }
            isRejectedByAll[node] = states.allSatisfy { $0 == .defeated }
        }
    }

    func states(_ coverage: Standing.Coverage, _ graph: ArgumentGraph) -> [State?] {
        grounded.indices.map { node in
            guard lowering.isPutForward[node], graph.isEvaluated(lowering.numbering.node(at: node)) else { return nil }
            switch coverage {
            case .noView: return .open
            case .partial: return grounded[node]
            case .complete: return isAcceptedByAll[node] ? .stands : isRejectedByAll[node] ? .defeated : .open
            }
        }
    }
}
