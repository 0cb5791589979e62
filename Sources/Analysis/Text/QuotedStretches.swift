/// The words that a text puts in quotation marks.
///
/// Marks of several languages count: `“…”`, `"…"`, `„…“`, `”…”`, `«…»`, `»…«`, `‹…›`, `›…‹`, `‘…’`, `‚…‘`, `「…」`, `『…』`.
enum QuotedStretches {
    /// The marks that close what a mark opens.
    private static let closings: [Character: [Character]] = [
        "“": ["”"], "\"": ["\""], "„": ["“", "”"], "”": ["”"], "«": ["»"], "»": ["«"], "‹": ["›"], "›": ["‹"],
        "‘": ["’"],
        "‚": ["‘", "’"], "「": ["」"], "『": ["』"], "〝": ["〞", "〟"],
    ]

    /// The stretches in order, without their marks; marks that are never closed open none.
    ///
    /// `’` closes only what `‘` or `‚` opened and only where no letter follows, so that apostrophes do not.
    static func stretches(in text: String) -> [String] {
        let characters = Array(text)
        var found: [String] = []
        var position = 0
        while position < characters.count {
            guard let end = end(ofStretchAt: position, in: characters) else {
                position += 1
                continue
            }
            found.append(String(characters[(position + 1)..<end]))
            position = end + 1
        }
        return found
    }

    private static func end(ofStretchAt start: Int, in characters: [Character]) -> Int? {
        guard let closing = closings[characters[start]], opens(at: start, in: characters) else { return nil }
        return characters.indices[(start + 1)...].first { index in
            guard closing.contains(characters[index]) else { return false }
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            return characters[index] != "’" || !(next.isLetter || next.isNumber)
        }
    }

    /// Marks that close in some languages and open in others open only before a word and not behind one.
    private static func opens(at start: Int, in characters: [Character]) -> Bool {
        switch characters[start] {
        case "”", "»", "›":
            let before = start > 0 ? characters[start - 1] : " "
            let after = start + 1 < characters.count ? characters[start + 1] : " "
            return (before.isWhitespace || "([—–".contains(before)) && !after.isWhitespace && !after.isPunctuation
        default: return true
        }
    }
}
