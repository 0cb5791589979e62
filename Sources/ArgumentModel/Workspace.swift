public import ArgdownSyntax
import Foundation

/// Reading graphs and their corpus from the file system.
public enum Workspace {
    /// The world failed: something cannot be read.
    public enum Failure: Error, Equatable {
        case unreadable(path: String, reason: String)
    }

    /// Loads one or several graph files as one graph, together with the corpus their frontmatter names.
    ///
    /// A corpus folder that is missing is an error in the file that names it, and so a diagnostic.
    ///
    /// - Parameters:
    ///   - paths: Files in Argdown; `-` stands for standard input.
    ///   - corpusPath: A folder to use instead of the one the frontmatter names.
    public static func load(_ paths: [String], corpusPath: String? = nil) throws(Failure) -> Diagnosed<ArgumentGraph> {
        var trees: [SyntaxTree] = []
        var diagnostics: [Diagnostic] = []
        for path in paths {
            let parsed = parse(try file(path, id: trees.count))
            trees.append(parsed.value)
            diagnostics += parsed.diagnostics
        }
        let loaded = try corpus(of: trees, at: corpusPath)
        let graph = resolve(trees, citing: loaded.value)
        return Diagnosed(graph.value, diagnostics + loaded.diagnostics + graph.diagnostics)
    }

    /// Reads a file, or standard input for `-`.
    public static func file(_ path: String, id: Int = 0) throws(Failure) -> SourceFile {
        let name = path == InputFile.standardInput ? InputFile.nameOfStandardInput : path
        return SourceFile(id: SourceFile.ID(id), path: name, bytes: try InputFile(path).bytes())
    }

    /// Loads a corpus on its own.
    public static func corpus(at folder: String, firstFile: Int = 0) throws(Failure) -> Diagnosed<Corpus> {
        let loader = try CorpusLoader(folder: folder, firstFile: firstFile)
        return Diagnosed(Corpus(sources: loader.sources), loader.diagnostics)
    }

    /// The corpus folder that graph files name, as far as they can be read; there may be none at that path.
    public static func corpusFolder(namedBy paths: [String]) -> String? {
        chosenFolder(paths.compactMap { try? parse(file($0)).value }).value
    }

    private static func corpus(of trees: [SyntaxTree], at path: String?) throws(Failure) -> Diagnosed<Corpus> {
        if let path { return try corpus(at: path, firstFile: trees.count) }
        let chosen = chosenFolder(trees)
        guard let folder = chosen.value, FileManager.default.fileExists(atPath: folder) else {
            return Diagnosed(.empty, chosen.diagnostics)
        }
        let loaded = try corpus(at: folder, firstFile: trees.count)
        return Diagnosed(loaded.value, chosen.diagnostics + loaded.diagnostics)
    }

    /// The first folder that is named.
    private static func chosenFolder(_ trees: [SyntaxTree]) -> Diagnosed<String?> {
        var chosen: String?
        var diagnostics: [Diagnostic] = []
        for tree in trees {
            guard let named = Frontmatter(of: tree).corpus else { continue }
            let folder = resolved(named.path, from: tree.source.path)
            if let chosen, chosen != folder {
                diagnostics.append(
                    Diagnostic(
                        .error, "several-corpora", "another file of this graph names another corpus",
                        at: named.range, help: "name one folder in all of them"))
            }
            chosen = chosen ?? folder
        }
        return Diagnosed(chosen, diagnostics)
    }

    /// A path as written in a file, from the folder of that file.
    private static func resolved(_ path: String, from file: String) -> String {
        guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
        var folders = file[..<slash].split(separator: "/", omittingEmptySubsequences: false)
        var rest = path.split(separator: "/")[...]
        while let first = rest.first, first == "." || first == ".." {
            if first == "..", folders.last.map({ $0 == ".." || $0 == "." || $0.isEmpty }) ?? true { break }
            if first == ".." { folders.removeLast() }
            rest.removeFirst()
        }
        return (folders + rest).joined(separator: "/")
    }
}
