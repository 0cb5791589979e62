/// Words that deny what follows them directly.
public enum Negation {
    /// By language (ISO 639-1). `…` stands for any letters: of `kein…` also `keine`, of `…n't` also `don't`.
    private static let words: [(language: String, words: [String])] = [
        ("en", ["not", "never", "no", "non", "cannot", "…n't", "without", "nor", "neither"]),
        ("de", ["kein…", "nicht", "nie", "niemals", "ohne", "weder"]),
        ("fr", ["ne", "n'", "pas", "jamais", "sans", "ni", "non"]),
        ("es", ["no", "nunca", "jamás", "sin", "ni"]),
        ("it", ["non", "mai", "senza", "né"]),
        ("pt", ["não", "nunca", "sem", "nem"]),
        ("nl", ["niet", "geen", "nooit", "zonder", "noch"]),
        ("ru", ["не", "ни", "без", "никогда"]),
        ("uk", ["не", "ні", "без", "ніколи"]),
        ("zh", ["不", "没", "沒", "無", "无", "未", "非", "勿", "莫", "别", "別"]),
        ("ja", ["不", "無", "未", "非"]),
    ]

    /// Whether a word, in folded case with straight apostrophes, denies what follows.
    ///
    /// - Parameter language: A language tag such as `en` or `de-AT`; nil for any of the languages known here.
    public static func isNegation(_ word: String, in language: String? = nil) -> Bool {
        let tag = language?.lowercased().prefix { $0 != "-" && $0 != "_" }
        return words.contains { entry in
            (tag == nil || tag.map { $0 == entry.language } ?? false) && entry.words.contains { matches(word, $0) }
        }
    }

    private static func matches(_ word: String, _ pattern: String) -> Bool {
        if pattern.first == "…" { return word.hasSuffix(pattern.dropFirst()) }
        return pattern.last == "…" ? word.hasPrefix(pattern.dropLast()) : word == pattern
    }
}
