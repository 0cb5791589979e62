/// Text from files, made safe to print: what would move the cursor, change colours or reorder the line is spelled out.
package enum VisibleText {
    /// The text on one line, with control and direction characters as `<U+202E>`. Line breaks and tabs become blanks.
    package static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !isPlain($0) }) else { return text }
        return text.reduce(into: "") { $0 += $1 == "\n" || $1 == "\r\n" || $1 == "\t" ? " " : visible($1) }
    }

    /// The same for several lines: line breaks stay.
    package static func lines(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { line(String($0)) }
            .joined(separator: "\n")
    }

    /// One character as it is printed.
    package static func visible(_ character: Character) -> String {
        guard character.unicodeScalars.contains(where: { !isPlain($0) }) else { return String(character) }
        return character.unicodeScalars.reduce(into: "") { text, scalar in
            if isPlain(scalar) { text.unicodeScalars.append(scalar) } else { text += name(of: scalar) }
        }
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        (0x20..<0x7F).contains(scalar.value) || !(LineText.isHostile(scalar) || LineText.isInvisible(scalar))
    }
}
