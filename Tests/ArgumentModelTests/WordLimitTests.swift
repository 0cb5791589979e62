import ArgdownSyntax
import TestInputs
import Testing

@testable import ArgumentModel

/// A quotation begins and ends with whole words, and is looked at with the word before it.
@Suite struct WordLimitTests {
    /// The word that the first place of some words cuts.
    private func cut(_ words: String, in text: String) -> String? {
        let finder = QuotationFinder(corpus(["s": text]).sources[0])
        return finder.places(of: words).first.flatMap { finder.cutWord(at: $0) }?.word
    }

    @Test func wholeWordsAreNotCut() {
        #expect(cut("legal act", in: "a legal act.") == nil)
        #expect(cut("legal act.", in: "(“legal act.”)") == nil)
        #expect(cut("act", in: "non-act, act’ act-wise") == nil)
        #expect(cut("Legal", in: "Legal") == nil)
    }

    @Test func aPartOfAWordIsCut() {
        #expect(cut("legal act", in: "an illegal act") == "illegal")
        #expect(cut("a legal", in: "a legality") == "legality")
        #expect(cut("ключать", in: "Они заключать") == "заключать")
        #expect(cut("legal", in: "il\u{AD}legal") == "il\u{AD}legal")
    }

    @Test func aPartOfANumberIsCut() {
        #expect(cut("500 men", in: "with 3,500 men") == "3,500")
        #expect(cut("sentence 8", in: "sentence 8.5 says") == "8.5")
        #expect(cut("500 men", in: "with 3\u{A0}500 men") == "3\u{A0}500")
        #expect(cut("2021", in: "in 2021. Then") == nil)
        #expect(cut("men", in: "with 3,500 men") == nil)
    }

    @Test func aContractionIsOneWordAndAnElisionTwo() {
        #expect(cut("we can", in: "we can’t leave") == "can’t")
        #expect(cut("t leave", in: "we can't leave") == "can't")
        #expect(cut("s allies", in: "Ruritania’s allies") == "Ruritania’s")
        #expect(cut("accord", in: "dans l’accord signé") == nil)
        #expect(cut("dans l", in: "dans l’accord signé") == "l’accord")
    }

    @Test func scriptsWithoutBlanksHaveLimitsEverywhere() {
        #expect(cut("国承認", in: "各国承認した") == nil)
        #expect(cut("น", in: "สันติ") == nil)
        #expect(cut("한국", in: "남한국가") == "남한국가")
    }

    private func check(
        _ quote: String, in text: String, says said: [String], at place: SourceLocation = #_sourceLocation
    ) {
        ArgumentModelTests.check(
            "[A]: a {in: s, quote: 1️⃣\(quote)}", citing: corpus(["s": text]), says: said, at: place)
    }

    @Test func aCutQuotationIsAnErrorThatNamesTheWord() {
        check(
            "\"legal act\"", in: "an illegal act",
            says: ["quote-cuts-word at 1 '\"legal act\"': this quotation begins inside 'illegal' of 's'"])
        check(
            "\"we can\"", in: "we can't",
            says: ["quote-cuts-word at 1 '\"we can\"': this quotation ends inside 'can't'"])
        #expect(
            graph("[A]: a {in: s, quote: act}", citing: corpus(["s": "react"])).value.statements[0].occurrences[0]
                .quotation == nil)
    }

    @Test func onlyWholeWordsCountAsPlaces() {
        check("legal act", in: "an illegal act is no legal act", says: ["quote-after-negation"])
        check(
            "\"legal\"", in: "legal, illegal, legal",
            says: ["quote-ambiguous at 1 '\"legal\"': these words stand 2 times"])
    }

    @Test func aQuotationWithoutLettersIsAnError() {
        for quote in ["\".\"", "\"…\"", "\"“ ”\"", "\"—\"", "\"\u{AD}\""] {
            check(
                quote, in: "A — “ ” … \u{AD}.",
                says: ["empty-quote at 1 '\(quote)': a quotation needs at least one word"])
        }
        check("7", in: "Rule 7.", says: [])
    }

    @Test(
        arguments: [
            "They did not leave", "They never leave", "There is no leave", "They cannot leave", "They don’t leave",
            "without leave", "nor leave", "not “leave”", "not *leave*", "non-leave", "NOT leave", "kein leave",
            "keine leave", "nicht leave", "ohne leave", "ne leave", "n’leave", "pas leave", "sans leave", "nunca leave",
            "sin leave", "не leave", "без leave", "никогда leave",
        ])
    func aWordThatDeniesDirectlyBeforeIsWarnedAbout(_ text: String) {
        let said = graph("[A]: a {in: s, quote: leave}", citing: corpus(["s": text]))
        #expect(said.diagnostics.map(\.id) == ["quote-after-negation"], "\(text)")
        #expect(said.value.statements[0].occurrences[0].quotation != nil)
    }

    @Test func theWordThatDeniesIsShownAsItStands() {
        for (text, word) in [("Never “leave”", "Never"), ("il n’est parti", "n’"), ("a non-leave", "non")] {
            let quote = text.contains("leave") ? "leave" : "est"
            #expect(
                graph("[A]: a {in: s, quote: \(quote)}", citing: corpus(["s": text])).diagnostics.map(\.message) == [
                    "directly before these words the source says '\(word)'"
                ])
        }
    }

    @Test func otherWordsAndOtherClausesDenyNothing() {
        for text in [
            "They leave", "Not so: leave", "No, leave", "not they leave", "knot leave", "I say no. Leave it, leave",
        ] {
            check("leave", in: text, says: [])
        }
    }

    @Test func aCharacterThatDeniesIsSeenInHan() {
        check(
            "同意", in: "我们不同意。",
            says: ["quote-after-negation at 1 '同意': directly before these words the source says '不'"])
        check("同意", in: "我们同意。", says: [])
    }

    @Test func theLanguageOfTheSourceDecides() {
        #expect(Negation.isNegation("sin"))
        #expect(Negation.isNegation("sin", in: "es-MX"))
        #expect(!Negation.isNegation("sin", in: "en"))
        #expect(Negation.isNegation("keinerlei", in: "de"))
        #expect(!Negation.isNegation("not", in: "la"))
    }
}
