import Foundation

/// Makes letters comparable that are the same letter in another form.
enum Folding {
    /// A code point in lower case, ligatures taken apart and full or half width undone.
    ///
    /// The case is folded fully, so that `ß` is `ss` (Unicode's table CaseFolding, C and F), as the lower case of the
    /// upper case of the lower case.
    static func folded(_ scalar: Unicode.Scalar) -> String {
        let plain = compatible(scalar) ?? String(scalar)
        guard plain.unicodeScalars.contains(where: \.properties.changesWhenCaseFolded) else { return plain }
        return plain.lowercased().uppercased().lowercased()
    }

    /// What a ligature, a presentation form or a form of full or half width stands for; nil for everything else.
    static func compatible(_ scalar: Unicode.Scalar) -> String? {
        guard isLigature(scalar) || hasOtherWidth(scalar) else { return nil }
        let plain = String(scalar).precomposedStringWithCompatibilityMapping
        return plain == String(scalar) ? nil : plain
    }

    /// Whether it is a ligature or a presentation form of Latin, Armenian, Hebrew or Arabic letters.
    static func isLigature(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x132...0x133, 0x1C4...0x1CC, 0x1F1...0x1F3, 0xFB00...0xFDFF, 0xFE70...0xFEFE: true
        default: false
        }
    }

    /// Whether it is a form of full or half width.
    static func hasOtherWidth(_ scalar: Unicode.Scalar) -> Bool { (0xFF01...0xFFEE).contains(scalar.value) }
}
