import ArgdownSyntax
import ArgumentModel

/// A place where somebody says something: who, when and where, and the words in their paragraph.
struct OccurrenceView {
    let graph: ArgumentGraph
    let ink: Ink
    let width: Int

    func lines(of occurrence: Occurrence) -> [String] {
        var lines = [ink(.strong, VisibleText.line(who(occurrence)))]
        if let source = occurrence.source { lines.append("  " + VisibleText.line(title(of: graph[source]))) }
        if let quotation = occurrence.quotation {
            lines += paragraph(around: quotation)
            let file = graph[quotation.source].file
            let (line, column) = file.position(at: quotation.range.bounds.lowerBound)
            let (start, end) = (quotation.codePoints.lowerBound, quotation.codePoints.upperBound)
            lines.append(ink(.faint, "  \(VisibleText.line(file.path)):\(line):\(column)  code points \(start)–\(end)"))
        }
        return lines
    }

    private func who(_ occurrence: Occurrence) -> String {
        var text = occurrence.by.map { graph[$0].code } ?? "somebody"
        if let speaker = occurrence.speaker { text += " (\(speaker))" }
        text += " \(occurrence.act == .ironic ? "says ironically" : occurrence.act.rawValue)"
        if !occurrence.to.isEmpty { text += " to " + occurrence.to.map { graph[$0].code }.joined(separator: ", ") }
        if let via = occurrence.via { text += ", as \(graph[via].code) reports" }
        if let date = occurrence.date { text += ", \(date)" }
        return text
    }

    private func title(of source: Source) -> String {
        [source.title, source.issuer].compactMap(\.self).joined(separator: ", ") + " (\(source.name))"
    }

    /// The paragraph that holds the words, with the numbers of its lines in the file; the words stand in
    /// `»…«`.
    private func paragraph(around quotation: Quotation) -> [String] {
        let source = graph[quotation.source]
        let words = quotation.range.bounds
        let range = Paragraph.bounds(around: words, in: source)
        var lines: [String] = []
        for number in source.file.line(
            at: range.lowerBound)...source.file.line(at: max(range.lowerBound, range.upperBound - 1))
        {
            let line = source.file.bounds(ofLine: number).clamped(to: source.bodyBounds)
            guard !line.isEmpty else { continue }
            let gutter = String(repeating: " ", count: max(0, 5 - String(number).count)) + String(number)
            let text = marked(line, words, source.file)
            for (position, piece) in TextWrap.lines(of: text, width: width - 8).enumerated() {
                lines.append(ink(.faint, (position == 0 ? gutter : "     ") + " |") + " " + piece)
            }
        }
        return lines
    }

    private func marked(_ line: Range<Int>, _ words: Range<Int>, _ file: SourceFile) -> String {
        let inside = words.clamped(to: line)
        guard !inside.isEmpty else { return VisibleText.line(file.text(in: line)) }
        let parts = [line.lowerBound..<inside.lowerBound, inside, inside.upperBound..<line.upperBound]
        let texts = parts.map { VisibleText.line(file.text(in: $0)) }
        let opening = inside.lowerBound == words.lowerBound ? "»" : ""
        let closing = inside.upperBound == words.upperBound ? "«" : ""
        return texts[0] + opening + texts[1] + closing + texts[2]
    }
}

/// The paragraphs of a source: its lines where lines are long, else the stretches between blank lines.
enum Paragraph {
    /// A block that has a longer line holds a paragraph in each line.
    private static let longestWrappedLine = 120

    /// UTF-8 offsets in the source's file of the paragraphs that hold a stretch of it.
    static func bounds(around stretch: Range<Int>, in source: Source) -> Range<Int> {
        let file = source.file
        func isBlank(_ line: Int) -> Bool {
            let bounds = file.bounds(ofLine: line)
            return !bounds.overlaps(source.bodyBounds) || file.utf8[bounds].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        }
        let lines = file.line(at: stretch.lowerBound)...file.line(at: max(stretch.lowerBound, stretch.upperBound - 1))
        var (first, last) = (lines.lowerBound, lines.upperBound)
        while first > 1, !isBlank(first - 1) { first -= 1 }
        while last < file.lineCount, !isBlank(last + 1) { last += 1 }
        let isWrapped = (first...last).allSatisfy { file.bounds(ofLine: $0).count <= longestWrappedLine }
        if !isWrapped { (first, last) = (lines.lowerBound, lines.upperBound) }
        return file.bounds(ofLine: first).lowerBound..<file.bounds(ofLine: last).upperBound
    }
}
