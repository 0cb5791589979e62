import ArgdownSyntax

/// The lines of a source that begin as a turn in a transcript does: with a few words in bold, in capitals or before a
/// colon.
struct LabelLines {
    struct Candidate {
        /// The words of the label.
        let name: String
        /// UTF-8 offsets in the file.
        let bounds: Range<Int>
        /// Whether it is bold or in capitals and has a colon, and so is a label whoever it names.
        let isMarked: Bool
    }

    private(set) var candidates: [Candidate] = []

    /// Labels have no more words and letters than this.
    private static let (longest, mostWords) = (60, 6)

    init(_ source: Source) {
        let file = source.file
        let first = file.line(at: source.bodyBounds.lowerBound)
        for number in first..<(file.lineCount + 1) {
            let line = file.bounds(ofLine: number).clamped(to: source.bodyBounds)
            if let candidate = LabelLines.candidate(in: line, of: file) { candidates.append(candidate) }
        }
    }

    private static func candidate(in line: Range<Int>, of file: SourceFile) -> Candidate? {
        let text = file.text(in: line)
        let start = text.prefix { $0.isWhitespace || $0 == ">" }
        let rest = text[start.endIndex...]
        let mark = rest.prefix { $0 == "*" || $0 == "_" }
        let body = rest[mark.endIndex...]
        var name = body.prefix { !":*_".contains($0) && !$0.isNewline }
        let behind = body[name.endIndex...].prefix { ":*_".contains($0) }
        while name.last?.isWhitespace ?? false { name.removeLast() }
        guard name.count <= longest, (1...mostWords).contains(FoldedText(String(name)).count) else { return nil }
        let isBold = !mark.isEmpty && behind.contains { "*_".contains($0) }
        let isWholeLine = body[name.endIndex...].allSatisfy { "*_".contains($0) || $0.isWhitespace }
        let hasColon = behind.contains(":") || (isWholeLine && nextLine(after: line, of: file).hasPrefix(":"))
        let isCapital = name.contains(where: \.isLetter) && !name.contains(where: \.isLowercase)
        guard hasColon || isBold || (isCapital && behind.isEmpty) else { return nil }
        let offset = line.lowerBound + start.utf8.count + mark.utf8.count
        return Candidate(
            name: String(name), bounds: offset..<(offset + name.utf8.count), isMarked: hasColon && (isBold || isCapital)
        )
    }

    /// Some copies break the line between a name and its colon.
    private static func nextLine(after line: Range<Int>, of file: SourceFile) -> String {
        file.text(in: file.bounds(ofLine: file.line(at: line.lowerBound) + 1))
    }
}
