import TestInputs
import Testing

@testable import Rendering

@Suite struct TextWrapTests {
    @Test func widthsAreThoseOfHelvetica() {
        // Adobe's metrics: H 722, e 556, l 222, o 556; bold l 278, o 611.
        #expect(TextMetrics.width(of: "Hello", size: 1000) == 722 + 556 + 222 + 222 + 556)
        #expect(TextMetrics.width(of: "Hello", size: 1000, weight: .bold) == 722 + 556 + 278 + 278 + 611)
    }

    @Test func eastAsianCharactersAreAsWideAsHigh() {
        #expect(TextMetrics.width(of: "論証", size: 10) == 20)
    }

    @Test func combiningMarksTakeNoRoom() {
        #expect(TextMetrics.width(of: "e\u{301}", size: 1000) == 556)
    }

    @Test func wordsAreKeptWholeAndLinesAreFilled() {
        // Each x is 500 wide, a space 278: two words of two fit into 2300.
        check("xx xx xx", width: 2300, lines: ["xx xx", "xx"])
        check("xx xx xx", width: 2277, lines: ["xx", "xx", "xx"])
    }

    @Test func aWordWiderThanALineIsCut() { check("xxxxx yy", width: 2000, lines: ["xxxx", "x yy"]) }

    @Test func eastAsianTextBreaksAnywhere() { check("論証論証論", width: 2000, lines: ["論証", "論証", "論"]) }

    @Test func whatDoesNotFitEndsInAnEllipsis() {
        check("xx xx xx xx", width: 2000, limit: 2, lines: ["xx", "xx…"])
        check("xxxx xxxx xxxx", width: 2000, limit: 2, lines: ["xxxx", "xx…"])
    }

    @Test func whatJustFitsHasNoEllipsis() { check("xxxx xxxx", width: 2000, limit: 2, lines: ["xxxx", "xxxx"]) }

    @Test func nothingIsOneEmptyLine() { check("  ", width: 2000, lines: [""]) }

    @Test(arguments: HostileText.all) func linesStayWithinTheirWidth(text: String) {
        let wrap = TextWrap(width: 172, size: 11, lineLimit: 5)
        let lines = wrap.lines(of: PlainText.clean(text))
        #expect(lines.count <= 5)
        for line in lines { #expect(TextMetrics.width(of: line, size: 11) <= 172) }
    }

    /// The fast way through plain text gives what the way through any text gives.
    @Test func plainTextIsBrokenLikeAnyText() {
        var numbers = SeededNumbers(seed: 7)
        var plain = 0
        for _ in 0..<2000 {
            let words = (0..<numbers.below(12)).map { _ in
                String(
                    (0..<(1 + numbers.below(14))).map { _ in
                        Character(Unicode.Scalar(UInt8(33 + numbers.below(94))))
                    })
            }
            let text = words.joined(separator: numbers.below(20) == 0 ? "  " : " ")
            for limit in [1, 2, 5] {
                let wrap = TextWrap(
                    width: Double(20 + numbers.below(160)), size: 9, weight: numbers.below(2) == 0 ? .bold : .regular,
                    lineLimit: limit)
                guard let lines = wrap.plainLines(of: text) else { continue }
                plain += 1
                #expect(lines == wrap.anyLines(of: text), "\(text)")
            }
        }
        #expect(plain > 1000)
        #expect(TextWrap(width: 100, size: 9, lineLimit: 5).plainLines(of: "naïve") == nil)
    }

    private func check(
        _ text: String, width: Double, limit: Int = 5, lines: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            TextWrap(width: width, size: 1000, lineLimit: limit).lines(of: text) == lines,
            sourceLocation: sourceLocation)
    }
}
