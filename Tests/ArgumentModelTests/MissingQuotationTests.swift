import ArgdownSyntax
import TestInputs
import Testing

@testable import ArgumentModel

/// What is said about words that a source does not hold, and how they are mended.
@Suite struct MissingQuotationTests {
    private func said(_ quote: String, in texts: [String: String], key: String = "quote") -> Diagnostic? {
        graph("[A]: a {in: s, \(key): \(quote)}", citing: corpus(texts)).diagnostics.first
    }

    /// The quotation after the repair, as it is written.
    private func mended(_ quote: String, in text: String) -> String? {
        said("\"\(quote)\"", in: ["s": text])?.fixIts.first?.replacement
    }

    private func kinds(_ quote: String, in text: String) -> String? {
        guard let said = said("\"\(quote)\"", in: ["s": text]), said.id == "quote-differs-in-typography" else {
            return nil
        }
        return said.message.split(separator: ":").last.map { $0.trimmingPrefix(" ") }.map(String.init)
    }

    @Test func everyKindOfTypographyIsNamed() {
        #expect(kinds("it's a 'gift'", in: "Yes, it’s a ‘gift’.") == "quotation marks")
        #expect(kinds("a \\\"gift\\\"", in: "A „gift“ or a „gift“, a „gift“") == "quotation marks")
        #expect(kinds("one - two", in: "Go one – two.") == "dashes")
        #expect(kinds("one--two", in: "Go one—two.") == "dashes")
        #expect(kinds("and so on...", in: "And and so on…") == "the dots of an ellipsis")
        #expect(kinds("and . . . so", in: "and... so") == "the dots of an ellipsis")
        #expect(kinds("the first flag", in: "the ﬁrst ﬂag") == "ligatures")
        #expect(kinds("Rule 12", in: "Ｒｕｌｅ １２") == "full or half width")
        #expect(kinds("restoration", in: "the resto\u{AD}ration") == "soft hyphens")
        #expect(kinds("restoration", in: "the resto\u{200B}ration") == "invisible characters")
        #expect(kinds("restoration", in: "the resto-\nration") == "a word divided at the end of a line")
        #expect(kinds("self-made man", in: "a self-\nmade man") == "a word divided at the end of a line")
        #expect(kinds("one two", in: "He said:\n\n> one\n> two\n") == "the '>' of a block quote")
        #expect(kinds("one two", in: "He said **one** _two_.") == "marks of emphasis")
    }

