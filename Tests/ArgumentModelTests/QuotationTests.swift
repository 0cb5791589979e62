import ArgdownSyntax
import Foundation
import TestInputs
import Testing

@testable import ArgumentModel

/// A quotation stands in its source exactly once, or it is an error.
@Suite struct QuotationTests {
    private func finder(_ text: String) -> QuotationFinder { QuotationFinder(corpus(["s": text]).sources[0]) }

    private func found(_ words: String, in text: String, prefix: String = "", suffix: String = "") -> [String] {
        finder(text).places(of: words, prefix: prefix, suffix: suffix).map { "\($0.codePoints): \($0.text)" }
    }

    @Test func wordsAreFoundExactly() {
        #expect(found("brown fox", in: "The brown fox.") == ["4..<13: brown fox"])
        #expect(found("Brown fox", in: "The brown fox.") == [])
        #expect(found("brown  fox", in: "The brown fox.") == ["4..<13: brown fox"])
        #expect(found("brownfox", in: "The brown fox.") == [])
        #expect(found("fox.", in: "The brown fox.") == ["10..<14: fox."])
        #expect(found("The", in: "The brown fox.") == ["0..<3: The"])
        #expect(found("“fox”", in: "The \"fox\".") == [])
        #expect(found("", in: "x") == [])
        #expect(found("x", in: "") == [])
    }

    @Test(arguments: [
        " ", "  ", "\t", "\n", "\r\n", "\n\n", "\u{A0}", "\u{2009}", "\u{2028}", "\u{2029}", "\u{85}", "\u{3000}",
        "\u{202F}", " \u{A0}\n ",
    ])
    func runsOfWhiteSpaceAreOneBlank(_ blank: String) {
        let text = "é The\(blank)fox"
        #expect(found("The fox", in: text) == ["2..<\(8 + blank.unicodeScalars.count): The\(blank)fox"])
        #expect(found("The\(blank)fox", in: "é The fox") == ["2..<9: The fox"])
    }

    @Test(arguments: ["\u{200B}", "\u{AD}", "\u{2060}", "\u{180E}"]) func invisibleLettersAreNoWhiteSpace(
        _ letter: String
    ) {
        #expect(found("The fox", in: "The\(letter)fox") == [])
    }

    @Test func aLineBreakBetweenHanOrKanaIsNoBlank() {
        #expect(found("条約は有効", in: "条約\nは有効") == ["0..<6: 条約\nは有効"])
        #expect(found("有効、と", in: "有効、\n  と") == ["0..<7: 有効、\n  と"])
        #expect(found("条約は", in: "条約 は") == [])
        #expect(found("条約 は", in: "条約 は") == ["0..<4: 条約 は"])
        #expect(found("NATO は", in: "NATO\nは") == ["0..<6: NATO\nは"])
        #expect(found("한국 정부", in: "한국\n정부") == ["0..<5: 한국\n정부"])
    }

    @Test func canonicallyEquivalentCharactersAreEqual() {
        #expect(found("café", in: "un cafe\u{301} noir") == ["3..<8: cafe\u{301}"])
        #expect(found("cafe\u{301} noir", in: "un café  noir") == ["3..<13: café  noir"])
        #expect(found("ǖ", in: "u\u{308}\u{304}x") == ["0..<3: u\u{308}\u{304}"])
        #expect(found("ü", in: "u\u{308}\u{304}x") == [])
        #expect(found("각", in: "\u{1100}\u{1161}\u{11A8}") == ["0..<3: \u{1100}\u{1161}\u{11A8}"])
        #expect(found("Å", in: "\u{212B}") == ["0..<1: \u{212B}"])
        #expect(found("ﬁ", in: "fi") == [])
    }

    @Test func everyPlaceIsFoundOverlapsIncluded() {
        #expect(found("aa", in: "aaaa") == ["0..<2: aa", "1..<3: aa", "2..<4: aa"])
        #expect(found("to be", in: "to be or not to be") == ["0..<5: to be", "13..<18: to be"])
    }

    @Test func prefixAndSuffixChooseAmongPlaces() {
        let text = "to be or\nnot to be, that"
        #expect(found("to be", in: text, prefix: "not") == ["13..<18: to be"])
        #expect(found("to be", in: text, prefix: "or not ") == ["13..<18: to be"])
        #expect(found("to be", in: text, suffix: " or") == ["0..<5: to be"])
        #expect(found("to be", in: text, suffix: ", that") == ["13..<18: to be"])
        #expect(found("to be", in: text, prefix: "not", suffix: "or") == [])
        #expect(found("to be", in: text, prefix: "x".padding(100)) == [])
    }

