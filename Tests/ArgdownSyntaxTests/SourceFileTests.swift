import ArgdownSyntax
import Testing

@Suite struct SourceFileTests {
    @Test func positionsCountLinesAndCharacters() {
        let file = SourceFile(text: "a\nb\u{301}c\n")
        #expect(file.position(at: 0) == (1, 1))
        #expect(file.position(at: 5) == (2, 2))
        #expect(file.lineCount == 3)
        #expect(file.text(in: file.bounds(ofLine: 2)) == "b\u{301}c")
    }

    @Test func invalidBytesAreReplacedAndReported() {
        let file = SourceFile(path: "x", bytes: [0x61, 0xFF, 0x62])
        #expect(file.text == "a\u{FFFD}b")
        #expect(file.firstInvalidOffset == 1)
        #expect(SourceFile(text: "aé𝄞").firstInvalidOffset == nil)
    }
}
