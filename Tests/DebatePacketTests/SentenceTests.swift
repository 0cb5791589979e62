import ArgumentModel
import Testing

@testable import DebatePacket

/// Sentences are numbered, so that a number is right in every font and on a card as in the whole paragraph.
@Suite struct SentenceTests {
    private func sentences(_ body: String, quoting words: String) throws -> [NumberedSentence] {
        let source = Source.test(body: body)
        let quotation = try #require(QuotationFinder(source).places(of: words).first)
        return NumberedSentence.sentences(of: try #require(Paragraph(of: quotation, in: source).cardText))
    }

    @Test func everySentenceHasItsNumberAndKnowsWhatIsQuoted() throws {
        let all = try sentences("One is here.\nTwo has more\nwords. Three ends.", quoting: "more\nwords. Three")
        #expect(all.map(\.number) == [1, 2, 3])
        #expect(all.map(\.text) == ["One is here.", "Two has more words.", "Three ends."])
        #expect(
            all.map { $0.segments.filter(\.isQuoted).map(\.words) } == [[], ["more words."], ["Three"]])
        #expect(NumberedSentence.quotedNumbers(of: all) == "2–3")
        #expect(all[1].markdown == "Two has **more words.**")
    }

    @Test func aNumberThatCountsOrDatesEndsNoSentence() throws {
        func texts(_ body: String) throws -> [String] { try sentences(body, quoting: "talks").map(\.text) }
        #expect(try texts("The talks began on 3. May. They ended.") == ["The talks began on 3. May.", "They ended."])
        #expect(try texts("Die talks am 21. März. Schluss.") == ["Die talks am 21. März.", "Schluss."])
        #expect(try texts("1. The talks begin. 2. They end.") == ["1. The talks begin.", "2. They end."])
        // Near misses: a number that ends a sentence, and a year.
        #expect(try texts("The talks had 12. Then it ended.") == ["The talks had 12.", "Then it ended."])
        #expect(try texts("The talks of 2022. May they end.") == ["The talks of 2022.", "May they end."])
    }

    @Test(arguments: ["graphs/school-phones/school-phones.argdown", "graphs/indivisible-security.argdown"])
    func aCardNumbersItsSentencesAsTheWholeParagraphDoes(_ path: String) throws {
        let packet = try SamplePackets.packet(
            of: SamplePackets.graph(path), options: PacketOptions(cardsPerSide: 8))
        for card in packet.content.decks.flatMap(\.cards) {
            let whole = NumberedSentence.sentences(of: card.fullParagraph.text, quoting: [])
            for sentence in card.sentences {
                #expect(whole[sentence.number - 1].text == sentence.text, "\(card.label).\(sentence.number)")
            }
            let quoted = card.sentences.filter(\.isQuoted).map(\.number)
            let words =
                quoted.count == 1 ? "sentence \(quoted[0])" : "sentences \(quoted[0])–\(quoted[quoted.count - 1])"
            #expect(card.cite.hasSuffix(words), "\(card.cite)")
        }
    }

    @Test func aShortenedParagraphBeginsWithTheNumberItHasInTheWhole() throws {
        let body = (1...40).map { "Sentence \($0) has some six words." }.joined(separator: " ")
        let all = try sentences(body, quoting: "Sentence 20 has some")
        #expect(all.map(\.number) == [18, 19, 20, 21, 22])
    }

    @Test func severalQuotationsOfOneParagraphAreAllMarked() {
        let all = NumberedSentence.sentences(of: "A b c. D e f. G h.", quoting: ["e f. G", "b", "f."])
        #expect(all.flatMap(\.segments).filter(\.isQuoted).map(\.words) == ["b", "e f.", "G"])
    }

    @Test func whatIsQuotedOnACardIsReferredToByItsSentence() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.security())
        let references = packet.content.core.sheets.flatMap(\.questions).flatMap(\.phrase.pieces).flatMap(\.references)
        let cards = packet.content.decks.flatMap(\.cards)
        let toCards = references.filter { $0.anchor.hasPrefix("card-") }
        #expect(!toCards.isEmpty)
        for reference in toCards {
            let card = try #require(cards.first { $0.label == reference.label })
            #expect(reference.sentences == NumberedSentence.quotedNumbers(of: card.sentences))
        }
        let files = try SamplePackets.files(of: packet)
        for name in ["student.html", "student.md"] {
            let page = try #require(files[name])
            let reference = try #require(toCards.first)
            #expect(page.contains("\(reference.label).\(try #require(reference.sentences))"))
            #expect(page.contains("<sup>1</sup>"))
        }
    }
}
