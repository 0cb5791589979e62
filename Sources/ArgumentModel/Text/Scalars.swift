extension Unicode.Scalar {
    /// Whether it is part of words: a letter, a mark or a digit.
    var isWordLike: Bool {
        if isASCII {
            return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
        }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    var isMark: Bool {
        guard value >= 0x300 else { return false }
        // The voicing marks of half width, which Unicode counts as letters.
        if (0xFF9E...0xFF9F).contains(value) { return true }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    var isDigit: Bool {
        isASCII ? ("0"..."9").contains(self) : properties.generalCategory == .decimalNumber
    }

    /// Whether it is usually not seen, so that texts that differ in it look the same.
    var isIgnorable: Bool { value >= 0xAD && properties.isDefaultIgnorableCodePoint }

    var isApostrophe: Bool {
        switch self {
        case "'", "\u{2019}", "\u{02BC}", "\u{FF07}": true
        default: false
        }
    }

    /// Whether it belongs to a script that puts no blanks between words: Han, kana, bopomofo, Thai, Lao, Khmer,
    /// Myanmar.
    var isUndivided: Bool {
        switch value {
        case ..<0xE00: false
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true
        default: isHanOrKana
        }
    }

    /// Whether it belongs to Han, kana or bopomofo.
    private var isHanOrKana: Bool {
        switch value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303B, 0x3041...0x312F,
            0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
            0x1B000...0x1B16F, 0x20000...0x323AF:
            true
        default: false
        }
    }

    /// Whether a line break before or behind it stands for no blank: Han, kana, their punctuation and full-width forms.
    var joinsLines: Bool {
        switch value {
        case ..<0x2E80: false
        case 0x3001...0x303F, 0xFF01...0xFF65: true
        default: isHanOrKana
        }
    }
}

/// Code points in UTF-8 text. Offsets lie between code points.
enum UTF8Scalars {
    static func scalar(at offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
        guard offset < bytes.count else { return nil }
        return String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    }

    static func scalar(before offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
        guard offset > 0 else { return nil }
        var start = offset - 1
        while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.last
    }
}
