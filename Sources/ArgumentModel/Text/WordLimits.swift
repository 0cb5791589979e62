import ArgdownSyntax

/// Where words begin and end in a stretch of a file.
///
/// A word is what `FoldedText` takes for one, hyphens apart. Between characters of scripts without blanks every place
/// is a limit.
struct WordLimits {
    let bytes: [UInt8]
    let bounds: Range<Int>

    /// English endings that an apostrophe ties to a word; other words behind an apostrophe (`l'Union`) begin there.
    private static let endings: Set<String> = ["s", "t", "ll", "ve", "re", "d", "m"]

    /// The whole word that a stretch begins or ends within; nil when both its ends are limits.
    func cutWord(at stretch: Range<Int>) -> (word: String, isAtStart: Bool)? {
        if isInsideWord(stretch.lowerBound, mayFollowApostrophe: true) {
            return (word(around: stretch.lowerBound), true)
        }
        return isInsideWord(stretch.upperBound, mayFollowApostrophe: false)
            ? (word(around: stretch.upperBound), false) : nil
    }

    private func isInsideWord(_ offset: Int, mayFollowApostrophe: Bool) -> Bool {
        guard let (before, start) = previous(offset), let (after, end) = next(offset) else { return false }
        if before.isWordLike, after.isWordLike { return !before.isUndivided && !after.isUndivided }
        if before.isWordLike, let (beyond, _) = next(end) { return joins(before, after, beyond) }
        guard after.isWordLike, let (earlier, _) = previous(start), joins(earlier, before, after) else { return false }
        return !(before.isApostrophe && mayFollowApostrophe && !WordLimits.endings.contains(letters(from: offset)))
    }

    /// Whether a mark between two characters is part of one word: an apostrophe, or a separator within a number.
    private func joins(_ before: Unicode.Scalar, _ mark: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        guard before.isWordLike, after.isWordLike, !before.isUndivided, !after.isUndivided else { return false }
        if mark.isApostrophe { return true }
        guard before.isDigit, after.isDigit else { return false }
        switch mark {
        case ".", ",", "\u{A0}", "\u{202F}", "\u{2009}": return true
        default: return false
        }
    }

    private func letters(from offset: Int) -> String {
        var text = ""
        var place = offset
        while let (scalar, end) = next(place), scalar.isWordLike {
            text += Folding.folded(scalar)
            place = end
        }
        return text
    }

    /// The word that an offset lies in, with its apostrophes and separators.
    private func word(around offset: Int) -> String {
        var (start, end) = (offset, offset)
        while let (scalar, earlier) = previous(start), belongs(scalar, between: earlier, and: start) { start = earlier }
        while let (scalar, later) = next(end), belongs(scalar, between: end, and: later) { end = later }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Whether a code point is part of a word or joins what stands before and behind it.
    private func belongs(_ scalar: Unicode.Scalar, between start: Int, and end: Int) -> Bool {
        if scalar.isWordLike { return !scalar.isUndivided }
        guard let (before, _) = previous(start), let (after, _) = next(end) else { return false }
        return joins(before, scalar, after)
    }

    /// The visible code point before an offset, and where it begins.
    private func previous(_ offset: Int) -> (scalar: Unicode.Scalar, start: Int)? {
        var offset = offset
        while offset > bounds.lowerBound, let scalar = UTF8Scalars.scalar(before: offset, in: bytes) {
            offset -= UTF8.width(scalar)
            if !scalar.isIgnorable { return (scalar, offset) }
        }
        return nil
    }

    /// The visible code point at or after an offset, and where it ends.
    private func next(_ offset: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        var offset = offset
        while offset < bounds.upperBound, let scalar = UTF8Scalars.scalar(at: offset, in: bytes) {
            offset += UTF8.width(scalar)
            if !scalar.isIgnorable { return (scalar, offset) }
        }
        return nil
    }
}
