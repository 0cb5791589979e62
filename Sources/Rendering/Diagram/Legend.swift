public import ArgumentModel

/// The key of a map: the kinds and relations that occur in it, counted and explained.
public struct Legend: Sendable {
    /// A kind of box.
    public struct NodeRow: Sendable {
        public let kind: Diagram.Node.Kind
        /// `12 claims` or, of what awaits a reply, `9 open questions`.
        public let head: String
        /// What it stands for, and what of it is not counted.
        public let reading: String
    }

    /// A kind of line.
    public struct EdgeRow: Sendable {
        public let relation: Relation.Kind
        public let count: Int
    }

    /// In the order of `Diagram.Node.Kind.allCases`; kinds that do not occur are left out.
    public private(set) var nodes: [NodeRow]
    /// In the order of `Relation.Kind.allCases`; relations that do not occur are left out.
    public private(set) var edges: [EdgeRow]
    /// What states, borders and flags mean, the semantics and the date: one line each.
    public var notes: [String]
    /// The codes and names of the parties in the map, such as `RU: Russian Federation`.
    public var parties: [String]

    /// Counts the boxes and lines of a map.
    ///
    public init(nodes: [Diagram.Node], edges: [Diagram.Edge], notes: [String] = [], parties: [String] = []) {
        self.nodes = Diagram.Node.Kind.allCases.compactMap { kind in
            BoxCount(kind, among: nodes).map { NodeRow(kind: kind, head: $0.head, reading: $0.reading(kind.reading)) }
        }
        self.edges = Relation.Kind.allCases.compactMap { relation in
            let count = edges.reduce(0) { $0 + ($1.relation == relation ? $1.count : 0) }
            return count == 0 ? nil : EdgeRow(relation: relation, count: count)
        }
        (self.notes, self.parties) = (notes, parties)
    }

    /// The same on two pages: samples, then words; of one sort alone the first half, then the second. One that cannot be
    /// parted is returned alone.
    var halves: [Legend] {
        let sorts: [(Legend) -> Int] = [{ $0.nodes.count + $0.edges.count }, { $0.notes.count }, { $0.parties.count }]
        let present = sorts.indices.filter { sorts[$0](self) > 0 }
        guard let first = present.first, present.count > 1 || sorts[first](self) > 1 else { return [self] }
        var (one, other) = (self, self)
        if present.count > 1 {
            if first == 0 { (one.notes, one.parties, other.nodes, other.edges) = ([], [], [], []) }
            if first == 1 { (one.parties, other.notes) = ([], []) }
            return [one, other]
        }
        func part<Row>(_ rows: [Row]) -> ([Row], [Row]) {
            (Array(rows.prefix((rows.count + 1) / 2)), Array(rows.dropFirst((rows.count + 1) / 2)))
        }
        if !nodes.isEmpty, !edges.isEmpty {
            (one.edges, other.nodes) = ([], [])
        } else if !nodes.isEmpty {
            (one.nodes, other.nodes) = part(nodes)
        } else {
            (one.edges, other.edges) = part(edges)
        }
        (one.notes, other.notes) = part(notes)
        (one.parties, other.parties) = part(parties)
        return [one, other]
    }
}
