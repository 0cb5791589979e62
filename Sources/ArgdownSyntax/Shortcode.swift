/// Argdown's shortcodes for logical symbols and faces.
public enum Shortcode {
    /// The characters a shortcode stands for, by the name between its dots or colons.
    public static let symbols: [String: String] = [
        "A": "∀", "E": "∃", "O": "𝗢", "P": "𝗣", "->": "→", "<->": "↔", "~": "¬", "^": "∧", "v": "∨", "v_": "⊻",
        "<>": "◇", "[]": "◻", "therefore": "∴", "happy": "😀", "smile": "☺", "laugh": "😆", "lol": "😆",
        "joy": "😂", "heart": "❤", "?": "❓", "question": "❓",
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
