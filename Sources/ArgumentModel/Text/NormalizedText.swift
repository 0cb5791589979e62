import Foundation

/// A text as quotations are looked for in it: runs of white space are one blank, a line break between Han or kana is
/// nothing, and characters are composed (Unicode's normalisation form C). Nothing else is changed.
struct NormalizedText {
    private(set) var bytes: [UInt8] = []
    /// For each byte the UTF-8 offsets, in the original, between which the character lies that it belongs to.
    private var starts: [Int32] = []
    private var ends: [Int32] = []

    /// - Parameter bounds: The part of `original` to read, UTF-8 offsets.
    ///
    /// Complexity: O(*n*) in the length of the part.
    init(_ original: [UInt8], in bounds: Range<Int>) {
        bytes.reserveCapacity(bounds.count)
        starts.reserveCapacity(bounds.count)
        ends.reserveCapacity(bounds.count)
        if NormalizedText.isComposed(original[bounds]) {
            var offset = bounds.lowerBound
            while offset < bounds.upperBound {
                if let end = addBlank(of: original, at: offset, before: bounds.upperBound) {
                    offset = end
                } else {
                    add(original[offset], at: offset..<(offset + 1))
                    offset += 1
                }
            }
        } else {
            addComposing(original, in: bounds)
        }
    }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes, in: bytes.indices)
    }

    /// The bytes without the blank at either end.
    var trimmed: ArraySlice<UInt8> {
        var part = bytes[...]
        if part.first == 0x20 { part.removeFirst() }
        if part.last == 0x20 { part.removeLast() }
        return part
    }

    /// Where some of the bytes stand in the original; nil when they begin or end within a character.
    func place(of part: Range<Int>) -> Range<Int>? {
        guard let first = part.first, let last = part.last else { return nil }
        let isWhole =
            (first == 0 || starts[first - 1] != starts[first])
            && (last + 1 == bytes.count || starts[last + 1] != starts[last])
        return isWhole ? Int(starts[first])..<Int(ends[last]) : nil
    }

    /// Most texts are composed; those that are not are read character by character.
    private static func isComposed(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.contains(where: { $0 >= 0xCC }) else { return true }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)
    }

    private mutating func add(_ byte: UInt8, at place: Range<Int>) {
        bytes.append(byte)
        starts.append(Int32(clamping: place.lowerBound))
        ends.append(Int32(clamping: place.upperBound))
    }

    /// Adds what a run of white space at `offset` stands for and returns where it ends; nil when there is none.
    private mutating func addBlank(of original: [UInt8], at offset: Int, before limit: Int) -> Int? {
        var end = offset
        var breaksLine = false
        while end < limit {
            let length = WhiteSpace.length(in: original, at: end)
            if length == 0 { break }
            breaksLine = breaksLine || original[end] == 0x0A || original[end] == 0x0D
            end += length
        }
        guard end > offset else { return nil }
        let joinsLines =
            breaksLine && (UTF8Scalars.scalar(before: bytes.count, in: bytes)?.joinsLines ?? false)
            && end < limit && (UTF8Scalars.scalar(at: end, in: original)?.joinsLines ?? false)
        if !joinsLines, bytes.last != 0x20 { add(0x20, at: offset..<end) }
        return end
    }

    private mutating func addComposing(_ original: [UInt8], in bounds: Range<Int>) {
        var offset = bounds.lowerBound
        var blankEnd = offset
        for character in String(decoding: original[bounds], as: UTF8.self) {
            let end = offset + character.utf8.count
            if offset >= blankEnd {
                if let after = addBlank(of: original, at: offset, before: bounds.upperBound), after >= end {
                    blankEnd = after
                } else {
                    for byte in String(character).precomposedStringWithCanonicalMapping.utf8 {
                        add(byte, at: offset..<end)
                    }
                }
            }
            offset = end
        }
    }
}
