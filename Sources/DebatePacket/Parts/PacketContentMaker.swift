import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Makes the parts of a packet in the order in which they are printed, so that quotations are numbered in that order.
struct PacketContentMaker {
    private static let surplusLimit = 12

    let context: PacketContext
    let options: PacketOptions

    var content: PacketContent {
        var book = AttestationBook(context.finder, style: options.extent == .core ? .places : .numbers)
        let selection = CardSelection(
            context, atMost: options.cardsPerSide, wordLimit: CoreChoice.cardWordLimit,
            keepsNewCard: context.keepsNewCard)
        let conflicts = ContradictionMaker(context: context)
        let maker = CardMaker(context: context, contradictions: conflicts, paper: options.paper)
        maker.enter(selection, in: &book)
        let motion = motion(&book)
        let decks = maker.decks(selection, &book)
        let cards = decks.flatMap(\.cards)
        let sheets = CrossMaker(context: context, decks: selection.chosen).sheets(&book)
        let unanswered = OpenPointsMaker(context: context).unanswered(&book)
        let contradictions = conflicts.list(&book)
        let background = BackgroundMaker(context: context)
        let brief = background.brief(&book)
        let timeline = background.timeline(&book)
        let glossary = GlossaryMaker(context: context).glossary(of: cards, &book)
        let positions = PositionMaker(context: context).cards(&book)
        let drill = DrillMaker(context: context, decks: selection.chosen).drill(&book)
        let surplus = surplus(selection, &book)
        let mapOrder = mapOrder(selection)
        // A box of the map can be looked up, and so can what attacks it.
        let drawn = mapOrder + mapOrder.flatMap { context.lines.attackers(of: $0) }
        _ = book.references(to: drawn)
        let index = book.index()
        let references = references(drawn, &book)
        let sources = SourceListMaker(context: context).entries(decks)
        let cover = cover(decks)
        let plan = context.format.steps(hasNewCard: context.keepsNewCard).map {
            PlanStep(minutes: "\($0.from)–\($0.to)", activity: $0.activity)
        }
        let core = CoreChoice(
            options.paper, title: cover.title, motion: motion, plan: plan, decks: decks, sheets: sheets,
            unanswered: unanswered,
            contradictions: contradictions, sources: sources)
        return PacketContent(
            cover: cover, motion: motion, plan: plan, core: core, brief: brief, timeline: timeline, glossary: glossary,
            decks: decks,
            newCards: NewCard.cards(of: decks), fullParagraphs: fullParagraphs(cards.filter(\.isShortened)),
            surplus: surplus.entries, moreSurplus: surplus.omitted, positions: positions, crossSheets: sheets,
            drill: drill,
            flow: FlowSheet(
                speeches: context.format.speeches, check: context.format.flowCheck, rows: Array(1...FlowSheet.rowCount)),
            unanswered: unanswered, contradictions: contradictions, sources: sources, index: index,
            teacher: teacher(options.extent == .core ? core.sheets : sheets, drill, decks, from: index.count, &book),
            mapOrder: mapOrder,
            references: references)
    }

    /// What only the teacher sees; the quotations that it needs come after all others.
    private func teacher(
        _ sheets: [CrossSheet], _ drill: Drill, _ decks: [SideDeck], from position: Int, _ book: inout AttestationBook
    ) -> TeacherContent {
        let key = KeyMaker(context: context)
        let crossKey = key.key(sheets, &book)
        let drillKey = options.extent == .core ? nil : key.key(drill, &book)
        let balance = BalanceMaker(context: context, decks: decks).sheet(&book)
        return TeacherContent(
            crossKey: crossKey, drillKey: drillKey, balance: balance, index: book.index(from: position))
    }

    /// By node, what it is called on the map.
    private func references(_ drawn: [Node], _ book: inout AttestationBook) -> [Node: Reference] {
        var references: [Node: Reference] = [:]
        for node in drawn where references[node] == nil { references[node] = book.reference(to: node) }
        for evidence in book.numbered where references[evidence.node] == nil {
            references[evidence.node] = book.reference(to: evidence)
        }
        return references
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
            note: PlainWords.line(context.reader.report.note), cardsPerSide: decks.map { $0.core.count }.min() ?? 0)
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
            quoted: context.finder.best(of: context.motion).flatMap { book.quoted($0) },
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
                sentences: NumberedSentence.sentences(
                    of: card.fullParagraph.text, quoting: together.map { $0.paragraph.quotation }))
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
