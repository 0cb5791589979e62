/// The cards as a file that Anki imports. A card keeps its place when the file is imported again, by its node's id
/// behind the title of its graph, so that cards of two graphs do not replace each other.
struct AnkiDeck {
    let title: String
    let decks: [SideDeck]

    /// Tab-separated: id, front, back, tags.
    var text: String {
        var lines = ["#separator:Tab", "#html:false", "#guid column:1", "#tags column:4"]
        for deck in decks {
            for card in deck.cards {
                let quotation = PlainWords.quotable(card.paragraph.quotation)
                let row = [
                    "\(AnkiDeck.prefix(title))\(card.slug)", "\(card.tag) – who says it, and in which words?",
                    "“\(quotation)” – \(card.cite)",
                    "rejoinder side-\(deck.letter)",
                ]
                lines.append(row.map(AnkiDeck.field).joined(separator: "\t"))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The letters and digits of a graph's title, in lower case and joined by hyphens.
    static func prefix(_ title: String) -> String {
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? "" : words.joined(separator: "-") + "/"
    }

    /// One field: no tab, no line break, and no quotation mark at its start, which Anki would take for quoting.
    static func field(_ text: String) -> String {
        let line = PlainWords.line(text)
        guard line.contains("\"") else { return line }
        return "\"" + line.replacing("\"", with: "\"\"") + "\""
    }
}
