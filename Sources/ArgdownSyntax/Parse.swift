/// Reads a graph file written in Argdown.
///
/// Any text gives a tree that holds every byte of it; what is wrong in one block is said in a diagnostic and does not
/// touch the others.
///
/// Complexity: O(*n*) in the number of bytes.
public func parse(_ source: SourceFile) -> Diagnosed<SyntaxTree> {
    var parser = Parser(source)
    parser.parseFile()
    return Diagnosed(parser.tree, parser.diagnostics)
}

/// The state of reading one file: a position, and what was read before it.
///
/// The reading is spread over extensions: `Parser+Blocks`, `+Reconstruction`, `+Elements`, `+Inline`, `+Data`,
/// `+Lines`.
struct Parser {
    let source: SourceFile
    let bytes: [UInt8]
    /// UTF-8 offset of the next byte to read.
    var position = 0
    var tokens: [Token] = []
    var blocks: [Block] = []
    var data: [DataNode] = []
    var frontmatter: Range<Int>?
    var diagnostics: [Diagnostic] = []
    /// The next places of some byte sequences, so that looking for a closing one stays linear over the whole file.
    var upcoming = UpcomingPlaces()
    /// A `{` before this offset is text: an earlier one was found to have no end there.
    var noDataBefore = 0
    /// By closing bracket: where a title left open on the line that ends at `lineEnd` is closed on the next one.
    var wrappedTitles: [UInt8: (lineEnd: Int, close: Int?)] = [:]
    /// First bytes of the comment marks that were reported as unclosed.
    var unclosedComments: Set<UInt8> = []

    init(_ source: SourceFile) {
        self.source = source
        bytes = source.utf8
        tokens.reserveCapacity(bytes.count / 8)
    }

    var tree: SyntaxTree {
        SyntaxTree(source: source, tokens: tokens, frontmatter: frontmatter, blocks: blocks, data: data)
    }

    func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Whether `text` stands at an offset.
    func stands(_ text: StaticString, at offset: Int) -> Bool {
        guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// Ends a token at `end`. It begins where the last one ended, so that tokens cover the text.
    mutating func emit(_ kind: Token.Kind, upTo end: Int) {
        guard end > position else { return }
        tokens.append(Token(kind, position..<end))
        position = end
    }

    mutating func warn(_ id: String, _ message: String, at bounds: Range<Int>, help: String? = nil) {
        report(.warning, id, message, at: bounds, help: help)
    }

    mutating func report(
        _ severity: Diagnostic.Severity, _ id: String, _ message: String, at bounds: Range<Int>, help: String? = nil
    ) {
        diagnostics.append(Diagnostic(severity, id, message, at: SourceRange(source.id, bounds), help: help))
    }
}

/// Remembers where a byte sequence occurs next, so that asking again from further on costs nothing until that place
/// is passed.
struct UpcomingPlaces {
    private var found: [(text: StaticString, from: Int, place: Int?)] = []

    /// The first place of `text` at or after `offset`, within all of `bytes`.
    mutating func place(of text: StaticString, from offset: Int, in bytes: [UInt8]) -> Int? {
        let slot = found.firstIndex { $0.text.utf8Start == text.utf8Start }
        if let slot, found[slot].from <= offset, found[slot].place.map({ $0 >= offset }) ?? true {
            return found[slot].place
        }
        let place = bytes.withUnsafeBufferPointer { UpcomingPlaces.place(of: text, from: offset, in: $0) }
        if let slot { found[slot] = (text, offset, place) } else { found.append((text, offset, place)) }
        return place
    }

    /// Most of a file is read here, so that the bytes are lent without checks of their bounds.
    private static func place(
        of text: StaticString, from offset: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        let length = text.utf8CodeUnitCount
        let first = text.utf8Start[0]
        var index = offset
        while index + length <= bytes.count {
            if bytes[index] == first, (1..<length).allSatisfy({ bytes[index + $0] == text.utf8Start[$0] }) {
                return index
            }
            index += 1
        }
        return nil
    }
}
