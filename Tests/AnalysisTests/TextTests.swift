import Testing
import Wording

@testable import Analysis
@testable import ArgumentModel

@Suite struct TextTests {
    @Test func quotationMarksOfEveryLanguageOpenAndClose() {
        #expect(QuotedStretches.stretches(in: "he said “one two” and \"three\"") == ["one two", "three"])
        #expect(QuotedStretches.stretches(in: "the states’ ‘own’ rights") == ["own"])
        #expect(QuotedStretches.stretches(in: "‘the state’s right’ ends") == ["the state’s right"])
        #expect(QuotedStretches.stretches(in: "“never closed") == [])
        let pairs = ["“”", "„“", "„”", "””", "«»", "»«", "‹›", "›‹", "‘’", "‚‘", "‚’", "「」", "『』"]
        for marks in pairs.map(Array.init) {
            #expect(QuotedStretches.stretches(in: "so \(marks[0])one two\(marks[1]), so") == ["one two"], "\(marks)")
        }
        #expect(QuotedStretches.stretches(in: "« un mot », puis « deux »") == [" un mot ", " deux "])
        #expect(QuotedStretches.stretches(in: "his” end and “one two”") == ["one two"])
        #expect(QuotedStretches.stretches(in: "l’an et « deux » puis »") == [" deux "])
    }

    private func pieces(_ text: String, original: String = "") -> [String] {
        QuotedPieces(text, original: Set(FoldedText(original).folded)).pieces
            .map { $0.split(separator: " ").joined(separator: " ") }
    }

    @Test func quotationsAreCutAtEllipsesAndBrackets() {
        #expect(pieces("a […] b … c ... d [sic] e [the others] f") == ["a", "b", "c", "d", "e", "f"])
        #expect(QuotedPieces("a … b [x y] c", original: []).followsEllipsis == [false, true, false])
    }

    @Test func aBracketThatTouchesALetterIsPartOfTheWord() {
        #expect(pieces("[t]he fee[s] we us[e]d", original: "The fee we used") == ["the fee we used"])
        #expect(pieces("[t]he fee[s] due", original: "the fees due") == ["the fees due"])
        #expect(pieces("[un]lawful act", original: "a lawful act") == ["lawful act"])
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
        let (a, b) = (FoldedText("free to Choose or change"), FoldedText("free, or simply change it"))
        let found = WordDifference.between(a, 0..<a.count, and: b, 0..<b.count)
        #expect(
            found == [
                WordDifference(original: "to Choose", quoted: ""), WordDifference(original: "", quoted: "simply"),
                WordDifference(original: "", quoted: "it"),
            ])
    }

    @Test func theBestAlignedStretchIsFoundInTheMiddle() {
        let (a, b) = (FoldedText("zero one two three four five"), FoldedText("nine one two 3 four eight"))
        let found = WordAlignment(of: a, and: b)
        #expect(found?.original == 1..<5)
        #expect(found?.quoted == 1..<5)
        #expect(found?.matches == 3)
        #expect(WordAlignment(of: a, and: FoldedText("nothing common")) == nil)
    }

    @Test func textFromFilesIsPutOnOneLine() {
        #expect(LineText.clean("  a\n\tb\u{0}c\u{1B}[0m ") == "a b c [0m")
        #expect(English.list(["a", "b", "c"]) == "a, b and c")
    }
}
