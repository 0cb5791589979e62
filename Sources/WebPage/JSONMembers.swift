/// The members of a JSON document whose outermost value is an object, as bytes; the document is sound, as we wrote it.
struct JSONMembers {
    /// A list of objects by its items, anything else whole.
    enum Value {
        case items([ArraySlice<UInt8>])
        case value(ArraySlice<UInt8>)
    }

    private(set) var members: [(key: String, value: Value)] = []

    /// Complexity: O(*n*) in the bytes.
    init(of document: [UInt8]) {
        var scan = Scan(document)
        scan.skip(past: UInt8(ascii: "{"))
        while scan.next == UInt8(ascii: "\"") {
            let key = String(decoding: scan.value().dropFirst().dropLast(), as: UTF8.self)
            scan.skip(past: UInt8(ascii: ":"))
            members.append((key, JSONMembers.value(&scan)))
            scan.skip(past: UInt8(ascii: ","))
        }
    }

    private static func value(_ scan: inout Scan) -> Value {
        let start = scan
        guard scan.next == UInt8(ascii: "[") else { return .value(scan.value()) }
        scan.skip(past: UInt8(ascii: "["))
        guard scan.next == UInt8(ascii: "{") else {
            scan = start
            return .value(scan.value())
        }
        var items: [ArraySlice<UInt8>] = []
        while scan.next != UInt8(ascii: "]") {
            items.append(scan.value())
            scan.skip(past: UInt8(ascii: ","))
        }
        scan.skip(past: UInt8(ascii: "]"))
        return .items(items)
    }

    private struct Scan {
        private let bytes: [UInt8]
        private var position = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        /// The next byte that is no white space; 0 at the end.
        var next: UInt8 {
            mutating get {
                while position < bytes.count, bytes[position] <= UInt8(ascii: " ") { position += 1 }
                return position < bytes.count ? bytes[position] : 0
            }
        }

        /// Goes on behind a byte, where it is the next.
        mutating func skip(past byte: UInt8) {
            if next == byte { position += 1 }
        }

        /// One value, and behind it.
        mutating func value() -> ArraySlice<UInt8> {
            _ = next
            let start = position
            var depth = 0
            while position < bytes.count {
                switch bytes[position] {
                case UInt8(ascii: "\""): string()
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if depth == 0 { return bytes[start..<position] }
                    depth -= 1
                case UInt8(ascii: ","), UInt8(ascii: ":"): if depth == 0 { return trimmed(from: start) }
                default: break
                }
                position += 1
                if depth == 0, let last = bytes[..<position].last, "\"}]".utf8.contains(last) { break }
            }
            return trimmed(from: start)
        }

        private func trimmed(from start: Int) -> ArraySlice<UInt8> {
            var end = position
            while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
            return bytes[start..<end]
        }

        /// To the last quotation mark of a string.
        private mutating func string() {
            position += 1
            while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
            }
        }
    }
}
