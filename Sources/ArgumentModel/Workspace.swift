public import ArgdownSyntax

/// Reading graphs and their corpus from the file system.
public enum Workspace {
    /// The world failed: a file cannot be read.
    public enum Failure: Error, Equatable {
        case unreadable(path: String, reason: String)
    }

    /// Loads one or several graph files as one graph, together with the corpus their frontmatter names.
    ///
    /// - Parameter corpusPath: A folder to use instead of the one the frontmatter names.
    public static func load(_ paths: [String], corpusPath: String? = nil) throws(Failure) -> Diagnosed<ArgumentGraph> {
        resolve([], citing: .empty)
    }
}
