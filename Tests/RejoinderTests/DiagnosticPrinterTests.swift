import ArgdownSyntax
import Testing

@testable import rejoinder

@Suite struct DiagnosticPrinterTests {
    /// The message about the text between `1️⃣` and `2️⃣`, as printed.
    private func printed(_ marked: String, width: Int = 100, note: String? = nil) throws -> String {
        let start = try #require(marked.firstRange(of: "1️⃣")?.lowerBound)
        let end = try #require(marked.firstRange(of: "2️⃣")?.lowerBound)
        let lower = marked[..<start].utf8.count
        let upper = lower + marked[start..<end].utf8.count - "1️⃣".utf8.count
        let text = marked.replacing("1️⃣", with: "").replacing("2️⃣", with: "")
        let file = SourceFile(path: "g.argdown", text: text)
        let range = SourceRange(file.id, lower..<upper)
        let notes = note.map { [Diagnostic.Note($0, at: SourceRange(file.id, 0..<1))] } ?? []
        let diagnostic = Diagnostic(.error, "some-id", "this is wrong", at: range, notes: notes, help: "do better")
        return DiagnosticPrinter(files: [file], ink: Ink(.never, for: 2), width: width).text([diagnostic], .brief)
    }

    @Test func theFirstLineIsForEditorsAndTheCaretStandsUnderTheText() throws {
        #expect(
            try printed("one\ntwo 1️⃣three2️⃣ four", note: "see here") == """
                g.argdown:2:5: error[some-id]: this is wrong
                    2 | two three four
                      |     ^~~~~
                  note: g.argdown:1:1: see here
                  help: do better

                """)
    }

    @Test(arguments: [
        ("日本1️⃣x2️⃣", "日本x", "    ^"), ("e\u{301}1️⃣x2️⃣", "e\u{301}x", " ^"), ("\t1️⃣x2️⃣", "    x", "    ^"),
        ("a\t1️⃣x2️⃣", "a   x", "    ^"), ("a1️⃣日本2️⃣", "a日本", " ^~~~"), ("\u{202E}1️⃣x2️⃣", "<U+202E>x", "        ^"),
        ("end1️⃣2️⃣", "end", "   ^"),
    ])
    func theCaretIsPlacedByDisplayWidth(marked: String, excerpt: String, marks: String) throws {
        let lines = try printed(marked).split(separator: "\n").map(String.init)
        #expect(lines[1] == "    1 | " + excerpt)
        #expect(lines[2] == "      | " + marks)
    }

    @Test func aLongLineIsCutAroundTheText() throws {
        let filler = String(repeating: "word ", count: 80)
        let lines = try printed(filler + "1️⃣here2️⃣ " + filler, width: 60).split(separator: "\n").map(String.init)
        #expect(lines[1].contains("…") && lines[1].contains("here"))
        #expect(DisplayWidth.of(lines[1]) <= 60)
        let caret = try #require(lines[2].firstIndex(of: "^"))
        #expect(lines[1].dropFirst(lines[2].distance(from: lines[2].startIndex, to: caret)).hasPrefix("here"))
    }

    @Test func onlyTwentyMessagesAreShownErrorsFirst() {
        let file = SourceFile(path: "g", text: "abc")
        let warnings = (0..<30).map { Diagnostic(.warning, "w\($0)", "w", path: "g") }
        let all = warnings + [Diagnostic(.error, "e", "e", path: "g")]
        let text = DiagnosticPrinter(files: [file], ink: Ink(.never, for: 2), width: 80).text(all, .brief)
        #expect(text.contains("error[e]"))
        #expect(text.contains("w18]") && !text.contains("w19]"))
        #expect(text.hasSuffix("… and 11 more; -v shows all of them\n"))
    }
}
