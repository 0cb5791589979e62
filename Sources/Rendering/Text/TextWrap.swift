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
    package func lines(of text: String) -> [String] { plainLines(of: text) ?? anyLines(of: text) }

    /// The same of text in printable ASCII alone, of which no word is wider than a line; nil for all other. Much faster,
    /// as no character is looked up in Unicode's tables.
    func plainLines(of text: String) -> [String]? {
        var text = text
        let advances = TextMetrics.ascii(weight)
        let blank = width(Int(advances[0]))
        let found = text.withUTF8 { bytes -> [Range<Int>]? in
            var lines: [Range<Int>] = []
            var line = 0..<0
            var lineWidth = 0.0
            var position = 0
            while position < bytes.count {
                guard bytes[position] != UInt8(ascii: " ") else {
                    position += 1
                    continue
                }
                let start = position
                var units = 0
                while position < bytes.count, bytes[position] != UInt8(ascii: " ") {
                    guard (33...126).contains(bytes[position]) else { return nil }
                    units += Int(advances[Int(bytes[position]) - 32])
                    position += 1
                }
                let wordWidth = width(units)
                guard wordWidth <= width else { return nil }
                // A run of blanks stands as one, which a range cannot.
                guard line.isEmpty || start == line.upperBound + 1 || lineWidth + blank + wordWidth > width else {
                    return nil
                }
                if line.isEmpty {
                    (line, lineWidth) = (start..<position, wordWidth)
                } else if lineWidth + blank + wordWidth <= width {
                    line = line.lowerBound..<position
                    lineWidth += blank + wordWidth
                } else {
                    lines.append(line)
                    (line, lineWidth) = (start..<position, wordWidth)
                    if lines.count > lineLimit { break }
                }
            }
            return lines + [line]
        }
        return found.map { ranges in
            limited(
                ranges.map { range in
                    text.withUTF8 { String(decoding: $0[range], as: UTF8.self) }
                })
        }
    }

    private func width(_ thousandths: Int) -> Double { Double(thousandths) * size / 1000 }

    func anyLines(of text: String) -> [String] {
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
