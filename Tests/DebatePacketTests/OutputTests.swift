import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Foundation
import Testing

@testable import DebatePacket

@Suite struct OutputTests {
    @Test func sameInputGivesSameBytes() throws {
        let one = try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.schoolPhones()))
        let other = try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.schoolPhones()))
        #expect(one == other)
        #expect(one.keys.sorted() == PacketFile.names.sorted())
    }

    @Test func hostileTextIsEscapedEverywhere() throws {
        let word = "<script>alert(1)</script> & | ` {x} ~ = # : {{y}}"
        let graph = try SamplePackets.dispute(word: "<script>alert(1)</script> & | ~ = {{y}}")
        let motion = graph.statement(titled: "Yes").map { Node.statement($0) }
        let files = try SamplePackets.files(of: SamplePackets.packet(of: graph, options: PacketOptions(motion: motion)))
        for name in ["student.html", "teacher.html", "map.svg"] {
            #expect(!(try #require(files[name])).contains("<script"))
        }
        let markdown = try #require(files["student.md"])
        #expect(!markdown.replacing("\\<", with: "").contains("<script"))
        #expect(MarkdownText.escape(word).contains("\\|"))
        #expect(GIFTQuiz.escape("a~b=c#d{e}f:g\\h") == "a\\~b\\=c\\#d\\{e\\}f\\:g\\\\h")
        #expect(AnkiDeck.field("a\tb\nc") == "a b c")
    }

    @Test func ankiCardsHaveFourFieldsAndTheirNodesIds() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.schoolPhones())
        let lines = AnkiDeck(title: "Two, words", decks: packet.content.decks).text.split(separator: "\n")
        #expect(lines.prefix(3) == ["#separator:Tab", "#html:false", "#guid column:1"])
        let rows = lines.filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        #expect(rows.allSatisfy { $0.count == 4 })
        #expect(rows.map { String($0[0]) } == packet.content.decks.flatMap(\.cards).map { "two-words/\($0.slug)" })
    }

    @Test func everyQuizQuestionIsABlockWithOneRightAnswer() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.schoolPhones())
        let text = GIFTQuiz(context: packet.context, content: packet.content).text
        let blocks = text.split(separator: "\n\n").dropFirst()
        #expect(blocks.count >= 20)
        for block in blocks {
            #expect(block.hasPrefix("::") && block.hasSuffix("}") || block.hasSuffix("}\n"))
            #expect(block.split(separator: "\n").count { $0.hasPrefix("=") } == 1)
        }
    }

    /// Packets rich and poor: with much of everything, and with hardly anything to say.
    private static func packets() throws -> [Packet] {
        let bare = try SamplePackets.dispute(reasons: (5, 5))
        let motion = bare.statement(titled: "Yes").map { Node.statement($0) }
        return [
            try SamplePackets.packet(of: SamplePackets.schoolPhones()),
            try SamplePackets.packet(of: SamplePackets.security()),
            try SamplePackets.packet(of: bare, options: PacketOptions(motion: motion)),
            try SampleDebate.packet(count: 5),
        ]
    }

    @Test func everyMarkdownHeadingAndLeadHasContentUnderIt() throws {
        for packet in try Self.packets() {
            let files = try SamplePackets.files(of: packet)
            for name in ["student.md", "teacher.md"] {
                let lines = try #require(files[name]).split(separator: "\n").map(String.init)
                func level(_ line: String) -> Int? {
                    let level = line.prefix { $0 == "#" }.count
                    return level > 0 && line.dropFirst(level).hasPrefix(" ") ? level : nil
                }
                for (line, next) in zip(lines, lines.dropFirst() + ["# "]) {
                    if let above = level(line) {
                        #expect(level(next).map { $0 > above } ?? true, "\(name): \(line) / \(next)")
                    }
                    if line.hasSuffix(":") {
                        #expect(next.hasPrefix("- "), "\(name): \(line) / \(next)")
                    }
                    if line.hasPrefix("|--") { #expect(next.hasPrefix("|"), "\(name): \(next)") }
                }
            }
        }
    }

    @Test func noMarkdownLineHasASeparatorTooMany() throws {
        for packet in try Self.packets() {
            let files = try SamplePackets.files(of: packet)
            for line in try #require(files["teacher.md"]).split(separator: "\n") where !line.hasPrefix("<sup>") {
                let prose = line.trimmingPrefix(#/ */#).replacing(#/“[^”]*”/#, with: "“”")
                let faults = [prose.firstMatch(of: #/ · *(?:·|$)|[;,:] ?[;,)]|[;,]$|\( |  |\w\[[A-Z]+\d+\]/#)?.0]
                #expect(faults.compactMap(\.self) == [], "\(line)")
            }
        }
    }

    @Test func noListOrTableOfAPageIsEmpty() throws {
        for packet in try Self.packets() {
            let files = try SamplePackets.files(of: packet)
            for name in ["student.html", "teacher.html"] {
                let page = try #require(files[name])
                let lists = page.firstMatch(of: #/<(ul|ol|tbody|p|dl)[^>]*>\s*<\/\1>/#)?.0
                let headings = page.firstMatch(of: #/<\/h([234])>\s*(?:<\/section>|<\/article>|<h[12]|<h\1)/#)?.0
                #expect(lists == nil && headings == nil, "\(name)")
            }
        }
    }

    @Test func whereNothingIsLeftUnansweredThePositionCardSaysSo() throws {
        let packet = try SampleDebate.packet(count: 5)
        #expect(
            packet.content.positions.map(\.unanswered.none)
                == packet.content.positions.map { card in
                    card.unanswered.isEmpty ? "nothing recorded" : nil
                })
        let newspaper = try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.schoolPhones()))
        let cards = try #require(newspaper["student.md"]).split(separator: "\n### ")
        let card = try #require(cards.first { $0.hasPrefix("The Elm, students’ newspaper") })
        #expect(card.contains("Has not answered here: nothing recorded"))
        #expect(PassageList([], omitted: 3).none == "3 for which this card has no room")
    }

    @Test func everyRowOfAMarkdownTableHasAsManyCellsAsItsHead() throws {
        let files = try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.schoolPhones()))
        var width: Int?
        for line in try #require(files["teacher.md"]).split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                width = nil
                continue
            }
            let bars = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(bars == width ?? bars, "\(line)")
            width = bars
        }
    }

    @Test(arguments: [
        ("It said “", "no", "” twice", "It said “**no**” twice"), ("an", "(odd)", "ity", "an<b>(odd)</b>ity"),
        ("a ", "b.", "", "a **b.**"),
    ]) func quotedWordsAreBoldWhereverTheyStand(_ before: String, _ quoted: String, _ after: String, _ wanted: String) {
        let segments = [
            SentenceSegment(words: before, isQuoted: false), SentenceSegment(words: quoted, isQuoted: true),
            SentenceSegment(words: after, isQuoted: false),
        ].filter { !$0.words.isEmpty }
        #expect(NumberedSentence(number: 1, segments: segments).markdown == wanted)
    }

    @Test func aLongParagraphKeepsTwoSentencesOnEitherSide() throws {
        let sentences = (1...40).map { "Sentence \($0) has some six words." }
        let text = sentences.joined(separator: " ")
        let source = Source.test(body: text)
        let quotation = try #require(QuotationFinder(source).places(of: "Sentence 20 has some").first)
        let card = try #require(Paragraph(of: quotation, in: source).cardText)
        #expect(PlainWords.line(card.text) == sentences[17...21].joined(separator: " "))
    }

    @Test(arguments: ["\u{A0} \u{A0} ", "  ", "\t", "\n"]) func anIndentedLineBeginsAParagraph(_ indent: String) throws
    {
        let source = Source.test(
            body: "The first asks.\n\(indent)The second\nanswers here.\n\(indent)The third is later.")
        func words(around quotation: String) throws -> String {
            let place = try #require(QuotationFinder(source).places(of: quotation).first)
            return PlainWords.line(Paragraph(of: place, in: source).text)
        }
        #expect(try words(around: "first") == "The first asks.")
        #expect(try words(around: "answers") == "The second answers here.")
        #expect(try words(around: "later") == "The third is later.")
        #expect(try words(around: "asks.\n\(indent)The second") == "The first asks. The second answers here.")
    }

    @Test(arguments: [
        ("Mr. Smith came. He left.", 2), ("The U.S. and NATO agreed. Yes?” No.", 3), ("He came at 7.30 today.", 1),
        ("“Gross silence.” said he. But", 2),
    ]) func sentencesEndWhereReadersThinkTheyDo(_ text: String, _ count: Int) {
        #expect(Sentences.ranges(of: text).count == count)
        #expect(Sentences.ranges(of: text).map { String(text[$0]) }.joined() == text)
    }

    @Test(arguments: [
        ("others' security", "others’ security"), ("Rule '7' isn't", "Rule ‘7’ isn’t"), ("('so')", "(‘so’)"),
    ]) func theEditorsApostrophesArePrintedCurly(_ text: String, _ printed: String) {
        #expect(PlainWords.printed(text) == printed)
    }

    @Test(arguments: [
        ("“so” it is", "\u{202F}“so” it is"), ("it is ‘so’", "it is ‘so’\u{202F}"), ("it is “so”.", "it is “so”."),
        ("plain", "plain"),
    ]) func nestedQuotationMarksAreKeptApart(_ text: String, _ printed: String) {
        #expect(PlainWords.quotable(text) == printed)
    }

    @Test func acronymsAreExplainedByTheirLongForm() {
        let source = Source.test(
            body: "the Organization for Security and Co-operation in Europe (OSCE), and (XYZ) alone")
        #expect(
            AcronymPattern("OSCE").firstPlace(in: source)
                == "Organization for Security and Co-operation in Europe (OSCE)")
        #expect(AcronymPattern("XYZ").firstPlace(in: source) == nil)
    }

    @Test func theSchoolPacketHasNothingToComplainAbout() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.schoolPhones())
        #expect(packet.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    }
}

extension Source {
    /// A source that is its body alone.
    static func test(body: String) -> Source {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("source-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("---\nid: s\n---\n\(body)\n".utf8).write(to: folder.appendingPathComponent("s.md"))
            return try Workspace.corpus(at: folder.path).value.sources[0]
        } catch {
            preconditionFailure("a folder for temporary files must be writable: \(error)")
        }
    }
}
