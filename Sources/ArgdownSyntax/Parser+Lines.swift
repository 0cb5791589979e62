/// What a line begins with.
enum LineStart: Equatable {
    case blank
    /// A heading mark of `level` characters.
    case heading(level: Int)
    case relation(RelationSymbol, length: Int)
    /// `(n)`; `length` counts the brackets.
    case number(Int, length: Int)
    case hyphens(count: Int)
    case listMark(length: Int)
    /// `[T]:` or `<T>:`.
    case definition
    case text
}

extension Parser {
    /// The offset of the first byte at or after `offset` that is not part of a blank.
    func skippingBlanks(from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count {
            let length = blankLength(at: offset)
            if length == 0 { break }
            offset += length
        }
        return offset
    }

    /// The number of bytes of the blank at `offset`, 0 where none stands: a space, a tab, or what word processors put
    /// in their place, a no-break space, a wide, narrow or zero-width one.
    func blankLength(at offset: Int) -> Int { Blank.length(in: bytes[offset...]) }

    /// The offset just past the line break at or after `offset`.
    func afterLineBreak(at offset: Int) -> Int {
        stands("\r\n", at: offset) ? offset + 2 : offset + 1
    }

    /// The offset of the line break that ends the line of `offset`, or the end of the file.
    mutating func endOfLine(from offset: Int) -> Int {
        min(
            upcoming.place(of: "\n", from: offset, in: bytes) ?? bytes.count,
            upcoming.place(of: "\r", from: offset, in: bytes) ?? bytes.count)
    }

    /// What the line begins with whose first non-blank byte is at `offset`.
    mutating func lineStart(at offset: Int) -> LineStart {
        guard let first = byte(at: offset), !first.isLineBreak else { return .blank }
        switch first {
        case UInt8(ascii: "#"):
            let level = run(of: first, from: offset)
            let isHeading = offset + level < bytes.count && blankLength(at: offset + level) > 0
            return level <= 6 && isHeading ? .heading(level: level) : .text
        case UInt8(ascii: "("):
            return number(at: offset) ?? .text
        case UInt8(ascii: "-") where byte(at: offset + 1) == first:
            return .hyphens(count: run(of: first, from: offset))
        case UInt8(ascii: "*"), 0x30...0x39:
            return listMark(at: offset) ?? .text
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "_"):
            return relation(at: offset) ?? .text
        case .less:
            if stands("<!--", at: offset) { return .text }
            return relation(at: offset) ?? (definitionEnd(at: offset) == nil ? .text : .definition)
        case .bracket:
            return definitionEnd(at: offset) == nil ? .text : .definition
        default:
            return .text
        }
    }

    private func run(of byte: UInt8, from offset: Int) -> Int {
        var end = offset
        while end < bytes.count, bytes[end] == byte { end += 1 }
        return end - offset
    }

    private func relation(at offset: Int) -> LineStart? {
        RelationSymbol.match(bytes[offset..<min(bytes.count, offset + 5)]).map {
            .relation($0.symbol, length: $0.length)
        }
    }

    /// The sign of a line that stands in the place of a relation symbol: a title follows it or, where a statement's
    /// metadata are over, any text.
    ///
    /// - Parameter start: What the line begins with.
    mutating func lookAlike(
        at offset: Int, _ start: LineStart, in surroundings: Surroundings, afterData: Bool
    ) -> RelationLookAlike? {
        switch start {
        case .text: break
        case .hyphens: if surroundings.inReconstruction { return nil }
        case .listMark: if surroundings.inList { return nil }
        case .blank, .heading, .relation, .number, .definition: return nil
        }
        guard let sign = RelationLookAlike.match(bytes[offset...]) else { return nil }
        let end = offset + sign.length
        let next = skippingBlanks(from: end)
        guard let first = byte(at: next), !first.isLineBreak else { return nil }
        if first == .bracket || first == .less, let close = titleEnd(at: next), linkEnd(at: next) == nil {
            // '*[x]*' is formatting.
            let isFormatting = next == end && byte(at: close) == bytes[offset]
            return isFormatting ? nil : sign
        }
        return afterData && next > end ? sign : nil
    }

    private func number(at offset: Int) -> LineStart? {
        var end = offset + 1
        var value = 0
        while let digit = byte(at: end), digit.isDigit, end - offset < 10 {
            value = value * 10 + Int(digit - 0x30)
            end += 1
        }
        guard end > offset + 1, byte(at: end) == UInt8(ascii: ")") else { return nil }
        return .number(value, length: end + 1 - offset)
    }

    private func listMark(at offset: Int) -> LineStart? {
        var end = offset
        if bytes[offset] == UInt8(ascii: "*") {
            end += 1
        } else {
            while let digit = byte(at: end), digit.isDigit, end - offset < 10 { end += 1 }
            guard byte(at: end) == UInt8(ascii: ".") else { return nil }
            end += 1
        }
        return end < bytes.count && blankLength(at: end) > 0 ? .listMark(length: end - offset) : nil
    }

    /// The offset past the colon of a `[T]:` or `<T>:` at `offset`.
    private mutating func definitionEnd(at offset: Int) -> Int? {
        guard let end = titleEnd(at: offset), byte(at: end) == UInt8(ascii: ":") else { return nil }
        return end + 1
    }

    /// The offset past the closing bracket of a title that begins at `offset`, if one closes on the same line and
    /// there is something between the brackets.
    mutating func titleEnd(at offset: Int) -> Int? {
        let close =
            bytes[offset] == .bracket
            ? upcoming.place(of: "]", from: offset, in: bytes) : upcoming.place(of: ">", from: offset, in: bytes)
        guard let close, close < endOfLine(from: offset), bytes[(offset + 1)..<close].contains(where: { $0 > 0x20 })
        else {
            return nil
        }
        return close + 1
    }

    /// The width of the indentation between two offsets in characters; a tab goes to the next multiple of four.
    func width(of indentation: Range<Int>) -> Int {
        var width = 0
        for offset in indentation where bytes[offset] & 0xC0 != 0x80 {
            width = bytes[offset] == 0x09 ? (width / 4 + 1) * 4 : width + 1
        }
        return width
    }
}
