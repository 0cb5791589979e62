/// Reads a graph file. Any text gives a tree.
public func parse(_ source: SourceFile) -> Diagnosed<SyntaxTree> { Diagnosed(SyntaxTree(source: source)) }
