/// Reads numbers and words from bytes, front to back, in one pass.
struct ByteScanner {
    let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    /// The next byte, or nothing at the end.
    @inline(__always)
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Whether the next byte ends a line, or the file.
    @inline(__always)
    var isAtLineEnd: Bool {
        guard let next else { return true }
        return next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
    }

    @inline(__always)
    mutating func advance() { position += 1 }

    /// Skips spaces and tabs.
    @inline(__always)
    mutating func skipBlanks() {
        while let byte = next, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { position += 1 }
    }

    /// Skips spaces, tabs and line ends.
    @inline(__always)
    mutating func skipWhitespace() {
        while let byte = next, byte <= UInt8(ascii: " ") { position += 1 }
    }

    /// Skips the rest of the line, but not its end.
    mutating func skipLine() {
        while let byte = next, byte != UInt8(ascii: "\n") { position += 1 }
    }

    /// Skips a byte if it is the next one.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Reads a decimal number in 1 ... `bound`; nothing, without moving, when there is none.
    @inline(__always)
    mutating func number(upTo bound: Int) -> Int32? {
        var value = 0
        var end = position
        while end < bytes.count {
            let digit = bytes[end] &- UInt8(ascii: "0")
            guard digit < 10, value <= bound else { break }
            value = value &* 10 &+ Int(digit)
            end += 1
        }
        guard end > position, value >= 1, value <= bound, isDelimiter(at: end) else { return nil }
        position = end
        return Int32(truncatingIfNeeded: value)
    }

    @inline(__always)
    private func isDelimiter(at position: Int) -> Bool {
        position >= bytes.count || bytes[position] <= UInt8(ascii: " ")
    }

    /// Reads up to the next white space.
    mutating func word() -> ArraySlice<UInt8> {
        let start = position
        while let byte = next, byte > UInt8(ascii: " ") { position += 1 }
        return bytes[start..<position]
    }

    /// Reads up to the next byte in `stops`, without blanks around.
    mutating func text(until stops: [UInt8]) -> ArraySlice<UInt8> {
        skipWhitespace()
        let start = position
        while let byte = next, !stops.contains(byte) { position += 1 }
        var end = position
        while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
        return bytes[start..<end]
    }

    /// Requires that nothing but blanks is left on the line.
    @inline(__always)
    mutating func endLine() throws(FormatError) {
        skipBlanks()
        guard isAtLineEnd else { throw error("unexpected '\(upcomingWord)' at the end of the line; remove it") }
    }

    /// The word at the current place, for messages; cut when it is long.
    var upcomingWord: String {
        var probe = self
        let word = probe.word()
        return String(decoding: word.prefix(40), as: UTF8.self) + (word.count > 40 ? "…" : "")
    }

    /// An error at a byte offset, or here. O(offset): lines are counted only when something is wrong.
    func error(_ message: String, at offset: Int? = nil) -> FormatError {
        let before = bytes[..<min(offset ?? position, bytes.count)]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        return FormatError(line: line, column: before.endIndex - lineStart + 1, message: message)
    }
}
