import Testing

@testable import Rendering

@Suite struct TextSettingTests {
    private func length(_ text: String) -> Double? { TextSetting(text, size: 10, weight: .regular).length }

    @Test func aLatinLetterIsAsWideWithAMarkAsWithout() {
        #expect(length("resume") == length("résumé"))
        #expect(length("ZURICH") == length("ZÜRIĊH"))
        // Of other letters no length is known, so that none is forced on them.
        for text in ["Ю", "ψ", "安", "ع", "😀", ""] { #expect(length(text) == nil, "\(text)") }
    }

    @Test(arguments: [
        ("الأمن (2022)", true), ("(8) סעיף", true), ("“ع” in Latin", true), ("Latin ع", false), ("2022", false),
        ("安全", false), ("", false),
    ])
    func theFirstLetterGivesTheDirection(_ text: String, _ isRightToLeft: Bool) {
        #expect(TextSetting.isRightToLeft(text) == isRightToLeft)
    }

    @Test func wordsFromTheRightBeginAtTheRightEdge() throws {
        let map = diagram("[A]: a\n  - [(8) סעיף]: y\n")
        let bytes = try map.image(as: .svg) { try Graphviz.render($0, as: $1) }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let texts = lines.filter { $0.hasPrefix("<text") }
        #expect(texts.filter { $0.contains("direction=\"rtl\"") }.count == 1)
        let line = try #require(texts.first { $0.contains("סעיף") })
        let x = try #require(line.firstMatch(of: /x="([-0-9.]+)"/).flatMap { Double($0.1) })
        let other = try #require(texts.first { $0.contains(">REBUTTAL<") })
        let left = try #require(other.firstMatch(of: /x="([-0-9.]+)"/).flatMap { Double($0.1) })
        // As far from the right border as words from the left are from the left one.
        #expect(abs(x - left - map.spacing.textWidth * map.spacing.reserve) < 10)
        #expect(!line.contains("text-anchor"))
    }
}
