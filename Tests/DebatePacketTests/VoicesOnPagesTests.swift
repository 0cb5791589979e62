import ArgumentModel
import Testing

@testable import DebatePacket

/// Who is named for what: speakers, deniers, reporters; and files of other systems.
@Suite struct VoicesOnPagesTests {
    private func card(_ slug: String, _ packet: Packet) throws -> Card {
        try #require(packet.content.decks.flatMap(\.cards).first { $0.slug == slug })
    }

    private func position(_ party: String, _ packet: Packet) -> [String] {
        packet.content.positions.first { $0.party == party }?.claims.shown.map(\.words) ?? []
    }

    @Test func whoDeniesAClaimIsNotListedAsHoldingIt() throws {
        let packet = try SampleDebate.packet(["[P0] {by: Y, act: denies, in: y, quote: \"Q1?\"}\n"])
        #expect(position("Party X", packet).contains("P0") && !position("Party Y", packet).contains("P0"))
        #expect(try card("p0", packet).cite.hasPrefix("Party X,"))
    }

    @Test func whoQuotesAClaimIsNotItsSpeaker() throws {
        let packet = try SampleDebate.packet(["[P0] {by: Y, act: quotes, in: y, quote: \"Q1?\"}\n"])
        #expect(!position("Party Y", packet).contains("P0"))
    }

    @Test func everyOfSeveralSpeakersHoldsIt() throws {
        let packet = try SampleDebate.packet(["[Yes] {by: Y, in: y, quote: \"Q1?\"}\n"])
        #expect(position("Party X", packet).contains("Yes") && position("Party Y", packet).contains("Yes"))
    }

    @Test func aReportNamesBothTheSpeakerAndTheReporter() throws {
        let packet = try SampleDebate.packet([
            "[C3]: More. {by: Y, via: X, in: x, quote: \"Q3?\"}\n  -> [Yes]\n",
            "[P3]: More. {by: X, in: x, quote: \"Q4?\"}\n  +> [Yes]\n",
        ])
        #expect(try card("c3", packet).cite.hasPrefix("Party Y, as reported by Party X,"))
    }

    @Test func theIndexHoldsEveryQuotationThatIsReferredTo() throws {
        for graph in [try SamplePackets.schoolPhones(), try SamplePackets.security()] {
            let content = try SamplePackets.packet(of: graph).content
            let labels = content.index.map(\.reference.label) + content.teacher.index.map(\.reference.label)
            #expect(Set(labels).count == labels.count)
            for quoted in content.index + content.teacher.index {
                let all = graph.nodes.flatMap { graph.occurrences(of: $0) }.compactMap(\.quotation)
                #expect(
                    all.contains {
                        PlainWords.quotable($0.text) == quoted.words || PlainWords.line($0.text) == quoted.words
                    })
            }
        }
    }

    @Test(arguments: ["\n", "\r\n"]) func theBreaksOfASourceDoNotMatter(_ lineBreak: String) throws {
        func packet(_ lineBreak: String) throws -> Packet {
            let reasons = (0..<5).flatMap { number in
                [("P", "X", "x", "+>"), ("C", "Y", "y", "->")].map { letter, party, source, arrow in
                    "[\(letter)\(number)]: Claim. {by: \(party), in: \(source), quote: \"Words of \(letter)\(number).\"}\n  \(arrow) [Yes]\n"
                }
            }
            let head = [
                "===", "parties: {X: {name: Party X, side: A}, Y: {name: Party Y, side: B}}", "===", "",
                "[Yes]: Yes. {by: X, in: x, quote: \"Words for it.\"}", "",
            ]
            func body(_ letter: String, _ first: String) -> String {
                ([first] + (0..<5).map { "First line.\nWords of\n\(letter)\($0)." }).joined(separator: "\n\n")
                    .replacing("\n", with: lineBreak)
            }
            let record = "kind: letter\nissuer: Party X\nlanguage: en\ntranslation: none\ndate: 2024-05-10"
            let graph = try SamplePackets.graph(
                (head + reasons).joined(separator: "\n"),
                sources: [("x", record, body("P", "Words for it.")), ("y", record, body("C", "Words against it."))])
            return try SamplePackets.packet(
                of: graph, options: PacketOptions(motion: graph.statement(titled: "Yes").map { .statement($0) }))
        }
        let (one, other) = (try packet("\n"), try packet(lineBreak))
        func sentences(_ packet: Packet) -> [[String]] {
            packet.content.decks.flatMap(\.cards).map { $0.sentences.map(\.text) }
        }
        #expect(sentences(one) == sentences(other))
        #expect(sentences(one).flatMap(\.self).allSatisfy { !$0.contains("\r") })
    }

    @Test(arguments: [
        ("en", "English"), ("EN-gb", "English"), ("de_AT", "German"), ("ru", "Russian"), ("tlh", "tlh"), ("", ""),
    ]) func aLanguageIsNamedByItsCode(_ code: String, _ name: String) { #expect(LanguageName.of(code) == name) }

    @Test(arguments: [
        ("", 0), ("one", 1), (" two  words ", 2), ("a\u{A0}b", 2), ("a\nb\tc", 3), ("well-known", 1), ("– –", 2),
    ]) func wordsAreStretchesBetweenWhiteSpace(_ text: String, _ count: Int) {
        #expect(PlainWords.count(text) == count)
        #expect(PlainWords.first(count, of: text) == text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        if count > 1 { #expect(PlainWords.first(count - 1, of: text).hasSuffix(" …")) }
    }
}
