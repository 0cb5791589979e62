import ArgdownSyntax

/// Finds exact words in a source. Runs of white space count as one blank; nothing else is normalised.
public struct QuotationFinder: Sendable {
    public let source: Source
    private let body: String
    /// The body with white-space runs as single blanks.
    let normalized: [UInt8]
    /// For each normalised byte the UTF-8 offset in the file of the byte it stands for; one more for the end.
    private let offsets: [Int32]
    /// The number of code points in the body before every 256th of its bytes.
    private let codePointCounts: [Int]
    private static let stride = 256

    /// Complexity: O(*n*) in the length of the source.
    public init(_ source: Source) {
        self.source = source
        body = source.body
        let bytes = source.file.utf8
        let bounds = source.bodyBounds
        var normalized: [UInt8] = []
        var offsets: [Int32] = []
        var offset = bounds.lowerBound
        while offset < bounds.upperBound {
            let space = WhiteSpace.length(in: bytes, at: offset)
            if space == 0 || normalized.last != 0x20 {
                normalized.append(space == 0 ? bytes[offset] : 0x20)
                offsets.append(Int32(clamping: offset))
            }
            offset += max(1, space)
        }
        offsets.append(Int32(clamping: bounds.upperBound))
        var counts: [Int] = []
        var count = 0
        for (index, byte) in bytes[bounds].enumerated() {
            if index % QuotationFinder.stride == 0 { counts.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        (self.normalized, self.offsets, codePointCounts) = (normalized, offsets, counts)
    }

    /// Every place where some words stand, in order. A place inside a character (a grapheme cluster) is none.
    ///
    /// - Parameters:
    ///   - prefix: Words that must stand directly before them.
    ///   - suffix: Words that must stand directly after them.
    ///
    /// Complexity: O(*n*) in the length of the source, on ordinary text much less.
    public func places(of words: String, prefix: String = "", suffix: String = "") -> [Quotation] {
        let pattern = WhiteSpace.normalized(words)
        guard !pattern.isEmpty else { return [] }
        let before = WhiteSpace.normalized(prefix)
        let after = WhiteSpace.normalized(suffix)
        return starts(of: pattern)
            .filter { start in
                normalized[..<start].withoutBlankAtEnd.hasSuffix(before)
                    && normalized[(start + pattern.count)...].withoutBlankAtStart.starts(with: after)
            }
            .map { quotation(at: $0..<($0 + pattern.count)) }
            .filter(standsOnItsOwn)
    }

    /// The quotation of some normalised bytes.
    func quotation(at place: Range<Int>) -> Quotation {
        let lower = Int(offsets[place.lowerBound])
        let last = Int(offsets[place.upperBound - 1])
        let upper = last + max(1, WhiteSpace.length(in: source.file.utf8, at: last))
        return Quotation(
            text: source.file.text(in: lower..<upper), source: source.id,
            codePoints: codePoints(before: lower)..<codePoints(before: upper),
            range: SourceRange(source.file.id, lower..<upper), line: source.file.line(at: lower))
    }

    /// The offsets at which `pattern` occurs in the normalised text, overlaps included: Horspool (1980),
    /// https://doi.org/10.1002/spe.4380100608.
    private func starts(of pattern: [UInt8]) -> [Int] {
        var shift = [Int](repeating: pattern.count, count: 256)
        for (index, byte) in pattern.dropLast().enumerated() { shift[Int(byte)] = pattern.count - 1 - index }
        var starts: [Int] = []
        var start = 0
        while start + pattern.count <= normalized.count {
            let last = normalized[start + pattern.count - 1]
            if last == pattern[pattern.count - 1],
                normalized[start..<(start + pattern.count)].elementsEqual(pattern)
            {
                starts.append(start)
                start += 1
            } else {
                start += shift[Int(last)]
            }
        }
        return starts
    }

    /// Whether neither end of a quotation falls inside a grapheme cluster.
    private func standsOnItsOwn(_ quotation: Quotation) -> Bool {
        let bounds = quotation.range.bounds
        return [bounds.lowerBound, bounds.upperBound].allSatisfy { offset in
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
    fileprivate func hasSuffix(_ other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
