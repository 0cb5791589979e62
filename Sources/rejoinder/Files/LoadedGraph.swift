import ArgdownSyntax
import ArgumentModel
import Wording

/// A graph as it was read, and what its author should know about it.
struct LoadedGraph {
    let graph: ArgumentGraph
    let diagnostics: [Diagnostic]
    /// The graph files as the user named them.
    let paths: [String]

    /// - Parameter paths: Graph files, or none for the default graph; `-` is standard input.
    init(paths: [String], corpusPath: String?) throws(CommandFailure) {
        self.paths = paths.isEmpty ? [try DefaultGraph.path()] : paths
        do throws(Workspace.Failure) {
            let loaded = try Workspace.load(self.paths, corpusPath: corpusPath)
            (graph, diagnostics) = (loaded.value, loaded.diagnostics)
        } catch {
            throw CommandFailure(error)
        }
        try refuseBinary()
    }

    init(graph: ArgumentGraph, diagnostics: [Diagnostic], paths: [String]) {
        (self.graph, self.diagnostics, self.paths) = (graph, diagnostics, paths)
    }

    private func refuseBinary() throws(CommandFailure) {
        for file in graph.files where paths.contains(file.path) && file.utf8.contains(0) {
            throw CommandFailure(
                .notAGraph, "'\(file.path)' is not a text file", help: "a graph is an Argdown file, https://argdown.org"
            )
        }
    }

    /// Tells the user of a command other than `check` that the graph is not in order.
    func warnOfErrors(_ console: Console) {
        let errors = diagnostics.count { $0.severity == .error }
        guard errors > 0 else { return }
        console.warn(
            "the graph has \(English.counted(errors, "error")); 'rejoinder check' shows \(errors == 1 ? "it" : "them")")
    }
}

extension CommandFailure {
    init(_ failure: Workspace.Failure) {
        switch failure {
        case .unreadable(let path, let reason): self.init(.file, "cannot read '\(path)': \(reason)")
        }
    }
}
