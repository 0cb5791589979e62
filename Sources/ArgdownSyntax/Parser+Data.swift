extension Parser {
    /// Reads the `{…}` at the position and returns its place in `data`; nil when it is no metadata but text.
    ///
    ///     data := "{" flow-yaml "}" | "{" line-break block-yaml "}" on a line of its own
    ///
    /// - Parameter closing: What may stand on the line after the metadata, apart from tags and comments.
    mutating func parseData(before closing: StaticString? = nil) -> Int? {
        guard position >= noDataBefore else { return nil }
        let start = position
        let isBlock = byte(at: skippingBlanks(from: start + 1)).map { $0.isLineBreak } ?? false
        guard let end = isBlock ? endOfBlockData(from: start) : endOfFlowData(from: start) else {
            report(
                .error, "unclosed-data", "these metadata are not closed", at: start..<(start + 1),
                help: "add a '}', or write '\\{' for a brace that is text")
            return nil
        }
        guard isBlock || nothingButMarkup(from: end, before: closing) else {
            warn(
                "braces-in-text", "text follows these braces, so they are not metadata", at: start..<end,
                help: "write '\\{', or move the metadata to the end of the line")
            noDataBefore = end
            return nil
        }
        emit(.data, upTo: end)
        let value = isBlock ? nil : FlowDataParser.parse(bytes, in: start..<end)
        data.append(DataNode(bounds: start..<end, isBlock: isBlock, value: value))
        return data.count - 1
    }

    /// Whether a tag, a comment, more metadata or nothing stands between `offset` and the end of the line.
    private mutating func nothingButMarkup(from offset: Int, before closing: StaticString?) -> Bool {
        let rest = skippingBlanks(from: offset)
        guard let next = byte(at: rest) else { return true }
        return next.isLineBreak || next == UInt8(ascii: "{") || closing.map { stands($0, at: rest) } ?? false
            || tagEnd(at: rest) != nil || commentEnd(at: rest) != nil
    }

    /// The offset past the brace that closes the one at `start`. Braces inside quoted scalars do not count; a blank
    /// line ends the search.
    private mutating func endOfFlowData(from start: Int) -> Int? {
        var depth = 0
        var offset = start
        // A quotation mark opens a scalar only where a scalar may begin; elsewhere it is a letter like any other.
        var mayBegin = false
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "{"), .bracket, UInt8(ascii: ","):
                if byte == UInt8(ascii: "{") { depth += 1 }
                mayBegin = true
            case UInt8(ascii: ":"):
                mayBegin = true
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return offset + 1 }
                mayBegin = false
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if mayBegin, let end = endOfQuotedScalar(from: offset) { offset = end - 1 }
                mayBegin = false
            case .newline:
                if isBlankLine(at: offset + 1) {
                    noDataBefore = offset
                    return nil
                }
            case 0x20, 0x09, .carriageReturn:
                break
            default:
                mayBegin = false
            }
            offset += 1
        }
        noDataBefore = offset
        return nil
    }

    /// The offset past a quoted scalar that begins at `start`; nil when it does not end before a blank line.
    private func endOfQuotedScalar(from start: Int) -> Int? {
        let mark = bytes[start]
        var offset = start + 1
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
                offset += 2
                continue
            }
            if byte == mark {
                guard mark == UInt8(ascii: "'"), self.byte(at: offset + 1) == mark else { return offset + 1 }
                offset += 1
            }
            if byte == .newline, isBlankLine(at: offset + 1) { return nil }
            offset += 1
        }
        return nil
    }

    /// The offset past the first `}` that stands alone on its line.
    private mutating func endOfBlockData(from start: Int) -> Int? {
        var offset = endOfLine(from: start)
        while offset < bytes.count {
            offset = afterLineBreak(at: offset)
            let first = skippingBlanks(from: offset)
            if byte(at: first) == UInt8(ascii: "}"), nothingButMarkup(from: first + 1, before: nil) { return first + 1 }
            offset = endOfLine(from: first)
        }
        noDataBefore = offset
        return nil
    }

    func isBlankLine(at offset: Int) -> Bool {
        byte(at: skippingBlanks(from: offset)).map { $0.isLineBreak } ?? true
    }
}
