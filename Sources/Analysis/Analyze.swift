import ArgumentModel
public import Argumentation
public import DisputeModel

/// How much work an analysis may take.
///
/// A limit never changes a result; where one is hit, the result says that it is partial.
public struct AnalysisLimits: Sendable {
    /// How many contradictions to list at most.
    public var contradictions: Int
    /// How many acceptable views to look at, at most, under semantics that have several.
    public var views: Int
    /// When to give up.
    public var budget: Budget

    public init(contradictions: Int = 1_000, views: Int = 10_000, budget: Budget = .unlimited) {
        (self.contradictions, self.views, self.budget) = (contradictions, views, budget)
    }
}

/// Asks all questions about a dispute, each when its answer is first needed.
///
/// - Parameters:
///   - semantics: What counts as an acceptable view.
///   - limits: How much work it may take.
public func analyze(
    _ dispute: Dispute, under semantics: Semantics = .grounded, limits: AnalysisLimits = AnalysisLimits()
) -> Report {
    Report(dispute, under: semantics, limits: limits)
}
