/// Argdown's shortcodes for logical symbols and faces.
public enum Shortcode {
    /// The characters a shortcode stands for, by the name between its dots or colons: the default list of Argdown's
    /// documentation (Using logical symbols and emojis) and the two names that its reference has besides.
    public static let symbols: [String: String] = {
        var symbols: [String: String] = [:]
        for (symbol, names) in table {
            for name in names.split(separator: " ") { symbols[String(name)] = symbol }
        }
        return symbols
    }()

    /// Characters with the names they have, one blank between them.
    private static let table: [(symbol: String, names: String)] = [
        ("∀", "A"), ("∃", "E"), ("𝗢", "O"), ("𝗣", "P"), ("→", "->"), ("↔", "<->"), ("¬", "~"), ("∧", "^"), ("∨", "v"),
        ("⊻", "v_"), ("◇", "<>"), ("◻", "[]"), ("∴", "therefore"), ("👍", "+1 up"), ("👎", "-1 down"),
        ("✔", "y check agree"), ("❌", "n cross disagree"), ("❓", "? question"), ("⭐", "star"), ("❤", "heart"),
        ("😀", "happy"), ("☺", "smile smiley"), ("😆", "laugh lol"), ("🤣", "rofl"), ("😂", "joy"), ("😍", "love"),
        ("😉", "wink"), ("🤫", "shush"), ("😐", "meh"), ("🙄", "eye-roll"), ("😢", "sad"), ("😞", "disappointed"),
        ("😱", "scream"), ("🤔", "think"),
    ]

    /// The offset past a shortcode at `offset`: `.name.` with a name above, or `:name:` with any name of letters,
    /// digits, hyphens and underscores or one above.
    static func end(in bytes: [UInt8], at offset: Int) -> Int? {
        let mark = bytes[offset]
        var end = offset + 1
        while end < bytes.count, bytes[end] != mark {
            guard end - offset <= 32, bytes[end] > 0x20, bytes[end] < 0x7F else { return nil }
            end += 1
        }
        guard end < bytes.count, end > offset + 1 else { return nil }
        let name = bytes[(offset + 1)..<end]
        let isWord = name.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F }
        guard mark == UInt8(ascii: ":") && isWord || symbols[String(decoding: name, as: UTF8.self)] != nil else {
            return nil
        }
        return end + 1
    }
}
