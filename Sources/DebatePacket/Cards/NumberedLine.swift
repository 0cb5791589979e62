/// A stretch of a line that is in the quotation, or is not.
struct LineSegment: Hashable {
    let words: String
    let isQuoted: Bool
}

/// A line of a card. Its number is its position on the card, from 1.
struct NumberedLine: Hashable {
    let segments: [LineSegment]
    /// The line in Markdown, the quotation bold.
    let markdown: String

    init(segments: [LineSegment]) {
        self.segments = segments
        markdown = MarkdownText.line(segments)
    }

    /// The words of the line.
    var text: String { segments.map(\.words).joined() }

    /// Breaks a paragraph at blanks into lines of at most `width` characters; a longer word has a line of its own.
    ///
    /// What is quoted is printed bold, and so its characters count for more.
    static func lines(of paragraph: Paragraph, width: Int) -> [NumberedLine] {
        var builder = LineBuilder(width: width)
        builder.append(paragraph.before, quoted: false)
        builder.append(paragraph.quotation, quoted: true)
        builder.append(paragraph.after, quoted: false)
        return builder.finished()
    }

    /// The same for a text with several quotations in it; where they overlap, the earlier counts.
    static func lines(of text: String, quoting quotations: [String], width: Int) -> [NumberedLine] {
        var builder = LineBuilder(width: width)
        var rest = text[...]
        let places = quotations.compactMap { text.firstRange(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
        for place in places where place.lowerBound >= rest.startIndex {
            builder.append(String(rest[..<place.lowerBound]), quoted: false)
            builder.append(String(text[place]), quoted: true)
            rest = text[place.upperBound...]
        }
        builder.append(String(rest), quoted: false)
        return builder.finished()
    }
}

private struct LineBuilder {
    let width: Int
    private var lines: [NumberedLine] = []
    private var line: [LineSegment] = []
    /// In tenths of a character.
    private var length = 0
    private var word: [LineSegment] = []

    init(width: Int) { self.width = width }

    mutating func append(_ text: String, quoted isQuoted: Bool) {
        var run = ""
        for character in text {
            if character.isWhitespace {
                extend(&word, run, isQuoted)
                run = ""
                place(isQuoted)
            } else {
                run.append(character)
            }
        }
        extend(&word, run, isQuoted)
    }

    mutating func finished() -> [NumberedLine] {
        place(false)
        if !line.isEmpty { lines.append(NumberedLine(segments: line)) }
        return lines.map { line in
            NumberedLine(
                segments: line.segments.map { LineSegment(words: PlainLine.clean($0.words), isQuoted: $0.isQuoted) })
        }
    }

    /// Puts the word at hand onto the line, or onto the next one.
    private mutating func place(_ isQuoted: Bool) {
        guard !word.isEmpty else { return }
        let size = word.reduce(0) { $0 + $1.words.count * ($1.isQuoted ? 11 : 10) }
        if length > 0, length + 10 + size > width * 10 {
            lines.append(NumberedLine(segments: line))
            (line, length) = ([], 0)
        }
        if length > 0 {
            // The blank belongs to the quotation when both its neighbours do.
            extend(&line, " ", line.last?.isQuoted == true && word.first?.isQuoted == true)
            length += 10
        }
        for segment in word { extend(&line, segment.words, segment.isQuoted) }
        length += size
        word = []
    }

    private func extend(_ segments: inout [LineSegment], _ words: String, _ isQuoted: Bool) {
        guard !words.isEmpty else { return }
        if let last = segments.last, last.isQuoted == isQuoted {
            segments[segments.count - 1] = LineSegment(words: last.words + words, isQuoted: isQuoted)
        } else {
            segments.append(LineSegment(words: words, isQuoted: isQuoted))
        }
    }
}

private enum PlainLine {
    /// Cleans the words of a segment but keeps the blanks at its ends.
    static func clean(_ words: String) -> String {
        let core = PlainWords.line(words)
        return (words.first == " " && !core.isEmpty ? " " : "") + core
            + (words.last == " " ? " " : "")
    }
}
