import ArgdownSyntax
import ArgumentModel

/// The paragraph of a source in which a quotation stands.
struct Paragraph: Hashable {
    /// More words than this do not go on a card.
    static let wordLimit = 180

    /// The words before the quotation, the quotation, and the words after it; white space as in the source.
    let before: String
    let quotation: String
    let after: String
    /// The 1-based line of the source's file on which it begins.
    let line: Int

    var text: String { before + quotation + after }
    var wordCount: Int { PlainWords.count(text) }

    /// The paragraph, or the paragraphs, that hold a quotation.
    ///
    /// A paragraph ends before a blank line and before an indented one: some sources mark a new paragraph by white
    /// space, no-break spaces among them, at the start of a line.
    init(of quotation: Quotation, in source: Source) {
        let bounds = quotation.range.bounds
        let file = source.file
        var first = file.line(at: bounds.lowerBound)
        var last = file.line(at: max(bounds.lowerBound, bounds.upperBound - 1))
        func holdsText(_ line: Int) -> Bool {
            let range = file.bounds(ofLine: line)
            return range.lowerBound >= source.bodyBounds.lowerBound && range.upperBound <= source.bodyBounds.upperBound
                && file.text(in: range).contains { !$0.isWhitespace }
        }
        func isIndented(_ line: Int) -> Bool { file.text(in: file.bounds(ofLine: line)).first?.isWhitespace ?? false }
        while first > 1, holdsText(first - 1), !isIndented(first) { first -= 1 }
        while last < file.lineCount, holdsText(last + 1), !isIndented(last + 1) { last += 1 }
        let start = max(file.bounds(ofLine: first).lowerBound, source.bodyBounds.lowerBound)
        let end = min(file.bounds(ofLine: last).upperBound, source.bodyBounds.upperBound)
        before = file.text(in: min(start, bounds.lowerBound)..<bounds.lowerBound)
        self.quotation = file.text(in: bounds)
        after = file.text(in: bounds.upperBound..<max(end, bounds.upperBound))
        line = first
    }

    private init(before: String, quotation: String, after: String, line: Int) {
        (self.before, self.quotation, self.after, self.line) = (before, quotation, after, line)
    }

    /// The quotation with so many sentences of its paragraph on either side, the sentences it begins and ends in
    /// always whole.
    private func shortened(keeping sentences: Int) -> Paragraph {
        let text = text
        let start = text.index(text.startIndex, offsetBy: before.count)
        let end = text.index(start, offsetBy: quotation.count)
        let ranges = Sentences.ranges(of: text)
        guard let first = ranges.firstIndex(where: { $0.upperBound > start }),
            let last = ranges.lastIndex(where: { $0.lowerBound < end })
        else { return self }
        let lower = ranges[max(0, first - sentences)].lowerBound
        let upper = ranges[min(ranges.count - 1, last + sentences)].upperBound
        return Paragraph(
            before: String(text[lower..<start]), quotation: quotation, after: String(text[end..<upper]), line: line)
    }

    /// What fits on a card: the whole paragraph, or its quotation with two sentences on either side, or fewer. Nil
    /// when not even the sentences of the quotation fit.
    var cardText: Paragraph? {
        if wordCount <= Paragraph.wordLimit { return self }
        return [2, 1, 0].lazy.map { shortened(keeping: $0) }.first { $0.wordCount <= Paragraph.wordLimit }
    }
}
