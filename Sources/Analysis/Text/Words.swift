/// A text as its words: runs of letters, digits and marks, with apostrophes inside; case and punctuation do not count.
///
/// Two texts have the same words when they differ in nothing but case, punctuation, white space and the shape of
/// apostrophes.
struct Words: Sendable {
    /// The words in lower case, apostrophes straight.
    let folded: [String]
    /// The UTF-8 offsets of each word in the text.
    let ranges: [Range<Int>]
    private let text: [UInt8]

    init(_ text: String) {
        self.text = Array(text.utf8)
        var folded: [String] = []
        var ranges: [Range<Int>] = []
        var word: [UInt8] = []
        var (start, end, offset) = (0, 0, 0)
        func close() {
            // An apostrophe at the end belongs to the punctuation.
            while word.last == UInt8(ascii: "'") { word.removeLast() }
            if !word.isEmpty {
                folded.append(String(decoding: word, as: UTF8.self))
                ranges.append(start..<end)
            }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            if Words.isLetterLike(scalar) {
                if word.isEmpty { start = offset }
                if scalar.isASCII {
                    let isUpper = ("A"..."Z").contains(scalar)
                    word.append(UInt8(scalar.value) | (isUpper ? 0x20 : 0))
                } else {
                    word += scalar.properties.lowercaseMapping.utf8
                }
                end = offset + width
            } else if Words.isApostrophe(scalar), !word.isEmpty {
                word.append(UInt8(ascii: "'"))
            } else {
                close()
            }
            offset += width
        }
        close()
        (self.folded, self.ranges) = (folded, ranges)
    }

    var count: Int { folded.count }

    /// The words of a range as written, each separated by one blank.
    func written(_ range: Range<Int>) -> String {
        range.map { String(decoding: text[ranges[$0]], as: UTF8.self) }.joined(separator: " ")
    }

    /// Where the words of `other` occur in a row.
    ///
    /// Complexity: O(*n* *m*) at worst, about O(*n*) for prose.
    func occurrences(of other: Words) -> [Range<Int>] {
        guard other.count > 0, other.count <= count else { return [] }
        return (0...(count - other.count)).filter { start in
            (0..<other.count).allSatisfy { folded[start + $0] == other.folded[$0] }
        }.map { $0..<($0 + other.count) }
    }

    private static func isLetterLike(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\u{02BC}"
    }
}
