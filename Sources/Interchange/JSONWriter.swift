/// Writes JSON (RFC 8259) as bytes, without building a tree first.
///
/// Keys of an object are written in the order of their UTF-8 bytes, so that two versions of a file compare line by line;
/// debug builds check it. The outermost containers put each element on its own line, inner ones stay on one line.
public struct JSONWriter {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []

    private static let breakingDepth = 2
    private var depth = 0
    private var isFirst = true
    private var lastKey = ""

    /// A writer with nothing written.
    public init() {}

    /// An object; `members` writes its members with `member`.
    public mutating func object(_ members: (inout JSONWriter) -> Void) { container("{", "}", members) }

    /// An array; `elements` writes each element after a call of `element`.
    public mutating func array<Elements: Sequence>(
        _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        container("[", "]") { writer in
            for element in elements {
                writer.separate()
                write(&writer, element)
            }
        }
    }

    /// An array of strings.
    public mutating func array(_ strings: some Sequence<String>) { array(strings) { $0.string($1) } }

    /// The key of a member; its value is to be written next.
    public mutating func key(_ key: String) {
        assert(isFirst || lastKey < key, "keys are written in order, '\(lastKey)' before '\(key)'")
        separate()
        lastKey = key
        string(key)
        bytes.append(UInt8(ascii: ":"))
        if depth <= JSONWriter.breakingDepth { bytes.append(UInt8(ascii: " ")) }
    }

    /// A member whose value is a string, or null.
    public mutating func member(_ key: String, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { null() }
    }

    /// A member whose value is a whole number, or null.
    public mutating func member(_ key: String, _ value: Int?) {
        self.key(key)
        if let value { number(value) } else { null() }
    }

    /// A member whose value is true or false.
    public mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        bytes += (value ? "true" : "false").utf8
    }

    /// A member whose value is an array of strings.
    public mutating func member(_ key: String, _ values: [String]) {
        self.key(key)
        array(values)
    }

    /// A member whose value is an array; `write` writes one element.
    public mutating func member<Elements: Sequence>(
        _ key: String, _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        self.key(key)
        array(elements, write)
    }

    /// A member whose value is an object.
    public mutating func member(_ key: String, _ members: (inout JSONWriter) -> Void) {
        self.key(key)
        object(members)
    }

    /// A member whose value is a finished JSON document.
    public mutating func member(_ key: String, document: [UInt8]) {
        self.key(key)
        bytes += document.last == UInt8(ascii: "\n") ? document.dropLast() : document[...]
    }

    /// A whole number.
    public mutating func number(_ value: Int) { bytes += String(value).utf8 }

    /// A number, in the shortest form that reads back identical; null when it is not finite.
    public mutating func number(_ value: Double) {
        if value.isFinite { bytes += value.description.utf8 } else { null() }
    }

    /// Null.
    public mutating func null() { bytes += "null".utf8 }

    /// A string. Control characters are escaped, and so are U+2028 and U+2029, which end a line in JavaScript.
    public mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ends the document with a line break and gives its bytes.
    public consuming func finished() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for offset in utf8.indices {
            let length = JSONWriter.escapedLength(utf8, at: offset)
            guard length > 0 else { continue }
            bytes.append(contentsOf: utf8[start..<offset])
            bytes += JSONWriter.escape(utf8, at: offset).utf8
            start = offset + length
        }
        bytes.append(contentsOf: utf8[min(start, utf8.count)...])
    }

    /// How many bytes at an offset are to be escaped: 0, 1, or 3 for a line or paragraph separator.
    private static func escapedLength(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        switch utf8[offset] {
        case 0..<0x20, 0x22, 0x5C, 0x7F: 1
        case 0xE2:
            offset + 2 < utf8.count && utf8[offset + 1] == 0x80 && (0xA8...0xA9).contains(utf8[offset + 2]) ? 3 : 0
        default: 0
        }
    }

    private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> String {
        switch utf8[offset] {
        case UInt8(ascii: "\""): return "\\\""
        case UInt8(ascii: "\\"): return "\\\\"
        case UInt8(ascii: "\n"): return "\\n"
        case UInt8(ascii: "\r"): return "\\r"
        case UInt8(ascii: "\t"): return "\\t"
        case 0xE2: return utf8[offset + 2] == 0xA8 ? "\\u2028" : "\\u2029"
        case let byte:
            let digits = String(byte, radix: 16)
            return "\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits
        }
    }

    private mutating func container(_ open: Character, _ close: Character, _ write: (inout JSONWriter) -> Void) {
        let (outerFirst, outerKey) = (isFirst, lastKey)
        bytes += open.utf8
        depth += 1
        isFirst = true
        write(&self)
        depth -= 1
        if !isFirst, depth < JSONWriter.breakingDepth { breakLine() }
        bytes += close.utf8
        (isFirst, lastKey) = (outerFirst, outerKey)
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        if depth <= JSONWriter.breakingDepth { breakLine() }
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes += "  ".utf8 }
    }
}
