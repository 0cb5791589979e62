import ArgumentModel

/// An evidence card: one quotation in its paragraph, with all that is needed to weigh it.
struct Card {
    /// Characters on a line at most.
    static let lineWidth = 104
    /// Words a minute that students read such texts at.
    static let readingSpeed = 120

    /// Such as `A2`.
    let label: String
    let anchor: String
    /// The node's id in the graph.
    let slug: String
    /// The node's title, at most 15 words.
    let tag: String
    /// Who said it, when, in what, where in it.
    let cite: String
    let lines: [NumberedLine]
    /// Whether the paragraph is printed in part; the whole is in the appendix.
    let isShortened: Bool
    let usedFor: [Reference]
    /// What it opposes.
    let usedAgainst: [Reference]
    let attackedBy: [Reference]
    /// What is left out of the two lists.
    let moreUses: String?
    let moreAttacks: String?
    let hasNoAttack: Bool
    let wordCount: Int
    /// Such as `1 min 10 s`.
    let readingTime: String
    let strip: SourceStrip
    /// Kept back for the reversal.
    let isNew: Bool
    let evidence: Evidence
    let paragraph: Paragraph
    let fullParagraph: Paragraph
    let source: Source.ID
}

/// The cards of one side.
struct SideDeck {
    let letter: String
    let name: String
    let cards: [Card]
    let wordCount: Int
    let readingTime: String
}

/// A paragraph too long for a card, whole.
struct FullParagraph {
    /// The cards it is shortened on.
    let cards: [Reference]
    let source: String
    let lines: [NumberedLine]
}

/// What could have been a card and was left over.
struct SurplusEntry {
    let side: String
    let entry: Passage
}

/// Makes cards of the nodes chosen.
struct CardMaker {
    let context: PacketContext
    private static let listLimit = 5

    /// Makes the quotations of the cards go by their cards' labels.
    func enter(_ selection: CardSelection, in book: inout EvidenceBook) {
        for side in Side.allCases {
            for (position, node) in (selection.chosen[side] ?? []).enumerated() {
                guard let evidence = context.pool.evidence(of: node) else { continue }
                book.enter(card: side.rawValue + String(position + 1), for: evidence)
            }
        }
    }

    /// The decks of both sides.
    func decks(_ selection: CardSelection, _ book: inout EvidenceBook) -> [SideDeck] {
        Side.allCases.map { side in
            let nodes = selection.chosen[side] ?? []
            let cards = nodes.indices.compactMap { position in
                card(nodes[position], side.rawValue + String(position + 1), isNew: position == nodes.count - 1, &book)
            }
            let words = cards.reduce(0) { $0 + $1.wordCount }
            return SideDeck(
                letter: side.rawValue, name: side.name, cards: cards, wordCount: words,
                readingTime: CardMaker.readingTime(words))
        }
    }

    private func card(_ node: Node, _ label: String, isNew: Bool, _ book: inout EvidenceBook) -> Card? {
        guard let evidence = context.pool.evidence(of: node), let paragraph = context.pool.paragraph(of: node),
            let quotation = context.finder.quotation(evidence)
        else { return nil }
        let source = context.graph[quotation.source]
        let full = Paragraph(of: quotation, in: source)
        let uses = book.references(to: context.lines.supported(by: node))
        let attacks = book.references(to: context.lines.attackers(of: node))
        return Card(
            label: label, anchor: "card-" + label.lowercased(), slug: context.graph.slug(of: node),
            tag: PlainWords.first(15, of: context.finder.title(of: node)),
            cite: cite(context.finder[evidence], source, line: quotation.line),
            lines: NumberedLine.lines(of: paragraph, width: Card.lineWidth), isShortened: paragraph != full,
            usedFor: Array(uses.prefix(CardMaker.listLimit)),
            usedAgainst: Array(book.references(to: context.lines.attacked(by: node)).prefix(CardMaker.listLimit)),
            attackedBy: Array(attacks.prefix(CardMaker.listLimit)),
            moreUses: CardMaker.more(uses), moreAttacks: CardMaker.more(attacks), hasNoAttack: attacks.isEmpty,
            wordCount: paragraph.wordCount, readingTime: CardMaker.readingTime(paragraph.wordCount),
            strip: SourceStrip(node, context.finder[evidence], source, context), isNew: isNew, evidence: evidence,
            paragraph: paragraph, fullParagraph: full, source: source.id)
    }

    private static func more(_ references: [Reference]) -> String? {
        references.count > listLimit ? "and \(references.count - listLimit) more" : nil
    }

    private func cite(_ occurrence: Occurrence, _ source: Source, line: Int) -> String {
        "\(context.finder.who(occurrence)), \(occurrence.date.spoken). “\(PlainWords.line(source.title))”, "
            + "\(source.name), line \(line)"
    }

    /// At `Card.readingSpeed`, in steps of ten seconds.
    static func readingTime(_ words: Int) -> String {
        let seconds = max(10, (words * 60 / Card.readingSpeed + 5) / 10 * 10)
        let (minutes, rest) = (seconds / 60, seconds % 60)
        return [minutes > 0 ? "\(minutes) min" : nil, rest > 0 ? "\(rest) s" : nil].compactMap { $0 }.joined(
            separator: " ")
    }
}
