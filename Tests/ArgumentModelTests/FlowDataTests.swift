import TestInputs
import Testing

@testable import ArgdownSyntax
@testable import ArgumentModel

/// The lexer's own reader of flow data agrees with YAML on all that it takes upon itself.
@Suite struct FlowDataTests {
    /// What both make of some text: nil when the lexer leaves it to YAML.
    private func difference(_ text: String) -> String? {
        let file = SourceFile(text: "é " + text)
        let bounds = 3..<file.utf8.count
        guard let own = FlowDataParser.parse(file.utf8, in: bounds), !repeatsKey(own) else { return nil }
        switch YAMLReader.read(bounds, of: file) {
        case .failure(let failure):
            // Yams wants a blank after this colon; YAML 1.2 does not.
            if failure.message == "found unexpected ':'" { return nil }
            return "own \(words(own)), YAML: \(failure.message)"
        case .success(let yaml):
            if words(own) != words(yaml) { return "own \(words(own)), YAML \(words(yaml))" }
            return places(own) == places(yaml) ? nil : "own \(places(own)), YAML \(places(yaml))"
        }
    }

    /// YAML refuses what our reader reports later, with the exact place.
    private func repeatsKey(_ value: DataValue) -> Bool {
        switch value.content {
        case .null, .scalar: false
        case .list(let items): items.contains(where: repeatsKey)
        case .map(let entries):
            Set(entries.map(\.key)).count < entries.count || entries.contains { repeatsKey($0.value) }
        }
    }

    /// Where every key and every scalar begins.
    private func places(_ value: DataValue) -> [Int] {
        switch value.content {
        case .null: []
        case .scalar: [value.bounds.lowerBound]
        case .list(let items): items.flatMap(places)
        case .map(let entries): entries.flatMap { [$0.keyBounds.lowerBound] + places($0.value) }
        }
    }

    @Test func bothReadTheSameOnRandomData() {
        var numbers = SeededNumbers(seed: 5)
        var count = 0
        for _ in 0..<4000 {
            let text = FlowText.map(&numbers)
            if FlowDataParser.parse(Array(text.utf8), in: 0..<text.utf8.count) != nil { count += 1 }
            if let difference = difference(text) { Issue.record("\(text.debugDescription): \(difference)") }
        }
        #expect(count > 1500, "too few of the texts are flow data: \(count)")
    }

    @Test func whatIsWrittenReadsBackTheSame() {
        var numbers = SeededNumbers(seed: 6)
        for _ in 0..<2000 {
            let text = FlowText.map(&numbers)
            guard let value = FlowDataParser.parse(Array(text.utf8), in: 0..<text.utf8.count) else { continue }
            let written = value.written
            let again = FlowDataParser.parse(Array(written.utf8), in: 0..<written.utf8.count)
            #expect(
                again.map { words($0) } == words(value), "\(text.debugDescription) became \(written.debugDescription)")
        }
    }

    @Test func itFollowsYAML12WhereOlderReadersDoNot() {
        for (text, expected) in [
            ("{a:[b]}", "{\"a\": [b]}"), ("{a: ?b}", "{\"a\": ?b}"), ("{a: :b}", "{\"a\": :b}"),
            ("{'a'\n: b}", "{\"a\": b}"),
            ("{a: \"b\u{2028}\"}", "{\"a\": \"b\u{2028}\"}"),
        ] {
            let value = FlowDataParser.parse(Array(text.utf8), in: 0..<text.utf8.count)
            #expect(value.map { words($0) } == expected)
        }
    }

    @Test(arguments: [
        "{a: &b c}", "{a: *b}", "{a: !b c}", "{a: |\n b}", "{a: >\n b}", "{a: @b}", "{a: `b}", "{a: %b}", "{a: - b}",
        "{a: b\n c}",
        "{a: \"b\n c\"}", "{a: b # c\n}", "{<<: b}", "{a: ---}", "{? a : b}", "{[a]: b}", "{a: \"\\e\"}", "{null: b}",
        "{a b", "{a: b}}",
    ])
    func theRestOfYAMLIsNotItsBusiness(_ text: String) {
        #expect(FlowDataParser.parse(Array(text.utf8), in: 0..<text.utf8.count) == nil)
    }

    @Test func anyTextIsWrittenSoThatItReadsBack() {
        let text =
            String(String.UnicodeScalarView((0...0x2FF).compactMap(Unicode.Scalar.init)))
            + "\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}\u{E000}👍\"\\'{}"
        let file = SourceFile(text: "{a: \(DataValue.quoted(text))}")
        let value = try? YAMLReader.read(0..<file.utf8.count, of: file).get()
        #expect(value?["a"]?.text == text)
    }
}
