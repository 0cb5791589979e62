/// A stretch of text: a file and a half-open range of UTF-8 offsets in it.
public struct SourceRange: Hashable, Sendable {
    public let file: SourceFile.ID
    private let lower: Int32
    private let upper: Int32

    public init(_ file: SourceFile.ID, _ bounds: Range<Int>) {
        self.file = file
        lower = Int32(clamping: bounds.lowerBound)
        upper = Int32(clamping: bounds.upperBound)
    }

    /// UTF-8 offsets, 0-based, half-open.
    public var bounds: Range<Int> { Int(lower)..<Int(upper) }
}
