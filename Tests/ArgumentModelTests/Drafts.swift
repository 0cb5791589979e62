import ArgdownSyntax
import TestInputs
import Testing

@testable import ArgumentModel

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
