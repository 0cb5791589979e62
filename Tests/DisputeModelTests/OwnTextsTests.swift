import ArgdownSyntax
import ArgumentModel
import DisputeModel
import TestInputs
import Testing

/// Which texts are whose.
@Suite struct OwnTextsTests {
    private static let parties = """
        ===
        parties:
          N: {name: North Council, speakers: [Ann Norton], issuers: [Office of the North]}
          S: {name: South Council}
        ===


        """

    private func ownTexts(_ corpus: Corpus, asOf day: String? = nil, _ text: String = "[A]: a") -> OwnTexts {
        let graph = graph(OwnTextsTests.parties + text, citing: corpus).value
        return Dispute(graph, asOf: day.flatMap { DateSpan($0)?.last }).ownTexts
    }

    private func names(_ sources: [Source.ID], in corpus: Corpus) -> [String] {
        sources.map { corpus.sources[$0.index].name }
    }

    private let north = Party.ID(0)
    private let south = Party.ID(1)

    @Test(arguments: ["North Council", "Ann Norton", "Office of the North", "  north\tCOUNCIL "])
    func whoSignsATextOwnsIt(_ signature: String) {
        let corpus = corpus(["letter": "words"], signed: ["letter": signature])
        let own = ownTexts(corpus)
        #expect(names(own.texts(of: north), in: corpus) == ["letter"])
        #expect(own.owners(of: Source.ID(0)) == [north])
        #expect(own.texts(of: south).isEmpty)
    }

    @Test(arguments: ["N", "North", "Northern Council", "The North Council of Elders"])
    func partOfANameOrACodeIsNoSignature(_ signature: String) {
        #expect(ownTexts(corpus(["letter": "words"], signed: ["letter": signature])).texts(of: north).isEmpty)
    }

    @Test func beingQuotedInATextMakesNobodyItsOwner() {
        let corpus = corpus(["paper": "words"], signed: ["paper": "Valley Paper"])
        let own = ownTexts(corpus, "[A]: a {by: N, in: paper, quote: words}")
        #expect(own.texts(of: north).isEmpty && own.owners(of: Source.ID(0)).isEmpty)
    }

    @Test func aReprintIsItsOriginalAndCountsOnce() {
        let corpus = corpus(
            ["letter": "words", "reprint": "words"], signed: ["letter": "North Council", "reprint": "Valley Paper"],
            reprinting: ["reprint": ["letter"]])
        let own = ownTexts(corpus)
        #expect(names(own.texts(of: north), in: corpus) == ["letter"])
        #expect(own.owners(of: Source.ID(1)) == [north])
    }

    @Test func aReprintWhoseOriginalIsNotHeldCountsForWhoSignsIt() {
        let corpus = corpus(
            ["reprint": "words"], signed: ["reprint": "North Council"], reprinting: ["reprint": ["letter"]])
        #expect(names(ownTexts(corpus).texts(of: north), in: corpus) == ["reprint"])
    }

    @Test func anExtractIsATextOfItsOwnAndShowsNothingByWhatItLacks() {
        let corpus = corpus(
            ["extract": "words", "letter": "words"],
            signed: ["extract": "North Council", "letter": "North Council"], extracts: ["extract"])
        let own = ownTexts(corpus)
        #expect(names(own.texts(of: north), in: corpus) == ["extract", "letter"])
        #expect(names(own.completeTexts(of: north), in: corpus) == ["letter"])
    }

    private let dated = corpus(
        ["a": "words", "b": "words", "c": "words", "undated": "words"],
        dated: ["a": "2022-02-01", "b": "2022-02", "c": "2022-02-28"],
        signed: ["a": "North Council", "b": "North Council", "c": "North Council", "undated": "North Council"])

    @Test func asOfADateOnlyTextsThatAreSurelyOlderCount() {
        #expect(names(ownTexts(dated).texts(of: north), in: dated) == ["a", "b", "c", "undated"])
        #expect(names(ownTexts(dated, asOf: "2022-02-27").texts(of: north), in: dated) == ["a"])
        #expect(names(ownTexts(dated, asOf: "2022-02-28").texts(of: north), in: dated) == ["a", "b", "c"])
    }

    @Test func theLastTextIsTheFirstOfThoseThatEndLast() throws {
        let own = ownTexts(dated)
        func last(after day: String?) throws -> String? {
            let day = try day.map { try #require(DateSpan($0)).last }
            return own.lastText(of: north, after: day).map { dated.sources[$0.index].name }
        }
        let last = try [nil, "2022-02-27", "2022-02-28"].map(last(after:))
        #expect(last == ["b", "b", nil])
        #expect(own.lastText(of: south) == nil)
    }
}
