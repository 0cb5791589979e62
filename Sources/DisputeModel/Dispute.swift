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
    private let lazyDrawn: Lazily<DrawnRelations>
    private let lazyOwnTexts: Lazily<OwnTexts>

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
        lazyDrawn = Lazily { DrawnRelations(graph, presence) }
        lazyOwnTexts = Lazily { OwnTexts(graph, asOf: asOf) }
    }

    /// The date asked for; nil for all there is.
    public var asOf: CalendarDate? { presence.asOf }

    /// Who says what.
    package var speech: Speech { lazySpeech.value }

    /// Which texts are whose: how far silence reaches.
    public var ownTexts: OwnTexts { lazyOwnTexts.value }

    /// Whether no text draws a relation, so that it is the editor's.
    public func isEditors(_ relation: Relation.ID) -> Bool { lazyDrawn.value.isEditors[relation.index] }

    /// Whether the two ends of an opposition oppose each other, whichever arrow is drawn.
    public func isMutual(_ relation: Relation) -> Bool {
        relation.kind.opposes && isMutual(relation.from, relation.to)
    }

    /// Whether two nodes oppose each other when one opposes the other: that holds between statements, and sketched
    /// arguments, where anybody is quoted at either end.
    package func isMutual(_ from: Node, _ to: Node) -> Bool {
        func isAssertion(_ node: Node) -> Bool {
            switch node {
            case .statement: true
            case .argument(let id): graph[id].inferences.isEmpty
            }
        }
        return isAssertion(from) && isAssertion(to)
            && !(graph.occurrences(of: from).isEmpty && graph.occurrences(of: to).isEmpty)
    }

    /// Whether somebody who is quoted denies all that a claim or an argument says. Of a norm, a denial is shown and takes
    /// nothing away.
    public func isDenied(_ node: Node) -> Bool {
        if case .statement(let id) = node, graph[id].kind != .claim, graph[id].kind != .meta { return false }
        return graph.occurrences(of: node).contains { $0.deniesAll && presence.contains($0) }
    }

    /// The quotation that is best shown of some that say the same: in the speaker's own text, dated, of a length that can
    /// be read, short; nil for none.
    public func clearest(of places: [Attestation]) -> Attestation? {
        func rank(_ place: Attestation) -> [Int] {
            let occurrence = graph[place]
            let length = occurrence.quotation?.text.count ?? .max
            return [
                camps.testimony(of: occurrence) == .own ? 0 : 1, occurrence.date == nil ? 1 : 0,
                length < 40 ? 1 : 0, length,
            ]
        }
        return places.min { rank($0).lexicographicallyPrecedes(rank($1)) }
    }

    /// What opposes what, and what rests on what.
    package var opposition: Opposition { lazyOpposition.value }
}
