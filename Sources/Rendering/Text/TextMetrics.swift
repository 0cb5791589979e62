/// Advance widths of Helvetica, which Arial and Liberation Sans share.
///
/// Units are thousandths of the type size, from Adobe's font metrics for ASCII; a Latin letter with a mark is as wide as
/// without. What Helvetica does not hold is estimated: a full em for East Asian characters and emoji, nothing for combining marks, 0.6 em for the rest.
enum TextMetrics {
    enum Weight { case regular, bold }

    /// The width of one line of text, in the unit of `size`.
    static func width(of text: some StringProtocol, size: Double, weight: Weight = .regular) -> Double {
        var thousandths = 0
        for scalar in text.unicodeScalars { thousandths += width(of: scalar, weight: weight) }
        return Double(thousandths) * size / 1000
    }

    /// Whether the width is measured rather than estimated.
    static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 32...126, 0xA0, 0xA1, 0xA7, 0xAB, 0xB0, 0xB7, 0xBB, 0xBF, 0xDF, 0x2013, 0x2014, 0x2018...0x201A,
            0x201C...0x201E, 0x2026, 0x20AC:
            true
        default: letter(under: scalar) != nil
        }
    }

    /// The ASCII letter of a Latin letter with a mark, such as `e` of `é`; nil for all others.
    private static func letter(under scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0xC0...0x17F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
            let words = scalar.properties.name?.split(separator: " "), words.count > 4, words[0] == "LATIN",
            words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH"
        else { return nil }
        return (words[1] == "SMALL" ? words[3].lowercased() : String(words[3])).unicodeScalars.first
    }

    /// Of the scalars from the space to the tilde.
    static func ascii(_ weight: Weight) -> [Int16] { weight == .bold ? bold : regular }

    static func width(of scalar: Unicode.Scalar, weight: Weight) -> Int {
        switch scalar.value {
        case 32...126: Int((weight == .bold ? bold : regular)[Int(scalar.value) - 32])
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0xA1, 0xB7: 333
        case 0xA0: 278
        case 0xA7, 0xAB, 0xBB, 0x20AC: 556
        case 0xB0: 400
        case 0xBF, 0xDF: 611
        // As wide in other fonts, with the reserve that boxes have.
        case 0xD7: 700
        case 0x2014, 0x2026, 0x2192, 0xFFFD: 1000
        case 0x2013: 556
        case 0x201C...0x201E: weight == .bold ? 500 : 333
        case 0x2018...0x201A: weight == .bold ? 278 : 222
        case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0x1F000...0x1FAFF, 0x20000...0x3FFFD:
            1000
        default:
            letter(under: scalar).map { width(of: $0, weight: weight) }
                ?? (scalar.properties.canonicalCombiningClass == .notReordered ? 600 : 0)
        }
    }

    /// From the space to the tilde.
    private static let regular: [Int16] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    private static let bold: [Int16] = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ]
}
