/// Writes an element in its canonical form: its title and what stands after it.
struct ContentWriter {
    private enum Marks { case asWritten, escaped }

    let tree: SyntaxTree
    /// What the element stands in, and whether nothing but blanks stands before it on its line.
    let surroundings: Parser.Surroundings
    let opensLine: Bool
    /// How far lines after the first one are indented.
    let indent: Int
    /// How many characters stand before the element on its line.
    let width: Int

    /// Metadata go to a line of their own when the line would become longer than this many characters.
    private static let lineLength = 120

    /// The canonical form. Text that joining lines would turn into markup is escaped.
    func written(_ element: Element) -> [UInt8] {
        let plain = write(element, .asWritten)
        return reads(plain, as: element) ? plain : write(element, .escaped)
    }

    /// Whether a text by itself is read as the element is.
    private func reads(_ text: [UInt8], as element: Element) -> Bool {
        var parser = Parser(SourceFile(path: "", bytes: text))
        let start = opensLine ? parser.lineStart(at: 0) : .text
        guard start == .text || (start == .definition && element.form == .definition) else { return false }
        let read = parser.parseElement(in: surroundings)
        let copy = parser.tree
        return parser.position == text.count && !parser.diagnostics.contains { $0.severity == .error }
            && (read.kind, read.form, read.title) == (element.kind, element.form, element.title)
            && copy.text(of: read, as: .written) == tree.text(of: element, as: .written)
            && copy.tags(of: read) == tree.tags(of: element)
            && copy.mentions(of: read).map(\.title) == tree.mentions(of: element).map(\.title)
            && copy.data[read.data].map { $0.value?.written } == tree.data[element.data].map { $0.value?.written }
    }

    private func write(_ element: Element, _ marks: Marks) -> [UInt8] {
        var line = Lines(width: width)
        if element.form != .untitled { line.add(collapsed(tree.source.utf8[element.titleBounds]), breaking: nil) }
        line.space()
        // Text after a reference or metadata stays on a line of its own, or they would become text with it.
        var breaksNext = element.form == .reference
        var isFirst = element.form == .untitled
        var isAfterLineComment = false
        var values = tree.data[element.data].makeIterator()
        for token in tree.tokens[element.content] {
            let bytes = tree.source.utf8[token.bounds]
            switch token.kind {
            case .whitespace, .lineBreak:
                line.space()
                continue
            case .data:
                guard let node = values.next() else { continue }
                write(node, to: &line, breaking: isAfterLineComment ? indent : nil)
                breaksNext = true
            case .comment:
                line.add(trimmedLines(bytes), breaking: isAfterLineComment ? indent : nil)
                breaksNext = false
            case .tag:
                line.add(Array(bytes), breaking: isAfterLineComment ? indent : nil)
                breaksNext = false
            case .escape where bytes.dropFirst().first?.isBlank ?? false:
                line.space()
                continue
            default:
                let words = collapsed(bytes)
                if words.first == 0x20 { line.space() }
                let rest = Array(words.drop { $0 == 0x20 })
                guard let first = rest.first else { continue }
                let breaks = breaksNext || isAfterLineComment
                let startsLine = breaks || (isFirst && opensLine)
                let isMark = startsLine ? !first.isLetter : "\\[<#@{/".utf8.contains(first)
                let escape = marks == .escaped && token.kind == .text && isMark ? [UInt8(ascii: "\\")] : []
                line.add(escape + rest, breaking: breaks ? indent : nil)
                breaksNext = false
            }
            isFirst = false
            isAfterLineComment = token.kind == .comment && bytes.starts(with: "//".utf8)
        }
        return line.text
    }

    private func write(_ node: DataNode, to line: inout Lines, breaking: Int?) {
        line.space()
        guard let value = node.value else {
            return line.add(Array(tree.source.utf8[node.bounds]), breaking: breaking)
        }
        let written = value.written
        let width = line.lineWidth + written.count
        let isTooLong = width > ContentWriter.lineLength && line.lineHasWords
        line.add(Array(written.utf8), breaking: isTooLong ? indent : breaking)
    }

    /// A comment over several lines keeps them, without blanks at their ends.
    private func trimmedLines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let lines = bytes.split(separator: .newline, omittingEmptySubsequences: false).map { line in
            var line = line
            while let last = line.last, last.isBlank || last == .carriageReturn { line.removeLast() }
            return line
        }
        return Array(lines.joined(separator: [.newline]))
    }
}

/// Lines that are being written, without blanks at their ends.
private struct Lines {
    private var output: [UInt8] = []
    private var lineStart = 0
    private var needsSpace = false
    /// How many characters stand before the first line.
    private let width: Int

    init(width: Int) { self.width = width }

    var text: [UInt8] {
        var text = output
        while text.count > lineStart, text.last == 0x20 { text.removeLast() }
        return text
    }

    var lineWidth: Int {
        let space = needsSpace && output.last != 0x20 ? 1 : 0
        return String(decoding: output[lineStart...], as: UTF8.self).count + space + (lineStart == 0 ? width : 0)
    }
    var lineHasWords: Bool { output[lineStart...].contains { !$0.isBlank } }

    mutating func space() { needsSpace = true }

    mutating func add(_ bytes: [UInt8], breaking indent: Int?) {
        guard !bytes.isEmpty else { return }
        if let indent {
            output = text
            output.append(.newline)
            lineStart = output.count
            output += [UInt8](repeating: 0x20, count: indent)
        } else if needsSpace, lineHasWords, output.last != 0x20 {
            output.append(0x20)
        }
        output += bytes
        needsSpace = bytes.last == 0x20
        if let last = bytes.lastIndex(of: .newline) { lineStart = output.count - bytes.count + last + 1 }
    }
}

/// White-space runs as single blanks, kept at the ends.
private func collapsed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
        let isSpace = byte.isBlank || byte.isLineBreak
        if isSpace, result.last == 0x20 { continue }
        result.append(isSpace ? 0x20 : byte)
    }
    return result
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self >= 0x80 }
}
