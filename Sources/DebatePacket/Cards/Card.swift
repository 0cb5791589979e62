import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// An evidence card: one quotation in its paragraph, with all that is needed to weigh it.
struct Card {
    /// Words a minute that students read such texts at.
    static let readingSpeed = 120

    /// Such as `A2`.
    let label: String
    let anchor: String
    /// The node's id in the graph.
    let slug: String
    /// The node's title, at most 15 words.
    let tag: String
    /// Who said it, when, in what, in which sentences of which paragraph.
    let cite: String
    /// Set when the words are those of the other side, or what it reports, and when no reason given for them stands.
    let caution: String?
    let sentences: [NumberedSentence]
    /// Whether the paragraph is printed in part; the whole is in the appendix.
    let isShortened: Bool
    /// Where something is left out.
    let isCutAtStart: Bool
    let isCutAtEnd: Bool
    let usedFor: ReferenceList
    /// What it opposes.
    let usedAgainst: ReferenceList
    /// Which side that helps, where the card supports nothing: such as `and so for the motion`.
    let consequence: String?
    /// What opposes the node, or an argument for it.
    let attackedBy: ReferenceList
    /// The entries of P15 that hold it.
    let contradictions: ReferenceList
    let wordCount: Int
    /// Such as `1 min 10 s`.
    let readingTime: String
    let strip: SourceStrip
    /// Kept back for the reversal.
    let isNew: Bool
    let evidence: Attestation
    let paragraph: Paragraph
    let fullParagraph: Paragraph
    let source: Source.ID
}

/// The cards of one side.
struct SideDeck {
    let letter: String
    let name: String
    let cards: [Card]
    /// What the side reads before it speaks.
    let core: [Card]
    /// The same on two pages, where they fit.
    let pages: [CardPage]
    /// What has no room in the core.
    let further: [Card]
    /// Of the core.
    let wordCount: Int
    let readingTime: String

    init(letter: String, name: String, cards: [Card], on paper: Paper) {
        let handed = cards.filter { !$0.isNew }
        (self.letter, self.name, self.cards) = (letter, name, cards)
        (core, further) = (
            Array(handed.prefix(PacketOptions.coreCards)), Array(handed.dropFirst(PacketOptions.coreCards))
        )
        wordCount = core.reduce(0) { $0 + $1.wordCount }
        readingTime = CardMaker.readingTime(wordCount)
        pages = CardPage.pages(of: core, on: paper)
    }
}

/// A card that is handed out only when the sides change places.
struct NewCard {
    /// Who gets it: the side that argued against what it says until then.
    let receiver: String
    let card: Card

    /// The cards kept back from the decks.
    static func cards(of decks: [SideDeck]) -> [NewCard] {
        decks.flatMap { deck in
            deck.cards.filter(\.isNew).map { card in
                let receiver = deck.letter == Side.motion.rawValue ? Side.opposition : Side.motion
                return NewCard(
                    receiver: "For side \(receiver.rawValue), which now argues \(receiver.other.shortName) the motion",
                    card: card)
            }
        }
    }
}

/// A paragraph too long for a card, whole.
struct FullParagraph {
    /// The cards it is shortened on.
    let cards: [Reference]
    let source: String
    let sentences: [NumberedSentence]
}

/// What could have been a card and was left over.
struct SurplusEntry {
    let side: String
    let entry: Passage
}

/// References, and how many were left out.
struct ReferenceList {
    static let limit = 5

    let shown: [Reference]
    let omitted: String?
    let isEmpty: Bool

    init(_ shown: [Reference], omitted: Int = 0) {
        (self.shown, self.omitted, isEmpty) = (shown, PlainWords.more(omitted), shown.isEmpty)
    }
}

/// Makes cards of the nodes chosen.
struct CardMaker {
    let context: PacketContext
    let contradictions: ContradictionMaker
    let paper: Paper

    /// Makes the quotations of the cards go by their cards' labels.
    func enter(_ selection: CardSelection, in book: inout AttestationBook) {
        for side in Side.allCases {
            for (position, node) in (selection.chosen[side] ?? []).enumerated() {
                guard let evidence = context.pool.evidence(of: node), let paragraph = context.pool.paragraph(of: node)
                else { continue }
                let numbers = NumberedSentence.quotedNumbers(of: NumberedSentence.sentences(of: paragraph))
                book.enter(card: side.rawValue + String(position + 1), sentences: numbers, for: evidence)
            }
        }
    }

