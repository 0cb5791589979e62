import ArgdownSyntax
import TestInputs
import Testing

/// The same text as another system saves it says the same.
@Suite struct LineBreakTests {
    /// Texts without a line break of another system in them.
    private static let texts = representativeInputs.filter { !$0.contains("\r") }

    private func same(_ one: String, _ other: String, at place: SourceLocation = #_sourceLocation) {
        let (first, second) = (parse(SourceFile(text: one)), parse(SourceFile(text: other)))
        #expect(outline(first.value) == outline(second.value), "\(one)", sourceLocation: place)
        #expect(first.diagnostics.map(\.id) == second.diagnostics.map(\.id), sourceLocation: place)
        #expect(second.value.description == other, sourceLocation: place)
    }

    @Test(arguments: texts) func carriageReturnsBeforeBreaksChangeNothing(_ text: String) {
        same(text, text.replacing("\n", with: "\r\n"))
    }

    @Test(arguments: texts) func aByteOrderMarkChangesNothing(_ text: String) { same(text, "\u{FEFF}" + text) }

    @Test func aCommentMayStandRightBehindAByteOrderMark() {
        same("// c\n[A]: a", "\u{FEFF}// c\n[A]: a")
        same("[A]: a://b", "\u{FEFF}[A]: a://b")
    }

    @Test(arguments: texts) func oneMoreBreakAtTheEndChangesNothing(_ text: String) { same(text, text + "\n") }

    @Test(arguments: texts) func blankLinesAtTheTopChangeNothing(_ text: String) { same(text, "\n\n" + text) }

    @Test func brokenTextsReadAlikeWithAnyBreak() {
        for text in brokenInputs where !text.contains("\r") { same(text, text.replacing("\n", with: "\r\n")) }
    }

    @Test func combinationsReadAlikeWithAnyBreak() {
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<200 {
            let text = Mutation.combination(&numbers)
            same(text, text.replacing("\n", with: "\r\n"))
            same(text, "\u{FEFF}" + text)
        }
    }
}
