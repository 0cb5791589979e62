import Wording

/// Text of files, made fit for one line of any document.
enum PlainWords {
    /// On one line; what would reorder the text becomes U+FFFD.
    static func line(_ text: String) -> String { LineText.clean(text, hostile: .replaced) }

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
    static func count(_ text: String) -> Int { text.split(whereSeparator: LineText.isWhite).count }

    /// The first words of a text; an ellipsis says that there are more.
    static func first(_ limit: Int, of text: String) -> String {
        let words = text.split(whereSeparator: LineText.isWhite)
        return words.count <= limit ? words.joined(separator: " ") : words.prefix(limit).joined(separator: " ") + " …"
    }

    /// `and 3 more`; nil for none.
    static func more(_ count: Int) -> String? { count > 0 ? "and \(count) more" : nil }

    /// `and 3 more in the collection`; nil for none.
    static func moreInCollection(_ count: Int) -> String? { more(count).map { $0 + " in the collection" } }
}
