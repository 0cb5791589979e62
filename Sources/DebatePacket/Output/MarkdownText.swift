/// Text as it stands in Markdown that GitHub and pandoc read alike.
enum MarkdownText {
    /// A text without blanks at the ends of its lines, and with no more than one empty line in a row.
    static func tidied(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var kept = line
            while kept.last == " " { kept.removeLast() }
            if kept.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(kept)
        }
        if lines.last?.isEmpty == false { lines.append("") }
        return lines.joined(separator: "\n")
    }

    /// A sentence of a card. What is quoted is bold, in the form that CommonMark reads as bold at that place.
    static func line(_ segments: [SentenceSegment]) -> String {
        var line = ""
        for (position, segment) in segments.enumerated() {
            let lead = segment.words.hasPrefix(" ") ? " " : ""
            let trail = segment.words.hasSuffix(" ") && position < segments.count - 1 ? " " : ""
            let words = position == 0 ? escape(segment.words) : escapeInside(segment.words)
            guard segment.isQuoted, !words.isEmpty else {
                line += lead + words + trail
                continue
            }
            let before = segments[..<position].last?.words.last
            let after = position + 1 < segments.count ? segments[position + 1].words.first : nil
            line += lead + bold(words, of: segment.words, after: before, before: after) + trail
        }
        return line
    }

    /// Two asterisks do not open before punctuation that follows a letter, nor close after punctuation that precedes
    /// one (CommonMark 0.31, section 6.2); there the words are bold by a tag.
    private static func bold(
        _ escaped: String, of words: String, after previous: Character?, before next: Character?
    ) -> String {
        let opens = !(words.first.map(isMark) ?? false) || !(previous.map { $0.isLetter || $0.isNumber } ?? false)
        let closes = !(words.last.map(isMark) ?? false) || !(next.map { $0.isLetter || $0.isNumber } ?? false)
        return opens && closes ? "**\(escaped)**" : "<b>\(escaped)</b>"
    }

    private static func isMark(_ character: Character) -> Bool { character.isPunctuation || character.isSymbol }

    private static func escapeInside(_ text: String) -> String {
        var escaped = ""
        for character in PlainWords.line(text) {
            if isMarkup(character) { escaped += "\\" }
            escaped.append(character)
        }
        return escaped
    }

    private static func isMarkup(_ character: Character) -> Bool { character.asciiValue.map(markup.contains) ?? false }

    private static let markup = Set("\\`*_[]<>|~^$#{}&@!".utf8)

    /// Puts a backslash before everything that could be markup, in running text and in cells of tables.
    ///
    /// Letters, digits and the marks of ordinary sentences stay as they are, unless a text begins with what would open
    /// a list, a heading or a quotation.
    static func escape(_ text: String) -> String { escapingStart(escapeInside(text)) }

    /// Escapes what opens a block only at the start: `-`, `+`, `=`, and `1.` or `1)`.
    private static func escapingStart(_ text: String) -> String {
        guard let first = text.first else { return text }
        if "-+=".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let next = text.dropFirst(digits.count).first, next == "." || next == ")" else {
            return text
        }
        return digits + "\\" + text.dropFirst(digits.count)
    }
}
