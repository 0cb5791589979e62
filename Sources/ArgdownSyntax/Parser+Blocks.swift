extension Parser {
    mutating func parseFile() {
        if let invalid = source.firstInvalidOffset {
            report(
                .error, "invalid-utf8", "this file is not valid UTF-8 from here on", at: invalid..<(invalid + 1),
                help: "save it as UTF-8")
        }
        reportSuspiciousCharacters()
        if stands("\u{FEFF}", at: 0) { emit(.byteOrderMark, upTo: 3) }
        skipBetweenBlocks()
        if stands("===", at: position) { parseFrontmatter() }
        while position < bytes.count {
            skipBetweenBlocks()
            if position < bytes.count { parseBlock() }
        }
    }

    /// Reads blank lines, indentation and comments up to the first byte of the next block.
    private mutating func skipBetweenBlocks() {
        while let byte = byte(at: position) {
            if byte.isLineBreak {
                emit(.lineBreak, upTo: afterLineBreak(at: position))
            } else if blankLength(at: position) > 0 {
                emit(.whitespace, upTo: skippingBlanks(from: position))
            } else if byte == UInt8(ascii: "/") || byte == .less, let end = commentEnd(at: position) {
                emit(.comment, upTo: end)
            } else if byte != UInt8(ascii: "@") || !parseInclude() {
                return
            }
        }
    }

    /// NUL and characters that change the direction of text can hide what a file says.
    private mutating func reportSuspiciousCharacters() {
        if let offset = bytes.firstIndex(of: 0) {
            report(.error, "control-character", "this file holds a NUL character", at: offset..<(offset + 1))
        }
        // U+202A…U+202E are E2 80 AA…AE, U+2066…U+2069 are E2 81 A6…A9.
        if let offset = bidiControl(from: 0) {
            warn(
                "bidi-control", "a character here changes the direction of the text and can hide what it says",
                at: offset..<(offset + 3), help: "remove it")
        }
    }

    private func bidiControl(from offset: Int) -> Int? {
        var index = offset
        while index + 2 < bytes.count {
            if bytes[index] == 0xE2,
                bytes[index + 1] == 0x80 && (0xAA...0xAE).contains(bytes[index + 2])
                    || bytes[index + 1] == 0x81 && (0xA6...0xA9).contains(bytes[index + 2])
            {
                return index
            }
            index += 1
        }
        return nil
    }

    ///     frontmatter := "===" line-break yaml "===" line-break
    private mutating func parseFrontmatter() {
        let start = position
        var offset = endOfLine(from: start)
        guard bytes[start..<offset].allSatisfy({ $0 == UInt8(ascii: "=") || $0.isBlank }) else { return }
        let first = min(bytes.count, afterLineBreak(at: offset))
        while offset < bytes.count {
            offset = afterLineBreak(at: offset)
            let begin = skippingBlanks(from: offset)
            let end = endOfLine(from: begin)
            if stands("===", at: begin), bytes[begin..<end].allSatisfy({ $0 == UInt8(ascii: "=") || $0.isBlank }) {
                frontmatter = min(first, offset)..<offset
                return emit(.frontmatter, upTo: end)
            }
            offset = end
        }
        report(
            .error, "unclosed-frontmatter", "the frontmatter is not closed, so it is read as text",
            at: start..<(start + 3), help: "add a line '===' below it")
    }

    private mutating func parseBlock() {
        // The indentation of the block's first line was read as the last token.
        let lineBegin = tokens.last.map { $0.kind == .whitespace ? $0.bounds.lowerBound : position } ?? position
        let indent = width(of: lineBegin..<position)
        let start = lineStart(at: position)
        let nowhere = Surroundings(of: .list)
        if lookAlike(at: position, start, in: nowhere, afterData: false) != nil { return parseOrphans(indent: indent) }
        switch start {
        case .heading(let level): parseHeading(level: level)
        case .number: parseReconstruction(indent: indent)
        case .listMark: parseList(indent: indent)
        case .relation(_, let length):
            report(
                .error, "relation-to-nothing", "this relation stands under nothing", at: position..<(position + length),
                help: "indent it under a statement or argument, without a blank line between them")
            parseOrphans(indent: indent)
        case .hyphens(let count):
            report(
                .error, "inference-without-premises", "an inference stands here without premises above it",
                at: position..<(position + count), help: "number the premises above it: '(1) …'")
            emit(.inferenceMark, upTo: position + count)
        case .blank, .definition, .text: parseStatements(indent: indent)
        }
    }

    ///     heading := "#" … "######" content, up to a blank line or the start of something else
    private mutating func parseHeading(level: Int) {
        emit(.headingMark, upTo: position + level)
        let element = parseElement(in: Surroundings(of: .heading(level: level)))
        reportEmpty(element, kind: "heading")
        blocks.append(Block(kind: .heading(level: level), elements: [element], steps: []))
    }

    /// An element and the relations indented under it.
    private mutating func parseStatements(indent: Int) {
        var block = Block(kind: .statements, elements: [], steps: [])
        let root = parseElement(in: Surroundings(of: .statements))
        let isEmpty = isEmpty(root)
        if isEmpty {
            report(
                .error, "nothing-to-describe", "there is no statement or argument here that this belongs to",
                at: root.bounds, help: "put it on the line of the statement or argument it describes")
        } else {
            block.elements.append(root)
        }
        parseRelations(of: isEmpty ? nil : .element(0), indent: indent, into: &block)
        if !block.elements.isEmpty { blocks.append(block) }
    }

    /// Relations at the head of a block, with nothing above them that they could relate to.
    private mutating func parseOrphans(indent: Int) {
        var block = Block(kind: .statements, elements: [], steps: [])
        parseRelations(of: nil, indent: indent, into: &block)
        if !block.elements.isEmpty { blocks.append(block) }
    }

    ///     list := (("*" | "1.") element relations)+
    private mutating func parseList(indent: Int) {
        var block = Block(kind: .list, elements: [], steps: [])
        while case .listMark(let length) = lineStart(at: skippingBlanks(from: position)) {
            emit(.whitespace, upTo: skippingBlanks(from: position))
            emit(.listMark, upTo: position + length)
            let item = parseElement(in: Surroundings(of: .list))
            reportEmpty(item, kind: "list item")
            block.elements.append(item)
            parseRelations(of: .element(block.elements.count - 1), indent: indent, into: &block)
            guard position < bytes.count, bytes[position].isLineBreak else { break }
            let next = afterLineBreak(at: position)
            guard case .listMark = lineStart(at: skippingBlanks(from: next)) else { break }
            emit(.lineBreak, upTo: next)
        }
        blocks.append(block)
    }

    func isEmpty(_ element: Element) -> Bool { element.form == .untitled && hasNoText(element) }

    /// A heading, a list item or a member of a reconstruction must say something.
    mutating func reportEmpty(_ element: Element, kind: String) {
        guard isEmpty(element) else { return }
        let mark = tokens[..<element.content.lowerBound].last { $0.kind != .whitespace }
        report(
            .error, "nothing-follows", "this \(kind) is empty", at: mark?.bounds ?? element.bounds,
            help: "write something after the mark")
    }

    /// Whether an untitled element holds no word of its own.
    private func hasNoText(_ element: Element) -> Bool {
        tokens[element.content].allSatisfy {
            switch $0.kind {
            case .text: bytes[$0.bounds].allSatisfy(\.isBlank)
            case .escape: bytes[$0.bounds].dropFirst().allSatisfy(\.isBlank)
            case .link, .mention, .shortcode, .tag: false
            default: true
            }
        }
    }
}
