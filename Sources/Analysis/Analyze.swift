public import ArgumentModel
public import Argumentation

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

/// Asks all questions about a graph.
///
/// - Parameters:
///   - asOf: What was said later is left aside; nil for all there is.
///   - semantics: What counts as an acceptable view.
///   - limits: How much work it may take.
public func analyze(
    _ graph: ArgumentGraph, asOf: CalendarDate? = nil, under semantics: Semantics = .grounded,
    limits: AnalysisLimits = AnalysisLimits()
) -> Report {
    let presence = Presence(graph, asOf: asOf)
    let speech = Speech(graph, presence)
    let norms = Norms(graph, presence, speech)
    let contradictions = Contradictions(
        graph, presence, norms.textChecks, limit: limits.contradictions, within: limits.budget)
    return Report(
        presence,
        Standing(graph, presence, under: semantics, limit: limits.views, within: limits.budget),
        Unanswered(graph, presence, speech, Opposition(graph, presence)), contradictions, norms, graph)
}
