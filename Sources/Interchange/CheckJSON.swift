public import ArgdownSyntax
public import ArgumentModel

/// The messages about a graph as JSON, schema `rejoinder/check/1`.
public enum CheckJSON {
    /// One document: counts and messages, in the order given.
    public static func bytes(_ graph: ArgumentGraph, _ diagnostics: [Diagnostic], tool: String) -> [UInt8] {
        let quotations = graph.nodes.flatMap { graph.occurrences(of: $0).compactMap(\.quotation) }
        var json = JSONWriter()
        json.object { json in
            json.member("arguments", graph.arguments.count)
            json.member("corpus_sha256", graph.corpus.sha256)
            json.member("diagnostics", diagnostics) { json, diagnostic in write(diagnostic, graph.files, to: &json) }
            json.member("errors", diagnostics.count { $0.severity == .error })
            json.member("quotations", quotations.count)
            json.member("relations", graph.relations.count)
            json.member("schema", "rejoinder/check/1")
            json.member("sources_quoted", Set(quotations.map(\.source)).count)
            json.member("statements", graph.statements.count)
            json.member("tool", tool)
            json.member("warnings", diagnostics.count { $0.severity == .warning })
        }
        return json.finished()
    }

    private static func write(_ diagnostic: Diagnostic, _ files: [SourceFile], to json: inout JSONWriter) {
        let place = place(diagnostic.range, files)
        json.object { json in
            json.member("column", place?.column)
            json.member("file", place?.file ?? diagnostic.path)
            json.member("fixes", diagnostic.fixIts) { json, fixIt in write(fixIt, files, to: &json) }
            json.member("help", diagnostic.help)
            json.member("id", diagnostic.id)
            json.member("line", place?.line)
            json.member("message", diagnostic.message)
            json.member("notes", diagnostic.notes) { json, note in write(note, files, to: &json) }
            json.member("severity", diagnostic.severity.rawValue)
        }
    }

    private static func write(_ note: Diagnostic.Note, _ files: [SourceFile], to json: inout JSONWriter) {
        let place = place(note.range, files)
        json.object { json in
            json.member("column", place?.column)
            json.member("file", place?.file)
            json.member("line", place?.line)
            json.member("message", note.message)
        }
    }

    private static func write(_ fixIt: Diagnostic.FixIt, _ files: [SourceFile], to json: inout JSONWriter) {
        json.object { json in
            json.member("certainty", fixIt.certainty.rawValue)
            json.member("end", fixIt.range.bounds.upperBound)
            json.member("file", place(fixIt.range, files)?.file)
            json.member("message", fixIt.message)
            json.member("replacement", fixIt.replacement)
            json.member("start", fixIt.range.bounds.lowerBound)
        }
    }

    private static func place(_ range: SourceRange?, _ files: [SourceFile]) -> (file: String, line: Int, column: Int)? {
        guard let range, files.indices.contains(Int(range.file.index)) else { return nil }
        let file = files[Int(range.file.index)]
        let (line, column) = file.position(at: range.bounds.lowerBound)
        return (file.path, line, column)
    }
}
