import ArgdownSyntax

/// Finds exact words in a source. Runs of white space count as one blank, a line break between Han or kana as nothing,
/// and canonically equivalent characters as equal; nothing else is normalised.
public struct QuotationFinder: Sendable {
    public let source: Source
    private let body: String
    let normalized: NormalizedText
    /// The number of code points in the body before every 256th of its bytes.
    private let codePointCounts: [Int]
    private static let stride = 256

    /// Complexity: O(*n*) in the length of the source.
    public init(_ source: Source) {
        self.source = source
        body = source.body
        normalized = NormalizedText(source.file.utf8, in: source.bodyBounds)
        var counts: [Int] = []
        var count = 0
        for (index, byte) in source.file.utf8[source.bodyBounds].enumerated() {
            if index % QuotationFinder.stride == 0 { counts.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        codePointCounts = counts
    }

    /// Every place where some words stand, in order. A place inside a character (a grapheme cluster) is none, one inside
    /// a word is: `cutWord(at:)` tells.
    ///
    /// - Parameters:
    ///   - prefix: Words that must stand directly before them.
    ///   - suffix: Words that must stand directly after them.
    ///
    /// Complexity: O(*n*) in the length of the source, on ordinary text much less.
    public func places(of words: String, prefix: String = "", suffix: String = "") -> [Quotation] {
        let pattern = Array(NormalizedText(words).trimmed)
        guard !pattern.isEmpty else { return [] }
        let before = NormalizedText(prefix).trimmed
        let after = NormalizedText(suffix).trimmed
        return starts(of: pattern)
            .filter { start in
                normalized.bytes[..<start].withoutBlankAtEnd.hasSuffix(before)
                    && normalized.bytes[(start + pattern.count)...].withoutBlankAtStart.starts(with: after)
            }
            .compactMap { normalized.place(of: $0..<($0 + pattern.count)) }
            .filter(standsOnItsOwn)
            .map(quotation)
    }

    /// Every place where some words stand as whole words, in order.
    public func wholePlaces(of words: String, prefix: String = "", suffix: String = "") -> [Quotation] {
        places(of: words, prefix: prefix, suffix: suffix).filter { cutWord(at: $0) == nil }
    }

    /// Every place where the same words stand, whatever their case, punctuation and typography, in order; then those
    /// where they stand if the text is read otherwise.
    ///
    /// Complexity: O(*n*) in the length of the source, on ordinary text.
    public func similarPlaces(of words: String) -> [Quotation] {
        let (text, sought) = (FoldedText(body), FoldedText(words))
        let start = source.bodyBounds.lowerBound
        return (text.occurrences(of: sought) + LooseReading(text).occurrences(of: sought)).map { place in
            let (first, last) = (text.ranges[place.lowerBound], text.ranges[place.upperBound - 1])
            return quotation(in: (start + first.lowerBound)..<(start + last.upperBound))
        }
    }

    /// The word of the source that a quotation begins or ends within; nil when it begins and ends with whole words.
    public func cutWord(at quotation: Quotation) -> (word: String, isAtStart: Bool)? {
        WordLimits(bytes: source.file.utf8, bounds: source.bodyBounds).cutWord(at: quotation.range.bounds)
    }

    /// The word directly before a quotation, if it denies what follows it. Marks may stand between them, but no
    /// punctuation that ends a clause.
    public func negation(before quotation: Quotation) -> String? {
        let end = quotation.range.bounds.lowerBound
        var start = max(source.bodyBounds.lowerBound, end - 120)
        while start < end, source.file.utf8[start] & 0xC0 == 0x80 { start += 1 }
        let text = source.file.text(in: start..<end)
        let words = FoldedText(text)
        guard let last = words.ranges.last, let folded = words.folded.last else { return nil }
        let gap = String(decoding: Array(text.utf8)[last.upperBound...], as: UTF8.self).unicodeScalars
        let isDirect = gap.allSatisfy { scalar in
            scalar.properties.isWhitespace || scalar.isIgnorable || Typography.isQuotationMark(scalar)
                || "*_([-\u{2010}\u{2011}".unicodeScalars.contains(scalar)
        }
        let isElided = gap.count == 1 && gap.first?.isApostrophe == true
        guard isDirect, Negation.isNegation(isElided ? folded + "'" : folded, in: source.language) else { return nil }
        return String(decoding: Array(text.utf8)[last], as: UTF8.self) + (isElided ? String(gap) : "")
    }

    /// The quotation of a part of the source's file, UTF-8 offsets.
    func quotation(in bounds: Range<Int>) -> Quotation {
        Quotation(
            text: source.file.text(in: bounds), source: source.id,
            codePoints: codePoints(before: bounds.lowerBound)..<codePoints(before: bounds.upperBound),
            range: SourceRange(source.file.id, bounds), line: source.file.line(at: bounds.lowerBound))
    }

    /// The body as words for the nearest wording.
    var comparedWords: ComparedWords { ComparedWords(source.file.utf8, in: source.bodyBounds) }

    /// The body with all typography undone.
    var setText: SetText {
        SetText(source.file.utf8, in: source.bodyBounds, undoing: Set(Typography.allCases))
    }

    /// The offsets at which `pattern` occurs in the normalised text, overlaps included: Horspool (1980),
    /// https://doi.org/10.1002/spe.4380100608.
    private func starts(of pattern: [UInt8]) -> [Int] {
        let text = normalized.bytes
        var shift = [Int](repeating: pattern.count, count: 256)
        for (index, byte) in pattern.dropLast().enumerated() { shift[Int(byte)] = pattern.count - 1 - index }
        var starts: [Int] = []
        var start = 0
        while start + pattern.count <= text.count {
            let last = text[start + pattern.count - 1]
            if last == pattern[pattern.count - 1], text[start..<(start + pattern.count)].elementsEqual(pattern) {
                starts.append(start)
                start += 1
            } else {
                start += shift[Int(last)]
            }
        }
        return starts
    }

    /// Whether neither end of a place falls inside a grapheme cluster.
    private func standsOnItsOwn(_ bounds: Range<Int>) -> Bool {
        [bounds.lowerBound, bounds.upperBound].allSatisfy { offset in
            let index = body.utf8.index(body.startIndex, offsetBy: offset - source.bodyBounds.lowerBound)
            return index.samePosition(in: body) != nil
        }
    }

    private func codePoints(before offset: Int) -> Int {
        let index = offset - source.bodyBounds.lowerBound
        let block = min(index / QuotationFinder.stride, codePointCounts.count - 1)
        guard block >= 0 else { return 0 }
        let start = source.bodyBounds.lowerBound + block * QuotationFinder.stride
        return codePointCounts[block] + source.file.utf8[start..<offset].count { $0 & 0xC0 != 0x80 }
    }
}

extension ArraySlice<UInt8> {
    fileprivate var withoutBlankAtEnd: ArraySlice<UInt8> { last == 0x20 ? dropLast() : self }
    fileprivate var withoutBlankAtStart: ArraySlice<UInt8> { first == 0x20 ? dropFirst() : self }
    fileprivate func hasSuffix(_ other: ArraySlice<UInt8>) -> Bool { suffix(other.count).elementsEqual(other) }
}
