extension Parser {
    /// An open run of `*` or `_` that waits for its partner.
    private struct OpenEmphasis {
        let byte: UInt8
        let length: Int
        let token: Int
    }

    /// What stands around inline content, and so ends it.
    struct Surroundings {
        /// Numbered statements and inferences end the content.
        let inReconstruction: Bool
        /// List marks end the content.
        let inList: Bool

        init(of block: Block.Kind) {
            switch block {
            case .heading: (inReconstruction, inList) = (true, true)
            case .statements: (inReconstruction, inList) = (false, false)
            case .reconstruction: (inReconstruction, inList) = (true, false)
            case .list: (inReconstruction, inList) = (false, true)
            }
        }
    }

    /// Reads inline content up to the end of its element: a blank line, or a line that begins something else. Fills `tokens` and `data`.
    ///
    /// - Parameter firstData: How many metadata were read before the element.
    mutating func parseContent(in surroundings: Surroundings, after firstData: Int) {
        var open: [OpenEmphasis] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte.isLineBreak {
                if !continueContent(in: surroundings, after: firstData) { return }
                continue
            }
            guard Parser.isSpecial(byte) else {
                var next = position + 1
                while next < bytes.count, !Parser.isSpecial(bytes[next]), !bytes[next].isLineBreak { next += 1 }
                emit(.text, upTo: next)
                continue
            }
            parseMarkup(byte, open: &open)
        }
    }

    private static let special: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "\\/<@#[*_{.:".utf8 { table[Int(byte)] = true }
        return table
    }()

    static func isSpecial(_ byte: UInt8) -> Bool { special[Int(byte)] }

    /// At a line break: reads it, and the indentation of the next line, if the content goes on there.
    private mutating func continueContent(in surroundings: Surroundings, after firstData: Int) -> Bool {
        let next = afterLineBreak(at: position)
        let first = skippingBlanks(from: next)
        let start = lineStart(at: first)
        if lookAlike(at: first, start, in: surroundings, afterData: data.count > firstData) != nil { return false }
        switch start {
        case .blank, .heading, .relation: return false
        case .definition:
            warn(
                "missing-blank-line", "a new definition begins here without a blank line before it",
                at: first..<(first + 1), help: "add a blank line above")
            return false
        case .number, .hyphens:
            if surroundings.inReconstruction { return false }
        case .listMark:
            if surroundings.inList { return false }
        case .text: break
        }
        emit(.lineBreak, upTo: next)
        emit(.whitespace, upTo: first)
        return true
    }

    private mutating func parseMarkup(_ byte: UInt8, open: inout [OpenEmphasis]) {
        switch byte {
        case UInt8(ascii: "\\"): parseEscape()
        case UInt8(ascii: "/"), .less: parseCommentOrText()
        case UInt8(ascii: "@"): if !parseInclude() { parseMention() }
        case UInt8(ascii: "#"): parseTag()
        case .bracket: parseLink()
        case UInt8(ascii: "{"): if parseData() == nil { emit(.text, upTo: position + 1) }
        case UInt8(ascii: "."), UInt8(ascii: ":"): parseShortcode()
        default: parseEmphasis(byte, open: &open)
        }
    }

    /// `\x` stands for x.
    private mutating func parseEscape() {
        guard let next = byte(at: position + 1), !next.isLineBreak else { return emit(.text, upTo: position + 1) }
        var end = position + 2
        while let following = byte(at: end), following & 0xC0 == 0x80 { end += 1 }
        emit(.escape, upTo: end)
    }

    /// Reads a comment if one begins here, else one byte of text.
    private mutating func parseCommentOrText() {
        if let end = commentEnd(at: position) { return emit(.comment, upTo: end) }
        if stands("/*", at: position) { warnOfUnclosedComment(opening: "/*", closing: "*/") }
        if stands("<!--", at: position) { warnOfUnclosedComment(opening: "<!--", closing: "-->") }
        emit(.text, upTo: position + 1)
    }

    /// Once one comment has no end, none that opens after it has.
    private mutating func warnOfUnclosedComment(opening: StaticString, closing: StaticString) {
        guard unclosedComments.insert(bytes[position]).inserted else { return }
        warn(
            "unclosed-comment", "this comment is not closed, so it is read as text",
            at: position..<(position + opening.utf8CodeUnitCount), help: "add '\(closing)'")
    }

    /// The offset past the comment that begins at `offset`, if there is one.
    ///
    ///     comment := "//" … line end, at the start of a line or after a blank | "/*" … "*/" | "<!--" … "-->"
    mutating func commentEnd(at offset: Int) -> Int? {
        if stands("//", at: offset) {
            let isAtStart = offset == 0 || offset == 3 && stands("\u{FEFF}", at: 0)
            let isFree = isAtStart || bytes[offset - 1].isBlank || bytes[offset - 1].isLineBreak
            return isFree ? endOfLine(from: offset) : nil
        }
        if stands("/*", at: offset) { return blockCommentEnd(at: offset, closing: "*/") }
        if stands("<!--", at: offset) { return blockCommentEnd(at: offset, closing: "-->") }
        return nil
    }

    private mutating func blockCommentEnd(at offset: Int, closing: StaticString) -> Int? {
        let opening = bytes[offset] == .less ? 4 : 2
        let close = upcoming.place(of: closing, from: offset + opening, in: bytes)
        return close.map { $0 + closing.utf8CodeUnitCount }
    }

    /// `@[T]` or `@<T>`; the title may go on over one line break.
    private mutating func parseMention() {
        guard let next = byte(at: position + 1), next == .bracket || next == .less,
            let end = titleEnd(at: position + 1) ?? wrappedTitleEnd(at: position + 1)
        else { return emit(.text, upTo: position + 1) }
        emit(.mention, upTo: end)
    }

    /// `@include(path)`, which stands for another file.
    mutating func parseInclude() -> Bool {
        guard stands("@include(", at: position), let close = upcoming.place(of: ")", from: position, in: bytes),
            close < endOfLine(from: position)
        else { return false }
        report(
            .error, "include-not-read", "'@include' is not read, so what the other file says is missing here",
            at: position..<(close + 1), help: "name both files on the command line instead, and take this line out")
        emit(.include, upTo: close + 1)
        return true
    }

    /// The offset past the bracket that closes, on the next line, a title opened at `offset`. It is the same for all
    /// titles of a line, so that it is looked for only once.
    private mutating func wrappedTitleEnd(at offset: Int) -> Int? {
        let lineEnd = endOfLine(from: offset)
        let next = upcoming.place(of: bytes[offset] == .bracket ? "]" : ">", from: offset, in: bytes)
        guard let next, next > lineEnd else { return nil }
        let closing = bytes[offset] == .bracket ? UInt8(ascii: "]") : UInt8(ascii: ">")
        if let known = wrappedTitles[closing], known.lineEnd == lineEnd { return known.close }
        var close = min(bytes.count, afterLineBreak(at: lineEnd))
        if lineStart(at: skippingBlanks(from: close)) != .text { close = bytes.count }
        while let byte = byte(at: close), byte != closing, !byte.isLineBreak { close += 1 }
        let end = byte(at: close) == closing ? close + 1 : nil
        wrappedTitles[closing] = (lineEnd, end)
        return end
    }

    /// Reads a tag if one begins here, else the `#` and the letters after it as text.
    private mutating func parseTag() {
        if let end = tagEnd(at: position) { return emit(.tag, upTo: end) }
        emit(.text, upTo: wordEnd(from: position + 1))
    }

    /// The offset past the tag that begins at `offset`, if there is one.
    ///
    ///     tag := "#" word | "#(" … ")", not inside a word; a word of digits only is a number
    mutating func tagEnd(at offset: Int) -> Int? {
        guard byte(at: offset) == UInt8(ascii: "#"), offset == 0 || !bytes[offset - 1].isAlphanumeric else {
            return nil
        }
        guard byte(at: offset + 1) == UInt8(ascii: "(") else {
            let end = wordEnd(from: offset + 1)
            return bytes[(offset + 1)..<end].contains { !$0.isDigit } ? end : nil
        }
        let close = upcoming.place(of: ")", from: offset + 1, in: bytes)
        guard let close, close > offset + 2, close < endOfLine(from: offset) else { return nil }
        return close + 1
    }

    private func wordEnd(from offset: Int) -> Int {
        var end = offset
        while let byte = byte(at: end), byte.isAlphanumeric || byte == 0x2D || byte == 0x5F || byte >= 0x80 { end += 1 }
        return end
    }

    /// `[text](url)`; any other bracket is text.
    private mutating func parseLink() {
        if let end = linkEnd(at: position) { emit(.link, upTo: end) } else { emit(.text, upTo: position + 1) }
    }

    /// The offset past the link that begins at `offset`.
    mutating func linkEnd(at offset: Int) -> Int? {
        guard let titleEnd = titleEnd(at: offset), byte(at: titleEnd) == UInt8(ascii: "("),
            let close = upcoming.place(of: ")", from: titleEnd, in: bytes), close < endOfLine(from: titleEnd)
        else { return nil }
        return close + 1
    }

    /// `.v.`, `:bomb:` … between blanks or punctuation.
    mutating func parseShortcode(otherwise kind: Token.Kind = .text) {
        guard position == 0 || !bytes[position - 1].isAlphanumeric, let end = Shortcode.end(in: bytes, at: position),
            !(byte(at: end).map { $0.isAlphanumeric } ?? false)
        else { return emit(kind, upTo: position + 1) }
        emit(.shortcode, upTo: end)
    }

    /// Runs of `*` and `_` that have a partner are formatting, all others text.
    private mutating func parseEmphasis(_ byte: UInt8, open: inout [OpenEmphasis]) {
        var end = position
        while self.byte(at: end) == byte { end += 1 }
        let before = position == 0 ? 0x20 : bytes[position - 1]
        let after = self.byte(at: end) ?? 0x20
        var length = end - position
        emit(.text, upTo: end)
        let token = tokens.count - 1
        if !before.isBlank, !before.isLineBreak, !after.isAlphanumeric {
            while length > 0, let partner = open.lastIndex(where: { $0.byte == byte && $0.length <= length }) {
                tokens[open[partner].token].kind = .emphasis
                tokens[token].kind = .emphasis
                length -= open[partner].length
                open.removeSubrange(partner...)
            }
            if length < end - tokens[token].bounds.lowerBound { return }
        }
        let opens = !after.isBlank && !after.isLineBreak && !before.isAlphanumeric
        if opens, open.count < 32 { open.append(OpenEmphasis(byte: byte, length: length, token: token)) }
    }
}
