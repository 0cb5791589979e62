import ArgdownSyntax
import TestInputs
import Testing

/// Texts made to overwhelm a reader. Each is large enough for a quadratic reader never to come back.
@Suite struct HostileTextTests {
    private func check(_ text: String, at place: SourceLocation = #_sourceLocation) {
        let parsed = parse(SourceFile(text: text))
        #expect(parsed.value.tokens.last?.bounds.upperBound == text.utf8.count, sourceLocation: place)
        #expect(parsed.diagnostics.count <= text.utf8.count, sourceLocation: place)
    }

    @Test(arguments: ["[", "{", "<", "*", "_", "#", "@", "(", "\"", "\\", "-", ">", "=", ":", ".", "'", "&"])
    func oneMarkOverAndOver(_ mark: String) { check(String(repeating: mark, count: 200_000)) }

    @Test(arguments: [
        "@[", "@<", "@[]", "[](", "[a](", "#(", "#(a", "/*", "<!--", "{a ", "{a}x", "{\"", "{'", "{,'", "*a ", "_a ",
        "**a* ",
        ":a", ".v", "(1)", "\r", "{\n", "{\n\n", "}\n", "[a", "--", "\n--\n", "* a\n", "  + a\n", "# a\n", "===\n",
        "@\\",
        "/**/", "[a]:\n", "(1) a\n--\n",
    ])
    func anOpenMarkOverAndOver(_ marks: String) { check(String(repeating: marks, count: 100_000 / marks.utf8.count)) }

    @Test func openMentionsBeforeALongLine() {
        let blanks = String(repeating: " ", count: 200_000)
        let letters = String(repeating: "x", count: 200_000)
        for open in ["@[", "@<", "@[]", "@<>", "@[a]@["] {
            let mentions = String(repeating: open, count: 40_000)
            check("\(mentions)\n\(letters)")
            check("\(mentions)\n\(letters)\n]>")
            check("\(mentions)\n\(blanks)x")
            check("\(mentions)\n\(blanks)\n]>")
            check("\(mentions)\nx\n]>")
        }
    }

    @Test func aThousandLevelsOfRelations() {
        let lines = (0..<1500).map { String(repeating: " ", count: $0) + "+ [a\($0)]" }
        let text = "[r]\n" + lines.joined(separator: "\n")
        let tree = parse(SourceFile(text: text)).value
        #expect(tree.blocks.count == 1)
        #expect(tree.blocks[0].elements.last?.parent == .element(1499))
        #expect(tree.description == text)
    }

    @Test func aCommentThatNeverClosesIsReportedOnce() {
        for open in ["/* ", "[A] /* ", "<!-- "] {
            let parsed = parse(SourceFile(text: String(repeating: open, count: 20_000)))
            #expect(parsed.diagnostics.filter { $0.id == "unclosed-comment" }.count == 1)
        }
    }

    @Test func aNulIsAnError() {
        let parsed = parse(SourceFile(text: "[A]: a\u{0}b"))
        #expect(parsed.diagnostics.map(\.id) == ["control-character"])
        #expect(parsed.diagnostics[0].range?.bounds == 6..<7)
    }

    @Test func invalidBytesAreAnErrorAtTheFirstOne() {
        let parsed = parse(SourceFile(path: "x", bytes: Array("[A]: é".utf8) + [0xFF, 0xC3]))
        #expect(parsed.diagnostics.map(\.id) == ["invalid-utf8"])
        #expect(parsed.diagnostics[0].range?.bounds == 7..<8)
        #expect(outline(parsed.value) == "[A]: é\u{FFFD}\u{FFFD}")
    }

    @Test(arguments: ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"])
    func charactersThatTurnTheTextAroundAreReported(_ control: String) {
        let parsed = parse(SourceFile(text: "[A]: a\(control)b"))
        #expect(parsed.diagnostics.map(\.id) == ["bidi-control"])
        #expect(parsed.diagnostics[0].range?.bounds == 6..<9)
    }

    @Test func ordinaryDirectionMarksAndSpacesAreNot() {
        #expect(parse(SourceFile(text: "[A]: a\u{200F}b\u{2028}c\u{2065}d\u{2029}")).diagnostics.isEmpty)
    }
}
