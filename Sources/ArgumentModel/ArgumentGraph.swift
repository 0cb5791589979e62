public import ArgdownSyntax

/// The dispute as a directed graph: statements and arguments, and the relations between them.
///
/// Every array is in source order, and an ID is the position in its array.
public struct ArgumentGraph: Sendable {
    public enum Mode: String, Sendable, CaseIterable { case loose, strict }

    public let title: String?
    public let mode: Mode
    public let parties: [Party]
    public let corpus: Corpus
    public let sections: [Section]
    public let statements: [Statement]
    public let arguments: [Argument]
    public let relations: [Relation]
    /// How the author wants the map to be selected and drawn (the frontmatter's `selection`, `group`, `map`).
    public let mapSettings: MapSettings
    /// The graph files and the corpus files; `files[id.index].id == id`.
    public let files: [SourceFile]
    /// Slugs to nodes.
    let nodesBySlug: [String: Node]
    /// Titles as written to nodes.
    let statementsByTitle: [String: Statement.ID]
    let argumentsByTitle: [String: Argument.ID]

    public subscript(id: Party.ID) -> Party { parties[id.index] }
    public subscript(id: Source.ID) -> Source { corpus.sources[id.index] }
    // Nodes and relations are lent, not copied: they have many parts.
    @inlinable public subscript(id: Statement.ID) -> Statement { _read { yield statements[id.index] } }
    @inlinable public subscript(id: Argument.ID) -> Argument { _read { yield arguments[id.index] } }
    @inlinable public subscript(id: Relation.ID) -> Relation { _read { yield relations[id.index] } }
    public subscript(id: Section.ID) -> Section { sections[id.index] }

    /// The node with a slug, as written on the command line.
    public func node(slug: String) -> Node? { nodesBySlug[slug] }
    public func statement(titled title: String) -> Statement.ID? { statementsByTitle[title] }
    public func argument(titled title: String) -> Argument.ID? { argumentsByTitle[title] }
    public func party(code: String) -> Party.ID? { parties.first { $0.code == code }?.id }

    public func slug(of node: Node) -> String {
        switch node {
        case .statement(let id): self[id].slug
        case .argument(let id): self[id].slug
        }
    }

    public func title(of node: Node) -> String {
        switch node {
        case .statement(let id): self[id].title
        case .argument(let id): self[id].title
        }
    }

    /// Whether the author gave it a title.
    public func isTitled(_ node: Node) -> Bool {
        switch node {
        case .statement(let id): self[id].isTitled
        case .argument(let id): self[id].isTitled
        }
    }

    public func text(of node: Node) -> String {
        switch node {
        case .statement(let id): self[id].text
        case .argument(let id): self[id].text
        }
    }

    public func occurrences(of node: Node) -> [Occurrence] {
        switch node {
        case .statement(let id): self[id].occurrences
        case .argument(let id): self[id].occurrences
        }
    }

    /// All nodes: the statements, then the arguments.
    public var nodes: [Node] { statements.map { .statement($0.id) } + arguments.map { .argument($0.id) } }
}

extension ArgumentGraph {
    /// A step or chain of steps from premises to a conclusion; sketched when no steps are given.
    @dynamicMemberLookup
    public struct Argument: Sendable, Identifiable {
        /// The position of an argument in `ArgumentGraph.arguments`.
        public struct ID: Hashable, Sendable, Comparable {
            public let index: Int
            public init(_ index: Int) { self.index = index }
            public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
        }

        /// One step of a reconstruction.
        public struct Inference: Sendable {
            /// What the step is drawn from: the premises named in `uses`, else all that stand since the last step,
            /// and the conclusion of that step.
            public let premises: [Statement.ID]
            public let conclusion: Statement.ID
            /// Names of inference rules, as written.
            public let rules: [String]
            /// Whether the step is strict and so cannot be undercut.
            public let isDeductive: Bool
            public let range: SourceRange
        }

        public let id: ID
        /// What it has in common with statements.
        public let entry: NodeEntry
        /// The steps, in order; empty for a sketched argument.
        public let inferences: [Inference]

        @inlinable public subscript<Value>(dynamicMember member: KeyPath<NodeEntry, Value>) -> Value {
            entry[keyPath: member]
        }

        /// Every statement of the reconstruction that is not concluded within it, in order.
        public var premises: [Statement.ID] {
            let concluded = Set(inferences.map(\.conclusion))
            var seen: Set<Statement.ID> = []
            return inferences.flatMap(\.premises).filter { !concluded.contains($0) && seen.insert($0).inserted }
        }

        /// What the last step concludes; nil for a sketched argument.
        public var conclusion: Statement.ID? { inferences.last?.conclusion }
    }

    /// A heading of the graph file and what stands under it.
    public struct Section: Sendable, Identifiable {
        /// The position of a section in `ArgumentGraph.sections`.
        public struct ID: Hashable, Sendable, Comparable {
            public let index: Int
            public init(_ index: Int) { self.index = index }
            public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
        }

        public let id: ID
        public let slug: String
        public let title: String
        /// 1 to 6.
        public let level: Int
        public let parent: ID?
        public let tags: [String]
        /// Whether the author forces (`true`) or forbids (`false`) a group for this section.
        public let isGroup: Bool?
        public let isClosed: Bool
        public let range: SourceRange
    }
}
