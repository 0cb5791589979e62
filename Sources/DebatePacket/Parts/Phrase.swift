/// A sentence put together from teaching text and from words of the graph, the two kept apart.
struct Phrase {
    struct Piece {
        let words: String
        let isTemplate: Bool
        let references: [Reference]
    }

    let pieces: [Piece]

    init(_ parts: Part...) {
        pieces = parts.map { part in
            switch part {
            case .template(let words): Piece(words: words, isTemplate: true, references: [])
            case .graph(let passage): Piece(words: passage.words, isTemplate: false, references: passage.references)
            }
        }
    }

    /// Where words come from.
    enum Part {
        case template(String)
        case graph(Passage)
    }
}
