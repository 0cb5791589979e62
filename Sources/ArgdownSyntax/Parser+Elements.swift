extension Parser {
    /// Reads one statement or argument: a title, if there is one, and content.
    ///
    /// - Parameter surroundings: What the element stands in.
    mutating func parseElement(in surroundings: Surroundings) -> Element {
        emit(.whitespace, upTo: skippingBlanks(from: position))
        let start = position
        let firstData = data.count
        var kind = Element.Kind.statement
        var form = Element.Form.untitled
        var title = ""
        if let first = byte(at: start), first == .bracket || first == .less, let read = titleForm(at: start) {
            kind = first == .less ? .argument : .statement
            form = read.form
            title = SyntaxTree.title(bytes[(start + 1)..<(read.close - 1)])
            emit(.title, upTo: read.form == .definition ? read.close + 1 : read.close)
        }
        let titleEnd = position
        let firstContent = tokens.count
        parseContent(in: surroundings, after: firstData)
        return Element(
            kind: kind, form: form, title: title, titleBounds: start..<titleEnd, parent: nil, relation: nil,
            number: nil, content: firstContent..<tokens.count, data: firstData..<data.count, bounds: start..<position)
    }

    /// Whether the bracket at `offset` opens a title, and of what form; `close` is the offset past its bracket.
    private mutating func titleForm(at offset: Int) -> (form: Element.Form, close: Int)? {
        guard !stands("<!--", at: offset), let close = titleEnd(at: offset) else { return nil }
        guard let next = byte(at: close) else { return (.reference, close) }
        if next == UInt8(ascii: ":") { return (.definition, close) }
        if bytes[offset] == .bracket, linkEnd(at: offset) != nil { return nil }
        let rest = skippingBlanks(from: close)
        let follows = byte(at: rest)
        let isMarkup = follows.map { $0.isLineBreak || $0 == UInt8(ascii: "{") } ?? true
        if isMarkup || tagEnd(at: rest) != nil || commentEnd(at: rest) != nil { return (.reference, close) }
        // Text that begins with brackets, such as '[2019] UKSC 41'.
        warn(
            "text-after-title", "text follows this title without a colon, so all of it is read as text",
            at: offset..<close, help: "write ':' after the title to define it, or a line break to refer to it")
        return nil
    }
}

extension SyntaxTree {
    /// A title as it is compared: every run of blanks, no-break and zero-width ones too, is one, and none at the ends.
    public static func title(_ written: String) -> String { title(Array(written.utf8)[...]) }

    static func title(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(where: { $0 >= 0xC2 }) else { return normalized(bytes) }
        var plain: [UInt8] = []
        var rest = bytes
        while let first = rest.first {
            let length = Blank.length(in: rest)
            plain.append(length > 0 ? 0x20 : first)
            rest = rest.dropFirst(max(1, length))
        }
        return normalized(plain)
    }

    /// Text with every run of white space made one blank, and none at the ends.
    static func normalized(_ bytes: some Collection<UInt8>) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            if byte > 0x20 {
                result.append(byte)
            } else if let last = result.last, last != 0x20 {
                result.append(0x20)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }
}
