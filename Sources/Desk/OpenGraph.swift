package import ArgdownSyntax
package import ArgumentModel

/// A graph as it was read, and what its author should know about it.
package struct OpenGraph: Sendable {
    package let graph: ArgumentGraph
    package let diagnostics: [Diagnostic]
    /// The graph files as the user named them.
    package let paths: [String]

    /// - Parameters:
    ///   - paths: Graph files, or none for the default graph; `-` is standard input.
    ///   - corpusPath: A folder to take the sources from instead of the one that the graph names.
    ///   - output: The file that will be written, which must be none of those read here; nil for none.
    package init(paths: [String], corpusPath: String?, writingTo output: String?) throws(DeskFailure) {
        self.paths = paths.isEmpty ? [try DefaultGraph.path()] : paths
        do throws(Workspace.Failure) {
            let loaded = try Workspace.load(self.paths, corpusPath: corpusPath)
            (graph, diagnostics) = (loaded.value, loaded.diagnostics)
        } catch {
            throw DeskFailure(error)
        }
        try refuseBinary()
        try InputFiles(graph).spare(from: output)
    }

    package init(graph: ArgumentGraph, diagnostics: [Diagnostic], paths: [String]) {
        (self.graph, self.diagnostics, self.paths) = (graph, diagnostics, paths)
    }

    private func refuseBinary() throws(DeskFailure) {
        for file in graph.files where paths.contains(file.path) && file.utf8.contains(0) {
            throw DeskFailure(
                .notAGraph, "'\(file.path)' is not a text file", help: "a graph is an Argdown file, https://argdown.org"
            )
        }
    }

    /// How many errors there are, for whoever does not look at the messages.
    package var errorCount: Int { diagnostics.count { $0.severity == .error } }
}

extension DeskFailure {
    package init(_ failure: Workspace.Failure) {
        switch failure {
        case .unreadable(InputFile.standardInput, let reason):
            self.init(.file, "cannot read standard input: \(reason)")
        case .unreadable(let path, let reason): self.init(.file, "cannot read '\(path)': \(reason)")
        }
    }
}
