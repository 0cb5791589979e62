/// Reads the common flow form of metadata, with exact positions.
///
///     map    := "{" (key ":" value ("," key ":" value)*)? ","? "}"
///     list   := "[" (value ("," value)*)? ","? "]"
///     value  := map | list | '"' … '"' | "'" … "'" | plain
///
/// It is the part of YAML's flow style that metadata use. Whatever it does not cover (anchors, tags, comments, scalars
/// over several lines) makes it return nil, and a YAML reader takes over. On what it does cover, both agree, but for
/// what YAML 1.2 allows and readers of YAML 1.1 refuse or read otherwise: `{a:[b]}`, `{a: ?b}`, `{a: :b}`, a line break
/// before a colon, and U+0085, U+2028, U+2029 and U+FEFF as characters like any other.
struct FlowDataParser {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int
    private static let deepest = 64

    /// - Parameter bounds: The `{…}` in the file, braces included.
    static func parse(_ bytes: [UInt8], in bounds: Range<Int>) -> DataValue? {
        var parser = FlowDataParser(bytes: bytes, position: bounds.lowerBound, end: bounds.upperBound)
        guard let value = parser.value(depth: 0), parser.position == parser.end else { return nil }
        return value
    }

    private init(bytes: [UInt8], position: Int, end: Int) {
        (self.bytes, self.position, self.end) = (bytes, position, end)
    }

    private var current: UInt8? { position < end ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte.isBlank || byte.isLineBreak { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) -> DataValue? {
        guard depth < FlowDataParser.deepest, let byte = current else { return nil }
        return switch byte {
        case UInt8(ascii: "{"): map(depth: depth)
        case UInt8(ascii: "["): list(depth: depth)
        case UInt8(ascii: "\""): doubleQuoted()
        case UInt8(ascii: "'"): singleQuoted()
        default: plain()
        }
    }

    private mutating func map(depth: Int) -> DataValue? {
        let start = position
        position += 1
        var entries: [DataValue.Entry] = []
        while true {
            skipSpace()
            if take(UInt8(ascii: "}")) { return DataValue(.map(entries), at: start..<position) }
            guard let key = key() else { return nil }
            let value: DataValue
            if take(UInt8(ascii: ":")) {
                skipSpace()
                if current == UInt8(ascii: ",") || current == UInt8(ascii: "}") {
                    value = DataValue(.null, at: position..<position)
                } else {
                    guard let read = self.value(depth: depth + 1) else { return nil }
                    value = read
                }
            } else {
                value = DataValue(.null, at: position..<position)
            }
            entries.append(DataValue.Entry(key: key.text, keyBounds: key.bounds, value: value))
            skipSpace()
            guard take(UInt8(ascii: ",")) || current == UInt8(ascii: "}") else { return nil }
        }
    }

    private mutating func key() -> (text: String, bounds: Range<Int>)? {
        guard let byte = current else { return nil }
        let scalar =
            switch byte {
            case UInt8(ascii: "\""): doubleQuoted()
            case UInt8(ascii: "'"): singleQuoted()
            default: plain()
            }
        guard let scalar, case .scalar(let text, _) = scalar.content else { return nil }
        skipSpace()
        return (text, scalar.bounds)
    }

    private mutating func list(depth: Int) -> DataValue? {
        let start = position
        position += 1
        var items: [DataValue] = []
        while true {
            skipSpace()
            if take(UInt8(ascii: "]")) { return DataValue(.list(items), at: start..<position) }
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
            skipSpace()
            guard take(UInt8(ascii: ",")) || current == UInt8(ascii: "]") else { return nil }
        }
    }

    /// A scalar without quotation marks, on one line. It ends before `,`, a bracket, `: ` or ` #`.
    private mutating func plain() -> DataValue? {
        let start = position
        var last = start
        while let byte = current {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "["):
                return plain(start..<last)
            case UInt8(ascii: ":"):
                let next = position + 1 < end ? bytes[position + 1] : 0x20
                if next.isBlank || next.isLineBreak || ",[]{}".utf8.contains(next) { return plain(start..<last) }
                position += 1
                last = position
            case .newline, .carriageReturn:
                // Something may follow on the next line only if the scalar is over.
                skipSpace()
                guard let next = current, ",]}".utf8.contains(next) else { return nil }
                return plain(start..<last)
            case UInt8(ascii: "#"):
                guard position > start, !bytes[position - 1].isBlank else { return nil }
                position += 1
                last = position
            case 0x20:
                position += 1
            case 0..<0x20, 0x7F: return nil
            default:
                position += 1
                last = position
            }
        }
        return nil
    }

    private func plain(_ bounds: Range<Int>) -> DataValue? {
        guard let first = bounds.isEmpty ? nil : bytes[bounds.lowerBound] else { return nil }
        let second = bounds.count > 1 ? bytes[bounds.lowerBound + 1] : 0x20
        if "&*!|>%@`\"'#,".utf8.contains(first) || ("-?:".utf8.contains(first) && second.isBlank) { return nil }
        // A document marker or a merge key is the YAML reader's business.
        if first == UInt8(ascii: "-"), bounds.count == 3, bytes[bounds].allSatisfy({ $0 == first }) { return nil }
        let text = String(decoding: bytes[bounds], as: UTF8.self)
        if ["null", "Null", "NULL", "~"].contains(text) { return DataValue(.null, at: bounds) }
        return text == "<<" ? nil : DataValue(.scalar(text, isPlain: true), at: bounds)
    }

    private mutating func singleQuoted() -> DataValue? {
        let start = position
        position += 1
        var text: [UInt8] = []
        while let byte = current {
            if byte == UInt8(ascii: "'") {
                position += 1
                guard current == UInt8(ascii: "'") else { return quoted(text, from: start) }
            }
            guard byte >= 0x20, byte != 0x7F else { return nil }
            text.append(byte)
            position += 1
        }
        return nil
    }

    private mutating func doubleQuoted() -> DataValue? {
        let start = position
        position += 1
        var text: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return quoted(text, from: start)
            case UInt8(ascii: "\\"):
                position += 1
                guard let escaped = escape() else { return nil }
                text.append(contentsOf: escaped)
            case 0..<0x20, 0x7F: return nil
            default:
                text.append(byte)
                position += 1
            }
        }
        return nil
    }

    private func quoted(_ text: [UInt8], from start: Int) -> DataValue {
        DataValue(.scalar(String(decoding: text, as: UTF8.self), isPlain: false), at: start..<position)
    }

    /// The character that stands after a backslash (YAML 1.2, section 5.7).
    private mutating func escape() -> [UInt8]? {
        guard let byte = current else { return nil }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), 0x20: return [byte]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"), 0x09: return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "x"): return hexadecimal(digits: 2)
        case UInt8(ascii: "u"): return hexadecimal(digits: 4)
        case UInt8(ascii: "U"): return hexadecimal(digits: 8)
        default: return nil
        }
    }

    private mutating func hexadecimal(digits: Int) -> [UInt8]? {
        guard position + digits <= end else { return nil }
        let text = String(decoding: bytes[position..<(position + digits)], as: UTF8.self)
        guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let number = UInt32(text, radix: 16), let scalar = Unicode.Scalar(number), number >= 0x20
        else { return nil }
        position += digits
        return Array(String(Character(scalar)).utf8)
    }
}
