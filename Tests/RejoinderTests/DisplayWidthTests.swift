import Testing
import Wording

@testable import rejoinder

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한국", 4), ("ｱ", 1), ("Ａ", 2), ("🙂", 2), ("👩‍👩‍👧", 2),
        ("❤️", 2), ("🇫🇷", 2), ("“–”", 3), ("а", 1), ("\u{300}", 0),
    ])
    func widthsAreThoseOfATerminal(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func hostileCharactersAreSpelledOut() {
        #expect(VisibleText.line("a\u{202E}b\u{1B}[31m") == "a<U+202E>b<U+001B>[31m")
        #expect(VisibleText.line("a\r\nb\tc\u{2066}") == "a b c<U+2066>")
        #expect(VisibleText.line("\u{85}\u{200B}\u{FEFF}") == "<U+0085><U+200B><U+FEFF>")
        #expect(VisibleText.line("日本 é 👩‍👩‍👧") == "日本 é 👩‍👩‍👧")
        #expect(VisibleText.lines("a\u{7}\nb") == "a<U+0007>\nb")
    }
}
