/// A stretch of a graph file that means one thing. The tokens of a tree cover its text without gap or overlap.
public struct Token: Sendable, Equatable {
    public enum Kind: UInt8, Sendable {
        case byteOrderMark
        /// Blanks and tabs.
        case whitespace
        case lineBreak
        /// `// …`, `/* … */` or `<!-- … -->`.
        case comment
        /// `===`, YAML, `===`.
        case frontmatter
        /// `#` to `######`.
        case headingMark
        /// `[T]:`, `[T]`, `<T>:` or `<T>` at the start of an element.
        case title
        /// `@[T]` or `@<T>`.
        case mention
        /// `@include(path)`.
        case include
        /// `#tag` or `#(a tag)`.
        case tag
        case text
        /// A backslash and the character it escapes.
        case escape
        /// A matched `*`, `**`, `_`, `__` … of formatting.
        case emphasis
        /// `[text](url)`.
        case link
        /// `.v.`, `:bomb:` …
        case shortcode
        /// `{ … }`.
        case data
        /// `+`, `->` …
        case relation
        /// `*` or `1.` of a list.
        case listMark
        /// `(1)` in a premise–conclusion structure.
        case number
        /// A run of hyphens that stands for an inference, or one half of it.
        case inferenceMark
        /// The names of inference rules.
        case inferenceRule
    }

    public internal(set) var kind: Kind
    private let lower: Int32
    private let upper: Int32

    init(_ kind: Kind, _ bounds: Range<Int>) {
        self.kind = kind
        lower = Int32(clamping: bounds.lowerBound)
        upper = Int32(clamping: bounds.upperBound)
    }

    /// UTF-8 offsets into the source.
    public var bounds: Range<Int> { Int(lower)..<Int(upper) }
}
