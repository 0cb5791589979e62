import TestInputs
import Testing
import Wording

@Suite struct LineTextTests {
    @Test(arguments: [
        ("", ""), ("a", "a"), ("  a\n\t b \r\n", "a b"), ("\u{A0}a\u{2003}b\u{3000}", "a b"), (" \n ", ""),
        ("a\u{2028}b\u{2029}c", "a b c"),
    ])
    func runsOfWhiteSpaceAreOneBlankAndNoneStandsAtTheEnds(_ text: String, _ expected: String) {
        #expect(LineText.clean(text) == expected)
    }

    @Test func hostileCharactersAreKeptOrReplaced() {
        let text = "a\u{202E}b\u{2066}c"
        #expect(LineText.clean(text, hostile: .kept) == text)
        #expect(LineText.clean(text, hostile: .replaced) == "a\u{FFFD}b\u{FFFD}c")
    }

    @Test func controlCharactersAreBlanksWhereTheyAreKeptApart() {
        #expect(LineText.clean("a\u{1B}[0mb\u{0}c", hostile: .kept) == "a [0mb c")
        #expect(LineText.clean("a\u{1B}b", hostile: .replaced) == "a\u{FFFD}b")
    }

    @Test(arguments: [("abc", 3, "abc"), ("abcd", 3, "abc…"), ("a  bcd", 3, "a …"), ("ab", 5, "ab")])
    func aLimitSaysThatThereWasMore(_ text: String, _ limit: Int, _ expected: String) {
        #expect(LineText.clean(text, hostile: .kept, limit: limit) == expected)
    }

    @Test func everyLineIsOneLineAndCleaningItAgainChangesNothing() {
        var numbers = SeededNumbers(seed: 3)
        let scraps = ["a", "é", " ", "\n", "\r\n", "\t", "\u{A0}", "\u{2028}", "\u{202E}", "\u{1B}", "日", "\u{85}"]
        for _ in 0..<500 {
            let text = (0..<numbers.below(12)).map { _ in numbers.pick(scraps) }.joined()
            let line = LineText.clean(text)
            #expect(line.allSatisfy { !$0.isNewline })
            #expect(!line.hasPrefix(" ") && !line.hasSuffix(" ") && !line.contains("  "))
            #expect(LineText.clean(line) == line)
            let replaced = LineText.clean(text, hostile: .replaced)
            #expect(replaced.unicodeScalars.allSatisfy { !LineText.isHostile($0) })
        }
    }

    @Test(arguments: [0, 0x7F, 0x9F, 0x2028, 0x202A, 0x2069, 0xFDD0, 0xFFFE, 0x1FFFF])
    func whatMovesOrReversesTextIsHostile(_ value: UInt32) {
        #expect(Unicode.Scalar(value).map(LineText.isHostile) == true)
    }

    @Test(arguments: [0x20, 0x7E, 0xA0, 0x2027, 0x202F, 0x2065, 0x206A, 0xFDF0, 0xFFFD, 0x1F44D])
    func ordinaryTextIsNotHostile(_ value: UInt32) {
        #expect(Unicode.Scalar(value).map(LineText.isHostile) == false)
    }
}
