public import ArgdownSyntax

/// A claim, norm, question or demand: a node of the graph (in Argdown an equivalence class).
@dynamicMemberLookup
public struct Statement: Sendable, Identifiable {
    /// The position of a statement in `ArgumentGraph.statements`.
    public struct ID: Hashable, Sendable, Comparable {
        public let index: Int
        public init(_ index: Int) { self.index = index }
        public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
    }

    public enum Kind: String, Sendable, CaseIterable { case claim, norm, question, demand, issue, meta }

    public let id: ID
    /// What it has in common with arguments.
    public let entry: NodeEntry
    /// Whether the graph only names it and nothing is said under its title, so that it counts for nothing.
    public let isUnsaid: Bool
    public let kind: Kind
    /// A question that wants no answer.
    public let isRhetorical: Bool
    public let norm: Norm?
    /// Of an issue, and of a question that is one: the answers there are.
    public let issue: Issue?
    /// Nil for most, which only say something.
    public let role: StatementRole?
    public let checks: [TextCheck]
    /// For questions and demands: what the asker asks of a reply, such as `in the national capacity`.
    public let conditions: [String]

    @inlinable public subscript<Value>(dynamicMember member: KeyPath<NodeEntry, Value>) -> Value {
        entry[keyPath: member]
    }

    /// Whether nobody is quoted as saying it, so that it is the editor's own.
    public var isEditorial: Bool { entry.occurrences.isEmpty }
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
