import ArgdownSyntax
import TestInputs
import Testing

@testable import ArgumentModel

/// A corpus of texts without front matter.
func corpus(_ texts: [String: String], dated dates: [String: String] = [:]) -> Corpus {
    let names = texts.keys.sorted()
    return Corpus(
        sources: names.enumerated().map { index, name in
            let file = SourceFile(
                id: SourceFile.ID(index + 1), path: "corpus/\(name).md", bytes: Array(texts[name, default: ""].utf8))
            return Source(
                id: Source.ID(index), name: name, title: name, issuer: nil, author: nil,
                date: dates[name].flatMap { DateSpan($0) }, kind: nil, language: nil, translation: nil, url: nil,
                publisher: nil, addressees: [], reprints: [], rights: .excerpt, notes: [], sha256: "", file: file,
                bodyBounds: 0..<file.utf8.count)
        })
}

/// Reads and resolves a text; the messages of both stages together.
func graph(_ text: String, citing corpus: Corpus = .empty) -> Diagnosed<ArgumentGraph> {
    let parsed = parse(SourceFile(text: text))
    let resolved = resolve([parsed.value], citing: corpus)
    return Diagnosed(resolved.value, parsed.diagnostics + resolved.diagnostics)
}

/// The relations of a graph as lines: `[B] attacks [A]`, with the step an undercut hits and the number of places.
func relations(_ graph: ArgumentGraph) -> [String] {
    graph.relations.map { relation in
        let step = relation.inference.map { " at step \($0)" } ?? ""
        let places = relation.sites.count > 1 ? " ×\(relation.sites.count)" : ""
        return "\(name(relation.from, in: graph)) \(relation.kind) \(name(relation.to, in: graph))\(step)\(places)"
    }
}

/// Compares the relations and messages of a graph with what is expected, in order.
func check(
    _ marked: String, citing corpus: Corpus = .empty, relates expected: [String], saying said: [String] = [],
    at place: SourceLocation = #_sourceLocation
) {
    let source = MarkedText(marked)
    let graph = graph(source.text, citing: corpus)
    #expect(relations(graph.value) == expected, sourceLocation: place)
    #expect(
        source.agrees(graph.diagnostics, with: said), "said \(source.said(graph.diagnostics)), not \(said)",
        sourceLocation: place)
}

/// Compares the messages about a text with those expected, in order.
func check(
    _ marked: String, citing corpus: Corpus = .empty, says said: [String], at place: SourceLocation = #_sourceLocation
) {
    let source = MarkedText(marked)
    let graph = graph(source.text, citing: corpus)
    #expect(
        source.agrees(graph.diagnostics, with: said), "said \(source.said(graph.diagnostics)), not \(said)",
        sourceLocation: place)
}