    @Test func noQuotationBeginsOrEndsInsideACharacter() {
        #expect(found("e", in: "caf\u{65}\u{301}") == [])
        #expect(found("e\u{301}", in: "caf\u{65}\u{301}") == ["3..<5: e\u{301}"])
        #expect(found("\u{301}x", in: "e\u{301}x") == [])
        #expect(found("👩", in: "a 👨‍👩‍👧 b") == [])
        #expect(found("👧", in: "a 👨‍👩‍👧 b") == [])
        #expect(found("👧 b", in: "a 👨‍👩‍👧 b") == [])
        #expect(found("👨‍👩‍👧", in: "a 👨‍👩‍👧 b") == ["2..<7: 👨‍👩‍👧"])
        #expect(found("🇷🇩", in: "🇫🇷🇩🇪") == [])
        #expect(found("🇩🇪", in: "🇫🇷🇩🇪") == ["2..<4: 🇩🇪"])
        #expect(found("각", in: "가\u{11A8}") == [])
        #expect(found("\u{1100}\u{1161}", in: "\u{1100}\u{1161}\u{11A8}") == [])
    }

    @Test func placesAgreeWithTheirDefinition() {
        var numbers = SeededNumbers(seed: 9)
        let letters = [
            "a", "b", " ", " ", "\n", "\u{A0}", "\u{2028}", "e", "\u{301}", "\u{200D}", "👩", "🇩", "🇪", "\r\n", "é", "क",
            "\u{94D}",
        ]
        for _ in 0..<2_000 {
            let text = (0..<numbers.below(14)).map { _ in numbers.pick(letters) }.joined()
            var words = (0...numbers.below(3)).map { _ in numbers.pick(letters) }.joined()
            if numbers.below(3) > 0 {
                let start = numbers.below(text.unicodeScalars.count + 1)
                words = String(
                    String.UnicodeScalarView(text.unicodeScalars.dropFirst(start).prefix(1 + numbers.below(4))))
            }
            let prefix = numbers.below(3) == 0 ? numbers.pick(letters) : ""
            let suffix = numbers.below(3) == 0 ? numbers.pick(letters) : ""
            let places = finder(text).places(of: words, prefix: prefix, suffix: suffix).map(\.codePoints)
            #expect(
                places == placesByDefinition(of: words, prefix: prefix, suffix: suffix, in: text),
                "\(words.debugDescription) in \(text.debugDescription)")
        }
    }

    /// Every pair of character boundaries between which the words stand, white-space runs counting as one blank and
    /// canonically equivalent characters as equal.
    private func placesByDefinition(of words: String, prefix: String, suffix: String, in text: String) -> [Range<Int>] {
        func normal(_ scalars: some Sequence<Unicode.Scalar>) -> String.UnicodeScalarView {
            var result = String.UnicodeScalarView()
            for scalar in scalars {
                if !scalar.properties.isWhitespace {
                    result.append(scalar)
                } else if result.last != " " {
                    result.append(" ")
                }
            }
            return result
        }
        func trimmed(_ scalars: String.UnicodeScalarView) -> [Unicode.Scalar] {
            var scalars = scalars[...]
            if scalars.first == " " { scalars.removeFirst() }
            if scalars.last == " " { scalars.removeLast() }
            return Array(scalars)
        }
        let scalars = Array(text.unicodeScalars)
        var boundaries: [Int] = [0]
        for character in text { boundaries.append(boundaries[boundaries.count - 1] + character.unicodeScalars.count) }
        let sought = trimmed(normal(words.unicodeScalars))
        guard !sought.isEmpty else { return [] }
        var places: [Range<Int>] = []
        for start in boundaries {
            for end in boundaries where end > start {
                let stretch = scalars[start..<end]
                guard let first = stretch.first, let last = stretch.last, !first.properties.isWhitespace,
                    !last.properties.isWhitespace, composed(normal(stretch)) == composed(sought)
                else { continue }
                let before = composed(trimmed(normal(scalars[..<start])))
                let after = composed(trimmed(normal(scalars[end...])))
                let prefix = composed(trimmed(normal(prefix.unicodeScalars)))
                if before.suffix(prefix.count) == prefix[...],
                    after.starts(with: composed(trimmed(normal(suffix.unicodeScalars))))
                {
                    places.append(start..<end)
                }
            }
        }
        return places
    }

    private func composed(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    }

    @Test func aPlaceIsGivenInCodePointsBytesAndLines() throws {
        let source = corpus(["s": "é\r\n👍 words\nmore"]).sources[0]
        let place = try #require(QuotationFinder(source).places(of: "words more").first)
        #expect(place.codePoints == 5..<15)
        #expect(place.range.bounds == 9..<19)
        #expect(place.line == 2)
        #expect(place.text == "words\nmore")
    }

    @Test func codePointsAreCountedFromTheBody() throws {
        let text = String(repeating: "é", count: 300) + "👍 the words"
        let file = SourceFile(path: "s", bytes: Array("---\nid: ü\n---\n\(text)".utf8))
        let body = 15..<file.utf8.count
        let plain = corpus(["s": "x"]).sources[0]
        let source = Source(
            id: plain.id, name: "s", title: "s", issuer: nil, author: nil, speakers: [], date: nil, kind: nil,
            language: nil,
            translation: nil, url: nil, publisher: nil, addressees: [], reprints: [], rights: .excerpt,
            isComplete: true, notes: [],
            sha256: "", file: file, bodyBounds: body)
        #expect(source.body == text)
        let place = try #require(QuotationFinder(source).places(of: "the words").first)
        #expect(place.codePoints == 302..<311)
        #expect(place.line == 4)
        #expect(QuotationFinder(source).places(of: "ü").isEmpty)
    }

    @Test func wordsThatStandThereTwiceAreAnErrorWithBothPlaces() {
        let texts = corpus(["s": "to be or\nnot to be"])
        check(
            "[A]: a {in: s, quote: 1️⃣\"to be\"}", citing: texts,
            says: ["quote-ambiguous at 1 '\"to be\"': these words stand 2 times in 's'"])
        let notes = graph("[A]: a {in: s, quote: \"to be\"}", citing: texts).diagnostics[0].notes
        #expect(notes.map { $0.range?.bounds } == [0..<5, 13..<18])
        #expect(
            graph("[A]: a {in: s, quote: \"to be\", prefix: not}", citing: texts).diagnostics.map(\.id) == [
                "quote-after-negation"
            ])
        check(
            "[A]: a {in: s, quote: 1️⃣\"to be\", prefix: never}", citing: texts,
            says: ["quote-not-found at 1 '\"to be\"': these words stand in 's', but not between this prefix and suffix"]
        )
    }

    @Test func theWrongWordIsPointedAtWithTheRightOne() {
        let texts = corpus(["s": "One thing.\nThey act at the expense of all other states, always."])
        let said = "[A]: ä {in: s, quote: \"at the 1️⃣expence of all\"}"
        check(said, citing: texts, says: ["quote-not-found at 1 'expence': this quotation is not in 's'"])
        let notes = graph(MarkedText(said).text, citing: texts).diagnostics[0].notes
        #expect(notes.map(\.message) == ["nearest wording, differs in one word: 'expence' → 'expense'"])
        #expect(notes[0].range?.bounds == 20..<41)
    }

    @Test func severalWrongWordsAreListed() {
        let texts = corpus(["s": "They act at the expense of all other states, always."])
        check(
            "[A]: a {in: s, quote: 1️⃣\"They acted at the expense of other states always.\"}", citing: texts,
            says: ["quote-not-found at 1 '\"They"])
        let notes = graph(
            "[A]: a {in: s, quote: \"They acted at the expense of other states, always.\"}", citing: texts
        ).diagnostics[0].notes
        #expect(notes.map(\.message) == ["nearest wording, differs in 2 words: 'acted' → 'act', 'all' is left out"])
    }

    @Test func wordsLikeNothingInTheSourceHaveNoNearest() {
        check(
            "[A]: a {in: s, quote: 1️⃣\"not one word\"}", citing: corpus(["s": "Something else entirely."]),
            says: ["quote-not-found at 1"])
        #expect(
            graph("[A]: a {in: s, quote: \"nothing\"}", citing: corpus(["s": ""])).diagnostics.map(\.id) == [
                "quote-not-found"
            ])
    }

    @Test func theNearestWordingHasTheLeastDifferences() throws {
        var numbers = SeededNumbers(seed: 10)
        for _ in 0..<200 {
            let text = (0...numbers.below(12)).map { _ in numbers.pick(["a", "b", "c", "d"]) }
            let words = (0...numbers.below(5)).map { _ in numbers.pick(["a", "b", "c", "d", "e"]) }
            let nearest = NearestWording.of(words.joined(separator: " "), in: finder(text.joined(separator: " ")))
            let least = leastDistance(of: words, in: text)
            if least * 2 <= words.count, least < words.count {
                #expect(nearest?.differences.count == least, "\(words) in \(text)")
                let stretch = try #require(nearest?.quotation.text).split(separator: " ").map(String.init)
                #expect(distance(words, stretch) == least, "\(words) in \(text)")
            } else {
                #expect(nearest == nil, "\(words) in \(text)")
            }
        }
    }

    private func leastDistance(of words: [String], in text: [String]) -> Int {
        var least = words.count
        for start in text.indices {
            for end in start..<text.count { least = min(least, distance(words, Array(text[start...end]))) }
        }
        return least
    }

    /// Levenshtein's distance, by its recursion.
    private func distance(_ a: [String], _ b: [String]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        if a.last == b.last { return distance(a.dropLast(), b.dropLast()) }
        return 1 + min(distance(a.dropLast(), b.dropLast()), distance(a.dropLast(), b), distance(a, b.dropLast()))
    }

    @Test func aLongSourceAndLongWordsAreGivenUpOn() {
        let text = (0..<20_000).map { "word\($0)" }.joined(separator: " ")
        let words = (0..<1_001).map { "word\($0)x" }.joined(separator: " ")
        #expect(NearestWording.of(words, in: finder(text)) == nil)
    }
}

extension String {
    fileprivate func padding(_ count: Int) -> String { String(repeating: self, count: count) }
}
