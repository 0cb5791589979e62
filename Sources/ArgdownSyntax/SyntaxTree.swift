/// The text of a graph file as a tree. Nothing is lost: `description` equals the source text.
public struct SyntaxTree: Sendable, CustomStringConvertible {
    public let source: SourceFile
    public var description: String { source.text }
}
