public import ArgumentModel

/// A graph as of a date: what of it exists, who said what, who stands on whose side, what opposes what.
///
/// Built once and asked by everything that follows. Speech and opposition are worked out when first needed.
public struct Dispute: Sendable {
    public let graph: ArgumentGraph
    /// What of the graph existed by the date.
    public let presence: Presence
    package let numbering: NodeNumbering
    /// Who is on whose side.
    package let camps: Camps
    private let lazySpeech: Lazily<Speech>
    private let lazyOpposition: Lazily<Opposition>

    /// - Parameter asOf: What was said later is left aside; nil for all there is.
    ///
    /// Complexity: O(*n* + *m*) in nodes and relations.
    public init(_ graph: ArgumentGraph, asOf: CalendarDate? = nil) {
        let presence = Presence(graph, asOf: asOf)
        (self.graph, self.presence) = (graph, presence)
        numbering = NodeNumbering(graph)
        camps = Camps(graph)
        lazySpeech = Lazily { Speech(graph, presence) }
        lazyOpposition = Lazily { Opposition(graph, presence) }
    }

    /// The date asked for; nil for all there is.
    public var asOf: CalendarDate? { presence.asOf }

    /// Who says what.
    package var speech: Speech { lazySpeech.value }

    /// What opposes what, and what rests on what.
    package var opposition: Opposition { lazyOpposition.value }
}
