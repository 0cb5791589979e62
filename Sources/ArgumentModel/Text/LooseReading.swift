/// A text as it may have to be read: words divided at the end of a line are put together, and footnote marks, markup
/// and the targets of links are passed over.
///
/// Whether that is right only a reader can tell, so what is found in this way alone is neither there nor not there.
public struct LooseReading: Sendable {
    public let text: FoldedText
    /// By word: whether it may be passed over.
    private let isOptional: [Bool]
    /// By word: whether the next word that counts may be the rest of it.
    private let joinsNext: [Bool]
    /// By word: it without raised and lowered digits.
    private let bare: [String]

    /// Complexity: O(*n*) in the length of the text.
    public init(_ text: FoldedText) {
        self.text = text
        let gaps = (0...text.count).map { Gap(before: $0, in: text) }
        bare = text.folded.map(LooseReading.withoutRaisedDigits)
        let bare = bare
        let inMarkup = LooseReading.wordsInMarkup(gaps)
        isOptional = (0..<text.count).map { index in
            inMarkup[index] || bare[index].isEmpty || Gap.encloseMark(gaps[index], text.folded[index], gaps[index + 1])
        }
        joinsNext = (0..<text.count).map { gaps[$0 + 1].dividesWord }
    }

    /// Where the words of `other` are found, but not as they stand.
    ///
    /// Complexity: O(*n* + *p* *m*) for *p* places that begin alike.
    public func occurrences(of other: FoldedText) -> [Range<Int>] {
        guard let first = other.folded.first else { return [] }
        return (0..<text.count).compactMap { start in
            guard !bare[start].isEmpty, first.hasPrefix(bare[start]), let end = end(of: other, from: start) else {
                return nil
            }
            return text.folded[start..<end].elementsEqual(other.folded) ? nil : start..<end
        }
    }

    /// Where the words of `other` end if they begin at `start`, by a search in depth.
    private func end(of other: FoldedText, from start: Int) -> Int? {
        var open = [(word: start, sought: 0)]
        while let (word, sought) = open.popLast() {
            if sought == other.count { return word }
            guard word < text.count else { continue }
            if sought > 0, isOptional[word] { open.append((word + 1, sought)) }
            let wanted = other.folded[sought]
            var joined = bare[word]
            var last = word
            while wanted != joined, wanted.hasPrefix(joined), let next = continuation(of: last) {
                joined += bare[next]
                last = next
            }
            if wanted == joined || wanted == text.folded[word] { open.append((last + 1, sought + 1)) }
        }
        return nil
    }

    /// The word that may be the rest of another one, marks between them passed over.
    private func continuation(of word: Int) -> Int? {
        var last = word
        while joinsNext[last], last + 1 < text.count {
            last += 1
            if !isOptional[last] { return last }
        }
        return nil
    }

    private static func withoutRaisedDigits(_ word: String) -> String {
        guard word.utf8.contains(where: { $0 >= 0xC2 }) else { return word }
        return String(String.UnicodeScalarView(word.unicodeScalars.filter { !isRaisedDigit($0) }))
    }

    private static func isRaisedDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB2, 0xB3, 0xB9, 0x2070...0x208E: true
        default: false
        }
    }

    /// By word: whether it stands in a tag (`<b>`), in a character reference (`&nbsp;`) or in the target of a link.
    private static func wordsInMarkup(_ gaps: [Gap]) -> [Bool] {
        var close: UInt8?
        return gaps.indices.dropLast().map { index in
            if let closing = close, gaps[index].bytes.contains(closing) { close = nil }
            if close == nil { close = gaps[index].opensMarkup }
            return close != nil
        }
    }
}

/// What stands between two words.
private struct Gap {
    let bytes: ArraySlice<UInt8>

    /// - Parameter index: The word behind it; the number of words for what stands at the end.
    init(before index: Int, in text: FoldedText) {
        let start = index == 0 ? 0 : text.ranges[index - 1].upperBound
        bytes = text.text[start..<(index == text.count ? text.text.count : text.ranges[index].lowerBound)]
    }

    /// The byte that closes the markup which opens at the end of the gap.
    var opensMarkup: UInt8? {
        if ends(in: "<") || ends(in: "</") { return UInt8(ascii: ">") }
        if ends(in: "&") || ends(in: "&#") { return UInt8(ascii: ";") }
        return ends(in: "](") ? UInt8(ascii: ")") : nil
    }

    /// Whether two gaps make their word a footnote mark: `[12]`, `[^3]`, `[b]`.
    static func encloseMark(_ before: Gap, _ word: String, _ after: Gap) -> Bool {
        guard before.ends(in: "[") || before.ends(in: "[^"), after.bytes.first == UInt8(ascii: "]") else {
            return false
        }
        return word.count == 1 || (word.count <= 3 && word.utf8.allSatisfy { (0x30...0x39).contains($0) })
    }

    /// Whether the words before and behind it may be one: a hyphen at the end of a line, or marks without a blank.
    var dividesWord: Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        let marks = text.unicodeScalars.drop { "-\u{AD}\u{AC}\u{2010}\u{2011}".unicodeScalars.contains($0) }
        if marks.startIndex != text.unicodeScalars.startIndex {
            return marks.allSatisfy { $0.properties.isWhitespace || $0 == ">" }
                && marks.contains { $0 == "\n" || $0 == "\r" }
        }
        return !text.isEmpty && text.unicodeScalars.allSatisfy { "[]()^*_`<>/&#;".unicodeScalars.contains($0) }
    }

    private func ends(in mark: StaticString) -> Bool {
        mark.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
    }
}
