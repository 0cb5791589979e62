import Testing

@testable import Desk

@Suite struct MissingGlyphsTests {
    /// A machine whose one font has these letters.
    private func warning(_ texts: String..., font: String) -> String? {
        let letters = Set(font.unicodeScalars)
        return MissingGlyphs(in: texts) { $0.allSatisfy(letters.contains) }.warning
    }

    @Test func whatAFontHasIsNotMissing() {
        #expect(warning("한국 é", font: "한국é") == nil)
        // ASCII, blanks and controls need no font of their own.
        #expect(warning("plain\u{A0}text\u{200B}\u{202E}\u{FE0F}", font: "") == nil)
        #expect(warning("", font: "") == nil)
    }

    @Test func whatNoFontHasIsNamedWithThePackageThatHasIt() throws {
        let korean = try #require(warning("한국 한", font: "국"))
        #expect(korean.contains("no installed font has 한 (U+D55C),") && korean.hasSuffix("install fonts-noto-cjk"))
        let both = try #require(warning("ส", "😀", font: ""))
        #expect(both.contains("U+E2A") && both.contains("U+1F600"))
        #expect(both.hasSuffix("install fonts-noto-color-emoji and fonts-noto-core"))
    }

    @Test func manyAreCounted() throws {
        let many = String(String.UnicodeScalarView((0..<20).compactMap { Unicode.Scalar(0xAC00 + $0) }))
        #expect(try #require(warning(many, font: "")).contains(" and 12 more, "))
    }

    @Test func whereNothingIsKnownOfFontsNothingIsSaid() {
        #expect(MissingGlyphs(in: ["한"]) { _ in nil }.warning == nil)
    }
}
