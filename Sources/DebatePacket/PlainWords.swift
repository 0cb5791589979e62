/// Text of files, made fit for one line of any document.
enum PlainWords {
    /// Runs of white space become one blank; control characters and what would reorder the text become U+FFFD.
    static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isBlank { line.append(" ") }
                isBlank = true
            } else {
                line.append(replacement(for: scalar))
                isBlank = false
            }
        }
        if isBlank, !line.isEmpty { line.removeLast() }
        return String(line)
    }

    private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<32, 127..<160, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: "\u{FFFD}"
        default: scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
        }
    }

    /// A line whose straight apostrophes and single quotation marks are curly ones, as in print. For the editor's words
    /// only: a source's words stay as they are.
    static func printed(_ text: String) -> String {
        var printed = ""
        for character in line(text) {
            guard character == "'" else {
                printed.append(character)
                continue
            }
            let opens = printed.last.map { $0.isWhitespace || "([“‘–—".contains($0) } ?? true
            printed.append(opens ? "‘" : "’")
        }
        return printed
    }

    /// A line to stand between quotation marks: a narrow no-break space keeps marks of its own apart from them.
    static func quotable(_ text: String) -> String {
        let words = line(text)
        func isMark(_ character: Character?) -> Bool { character.map("“”‘’\"'".contains) ?? false }
        return (isMark(words.first) ? "\u{202F}" : "") + words + (isMark(words.last) ? "\u{202F}" : "")
    }

    /// How many words a text has: stretches between white space.
    static func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    /// The first words of a text; an ellipsis says that there are more.
    static func first(_ limit: Int, of text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.count <= limit ? words.joined(separator: " ") : words.prefix(limit).joined(separator: " ") + " …"
    }

    /// `A`, `A and B`, `A, B and C`.
    static func list(_ items: [String]) -> String {
        guard items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
    }

    /// `1 card`, `2 cards`.
    static func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }

    /// `and 3 more`; nil for none.
    static func more(_ count: Int) -> String? { count > 0 ? "and \(count) more" : nil }

    /// `and 3 more in the collection`; nil for none.
    static func moreInCollection(_ count: Int) -> String? { more(count).map { $0 + " in the collection" } }
}
