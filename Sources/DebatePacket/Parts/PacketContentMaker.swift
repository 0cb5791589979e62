import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Makes the parts of a packet in the order in which they are printed, so that quotations are numbered in that order.
struct PacketContentMaker {
    private static let surplusLimit = 12

    let context: PacketContext

    func content(cardsPerSide: Int) -> PacketContent {
        var book = AttestationBook(context.finder)
        let selection = selection(cardsPerSide, book)
        let conflicts = ContradictionMaker(context: context)
        let maker = CardMaker(context: context, contradictions: conflicts)
        maker.enter(selection, in: &book)
        let motion = motion(&book)
        let background = BackgroundMaker(context: context)
        let brief = background.brief(&book)
        let timeline = background.timeline(&book)
        let decks = maker.decks(selection, &book)
        let cards = decks.flatMap(\.cards)
        let glossary = GlossaryMaker(context: context).glossary(of: cards, &book)
        let positions = PositionMaker(context: context).cards(&book)
        let sheets = CrossMaker(context: context, decks: selection.chosen).sheets(&book)
        let drill = DrillMaker(context: context, decks: selection.chosen).drill(&book)
        let unanswered = OpenPointsMaker(context: context).unanswered(&book)
        let contradictions = conflicts.list(&book)
        let surplus = surplus(selection, &book)
        let mapOrder = mapOrder(selection)
        // A box of the map can be looked up, and so can what attacks it.
        _ = book.references(to: mapOrder + mapOrder.flatMap { context.lines.attackers(of: $0) })
        let index = book.index()
        let studentEvidence = book.numbered
        let key = KeyMaker(context: context)
        let crossKey = key.key(sheets, &book)
        let drillKey = key.key(drill, &book)
        let balance = BalanceMaker(context: context, decks: decks).sheet(&book)
        let teacher = TeacherContent(
            crossKey: crossKey, drillKey: drillKey, balance: balance,
            index: book.index(from: studentEvidence.count))
        var references: [Node: Reference] = [:]
        for evidence in studentEvidence where references[evidence.node] == nil {
            references[evidence.node] = book.reference(to: evidence)
        }
        for card in cards { references[card.evidence.node] = Reference(label: card.label, anchor: card.anchor) }
        return PacketContent(
            cover: cover(decks), motion: motion,
            plan: context.format.steps.map { PlanStep(minutes: "\($0.from)–\($0.to)", activity: $0.activity) },
            brief: brief, timeline: timeline, glossary: glossary, decks: decks, newCards: NewCard.cards(of: decks),
            fullParagraphs: fullParagraphs(cards.filter(\.isShortened)), surplus: surplus.entries,
            moreSurplus: surplus.omitted, positions: positions, crossSheets: sheets, drill: drill,
            flow: FlowSheet(
                speeches: context.format.speeches, check: context.format.flowCheck, rows: Array(1...FlowSheet.rowCount)),
            unanswered: unanswered, contradictions: contradictions,
            sources: SourceListMaker(context: context).entries(decks),
            index: index, teacher: teacher, mapOrder: mapOrder,
            cardLabels: Dictionary(cards.map { ($0.evidence.node, $0.label) }) { first, _ in first },
            references: references)
    }

    /// The brief is written first to know how many words are left for the cards; its numbers are not kept.
    private func selection(_ limit: Int, _ book: AttestationBook) -> CardSelection {
        var draft = book
        let brief = BackgroundMaker(context: context).brief(&draft)
        return CardSelection(
            context, atMost: limit, readingLeft: CardSelection.readingLimit - brief.wordCount)
    }

    private func cover(_ decks: [SideDeck]) -> Cover {
        let graph = context.graph
        let quotations = graph.nodes.flatMap { context.finder.places(of: $0) }
        let sources = context.quotedSources.count
        let nodes = graph.nodes.count { context.presence.contains($0) }
        return Cover(
            title: PlainWords.line(graph.title ?? "Untitled dispute"), format: context.format.name,
            minutes: DebateFormat.minutes, asOf: context.presence.asOf.map { DateSpan($0).spoken } ?? "all dates",
            corpusHash: graph.corpus.sha256, semantics: context.reader.semantics,
            semanticsMeaning: context.reader.semanticsMeaning,
            templateVersion: "\(context.format.rawValue)/\(Packet.templateVersion)",
            size: "\(nodes) nodes, \(quotations.count) quotations, \(English.counted(sources, "source"))",
            note: PlainWords.line(context.reader.report.note), cardsPerSide: decks.map(\.cards.count).min() ?? 0)
    }

    private func motion(_ book: inout AttestationBook) -> MotionPart {
        let sentence = context.finder.sentence(of: context.motion)
        let isShort = PlainWords.count(sentence) <= MotionChoice.wordLimit
        let words = isShort ? sentence : context.finder.title(of: context.motion)
        let state = context.reader.state(of: context.motion)
        let isSettled = state == .stands || state == .defeated
        return MotionPart(
            words: words, slug: context.graph.slug(of: context.motion), wordCount: PlainWords.count(words),
            isProposed: context.choice.isProposed,
            quoted: context.finder.best(of: context.motion).flatMap { book.quoted($0) }, lines: [],
            warning: isSettled ? state?.rawValue : nil)
    }

    /// Each paragraph once, with what is quoted from it on any card.
    private func fullParagraphs(_ cards: [Card]) -> [FullParagraph] {
        var seen: Set<String> = []
        return cards.filter { seen.insert($0.fullParagraph.text).inserted }.map { card in
            let together = cards.filter { $0.fullParagraph.text == card.fullParagraph.text }
            return FullParagraph(
                cards: together.map { Reference(label: $0.label, anchor: $0.anchor) },
                source: context.graph[card.source].name,
                lines: NumberedLine.lines(
                    of: card.fullParagraph.text, quoting: together.map { $0.paragraph.quotation }, width: Card.lineWidth
                ))
        }
    }

    private func surplus(_ selection: CardSelection, _ book: inout AttestationBook) -> ShortList<SurplusEntry> {
        var entries: [SurplusEntry] = []
        var left = 0
        for side in Side.allCases {
            let nodes = (selection.surplus[side] ?? []).filter { context.finder.best(of: $0) != nil }
            let shown = nodes.prefix(PacketContentMaker.surplusLimit / 2)
            left += nodes.count - shown.count
            entries += shown.compactMap { node in
                context.passage(node, &book).map { SurplusEntry(side: side.rawValue, entry: $0) }
            }
        }
        return ShortList(entries: entries, omitted: PlainWords.moreInCollection(left))
    }

    /// The motion, then the cards with what lies between.
    private func mapOrder(_ selection: CardSelection) -> [Node] {
        var order = [context.motion]
        var seen = Set(order)
        let cards = context.byDistance(Side.allCases.flatMap { selection.chosen[$0] ?? [] })
        for node in cards.flatMap({ context.reach.path(from: $0).reversed() }) where seen.insert(node).inserted {
            order.append(node)
        }
        return order
    }
}
