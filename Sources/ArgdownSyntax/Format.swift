/// Writes a graph file in its canonical form: the same elements, relations and metadata, the same comments, one
/// element a line.
///
/// Blocks stand apart by one blank line and begin in the first column; relations are indented by two blanks a level;
/// the text of an element is on one line, and metadata that do not fit on it stand on the next. Formatting twice
/// changes nothing more, and the graph is the same before and after. A tree with errors must not be formatted: what
/// could not be read has no canonical form.
///
/// Complexity: O(*n*) in the number of tokens.
public func format(_ tree: SyntaxTree) -> String {
    var formatter = Formatter(tree)
    formatter.run()
    return formatter.text
}

private struct Formatter {
    /// Metadata go to a line of their own when the line would become longer than this many characters.
    static let lineLength = 120

    /// An element with what formatting needs to know of its place.
    struct Place {
        let element: Element
        let depth: Int
        let isListItem: Bool
    }

    let tree: SyntaxTree
    private var output: [UInt8] = []
    /// Elements by the position of their first token.
    private var places: [Int: Place] = [:]
    /// Positions of the tokens after which a block begins, so that a blank line is due.
    private var blockStarts: Set<Int> = []
    /// Inferences by the position of their first token.
    private var inferences: [Int: InferenceNode] = [:]

    var text: String { String(decoding: output, as: UTF8.self) }

    init(_ tree: SyntaxTree) {
        self.tree = tree
        for block in tree.blocks { note(block) }
    }

    private mutating func note(_ block: Block) {
        var depths: [Int] = []
        for element in block.elements {
            let depth: Int =
                switch element.parent {
                case .element(let position): depths[position] + 1
                case .inference: 1
                case nil: 0
                }
            depths.append(depth)
            let first = element.form == .untitled ? element.content.lowerBound : element.content.lowerBound - 1
            places[first] = Place(element: element, depth: depth, isListItem: block.kind == .list && depth == 0)
        }
        if let first = block.elements.first { blockStarts.insert(firstToken(of: first)) }
        for case .inference(let node) in block.steps {
            if let token = tokenPosition(at: node.bounds.lowerBound) { inferences[token] = node }
        }
    }

    /// The position of the token that begins the line of an element: its mark, if it has one, else itself.
    private func firstToken(of element: Element) -> Int {
        var position = element.form == .untitled ? element.content.lowerBound : element.content.lowerBound - 1
        while position > 0 {
            switch tree.tokens[position - 1].kind {
            case .headingMark, .relation, .number, .listMark: return position - 1
            case .whitespace: position -= 1
            default: return position
            }
        }
        return position
    }

    private func tokenPosition(at offset: Int) -> Int? {
        var low = 0
        var high = tree.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tree.tokens[middle].bounds.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low < tree.tokens.count ? low : nil
    }

    // MARK: Lines

    mutating func run() {
        var position = 0
        var lineBreaks = 0
        var mark: Token?
        var indentation = 0
        while position < tree.tokens.count {
            let token = tree.tokens[position]
            if blockStarts.contains(position) { lineBreaks = max(lineBreaks, 2) }
            if let place = places[position] {
                beginLine(after: lineBreaks)
                write(place, mark: mark, indentation: indentation)
                (mark, lineBreaks) = (nil, 0)
                position = max(position + 1, place.element.content.upperBound)
                continue
            }
            if let inference = inferences[position] {
                beginLine(after: lineBreaks)
                lineBreaks = 0
                write(inference)
                while position < tree.tokens.count,
                    tree.tokens[position].bounds.lowerBound < inference.bounds.upperBound
                {
                    position += 1
                }
                continue
            }
            switch token.kind {
            case .lineBreak: lineBreaks += 1
            case .whitespace: indentation = token.bounds.count
            case .headingMark, .relation, .number, .listMark:
                if position == 0 || tree.tokens[position - 1].kind != .whitespace { indentation = 0 }
                mark = token
            case .comment, .frontmatter:
                beginLine(after: token.kind == .frontmatter ? 0 : lineBreaks)
                output += trimmed(tree.source.utf8[token.bounds])
                lineBreaks = 0
            case .byteOrderMark, .title, .mention, .tag, .text, .escape, .emphasis, .link, .shortcode, .data,
                .inferenceMark, .inferenceRule:
                break
            }
            position += 1
        }
        if !output.isEmpty { output.append(.newline) }
    }

    /// Ends the last line; a blank line follows where the author left one or a block begins.
    private mutating func beginLine(after lineBreaks: Int) {
        guard !output.isEmpty else { return }
        output.append(.newline)
        if lineBreaks > 1 { output.append(.newline) }
    }

    private mutating func write(_ place: Place, mark: Token?, indentation: Int) {
        let element = place.element
        let indent = place.isListItem ? indentation : place.depth * 2
        let start = output.count
        output += [UInt8](repeating: 0x20, count: indent)
        if let mark {
            output += tree.source.utf8[mark.bounds]
            output.append(0x20)
        }
        if element.form != .untitled { output += collapsed(tree.source.utf8[element.titleBounds]) }
        ContentWriter(tree: tree, indent: indent + 2, lineStart: start).write(element, to: &output)
    }

