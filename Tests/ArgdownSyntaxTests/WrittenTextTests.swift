import TestInputs
import Testing

@testable import ArgdownSyntax

/// What is written can be read back: values of metadata, and running text.
@Suite struct WrittenTextTests {
    /// The value of `k` in the metadata of a claim.
    private func value(_ written: String) -> DataValue? {
        let tree = parse(SourceFile(text: "[A]: a {k: \(written)}")).value
        return tree.data.count == 1 ? tree.data[0].value?["k"] : nil
    }

    /// A value without its places.
    private func same(_ one: DataValue?, _ other: DataValue) -> Bool {
        guard let one else { return false }
        switch (one.content, other.content) {
        case (.null, .null): return true
        case (.scalar(let a, _), .scalar(let b, _)): return a == b
        case (.list(let a), .list(let b)): return a.count == b.count && zip(a, b).allSatisfy(same)
        case (.map(let a), .map(let b)):
            return a.map(\.key) == b.map(\.key) && zip(a, b).allSatisfy { same($0.value, $1.value) }
        default: return false
        }
    }

    @Test(arguments: [
        "", "a", "a b", "\"", "\\", "\\\"", "it's", "{", "}", "[x]", "a: b", "# no comment", "- x", "a\nb", "\r\n",
        "\t",
        "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "é日本", "👩‍👩‍👧", "null", "true",
        "12", " x ", "&a", "*a", "!t", "@x", "`", "%", "e\u{301}", "\u{202E}abc",
    ]) func anyQuotedTextIsReadBack(_ text: String) {
        let written = DataValue.quoted(text)
        #expect(value(written)?.text == text)
        #expect(!written.utf8.contains(0x0A) && !written.utf8.contains(0x0D))
        let file = SourceFile(text: written)
        #expect(DataValue.scalar(in: 0..<file.utf8.count, of: file) == text)
    }

    @Test func randomQuotedTextIsReadBack() {
        var numbers = SeededNumbers(seed: 5)
        let scalars = Array("ab \"'\\{}[],:#&*!|>%@`-?\n\r\t\u{7F}\u{A0}é日👍\u{2028}\u{301}".unicodeScalars)
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<numbers.below(12) { text.unicodeScalars.append(numbers.pick(scalars)) }
            #expect(value(DataValue.quoted(text))?.text == text, "\(text.debugDescription)")
        }
    }

    @Test func aWrittenMapIsReadBack() {
        var numbers = SeededNumbers(seed: 6)
        var count = 0
        for _ in 0..<1500 {
            let tree = parse(SourceFile(text: "[A]: a " + FlowText.map(&numbers))).value
            guard tree.data.count == 1, let read = tree.data[0].value else { continue }
            count += 1
            let again = parse(SourceFile(text: "[A]: a " + read.written)).value
            #expect(again.data.count == 1 && same(again.data[0].value, read), "\(read.written)")
        }
        #expect(count > 300)
    }

    @Test(
        arguments: [
            ("true", true), ("True", true), ("FALSE", false), ("\"true\"", nil), ("yes", nil), ("1", nil),
            ("[true]", nil),
            ("", nil),
        ] as [(String, Bool?)]) func onlyPlainWordsAreFlags(_ written: String, _ flag: Bool?)
    {
        #expect(value(written)?.flag == flag)
    }

    @Test func theItemsOfAValueAreItsListOrItself() {
        #expect(value("[a, b]")?.items.map(\.text) == ["a", "b"])
        #expect(value("a")?.items.map(\.text) == ["a"])
        #expect(value("null")?.items.isEmpty == true && value("[]")?.items.isEmpty == true)
        #expect(value("{x: 1}")?.items.count == 1 && value("{x: 1, x: 2}")?["x"]?.text == "2")
    }

    // MARK: Running text

    private func text(_ written: String, as form: SyntaxTree.TextForm = .display) -> String {
        let tree = parse(SourceFile(text: "[A]: " + written)).value
        return tree.blocks.first?.elements.first.map { tree.text(of: $0, as: form) } ?? ""
    }

    @Test(arguments: [
        ("a *b* **c** _d_ __e__", "a b c d e"), ("a \\*b\\* \\[c\\] \\{d\\} \\#e \\@[f]", "a *b* [c] {d} #e @[f]"),
        ("see @[B] and @<C d>", "see B and C d"), ("[word](https://x.org/a_b) on", "word on"),
        ("a #tag b #(two words)", "a b"), ("p .->. q :heart:", "p → q ❤"), ("a // gone", "a"),
        ("a /* gone */ b", "a b"),
        ("a <!-- gone --> b", "a b"), ("  a \t b  ", "a b"), ("a\n   b", "a b"),
        ("https://x.org//y", "https://x.org//y"),
        ("é\u{301} 👩‍👩‍👧", "é\u{301} 👩‍👩‍👧"), ("5 * 3 < 4 & 2 > 1", "5 * 3 < 4 & 2 > 1"), (":unknown:", ":unknown:"),
    ]) func readersSeeWordsWithoutMarks(_ written: String, _ shown: String) {
        #expect(text(written) == shown)
    }

    @Test func tagsAndMentionsStayInTheTextAsWritten() {
        #expect(text("see @[B] #tag #(two words) *x*", as: .written) == "see @[B] #tag #(two words) x")
    }

    @Test func tagsAreNamedInOrderWithRepetitions() {
        let tree = parse(SourceFile(text: "[A]: a #one b #(two words) #one {x: 1} #three")).value
        #expect(tree.tags(of: tree.blocks[0].elements[0]) == ["one", "two words", "one", "three"])
    }

    @Test func shortcodesStandForWhatTheGraphSays() {
        let tree = parse(SourceFile(text: "[A]: :bomb: and :heart: and .v.")).value
        let element = tree.blocks[0].elements[0]
        #expect(tree.text(of: element, shortcodes: ["bomb": "B"]) == "B and :heart: and .v.")
        #expect(tree.shortcodes(of: element).map(\.name) == ["bomb", "heart", "v"])
    }

    @Test(arguments: Shortcode.symbols.keys.sorted()) func everyShortcodeIsReadWithOneOfItsMarks(_ name: String) {
        let symbol = Shortcode.symbols[name] ?? ""
        #expect([text("x .\(name). y"), text("x :\(name): y")].contains("x \(symbol) y"), "\(name)")
    }
}
