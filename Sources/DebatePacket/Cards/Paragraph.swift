import ArgdownSyntax
import ArgumentModel
import DisputeModel

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
    /// The number of its first sentence in the whole paragraph, from 1.
    let firstSentence: Int

    var text: String { before + quotation + after }
    var wordCount: Int { PlainWords.count(text) }

    /// The paragraph, or the paragraphs, that hold a quotation.
    init(of quotation: Quotation, in source: Source) {
        let words = quotation.range.bounds
        let bounds = source.paragraphs(around: words)
        before = source.file.text(in: bounds.lowerBound..<words.lowerBound)
        self.quotation = source.file.text(in: words)
        after = source.file.text(in: words.upperBound..<bounds.upperBound)
        line = source.file.line(at: bounds.lowerBound)
        firstSentence = 1
    }

    private init(before: String, quotation: String, after: String, line: Int, firstSentence: Int) {
        (self.before, self.quotation, self.after) = (before, quotation, after)
        (self.line, self.firstSentence) = (line, firstSentence)
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
        let earliest = max(0, first - sentences)
        let upper = ranges[min(ranges.count - 1, last + sentences)].upperBound
        return Paragraph(
            before: String(text[ranges[earliest].lowerBound..<start]), quotation: quotation,
            after: String(text[end..<upper]), line: line, firstSentence: earliest + 1)
    }

    /// What fits on a card: the whole paragraph, or its quotation with two sentences on either side, or fewer. Nil
    /// when not even the sentences of the quotation fit.
    var cardText: Paragraph? {
        if wordCount <= Paragraph.wordLimit { return self }
        return [2, 1, 0].lazy.map { shortened(keeping: $0) }.first { $0.wordCount <= Paragraph.wordLimit }
    }
}
