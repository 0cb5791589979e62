import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Wording

/// A place where somebody says something: who, when and where, and the words in their paragraph.
struct OccurrenceView {
    let dispute: Dispute
    let ink: Ink
    let width: Int

    private var graph: ArgumentGraph { dispute.graph }

    func lines(of attestation: Attestation) -> [String] {
        let occurrence = graph[attestation]
        var lines = [ink(.strong, VisibleText.line(who(attestation)))]
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

    private func who(_ attestation: Attestation) -> String {
        let occurrence = graph[attestation]
        var text = occurrence.by.map { graph[$0].code } ?? "somebody"
        if let speaker = occurrence.speaker { text += " (\(speaker))" }
        text += " \(Phrasing(dispute).verb(of: attestation))"
        if let irony = occurrence.irony { text += ", ironic about “\(irony)”" }
        for position in occurrence.positions {
            text += ", holding “\(position.answer)” on “\(graph[position.issue].title)”"
        }
        if let term = occurrence.defines { text += ", defining “\(term)”" }
        if !occurrence.to.isEmpty { text += " to " + occurrence.to.map { graph[$0].code }.joined(separator: ", ") }
        if let via = occurrence.via { text += ", as \(graph[via].code) reports" }
        if occurrence.date != nil { text += ", \(Phrasing.date(of: occurrence))" }
        // The date has its own mark.
        let concluded = occurrence.inferred.filter { $0 != "date" }.map { "'\($0)'" }
        if !concluded.isEmpty { text += "; \(English.list(concluded)) concluded by the editor" }
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
        let range = source.paragraphs(around: words)
        var lines: [String] = []
        for number in source.file.line(
            at: range.lowerBound)...source.file.line(at: max(range.lowerBound, range.upperBound - 1))
        {
            let line = source.file.bounds(ofLine: number).clamped(to: source.bodyBounds)
            guard !line.isEmpty else { continue }
            let gutter = String(repeating: " ", count: max(0, 5 - String(number).count)) + String(number)
            let text = marked(line, words, source.file)
            for (position, piece) in ColumnWrap.lines(of: text, width: width - 8).enumerated() {
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
