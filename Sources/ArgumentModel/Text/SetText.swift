/// A text as code points with their places, some kinds of typography undone.
struct SetText {
    /// One code point of the text with typography undone.
    struct Glyph {
        let scalar: Unicode.Scalar
        /// UTF-8 offsets in the original.
        var place: Range<Int>
        /// Whether it is a hyphen at the end of a line, which may be part of the word or not.
        var mayBeLeftOut = false
    }

    let glyphs: [Glyph]
    /// By code point: the positions of the glyphs at which a word or punctuation begins.
    private let starts: [Unicode.Scalar: [Int]]

    /// - Parameter bounds: The part of `bytes` to read, UTF-8 offsets.
    ///
    /// Complexity: O(*n*) in the length of the part.
    init(_ bytes: [UInt8], in bounds: Range<Int>, undoing kinds: Set<Typography>) {
        var undoer = TypeUndoer(kinds: kinds)
        var offset = bounds.lowerBound
        for scalar in String(decoding: bytes[bounds], as: UTF8.self).unicodeScalars {
            let end = offset + UTF8.width(scalar)
            undoer.add(scalar, at: offset..<end)
            offset = end
        }
        let glyphs = undoer.finished
        var starts: [Unicode.Scalar: [Int]] = [:]
        for (index, glyph) in glyphs.enumerated() where SetText.mayStart(index, in: glyphs) {
            starts[glyph.scalar, default: []].append(index)
        }
        (self.glyphs, self.starts) = (glyphs, starts)
    }

    /// Whether words may begin at a glyph: not behind another letter, but for scripts without blanks.
    private static func mayStart(_ index: Int, in glyphs: [Glyph]) -> Bool {
        guard index > 0, glyphs[index].scalar.isWordLike, !glyphs[index].scalar.isUndivided else { return true }
        let before = glyphs[index - 1].scalar
        return !before.isWordLike || before.isUndivided
    }

    init(_ text: String, undoing kinds: Set<Typography>) {
        let bytes = Array(text.utf8)
        self.init(bytes, in: bytes.indices, undoing: kinds)
    }

    /// Where the glyphs of `other` stand in a row, as UTF-8 offsets in the original, in order.
    func places(of other: SetText) -> [Range<Int>] {
        guard let first = other.glyphs.first?.scalar else { return [] }
        return (starts[first] ?? []).compactMap { start in
            end(of: other, from: start).map {
                glyphs[start].place.lowerBound..<glyphs[$0 - 1].place.upperBound
            }
        }
    }

    /// Whether the two have the same glyphs.
    func agrees(with other: SetText) -> Bool { end(of: other, from: 0) == glyphs.count }

    private func end(of other: SetText, from start: Int) -> Int? {
        var (mine, theirs) = (start, 0)
        while theirs < other.glyphs.count {
            guard mine < glyphs.count else { return nil }
            if glyphs[mine].scalar == other.glyphs[theirs].scalar {
                (mine, theirs) = (mine + 1, theirs + 1)
            } else if glyphs[mine].mayBeLeftOut {
                mine += 1
            } else if other.glyphs[theirs].mayBeLeftOut {
                theirs += 1
            } else {
                return nil
            }
        }
        return mine
    }
}
