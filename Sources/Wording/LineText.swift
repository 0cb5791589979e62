/// Text of files, made fit for one line of any output.
package enum LineText {
    /// What becomes of characters that move or reverse what stands around them.
    package enum Hostile {
        /// Control characters count as blanks, the others stay: whatever prints the line escapes them.
        case kept
        /// They become U+FFFD.
        case replaced
    }

    /// The text with every run of white space made one blank, and none at the ends.
    ///
    /// - Parameter limit: How many Unicode scalars are kept at most; `…` says that there were more.
    package static func clean(_ text: String, hostile: Hostile, limit: Int = .max) -> String {
        var line = String.UnicodeScalarView()
        var isBlank = true
        var count = 0
        for scalar in text.unicodeScalars {
            let isControl = hostile == .kept && scalar.properties.generalCategory == .control
            if isControl || isWhite(scalar) {
                if !isBlank { line.append(" ") }
                isBlank = true
            } else {
                line.append(hostile == .replaced && isHostile(scalar) ? "\u{FFFD}" : scalar)
                isBlank = false
            }
            count += 1
            if count == limit, text.unicodeScalars.count > limit {
                line.append("…")
                return String(line)
            }
        }
        if isBlank, !line.isEmpty { line.removeLast() }
        return String(line)
    }

    /// Whether a scalar is white space.
    package static func isWhite(_ scalar: Unicode.Scalar) -> Bool {
        // The standard library's answer takes much longer, and most of a text is ASCII.
        scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// Whether a character is white space.
    package static func isWhite(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { isWhite($0) } ?? false
    }

    /// The text on one line, with whatever characters it has.
    package static func clean(_ text: String) -> String { clean(text, hostile: .kept, limit: .max) }

    /// Control characters, embeddings, overrides and isolates, and noncharacters, which XML forbids.
    package static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<32, 127..<160, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// Soft hyphens, marks of direction, blanks without width and tags, which nobody sees.
    package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF,
            0xE0000...0xE007F:
            true
        default: false
        }
    }
}