    /// The decks of both sides.
    func decks(_ selection: CardSelection, _ book: inout AttestationBook) -> [SideDeck] {
        Side.allCases.map { side in
            let nodes = selection.chosen[side] ?? []
            let kept = context.keptBack(nodes)
            let cards = nodes.indices.compactMap { position in
                card(nodes[position], side.rawValue + String(position + 1), isNew: nodes[position] == kept, &book)
            }
            return SideDeck(letter: side.rawValue, name: side.name, cards: cards, on: paper)
        }
    }

    private func card(_ node: Node, _ label: String, isNew: Bool, _ book: inout AttestationBook) -> Card? {
        guard let evidence = context.pool.evidence(of: node), let paragraph = context.pool.paragraph(of: node),
            let quotation = context.finder.quotation(evidence)
        else { return nil }
        let source = context.graph[quotation.source]
        let full = Paragraph(of: quotation, in: source)
        let sentences = NumberedSentence.sentences(of: paragraph)
        let uses = references(to: context.lines.supported(by: node), &book)
        return Card(
            label: label, anchor: "card-" + label.lowercased(), slug: context.graph.slug(of: node),
            tag: PlainWords.first(15, of: context.finder.title(of: node)),
            cite: cite(context.finder[evidence], source, line: paragraph.line, sentences),
            caution: caution(about: node),
            sentences: sentences, isShortened: paragraph != full,
            isCutAtStart: paragraph.before != full.before, isCutAtEnd: paragraph.after != full.after, usedFor: uses,
            usedAgainst: references(to: context.lines.attacked(by: node), &book),
            consequence: uses.isEmpty ? consequence(of: node) : nil,
            attackedBy: references(to: context.objections(to: node), &book),
            contradictions: ReferenceList(contradictions.references(to: node)), wordCount: paragraph.wordCount,
            readingTime: CardMaker.readingTime(paragraph.wordCount),
            strip: SourceStrip(node, context.finder[evidence], source, context), isNew: isNew, evidence: evidence,
            paragraph: paragraph, fullParagraph: full, source: source.id)
    }

    /// The first references to nodes that somebody is quoted for; the motion goes by its name.
    private func references(to nodes: [Node], _ book: inout AttestationBook) -> ReferenceList {
        var seen: Set<Node> = []
        let quoted = nodes.filter { seen.insert($0).inserted && context.finder.best(of: $0) != nil }
        let shown = quoted.prefix(ReferenceList.limit).compactMap { node in
            node == context.motion ? Reference(label: "the motion", anchor: "p1") : book.reference(to: node)
        }
        return ReferenceList(shown, omitted: quoted.count - shown.count)
    }

    private func consequence(of node: Node) -> String? {
        guard let side = context.reach.side(of: node), let next = context.reach.next(after: node),
            next != context.motion
        else { return nil }
        return "and so \(side.shortName) the motion"
    }

    private func caution(about node: Node) -> String? {
        let partiality: String? =
            switch context.reach.side(of: node).map({ context.partiality(of: node, on: $0) }) {
            case .spokenByOpponent?: "said by the other side"
            case .reportedByOpponent?: "hearsay: as the other side reports it"
            case PacketContext.Partiality.none?, nil: nil
            }
        let cautions = [partiality, context.reader.report.lostReasons(of: node)].compactMap { $0 }
        return cautions.isEmpty ? nil : cautions.joined(separator: "; ")
    }

    private func cite(
        _ occurrence: Occurrence, _ source: Source, line: Int, _ sentences: [NumberedSentence]
    ) -> String {
        let numbers = NumberedSentence.quotedNumbers(of: sentences)
        return
            "\(context.finder.who(occurrence)), \(Phrasing.spokenDate(of: occurrence)). “\(PlainWords.line(source.title))”, "
            + "\(source.name), paragraph of line \(line), sentence\(numbers.contains("–") ? "s" : "") \(numbers)"
    }

    /// At `Card.readingSpeed`, in steps of ten seconds.
    static func readingTime(_ words: Int) -> String {
        let seconds = max(10, (words * 60 / Card.readingSpeed + 5) / 10 * 10)
        let (minutes, rest) = (seconds / 60, seconds % 60)
        return [minutes > 0 ? "\(minutes) min" : nil, rest > 0 ? "\(rest) s" : nil].compactMap { $0 }.joined(
            separator: " ")
    }
}
