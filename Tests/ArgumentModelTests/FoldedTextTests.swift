import Testing

@testable import ArgumentModel

/// The words of a text, as they are compared.
@Suite struct FoldedTextTests {
    private func words(_ text: String) -> [String] { FoldedText(text).folded }

    @Test func caseAndPunctuationAndTheShapeOfApostrophesDoNotCount() {
        #expect(words("They’ll CHOOSE, freely.") == ["they'll", "choose", "freely"])
        #expect(words("states' rights") == ["states", "rights"])
        #expect(words("« Ça va ? » non‑expansion") == ["ça", "va", "non", "expansion"])
        #expect(words(" … ") == [])
    }

    @Test func caseIsFoldedFully() {
        #expect(words("Straße STRASSE STRAẞE") == ["strasse", "strasse", "strasse"])
        #expect(words("ΛΌΓΟΣ λόγος") == ["λόγοσ", "λόγοσ"])
        #expect(words("DŽ ǆ ŉ") == ["dž", "dž", "ʼn"])
        #expect(words("ırmak IRMAK") == ["ırmak", "irmak"])
    }

    @Test func whatIsNotSeenIsPassedOver() {
        #expect(words("re\u{AD}sto\u{200B}ra\u{2060}ti\u{FEFF}on x\u{FE0F}y") == ["restoration", "xy"])
    }

    @Test func ligaturesAndWidthsAreTheLettersTheyStandFor() {
        #expect(words("eﬃcient ﬂag ﬆep") == ["efficient", "flag", "step"])
        #expect(words("Ｔｒｕｅ ２０２２") == ["true", "2022"])
        #expect(words("ｶﾞｽ") == words("ガス"))
        #expect(words("x²") == ["x²"])
    }

    @Test func canonicallyEquivalentTextsHaveTheSameWords() {
        #expect(words("cafe\u{301}") == words("café"))
        #expect(words("\u{AC01}") == words("\u{1100}\u{1161}\u{11A8}"))
    }

    @Test func numbersKeepTheirSeparators() {
        #expect(words("in 21,000 or 3.5, 4. 5") == ["in", "21,000", "or", "3.5", "4", "5"])
        #expect(words("v.2 a.b 1.x") == ["v", "2", "a", "b", "1", "x"])
    }

    @Test func scriptsWithoutBlanksAreReadByCharacters() {
        #expect(words("条約は、NATOの") == ["条", "約", "は", "nato", "の"])
        #expect(words("สันติ") == ["สั", "น", "ติ"])
        #expect(words("한국 정부") == ["한국", "정부"])
    }

    @Test func aWordsPlaceIsItsUTF8Offsets() {
        let text = FoldedText("Ça, o\u{AD}ui 中国")
        #expect(text.ranges == [0..<3, 5..<10, 11..<14, 14..<17])
        #expect(text.written(0..<2) == "Ça o\u{AD}ui")
    }

    @Test func wordsAreFoundOnlyWholeAndInARow() {
        let text = FoldedText("as they evolve, as they evolved; as they evolve")
        #expect(text.occurrences(of: FoldedText("As they evolve")) == [0..<3, 6..<9])
        #expect(text.occurrences(of: FoldedText("")) == [])
        #expect(FoldedText("领海外的船").occurrences(of: FoldedText("海外")) == [1..<3])
    }
}

/// What is found only if a text is read otherwise than it stands.
@Suite struct LooseReadingTests {
    /// The places as they are printed.
    private func found(_ words: String, in text: String) -> [String] {
        let reading = LooseReading(FoldedText(text))
        return reading.occurrences(of: FoldedText(words)).map { reading.text.written($0) }
    }

    @Test func aWordDividedAtTheEndOfALineIsPutTogether() {
        #expect(found("the harbour master", in: "See the har-\nbour master.") == ["the har bour master"])
        #expect(found("harbour", in: "har-\r\n  > bour") == ["har bour"])
        #expect(found("harbour", in: "har\u{AD}\nbour") == ["har bour"])
        #expect(found("harbourmaster", in: "har-\nbour-\nmaster") == ["har bour master"])
        #expect(found("self-help harbour", in: "self-\nhelp har-\nbour") == ["self help har bour"])
    }

    @Test func aHyphenWithinALineDividesNothing() {
        #expect(found("harbour", in: "har-bour") == [])
        #expect(found("harbour", in: "har- bour") == [])
        #expect(found("harbour", in: "har\nbour") == [])
    }

    @Test func footnoteMarksArePassedOver() {
        #expect(found("open harbour", in: "an open[4] harbour") == ["open 4 harbour"])
        #expect(found("open harbour", in: "an open[^a] harbour") == ["open a harbour"])
        #expect(found("open harbour", in: "an open¹² harbour") == ["open¹² harbour"])
        #expect(found("open harbour", in: "an open ³ harbour") == ["open ³ harbour"])
        #expect(found("harbour", in: "har[4]bour") == ["har 4 bour"])
    }

    @Test func markupIsPassedOver() {
        #expect(found("harbour", in: "**har**bour") == ["har bour"])
        #expect(found("open harbour", in: "an [open](https://x.org/y) harbour") == ["open https x org y harbour"])
        #expect(found("open harbour", in: "an open&nbsp;harbour") == ["open nbsp harbour"])
        #expect(found("open harbour", in: "<b>open</b> harbour") == ["open b harbour"])
    }

    @Test func bracketsWithWordsAreNoMarks() {
        #expect(found("open harbour", in: "an open [old] harbour") == [])
        #expect(found("open harbour", in: "an open (4) harbour") == [])
    }

    @Test func whatStandsThereIsNoOtherReading() {
        #expect(found("open harbour", in: "an open harbour") == [])
        #expect(found("", in: "a") == [])
        #expect(found("a", in: "") == [])
    }
}
