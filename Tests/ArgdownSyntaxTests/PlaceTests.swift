import ArgdownSyntax
import TestInputs
import Testing

/// Lines, columns and offsets, against what they mean.
@Suite struct PlaceTests {
    private static let texts = [
        "", "\n", "a", "a\n", "a\nb", "\n\n", "é\n日本\n👩‍👩‍👧x", "a\r\nb\r\n", "a\rb", "\u{FEFF}a\nb", "e\u{301}\n\u{301}",
        "a\u{2028}b\nc",
    ]

    /// Line and column by counting: lines end in `\n`, columns are what readers take for characters.
    private func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
        let before = String(decoding: Array(text.utf8)[..<offset], as: UTF8.self)
        let line = before.utf8.count { $0 == 0x0A } + 1
        let start = before.utf8.lastIndex(of: 0x0A).map { before.utf8.index(after: $0) } ?? before.startIndex
        return (line, before[start...].count + 1)
    }

    @Test(arguments: texts) func everyOffsetHasItsLineAndColumn(_ text: String) {
        let file = SourceFile(text: text)
        var offset = 0
        for scalar in text.unicodeScalars {
            #expect(file.position(at: offset) == place(of: offset, in: text), "\(offset)")
            #expect(file.line(at: offset) == place(of: offset, in: text).line)
            offset += String(scalar).utf8.count
        }
        #expect(file.position(at: offset) == place(of: offset, in: text))
    }

    @Test(arguments: texts) func theLinesTogetherAreTheText(_ text: String) {
        let file = SourceFile(text: text)
        let lines = (1...file.lineCount).map { file.text(in: file.bounds(ofLine: $0)) }
        #expect(file.lineCount == text.utf8.count { $0 == 0x0A } + 1)
        #expect(lines.joined(separator: "\n") == text.replacing("\r\n", with: "\n"))
        for line in lines { #expect(!line.utf8.contains(0x0A)) }
    }

    @Test func whatIsOutsideAFileIsAtItsEnds() {
        let file = SourceFile(text: "ab\nc")
        #expect(file.text(in: -5..<2) == "ab" && file.text(in: 3..<99) == "c" && file.text(in: 50..<60) == "")
        for line in [0, -1, 3, 99] { #expect(file.bounds(ofLine: line) == 4..<4) }
    }

    @Test(
        arguments: [
            ([0x61, 0x62], nil), ([0xC3, 0xA9], nil), ([0x61, 0xC3], 1), ([0xC3, 0x28], 0), ([0xE2, 0x82], 0),
            ([0xF0, 0x9F, 0x98, 0x80], nil), ([0xED, 0xA0, 0x80], 0), ([0xC0, 0xAF], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
            ([0x61, 0x80, 0x62], 1), ([0xE0, 0x80, 0xAF], 0), ([], nil),
        ] as [([UInt8], Int?)]) func theFirstInvalidByteIsThatOfTheStandard(_ bytes: [UInt8], _ offset: Int?)
    {
        let file = SourceFile(path: "x", bytes: bytes)
        #expect(file.firstInvalidOffset == offset)
        #expect((offset == nil) == (file.utf8 == bytes))
        #expect((String(validating: bytes, as: UTF8.self) != nil) == (offset == nil))
    }

    @Test(arguments: representativeInputs) func everyTitleMentionAndDatumStandsWhereItSays(_ text: String) {
        let tree = parse(SourceFile(text: text)).value
        for element in tree.blocks.flatMap(\.elements) {
            if element.form != .untitled {
                let written = tree.source.text(in: element.titleBounds)
                #expect(written.filter { !$0.isWhitespace }.contains(element.title.filter { !$0.isWhitespace }))
            }
            for mention in tree.mentions(of: element) {
                let written = tree.source.text(in: mention.bounds)
                #expect(written.hasPrefix(mention.kind == .statement ? "@[" : "@<"))
                #expect(written.hasSuffix(mention.kind == .statement ? "]" : ">"))
            }
            for code in tree.shortcodes(of: element) {
                #expect(tree.source.text(in: code.bounds).dropFirst().dropLast() == code.name)
            }
        }
        for node in tree.data { #expect(tree.source.text(in: node.bounds).hasPrefix("{")) }
    }
}
