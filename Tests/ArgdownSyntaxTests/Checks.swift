import ArgdownSyntax
import TestInputs
import Testing

/// A message that is expected: at a mark of the source, about the words that stand there.
struct Said: CustomStringConvertible {
    let id: String
    let mark: Int
    let words: String
    let message: String?

    init(_ id: String, at mark: Int, _ words: String, _ message: String? = nil) {
        (self.id, self.mark, self.words, self.message) = (id, mark, words, message)
    }

    var description: String { "\(id) at \(mark) '\(words)'" }
}

/// Reads a text and compares the outline of its tree and its messages with what is expected, in order.
func check(
    _ marked: String, reads expected: String, saying said: [Said] = [], at place: SourceLocation = #_sourceLocation
) {
    let source = MarkedText(marked)
    let parsed = parse(SourceFile(text: source.text))
    #expect(parsed.value.description == source.text, sourceLocation: place)
    #expect(outline(parsed.value) == expected, sourceLocation: place)
    check(parsed.diagnostics, said, in: source, at: place)
}

/// Compares messages with those expected, in order.
func check(_ diagnostics: [Diagnostic], _ said: [Said], in source: MarkedText, at place: SourceLocation) {
    let found = diagnostics.map { diagnostic in
        let bounds = diagnostic.range?.bounds ?? 0..<0
        let mark = source.offsets.first { $0.value == bounds.lowerBound }?.key ?? -1
        let words = SourceFile(text: source.text).text(in: bounds)
        return Said(diagnostic.id, at: mark, words)
    }
    #expect(found.map(\.description) == said.map(\.description), sourceLocation: place)
    for (diagnostic, said) in zip(diagnostics, said) {
        if let message = said.message { #expect(diagnostic.message == message, sourceLocation: place) }
    }
}
