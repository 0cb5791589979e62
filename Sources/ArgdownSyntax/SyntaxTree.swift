/// The text of a graph file as a tree. Nothing is lost: `description` equals the source text.
///
/// A tree is a list of blocks; a block is a flat list of elements that name their parent by position, so that no
/// nesting in the text, however deep, makes a deep value.
public struct SyntaxTree: Sendable, CustomStringConvertible {
    public let source: SourceFile
    /// Every byte of the source, in order.
    public let tokens: [Token]
    /// The text between the two `===` lines at the top of the file, UTF-8 offsets.
    public let frontmatter: Range<Int>?
    public let blocks: [Block]
    /// The `{…}` of all elements, headings and inferences, in order.
    public let data: [DataNode]

    /// The source text, put together from the tokens.
    public var description: String { tokens.map { source.text(in: $0.bounds) }.joined() }
}

/// A stretch of a graph file between blank lines.
public struct Block: Sendable {
    public enum Kind: Sendable, Equatable {
        /// One element, the title.
        case heading(level: Int)
        /// A statement or argument with the relations that stand under it.
        case statements
        /// A premise–conclusion structure.
        case reconstruction
        case list
    }

    public let kind: Kind
    /// In source order. An element comes after its parent.
    public internal(set) var elements: [Element]
    /// For a reconstruction: its numbered statements and its inferences, in order.
    public internal(set) var steps: [Step]

    /// A line of a premise–conclusion structure.
    public enum Step: Sendable {
        /// A position in `elements`.
        case member(Int)
        case inference(InferenceNode)
    }
}

/// The line between premises and a conclusion.
///
///     inference := "----" … | "--" rule ("," rule)* data? "--"
public struct InferenceNode: Sendable {
    /// Names of inference rules, as written.
    public let rules: [String]
    /// Positions in `SyntaxTree.data`.
    public let data: Range<Int>
    /// UTF-8 offsets.
    public let bounds: Range<Int>
}

/// A statement or argument where it stands in a file: one definition of it, or one reference to it.
///
///     element := "[" title "]" (":" content)? | "<" title ">" (":" content)? | content
public struct Element: Sendable {
    public enum Kind: Sendable { case statement, argument }
    public enum Form: Sendable { case definition, reference, untitled }

    public enum Parent: Sendable, Equatable {
        /// A position in the block's `elements`.
        case element(Int)
        /// A position in the block's `steps`.
        case inference(Int)
    }

    public let kind: Kind
    public let form: Form
    /// Empty for untitled elements; white space runs are single blanks.
    public let title: String
    /// UTF-8 offsets of the title with its brackets; empty for untitled elements.
    public let titleBounds: Range<Int>
    /// What the element stands under, and how it relates to it.
    public internal(set) var parent: Parent?
    public internal(set) var relation: RelationSymbol?
    /// The `(n)` of a premise–conclusion structure.
    public internal(set) var number: Int?
    /// Positions in `SyntaxTree.tokens`: what stands after the title.
    public let content: Range<Int>
    /// Positions in `SyntaxTree.data`.
    public let data: Range<Int>
    /// UTF-8 offsets, from the title to the end of the content.
    public let bounds: Range<Int>
}

/// One `{…}`.
public struct DataNode: Sendable {
    /// UTF-8 offsets, braces included.
    public let bounds: Range<Int>
    /// Whether the opening brace ends its line, so that block YAML stands between the braces.
    public let isBlock: Bool
    /// The value, when it is written in the common flow form; nil means that a YAML reader must look at it.
    public let value: DataValue?
}
