import Wording

/// Breaks text into lines by measured width. Words are never hyphenated; one that is wider than a line is cut.
package struct TextWrap {
    /// The width of a line, in the unit of `size`.
    let width: Double
    let size: Double
    let weight: TextMetrics.Weight
    /// What does not fit is replaced by an ellipsis at the end of the last line.
    let lineLimit: Int

    init(width: Double, size: Double, weight: TextMetrics.Weight = .regular, lineLimit: Int) {
        (self.width, self.size, self.weight, self.lineLimit) = (width, size, weight, lineLimit)
    }

    /// As many lines of regular weight as the text takes.
    package init(width: Double, size: Double) { self.init(width: width, size: size, lineLimit: .max) }

    /// At least one line, at most `lineLimit`.
    ///
    /// Complexity: O(*n*) in the length of what fits.
    package func lines(of text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0.0
        for piece in TextPieces(text) {
            var pieceWidth = measure(piece.text)
            let gap = piece.isSpaced && !line.isEmpty ? measure(" ") : 0
            if lineWidth + gap + pieceWidth <= width {
                line += (gap > 0 ? " " : "") + piece.text
                lineWidth += gap + pieceWidth
                continue
            }
            if !line.isEmpty { lines.append(line) }
            var rest = Substring(piece.text)
            while pieceWidth > width, lines.count <= lineLimit {
                let head = fitting(rest)
                lines.append(String(head))
                rest = rest.dropFirst(head.count)
                pieceWidth = rest.count > 200 ? .infinity : measure(rest)
            }
            (line, lineWidth) = (String(rest), pieceWidth)
            if lines.count > lineLimit { break }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return limited(lines)
    }

    private func measure(_ text: some StringProtocol) -> Double {
        TextMetrics.width(of: text, size: size, weight: weight)
    }

    /// The longest beginning that fits into a line; at least one character.
    private func fitting(_ text: Substring, leaving reserve: Double = 0) -> Substring {
        var used = 0.0
        var end = text.startIndex
        while end < text.endIndex {
            let next = text.index(after: end)
            used += measure(text[end..<next])
            if used > width - reserve, end > text.startIndex { break }
            end = next
        }
        return text[..<end]
    }

    private func limited(_ lines: [String]) -> [String] {
        guard lines.count > lineLimit else { return lines }
        var kept = Array(lines[..<lineLimit])
        let last = fitting(Substring(kept[lineLimit - 1]), leaving: measure("…"))
        let trimmed = last.reversed().drop { $0 == " " || $0 == "," }.reversed()
        kept[lineLimit - 1] = String(trimmed) + "…"
        return kept
    }
}

/// The unbreakable pieces of a text: words, and single East Asian characters.
private struct TextPieces: Sequence, IteratorProtocol {
    private var rest: Substring

    init(_ text: String) { rest = Substring(text) }

    mutating func next() -> (text: String, isSpaced: Bool)? {
        let word = rest.drop(while: LineText.isWhite)
        let isSpaced = word.startIndex > rest.startIndex
        guard let first = word.first else { return nil }
        var end = word.index(after: word.startIndex)
        if !TextPieces.standsAlone(first) {
            while end < word.endIndex, !LineText.isWhite(word[end]), !TextPieces.standsAlone(word[end]) {
                end = word.index(after: end)
            }
        }
        rest = word[end...]
        return (String(word[..<end]), isSpaced)
    }

    private static func standsAlone(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0x2E80...0xD7A3).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value)
    }
}
