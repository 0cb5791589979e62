/// The brackets and ellipses by which an editor marks what was left out, put in or altered: `[…]`, `...`, `[US]`, `[T]he`.
struct EditorialMarks {
    struct Bracket {
        /// As written, with the brackets.
        let text: String
        /// Whether it touches a letter, and so stands for a part of a word.
        let isWithinWord: Bool
    }

    private(set) var omissions: [String] = []
    private(set) var brackets: [Bracket] = []
    /// The text between marks and within them, in order.
    private var pieces: [(text: String, bracket: Bracket?)] = []

    init(_ text: String) {
        var rest = text[...]
        var plain = ""
        while let first = rest.first {
            if first == "[", let close = rest.firstIndex(of: "]") {
                let bracket = String(rest[...close])
                rest = rest[rest.index(after: close)...]
                let inner = bracket.dropFirst().dropLast()
                if inner.unicodeScalars.contains(where: \.isWordLike) {
                    let touches = [plain.last, rest.first].contains { $0?.isLetter ?? false }
                    pieces.append((plain, Bracket(text: bracket, isWithinWord: touches)))
                    brackets.append(Bracket(text: bracket, isWithinWord: touches))
                    plain = ""
                } else {
                    omissions.append(bracket)
                }
                continue
            }
            if let dots = EditorialMarks.ellipsis(at: rest) {
                omissions.append(String(dots))
                rest = rest[dots.endIndex...]
                continue
            }
            plain.append(first)
            rest.removeFirst()
        }
        pieces.append((plain, nil))
    }

    /// `…`, `...` or `. . .`, with more points where there are.
    private static func ellipsis(at text: Substring) -> Substring? {
        if text.first == "…" { return text.prefix { $0 == "…" } }
        guard text.first == "." else { return nil }
        var run = text.prefix { $0 == "." || $0 == " " || $0 == "\u{A0}" }
        while run.last != "." { run.removeLast() }
        return run.filter { $0 == "." }.count >= 3 ? run : nil
    }

    /// What may stand in the source: all brackets without what they hold; with it; with it in small letters or with a
    /// capital.
    var readings: [String] {
        func text(_ inner: (Bracket) -> String) -> String {
            let joined = pieces.map { $0.text + ($0.bracket.map(inner) ?? "") }.joined()
            return joined.split(separator: " ").joined(separator: " ")
        }
        func held(_ bracket: Bracket) -> String { String(bracket.text.dropFirst().dropLast()) }
        return [
            text { $0.isWithinWord ? held($0).lowercased() : "" },
            text { $0.isWithinWord ? held($0).uppercased() : "" },
            text { $0.isWithinWord ? held($0) : "" }, text { _ in "" }, text(held),
        ]
    }
}
