/// Writes a graph file in its canonical form: the same elements, relations and metadata, the same comments, one
/// element a line.
///
/// Blocks stand apart by one blank line and begin in the first column; relations are indented by two blanks a level;
/// the text of an element is on one line, and metadata that do not fit on it stand on the next; every line ends in a
/// line feed. Formatting twice changes nothing more, and the graph is the same before and after. A tree with errors
/// must not be formatted: what could not be read has no canonical form.
///
/// Complexity: O(*n*) in the number of tokens.
public func format(_ tree: SyntaxTree) -> String {
    var formatter = Formatter(tree)
    formatter.run()
    return formatter.text
}

private struct Formatter {
    /// An element with what formatting needs to know of its place.
    struct Place {
        let element: Element
        let depth: Int
        let isListItem: Bool
        let surroundings: Parser.Surroundings
    }

    let tree: SyntaxTree
    private var output: [UInt8] = []
    /// Elements by the position of their first token.
    private var places: [Int: Place] = [:]
    /// Positions of the tokens after which a block begins, so that a blank line is due.
    private var blockStarts: Set<Int> = []
    /// Inferences by the position of their first token.
    private var inferences: [Int: InferenceNode] = [:]

    /// What was written, every line break a line feed: frontmatter, comments and some metadata are copied as they are.
    var text: String {
        var text: [UInt8] = []
        text.reserveCapacity(output.count)
        for (index, byte) in output.enumerated() {
            if byte != .carriageReturn {
                text.append(byte)
            } else if index + 1 == output.count || output[index + 1] != .newline {
                text.append(.newline)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    init(_ tree: SyntaxTree) {
        self.tree = tree
        for block in tree.blocks { note(block) }
    }

    private mutating func note(_ block: Block) {
        var depths: [Int] = []
        let surroundings = Parser.Surroundings(of: block.kind)
        for element in block.elements {
            let depth: Int =
                switch element.parent {
                case .element(let position): depths[position] + 1
                case .inference: 1
                case nil: 0
                }
            depths.append(depth)
            let first = element.form == .untitled ? element.content.lowerBound : element.content.lowerBound - 1
            places[first] = Place(
                element: element, depth: depth, isListItem: block.kind == .list && depth == 0,
                surroundings: surroundings)
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
        var isUnderComment = false
        while position < tree.tokens.count {
            let token = tree.tokens[position]
            // A comment directly above a block stays with it.
            if blockStarts.contains(position), !isUnderComment { lineBreaks = max(lineBreaks, 2) }
            if let place = places[position] {
                beginLine(after: lineBreaks)
                write(place, mark: mark, indentation: indentation)
                (mark, lineBreaks, isUnderComment) = (nil, 0, false)
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
            case .whitespace: if mark == nil { indentation = token.bounds.count }
            case .headingMark, .relation, .number, .listMark:
                if position == 0 || tree.tokens[position - 1].kind != .whitespace { indentation = 0 }
                mark = token
            case .comment, .frontmatter:
                beginLine(after: token.kind == .frontmatter ? 0 : lineBreaks)
                output += trimmed(tree.source.utf8[token.bounds])
                lineBreaks = 0
                isUnderComment = token.kind == .comment
            case .byteOrderMark, .title, .mention, .include, .tag, .text, .escape, .emphasis, .link, .shortcode,
                .data, .inferenceMark, .inferenceRule:
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
        let writer = ContentWriter(
            tree: tree, surroundings: place.surroundings, opensLine: mark == nil, indent: indent + 2,
            width: output.count - start)
        output += writer.written(element)
    }

    private mutating func write(_ inference: InferenceNode) {
        let text = tree.source.utf8[inference.bounds]
        let inside = tree.tokens.indices(within: inference.bounds)
        guard tree.tokens[inside].contains(where: { $0.kind != .inferenceMark && $0.kind != .whitespace }) else {
            output += "----".utf8
            return
        }
        var words: [UInt8] = []
        for token in tree.tokens[inside] where token.kind != .inferenceMark {
            words += token.kind == .lineBreak ? [0x20] : Array(tree.source.utf8[token.bounds])
        }
        let line = "-- ".utf8 + Array(SyntaxTree.normalized(words).utf8) + " --".utf8
        // A comment is kept where it stands.
        let isSafe = !tree.tokens[inside].contains { $0.kind == .comment } && reads(line, as: inference)
        output += isSafe ? line[...] : trimmed(text)
    }

    /// Whether a line between numbered statements is read as an inference is.
    private func reads(_ line: [UInt8], as inference: InferenceNode) -> Bool {
        let copy = parse(SourceFile(path: "", bytes: "(1) a\n".utf8 + line + "\n(2) b".utf8))
        guard let steps = copy.value.blocks.first?.steps, steps.count == 3, case .inference(let read) = steps[1] else {
            return false
        }
        return read.rules == inference.rules && read.data.count == inference.data.count && copy.diagnostics.isEmpty
    }

    private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let last = bytes.last, last.isBlank || last.isLineBreak { bytes.removeLast() }
        return bytes
    }
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
