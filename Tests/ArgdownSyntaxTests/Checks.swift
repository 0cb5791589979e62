import ArgdownSyntax
import TestInputs
import Testing

/// Reads a text and compares the outline of its tree and its messages with what is expected, in order.
func check(
    _ marked: String, reads expected: String, saying said: [String] = [], at place: SourceLocation = #_sourceLocation
) {
    let source = MarkedText(marked)
    let parsed = parse(SourceFile(text: source.text))
    #expect(parsed.value.description == source.text, sourceLocation: place)
    #expect(outline(parsed.value) == expected, sourceLocation: place)
    #expect(
        source.agrees(parsed.diagnostics, with: said), "said \(source.said(parsed.diagnostics)), not \(said)",
        sourceLocation: place)
}
