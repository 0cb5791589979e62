public import ArgumentModel

/// What the reasoner found: verdicts and findings about a graph as of a date.
public struct Report: Sendable {
    public let presence: Presence

    /// The verdict on a node; nil for norms, questions and demands, which are not evaluated.
    public func state(of node: Node) -> State? { nil }
    /// What a reader should be warned about, in the order of `Flag.allCases`.
    public func flags(of node: Node) -> [Flag] { [] }
}

/// The verdict on a statement or argument, among the arguments collected here.
public enum State: String, Sendable, CaseIterable { case stands, defeated, open }

/// A warning shown on a node.
public enum Flag: String, Sendable, CaseIterable { case unanswered, contradicted, hearsay }

public func analyze(_ graph: ArgumentGraph, asOf: CalendarDate? = nil) -> Report {
    Report(presence: Presence(graph, asOf: asOf))
}
