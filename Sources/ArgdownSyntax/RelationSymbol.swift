/// A relation symbol, read against the element that follows it (the child) and the one above it (the parent).
public struct RelationSymbol: Sendable, Equatable {
    public enum Kind: Sendable { case support, attack, contradiction, undercut }

    public let kind: Kind
    /// Whether the child is where the relation starts: `+`, `-`, `_` and their `<` forms.
    public let startsAtChild: Bool

    /// The symbol at the head of some bytes and its length, if there is one followed by a blank, a title or the end
    /// of the line.
    static func match(_ bytes: ArraySlice<UInt8>) -> (symbol: RelationSymbol, length: Int)? {
        for (text, symbol) in spellings where bytes.starts(with: text) {
            if mayFollow(bytes.dropFirst(text.count)) { return (symbol, text.count) }
        }
        return nil
    }

    private static func mayFollow(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let next = rest.first else { return true }
        return next.isLineBreak || next == .bracket || next == .less || Blank.length(in: rest) > 0
    }

    private static let table: [(text: String, kind: Kind, startsAtChild: Bool)] = [
        ("<+", .support, true), ("+>", .support, false), ("+", .support, true),
        ("<-", .attack, true), ("->", .attack, false), ("-", .attack, true),
        ("><", .contradiction, false),
        ("<_", .undercut, true), ("_>", .undercut, false), ("_", .undercut, true),
    ]

    private static let spellings = table.map {
        (text: Array($0.text.utf8), symbol: RelationSymbol(kind: $0.kind, startsAtChild: $0.startsAtChild))
    }
}

extension UInt8 {
    static let bracket = UInt8(ascii: "[")
    static let less = UInt8(ascii: "<")
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    var isBlank: Bool { self == 0x20 || self == 0x09 }
    var isLineBreak: Bool { self == .newline || self == .carriageReturn }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isAlphanumeric: Bool {
        isDigit || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
}
