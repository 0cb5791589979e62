/// A text that was read: a graph file, or a document of the corpus.
///
/// The text is kept as UTF-8. Bytes that are not valid UTF-8 are replaced by U+FFFD when the value is made;
/// `firstInvalidOffset` says where, so that the reader can be told.
public struct SourceFile: Sendable, Identifiable {
    /// The position of a file in the order of loading, from 0.
    public struct ID: Hashable, Sendable, Comparable {
        public let index: Int32

        public init(_ index: Int) { self.index = Int32(index) }

        public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
    }

    public let id: ID
    /// The path as the user gave it, for messages.
    public let path: String
    /// The text as UTF-8.
    public let utf8: [UInt8]
    /// The UTF-8 offset of the first replaced byte, if the input was not valid UTF-8.
    public let firstInvalidOffset: Int?
    /// The UTF-8 offsets at which lines begin; the first is 0.
    private let lineStarts: [Int]

    /// Complexity: O(*n*) in the number of bytes.
    public init(id: ID = ID(0), path: String, bytes: [UInt8]) {
        self.id = id
        self.path = path
        if let invalid = SourceFile.firstInvalidOffset(in: bytes) {
            firstInvalidOffset = invalid
            utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
        } else {
            firstInvalidOffset = nil
            utf8 = bytes
        }
        var starts = [0]
        for offset in utf8.indices where utf8[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
        lineStarts = starts
    }

    public init(id: ID = ID(0), path: String = "<text>", text: String) {
        self.init(id: id, path: path, bytes: Array(text.utf8))
    }

    /// The whole text.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// The text between two UTF-8 offsets. Offsets outside the file are moved to its ends.
    public func text(in bounds: Range<Int>) -> String {
        String(decoding: utf8[bounds.clamped(to: 0..<utf8.count)], as: UTF8.self)
    }

    /// The 1-based line that holds a UTF-8 offset.
    ///
    /// Complexity: O(log *n*) in the number of lines.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The 1-based line and the 1-based column in characters (grapheme clusters).
    public func position(at offset: Int) -> (line: Int, column: Int) {
        let line = line(at: offset)
        return (line, text(in: lineStarts[line - 1]..<max(lineStarts[line - 1], offset)).count + 1)
    }

    /// The UTF-8 offsets of a 1-based line, without its line break; empty for a line that does not exist.
    public func bounds(ofLine line: Int) -> Range<Int> {
        guard line >= 1, line <= lineStarts.count else { return utf8.count..<utf8.count }
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] - 1 : utf8.count
        if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The number of lines; a text that ends in a line break has an empty last line.
    public var lineCount: Int { lineStarts.count }

    private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var offset = 0
            while offset < buffer.count {
                if buffer[offset] < 0x80 {
                    offset += 1
                } else if let length = UTF8Sequence.length(in: buffer, at: offset) {
                    offset += length
                } else {
                    return offset
                }
            }
            return nil
        }
    }
}

/// Well-formed UTF-8 byte sequences (Unicode 15, table 3-7).
enum UTF8Sequence {
    /// The length of the well-formed non-ASCII sequence that starts at `offset`, or nil.
    static func length(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        let (length, second): (Int, ClosedRange<UInt8>)
        switch bytes[offset] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
        for index in (offset + 2)..<(offset + length) where !(0x80...0xBF).contains(bytes[index]) { return nil }
        return length
    }
}
