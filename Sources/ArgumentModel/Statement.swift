public import ArgdownSyntax

/// A claim, norm, question or demand: a node of the graph (in Argdown an equivalence class).
public struct Statement: Sendable, Identifiable {
    /// The position of a statement in `ArgumentGraph.statements`.
    public struct ID: Hashable, Sendable, Comparable {
        public let index: Int
        public init(_ index: Int) { self.index = index }
        public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
    }

    public enum Kind: String, Sendable, CaseIterable { case claim, norm, question, demand, meta }

    public let id: ID
    /// The stable identifier used on the command line and in output, such as `conditional-right`.
    public let slug: String
    /// The title as written, or `Untitled 1`, `Untitled 2` … for statements without one.
    public let title: String
    public let isTitled: Bool
    /// The canonical text: the last defining place, or the one marked `isCanonical`. Empty when none defines it.
    public let text: String
    /// Whether the graph only names it and nothing is said under its title, so that it counts for nothing.
    public let isUnsaid: Bool
    public let kind: Kind
    /// A question that wants no answer.
    public let isRhetorical: Bool
    public let tags: [String]
    public let section: ArgumentGraph.Section.ID?
    /// The places in graph files where the statement is defined or referred to, in source order.
    public let sites: [Site]
    /// Who says it where, in source order. Empty for the editor's own statements.
    public let occurrences: [Occurrence]
    public let norm: Norm?
    public let checks: [TextCheck]
    /// For questions and demands: what the asker asks of a reply, such as `in the national capacity`.
    public let conditions: [String]
    /// Base strength in 0...1 for gradual semantics.
    public let weight: Double
    /// Whether the author forces (`true`) or forbids (`false`) the statement on maps.
    public let isInMap: Bool?
    /// Whether the frame of its section encloses the statement on maps.
    public let isInGroup: Bool

    /// Whether nobody is quoted as saying it, so that it is the editor's own.
    public var isEditorial: Bool { occurrences.isEmpty }
}

/// A place in a graph file where a statement or an argument stands.
public struct Site: Sendable {
    public enum Role: Sendable {
        case definition, reference, premise, intermediaryConclusion, mainConclusion
    }

    public let role: Role
    /// The words that stand there; empty for a reference.
    public let text: String
    public let section: ArgumentGraph.Section.ID?
    /// The metadata that stand there, known keys and unknown ones.
    public let data: [DataValue]
    public let range: SourceRange
}
