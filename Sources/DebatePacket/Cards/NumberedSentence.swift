import Wording

/// A stretch of a sentence that is in the quotation, or is not.
struct SentenceSegment: Hashable {
    let words: String
    let isQuoted: Bool
}

/// A sentence of a paragraph with its number, which is the same on a card and in the whole paragraph, in every font.
struct NumberedSentence: Hashable {
    /// From 1, in the whole paragraph.
    let number: Int
    let segments: [SentenceSegment]
    /// The sentence in Markdown, the quotation bold.
    let markdown: String

    init(number: Int, segments: [SentenceSegment]) {
        (self.number, self.segments) = (number, segments)
        markdown = MarkdownText.line(segments)
    }

    /// The words of the sentence.
    var text: String { segments.map(\.words).joined() }
    var isQuoted: Bool { segments.contains(where: \.isQuoted) }

    /// The sentences of what a card prints of a paragraph.
    static func sentences(of paragraph: Paragraph) -> [NumberedSentence] {
        let text = paragraph.text
        let start = text.index(text.startIndex, offsetBy: paragraph.before.count)
        let end = text.index(start, offsetBy: paragraph.quotation.count)
        return sentences(of: text, quoted: [start..<end], from: paragraph.firstSentence)
    }

    /// The same for a whole paragraph with several quotations in it; where they overlap, the earlier counts.
    static func sentences(of text: String, quoting quotations: [String]) -> [NumberedSentence] {
        let places = quotations.compactMap { text.firstRange(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
        var quoted: [Range<String.Index>] = []
        for place in places where place.lowerBound >= quoted.last?.upperBound ?? text.startIndex {
            quoted.append(place)
        }
        return sentences(of: text, quoted: quoted, from: 1)
    }

    /// - Parameter quoted: Ascending, without overlaps.
    private static func sentences(
        of text: String, quoted: [Range<String.Index>], from first: Int
    ) -> [NumberedSentence] {
        Sentences.ranges(of: text).enumerated().map { position, range in
            var segments: [SentenceSegment] = []
            func append(_ bounds: Range<String.Index>, isQuoted: Bool) {
                var words = NumberedSentence.cleaned(text[bounds])
                if segments.isEmpty { words = String(words.trimmingPrefix(" ")) }
                if !words.isEmpty { segments.append(SentenceSegment(words: words, isQuoted: isQuoted)) }
            }
            var rest = range
            for place in quoted.map({ $0.clamped(to: range) }) where !place.isEmpty {
                append(rest.lowerBound..<place.lowerBound, isQuoted: false)
                append(place, isQuoted: true)
                rest = place.upperBound..<range.upperBound
            }
            append(rest, isQuoted: false)
            return NumberedSentence(number: first + position, segments: NumberedSentence.trimmed(segments))
        }
    }

    /// On one line, with one blank at each end that has white space.
    private static func cleaned(_ words: Substring) -> String {
        let core = PlainWords.line(String(words))
        guard !core.isEmpty else { return words.isEmpty ? "" : " " }
        let (first, last) = (words.first.map(LineText.isWhite), words.last.map(LineText.isWhite))
        return (first == true ? " " : "") + core + (last == true ? " " : "")
    }

    /// Without the white space after a sentence.
    private static func trimmed(_ segments: [SentenceSegment]) -> [SentenceSegment] {
        var segments = segments
        while let last = segments.popLast() {
            var words = last.words
            while words.last == " " { words.removeLast() }
            guard words.isEmpty else {
                return segments + [SentenceSegment(words: words, isQuoted: last.isQuoted)]
            }
        }
        return []
    }

    /// `3` or `3–5`: the numbers of the sentences that hold the quotation.
    static func quotedNumbers(of sentences: [NumberedSentence]) -> String {
        let numbers = sentences.filter(\.isQuoted).map(\.number)
        guard let first = numbers.first, let last = numbers.last else { return "" }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }
}
