import Testing
import Wording

@testable import Analysis

@Suite struct TextTests {
    @Test func caseAndPunctuationAndTheShapeOfApostrophesDoNotCount() {
        #expect(Words("They’ll CHOOSE, freely.").folded == ["they'll", "choose", "freely"])
        #expect(Words("states' rights").folded == ["states", "rights"])
        #expect(Words("« Ça va ? » non‑expansion").folded == ["ça", "va", "non", "expansion"])
        #expect(Words(" … ").folded == [])
    }

    @Test func aWordsPlaceIsItsUTF8Offsets() {
        let words = Words("Ça, oui")
        #expect(words.ranges == [0..<3, 5..<8])
        #expect(words.written(0..<2) == "Ça oui")
    }

    @Test func wordsAreFoundOnlyWholeAndInARow() {
        let text = Words("as they evolve, as they evolved; as they evolve")
        #expect(text.occurrences(of: Words("As they evolve")) == [0..<3, 6..<9])
        #expect(text.occurrences(of: Words("")) == [])
    }

    @Test func stretchesInQuotationMarksAreCutAtEllipsesAndBrackets() {
        #expect(QuotedStretches.stretches(in: "he said “one two” and \"three\"") == ["one two", "three"])
        #expect(QuotedStretches.stretches(in: "the states’ ‘own’ rights") == ["own"])
        #expect(QuotedStretches.stretches(in: "‘the state’s right’ ends") == ["the state’s right"])
        #expect(QuotedStretches.stretches(in: "“never closed") == [])
        let pieces = QuotedStretches.stretches(in: "“a […] b … c [sic] d”")
        #expect(pieces.map { $0.filter { !$0.isWhitespace } } == ["a", "b", "c", "d"])
    }

    /// The definition: taking the differences out of both sides leaves the same words, and no longer row of common
    /// words exists.
    @Test func differencesLeaveTheLongestCommonWords() {
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<500 {
            let (a, b) = (randomWords(&numbers), randomWords(&numbers))
            let pairs = WordDifference.commonSubsequence(a, b)
            #expect(pairs.allSatisfy { a[$0.0] == b[$0.1] })
            #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
            #expect(pairs.count == longest(a[...], b[...]))
        }
    }

    private func randomWords(_ numbers: inout SeededNumbers) -> [String] {
        (0..<Int.random(in: 0...6, using: &numbers)).map { _ in ["x", "y", "z"].randomElement(using: &numbers) ?? "x" }
    }

    private func longest(_ a: ArraySlice<String>, _ b: ArraySlice<String>) -> Int {
        guard let first = a.first, let other = b.first else { return 0 }
        let without = max(longest(a.dropFirst(), b), longest(a, b.dropFirst()))
        return first == other ? max(without, longest(a.dropFirst(), b.dropFirst()) + 1) : without
    }

    @Test func differencesAreShownAsWritten() {
        let (a, b) = (Words("free to Choose or change"), Words("free, or simply change it"))
        let found = WordDifference.between(a, 0..<a.count, and: b, 0..<b.count)
        #expect(
            found == [
                WordDifference(original: "to Choose", quoted: ""), WordDifference(original: "", quoted: "simply"),
                WordDifference(original: "", quoted: "it"),
            ])
    }

    @Test func theBestAlignedStretchIsFoundInTheMiddle() {
        let (a, b) = (Words("zero one two three four five"), Words("nine one two 3 four eight"))
        let found = WordAlignment(of: a, and: b)
        #expect(found?.original == 1..<5)
        #expect(found?.quoted == 1..<5)
        #expect(found?.matches == 3)
        #expect(WordAlignment(of: a, and: Words("nothing common")) == nil)
    }

    @Test func textFromFilesIsPutOnOneLine() {
        #expect(LineText.clean("  a\n\tb\u{0}c\u{1B}[0m ") == "a b c [0m")
        #expect(English.list(["a", "b", "c"]) == "a, b and c")
    }
}
