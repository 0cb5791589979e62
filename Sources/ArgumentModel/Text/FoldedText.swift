/// A text as the words that are compared: case, punctuation, typography and white space do not count.
///
/// A word is a run of letters, digits and marks with the apostrophes, points and commas inside it (`states'` ends
/// before the apostrophe, `21,000` is one word). In scripts without blanks between words (Han, kana, Thai, Lao, Khmer,
/// Myanmar) every character is a word. Code points that are not seen, such as the soft hyphen, are passed over;
/// ligatures and forms of full or half width are the letters they stand for. Texts that are canonically equivalent have
/// the same words.
public struct FoldedText: Sendable {
    /// The words in folded case, apostrophes straight.
    public let folded: [String]
    /// The UTF-8 offsets of each word in the text.
    public let ranges: [Range<Int>]
    let text: [UInt8]

    /// Complexity: O(*n*) in the length of the text.
    public init(_ text: String) {
        self.text = Array(text.utf8)
        var divider = WordDivider()
        var offset = 0
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            divider.add(scalar, at: offset..<(offset + width))
            offset += width
        }
        divider.endWord()
        (folded, ranges) = (divider.words, divider.ranges)
    }

    public var count: Int { folded.count }

    /// The words of a range as written, each separated by one blank.
    public func written(_ range: Range<Int>) -> String {
        range.map { String(decoding: text[ranges[$0]], as: UTF8.self) }.joined(separator: " ")
    }

    /// Where the words of `other` occur in a row.
    ///
    /// Complexity: O(*n* *m*) at worst, about O(*n*) for prose.
    public func occurrences(of other: FoldedText) -> [Range<Int>] {
        guard other.count > 0, other.count <= count else { return [] }
        return (0...(count - other.count)).filter { start in
            (0..<other.count).allSatisfy { folded[start + $0] == other.folded[$0] }
        }.map { $0..<($0 + other.count) }
    }
}

/// Cuts a text into folded words, code point by code point.
private struct WordDivider {
    private(set) var words: [String] = []
    private(set) var ranges: [Range<Int>] = []
    private var word: [UInt8] = []
    private var start = 0
    private var end = 0
    /// A mark that belongs to the word if the word goes on.
    private var pending: UInt8?
    private var endsInDigit = false
    /// Whether the word is a character of a script without blanks, to which only marks are added.
    private var isWhole = false

    mutating func add(_ scalar: Unicode.Scalar, at bounds: Range<Int>) {
        if scalar.isIgnorable { return }
        if scalar.isWordLike { return addLetter(scalar, at: bounds) }
        let mark = mark(scalar)
        if word.isEmpty || pending != nil || mark == nil { endWord() } else { pending = mark }
    }

    private mutating func addLetter(_ scalar: Unicode.Scalar, at bounds: Range<Int>) {
        let isDigit = scalar.isDigit
        if let pending {
            if pending == UInt8(ascii: "'") || isDigit { word.append(pending) } else { endWord() }
        }
        pending = nil
        let standsAlone = scalar.isUndivided && !scalar.isMark
        if standsAlone || (isWhole && !scalar.isMark) { endWord() }
        if word.isEmpty { (start, isWhole) = (bounds.lowerBound, standsAlone) }
        if scalar.isASCII {
            word.append(UInt8(scalar.value) | (("A"..."Z").contains(scalar) ? 0x20 : 0))
        } else {
            word += Folding.folded(scalar).utf8
        }
        (end, endsInDigit) = (bounds.upperBound, isDigit)
    }

    /// What a code point that is no letter may be inside a word.
    private func mark(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isApostrophe { return isWhole ? nil : UInt8(ascii: "'") }
        guard endsInDigit, !isWhole else { return nil }
        switch scalar {
        case ".", "\u{FF0E}": return UInt8(ascii: ".")
        case ",", "\u{FF0C}": return UInt8(ascii: ",")
        default: return nil
        }
    }

    mutating func endWord() {
        if !word.isEmpty {
            words.append(String(decoding: word, as: UTF8.self))
            ranges.append(start..<end)
        }
        word.removeAll(keepingCapacity: true)
        pending = nil
    }
}
