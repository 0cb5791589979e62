import ArgdownSyntax
package import ArgumentModel

extension Source {
    /// A block that has a longer line, in UTF-8 bytes, holds a paragraph in each line.
    private static let longestWrappedLine = 120

    /// The paragraphs that hold a stretch of the source's file, as UTF-8 offsets within the body.
    ///
    /// A paragraph ends before a blank line and before an indented one, since some sources mark a new paragraph by white
    /// space, no-break spaces among them, at the start of a line; where lines are too long to be wrapped ones, each line
    /// is a paragraph.
    package func paragraphs(around stretch: Range<Int>) -> Range<Int> {
        let lines = file.line(at: stretch.lowerBound)...file.line(at: max(stretch.lowerBound, stretch.upperBound - 1))
        var (first, last) = (lines.lowerBound, lines.upperBound)
        while first > 1, holdsText(first - 1), !isIndented(first) { first -= 1 }
        while last < file.lineCount, holdsText(last + 1), !isIndented(last + 1) { last += 1 }
        let isWrapped = (first...last).allSatisfy { file.bounds(ofLine: $0).count <= Source.longestWrappedLine }
        if !isWrapped { (first, last) = (lines.lowerBound, lines.upperBound) }
        let start = max(file.bounds(ofLine: first).lowerBound, bodyBounds.lowerBound)
        let end = min(file.bounds(ofLine: last).upperBound, bodyBounds.upperBound)
        return min(start, stretch.lowerBound)..<max(end, stretch.upperBound)
    }

    /// The sentences, within its paragraph, that a quotation begins and ends in.
    package func sentences(around quotation: Quotation) -> String {
        let stretch = quotation.range.bounds
        let paragraph = paragraphs(around: stretch)
        func isEnd(_ text: Substring) -> Bool {
            let rest = text.reversed().drop { $0.isWhitespace || "”’\"')»".contains($0) }
            return rest.first.map { ".!?。！？".contains($0) } ?? true
        }
        let before = file.text(in: paragraph.lowerBound..<stretch.lowerBound)
        let after = file.text(in: stretch.upperBound..<paragraph.upperBound)
        var start = before.endIndex
        while start > before.startIndex,
            !(start < before.endIndex && before[start].isWhitespace && isEnd(before[..<start]))
        {
            start = before.index(before: start)
        }
        var end = after.startIndex
        while end < after.endIndex, !(after[end].isWhitespace && end > after.startIndex && isEnd(after[..<end])) {
            end = after.index(after: end)
        }
        return String(before[start...]) + quotation.text + String(after[..<end])
    }

    private func holdsText(_ line: Int) -> Bool {
        let range = file.bounds(ofLine: line)
        return range.lowerBound >= bodyBounds.lowerBound && range.upperBound <= bodyBounds.upperBound
            && file.text(in: range).contains { !$0.isWhitespace }
    }

    private func isIndented(_ line: Int) -> Bool {
        file.text(in: file.bounds(ofLine: line)).first?.isWhitespace ?? false
    }
}