    private mutating func write(_ inference: InferenceNode) {
        let text = tree.source.utf8[inference.bounds]
        let inside = tree.tokens.indices(within: inference.bounds)
        if tree.tokens[inside].contains(where: { $0.kind == .comment }) {
            output += trimmed(text)
        } else if tree.tokens[inside].contains(where: { $0.kind != .inferenceMark && $0.kind != .whitespace }) {
            var words: [UInt8] = []
            for token in tree.tokens[inside] where token.kind != .inferenceMark {
                words += token.kind == .lineBreak ? [0x20] : Array(tree.source.utf8[token.bounds])
            }
            output += "-- ".utf8 + Array(SyntaxTree.normalized(words).utf8) + " --".utf8
        } else {
            output += "----".utf8
        }
    }

    private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let last = bytes.last, last.isBlank || last.isLineBreak { bytes.removeLast() }
        return bytes
    }
}

/// Writes what stands after the title of an element.
private struct ContentWriter {
    let tree: SyntaxTree
    /// How far lines after the first one are indented.
    let indent: Int
    /// Where in the output the element's line begins.
    let lineStart: Int

    func write(_ element: Element, to output: inout [UInt8]) {
        var writer = Cursor(output: output, lineStart: lineStart)
        // Text after a reference must stay on a line of its own, or it would turn the reference into text.
        var breaksNext = false
        var isFirst = true
        var values = tree.data[element.data].makeIterator()
        for token in tree.tokens[element.content] {
            let bytes = tree.source.utf8[token.bounds]
            switch token.kind {
            case .whitespace, .lineBreak:
                writer.space()
                if writer.endsInBackslash { breaksNext = true }
            case .data:
                guard let node = values.next() else { break }
                write(node, to: &writer)
                breaksNext = true
                isFirst = false
            case .comment:
                writer.add(collapsedLines(bytes), breaking: breaksNext && !bytes.starts(with: "//".utf8) ? indent : nil)
                breaksNext = bytes.starts(with: "//".utf8)
            case .tag:
                writer.add(Array(bytes), breaking: nil)
            default:
                let words = collapsed(bytes)
                guard words != [0x20] else {
                    writer.space()
                    continue
                }
                let isText = element.form == .reference && isFirst
                if words.first == 0x20 { writer.space() }
                writer.add(Array(words.drop { $0 == 0x20 }), breaking: breaksNext || isText ? indent : nil)
                (breaksNext, isFirst) = (false, false)
            }
        }
        writer.trim()
        output = writer.output
    }

    private func write(_ node: DataNode, to writer: inout Cursor) {
        guard let value = node.value else {
            writer.space()
            return writer.add(Array(tree.source.utf8[node.bounds]), breaking: nil)
        }
        let written = Array(value.written.utf8)
        writer.space()
        let width = writer.lineWidth + String(decoding: written, as: UTF8.self).count
        writer.add(written, breaking: width > Formatter.lineLength && writer.lineHasWords ? indent : nil)
    }

    /// A comment over several lines keeps them, without blanks at their ends.
    private func collapsedLines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let lines = bytes.split(separator: .newline, omittingEmptySubsequences: false).map { line in
            var line = line
            while let last = line.last, last.isBlank || last == .carriageReturn { line.removeLast() }
            return line
        }
        return Array(lines.joined(separator: [.newline]))
    }

    /// The output with the place of its last line.
    private struct Cursor {
        var output: [UInt8]
        var lineStart: Int
        private var needsSpace = true

        init(output: [UInt8], lineStart: Int) {
            self.output = output
            self.lineStart = lineStart
        }

        var lineWidth: Int { String(decoding: output[lineStart...], as: UTF8.self).count + (needsSpace ? 1 : 0) }
        var lineHasWords: Bool { output[lineStart...].contains { !$0.isBlank } }
        var endsInBackslash: Bool { output.last == UInt8(ascii: "\\") }

        mutating func space() { needsSpace = true }

        mutating func add(_ bytes: [UInt8], breaking indent: Int?) {
            guard !bytes.isEmpty else { return }
            if let indent {
                trim()
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

        mutating func trim() {
            while output.count > lineStart, output.last == 0x20 { output.removeLast() }
        }
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

extension [Token] {
    /// The positions of the tokens that lie within some UTF-8 offsets.
    fileprivate func indices(within bounds: Range<Int>) -> Range<Int> {
        let first = partitioningIndex { $0.bounds.lowerBound >= bounds.lowerBound }
        return first..<Swift.max(first, partitioningIndex { $0.bounds.lowerBound >= bounds.upperBound })
    }

    private func partitioningIndex(where isAfter: (Token) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension DataValue {
    /// The value in flow form, as it reads back the same.
    var written: String {
        switch content {
        case .null: "null"
        case .scalar(let text, isPlain: true): text
        case .scalar(let text, isPlain: false): DataValue.quoted(text)
        case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { "\(DataValue.key($0.key)): \($0.value.written)" }.joined(separator: ", ") + "}"
        }
    }

    private static func key(_ key: String) -> String {
        let isPlain = key.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x5F || $0 == 0x2D }
        return isPlain && key.utf8.first.map { !$0.isDigit && $0 != 0x2D } ?? false ? key : quoted(key)
    }

    /// A double-quoted scalar on one line.
    public static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
