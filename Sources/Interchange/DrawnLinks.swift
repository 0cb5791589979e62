public import Analysis
public import ArgumentModel

/// The ends of a graph's relations in the order in which every other output names them.
///
/// A comparison of graphs puts the ends of a symmetric relation in an order of its own, so that it does not matter
/// which of the two graphs draws it from which end.
public struct DrawnLinks {
    private struct Ends: Hashable {
        let kind: Relation.Kind
        let from: String
        let to: String
    }

    private let drawn: Set<Ends>

    public init(_ graph: ArgumentGraph) {
        drawn = Set(
            graph.relations.filter(\.kind.isSymmetric).map {
                Ends(kind: $0.kind, from: graph.slug(of: $0.from), to: graph.slug(of: $0.to))
            })
    }

    /// The slugs of the ends of a link of that graph.
    public func ends(of link: GraphDiff.Link) -> (from: String, to: String) {
        drawn.contains(Ends(kind: link.kind, from: link.to, to: link.from))
            ? (link.to, link.from) : (link.from, link.to)
    }
}