    @Test func severalKindsAreNamedTogether() {
        #expect(
            kinds("it's a 'ﬁne' gift - he said", in: "it’s a ‘fine’ gift—he\u{AD} said")
                == "quotation marks, dashes, ligatures and soft hyphens")
    }

    @Test func otherWordsAreNoTypography() {
        #expect(kinds("the gift", in: "The gift") == nil)
        #expect(kinds("the gift", in: "the gifts") == nil)
        #expect(kinds("resign", in: "to re-sign") == nil)
        #expect(kinds("gift", in: "gi\u{301}ft") == nil)
        #expect(kinds("legal", in: "il-\nlegal") == nil)
    }

    @Test func theSourcesWordingIsPutIn() {
        #expect(mended("it's mine", in: "He: it’s mine.") == "\"it’s mine\"")
        #expect(mended("restoration", in: "the resto\u{AD}ration") == "\"resto\\u00adration\"")
        #expect(mended("one two", in: "> one\n> two") == "\"one > two\"")
        #expect(mended("a 'b'", in: "a ‘b’ and a “b”") == nil)
        for (quote, text) in [("it's \\\"so\\\"", "it’s “so”"), ("restoration", "resto\u{AD}ration")] {
            let mended = mended(quote, in: text) ?? ""
            #expect(graph("[A]: a {in: s, quote: \(mended)}", citing: corpus(["s": text])).diagnostics.isEmpty)
        }
    }

    @Test func aRepairHitsTheValueAndNothingElse() throws {
        for quote in ["\"it's mine\"", "'it''s mine'", "it's mine"] {
            let source = SourceFile(text: "[A]: a {in: s, quote: \(quote)}")
            let fix = try #require(said(quote, in: ["s": "it’s mine"])?.fixIts.first)
            #expect(source.text(in: fix.range.bounds) == quote)
        }
    }

    @Test func wordsOfAnotherSourceAreSentThere() {
        let texts = ["s": "Nothing of the kind.", "t": "First.\nThe fee was never paid."]
        let said = said("\"The fee was never paid\"", in: texts)
        #expect(said?.message == "this quotation is not in 's' but in 't'")
        #expect(said?.notes.map(\.message) == ["the words stand here"])
        #expect(said?.notes.first?.range?.bounds == 7..<29)
        #expect(said?.help == "in: t")
        #expect(said?.fixIts.map(\.replacement) == ["t"])
        #expect(
            self.said("\"the fee's paid\"", in: ["s": "x", "t": "the fee’s paid"])?.message
                == "this quotation is not in 's' but in 't'")
    }

    @Test func wordsOfNoSourceAreSaidToBeNowhere() {
        let said = said("\"Nobody asked for it\"", in: ["s": "Nothing.", "t": "Everything."])
        #expect(said?.message == "this quotation is not in 's', nor anywhere else in the corpus")
        #expect(said?.fixIts == [])
    }

    @Test func theNearestWordingMendsTheQuotation() {
        #expect(mended("at the expence of all", in: "They act at the expense of all.") == "\"at the expense of all\"")
        #expect(mended("they act at the expence", in: "(They act at the expense.)") == "\"They act at the expense\"")
        #expect(mended("at the expence.", in: "They act at the expense.)") == "\"at the expense.\"")
    }

    @Test func omissionMarksAreAskedToBeLeftOut() {
        for mark in ["[…]", "[...]", "…", "...", ". . .", "[ … ]"] {
            let said = said("\"the fee \(mark) was paid\"", in: ["s": "the fee, they say, was paid"])
            #expect(said?.message == "this quotation has an omission mark, '\(mark)', which 's' does not print")
            #expect(said?.help?.hasPrefix("quote one stretch, or several with 'also'") == true)
        }
        #expect(graph("[A]: a {in: s, quote: \"a […] b\"}", citing: corpus(["s": "a […] b"])).diagnostics.isEmpty)
    }

    @Test func bracketsOfAnEditorAreAskedToBeLeftOut() {
        let altered = said("\"[T]he fee was due\"", in: ["s": "As agreed, the fee was due."])
        #expect(altered?.message == "this quotation has a bracket of its editor's, '[T]', which 's' does not print")
        #expect(altered?.help == "leave the brackets out: quote “the fee was due”")
        #expect(altered?.fixIts.map(\.replacement) == ["\"the fee was due\""])
        #expect(said("\"[t]he fee\"", in: ["s": "The fee."])?.fixIts.map(\.replacement) == ["\"The fee\""])
        #expect(
            said("\"the fee[s] rose\"", in: ["s": "the fee rose"])?.fixIts.map(\.replacement) == ["\"the fee rose\""])
        let added = said("\"the [harbour] fee\"", in: ["s": "Pay the fee."])
        #expect(added?.help == "leave '[harbour]' out; put it into the text of the statement")
        #expect(added?.fixIts.map(\.replacement) == ["\"the fee\""])
    }

    @Test func curlyMarksAroundAValueAreNamed() {
        for (opening, closing) in [("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’")] {
            let said = said("\(opening)the fee\(closing)", in: ["s": "Pay the fee."])
            #expect(said?.help == "\(opening) \(closing) are part of the words here; write straight \" around them")
            #expect(said?.fixIts.map(\.replacement) == ["the fee"])
        }
        let cut = graph("[A]: a {in: s, quote: “the fee, and”}", citing: corpus(["s": "the fee, and"])).diagnostics
        #expect(cut.map(\.id) == ["unknown-key", "quote-not-found"])
        #expect(cut.allSatisfy { $0.help == "“ is part of the words here; write straight \" around them" })
        #expect(graph("[A]: a {in: s, quote: “the fee”}", citing: corpus(["s": "“the fee”"])).diagnostics.isEmpty)
    }

    @Test func nearestWordingComparesHanByCharacters() throws {
        let nearest = try #require(
            NearestWording.of("双方应该遵守条约", in: QuotationFinder(corpus(["s": "双方应当遵守条约。"]).sources[0])))
        #expect(nearest.summary == "one character: '该' → '当'")
        #expect(nearest.quotation.text == "双方应当遵守条约")
    }

    @Test func typographyIsNoDifferenceOfNearestWording() throws {
        let text = "It’s a “ﬁne” thing – for all of us."
        let nearest = try #require(
            NearestWording.of(
                "It's a \"fine\" thing - for some of us", in: QuotationFinder(corpus(["s": text]).sources[0])))
        #expect(nearest.summary == "one word: 'some' → 'all'")
    }

    @Test func aDividedWordIsOneWordOfNearestWording() throws {
        let nearest = try #require(
            NearestWording.of(
                "the restoration were done",
                in: QuotationFinder(corpus(["s": "the resto-\nration was done"]).sources[0])))
        #expect(nearest.summary == "one word: 'were' → 'was'")
    }
}
