public import ArgdownSyntax

/// Exact words of a source, found there exactly once.
public struct Quotation: Sendable, Hashable {
    /// The words as the source prints them, line breaks included.
    public let text: String
    public let source: Source.ID
    /// Unicode code points from the start of the source's body, 0-based, half-open (W3C TextPositionSelector).
    public let codePoints: Range<Int>
    /// The place in the source's file.
    public let range: SourceRange
    /// The 1-based line of the source's file on which the words begin.
    public let line: Int
}
