/// The words that a text puts in quotation marks, cut at ellipses and at editorial brackets.
enum QuotedStretches {
    /// The stretches in order, without their marks; marks that are never closed open none.
    ///
    /// `’` closes only what `‘` opened and only where no letter follows, so that apostrophes do not.
    static func stretches(in text: String) -> [String] {
        let characters = Array(text)
        var found: [String] = []
        var position = 0
        while position < characters.count {
            guard let end = end(ofStretchAt: position, in: characters) else {
                position += 1
                continue
            }
            found += pieces(of: String(characters[(position + 1)..<end]))
            position = end + 1
        }
        return found
    }

    private static func end(ofStretchAt start: Int, in characters: [Character]) -> Int? {
        let closing: Character
        switch characters[start] {
        case "“": closing = "”"
        case "\"": closing = "\""
        case "«": closing = "»"
        case "‘": closing = "’"
        default: return nil
        }
        return characters.indices[(start + 1)...].first { index in
            guard characters[index] == closing else { return false }
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            return closing != "’" || !(next.isLetter || next.isNumber)
        }
    }

    /// The text between `…`, `...` and `[…]` of any content.
    static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        var depth = 0
        for character in text.split(separator: "...", omittingEmptySubsequences: false).joined(separator: "…") {
            switch character {
            case "[": depth += 1
            case "]" where depth > 0: depth -= 1
            case "…" where depth == 0: break
            default:
                if depth == 0 { current.append(character) }
                continue
            }
            if depth == 1, character == "]" { continue }
            pieces.append(current)
            current = ""
        }
        pieces.append(current)
        return pieces.filter { $0.contains { !$0.isWhitespace } }
    }
}
