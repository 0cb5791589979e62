import Analysis
import ArgumentModel

/// P19: how evenly the material speaks, and who does not speak at all.
struct BalanceSheet {
    struct Row {
        let name: String
        let nodes: Int
        let words: Int
        let cards: Int
        let cardWords: Int
        let sources: Int
        let primary: String
        let translated: String
        let unanswered: String
        let states: String
    }

    let sides: [Row]
    let parties: [Row]
    let missingVoices: [String]
    let singleSourceClaims: [Passage]
    let moreSingleSourceClaims: String?
    let ambivalent: Int
    let undatedLeftAside: Int
}

/// Makes the balance sheet.
struct BalanceMaker {
    let context: PacketContext
    let decks: [SideDeck]
    static let mentionLimit = 3

    func sheet(_ book: inout EvidenceBook) -> BalanceSheet {
        let sides = Side.allCases.map { side in
            row(
                side.name, context.reach.nodes.filter { context.reach.side(of: $0) == side }, party: nil,
                cards: decks.filter { $0.letter == side.rawValue }.flatMap(\.cards), unanswered: "–")
        }
        let single = context.reach.nodes.filter { context.reader.has(.singleSourceClaim, $0) }
        let shown = single.prefix(12).compactMap { context.passage($0, &book) }
        return BalanceSheet(
            sides: sides, parties: context.speakers.map { row(of: $0) }, missingVoices: missingVoices,
            singleSourceClaims: shown,
            moreSingleSourceClaims: single.count > shown.count ? "and \(single.count - shown.count) more" : nil,
            ambivalent: context.reach.ambivalent.count, undatedLeftAside: context.presence.undatedOccurrenceCount)
    }

    private func row(of party: Party) -> BalanceSheet.Row {
        let nodes = context.graph.nodes.filter { context.isSaid($0, by: party.id) }
        let cards = decks.flatMap(\.cards).filter { context.finder[$0.evidence].by == party.id }
        let questions = context.reader.openQuestions.count { $0.to.contains(party.id) }
        let claims = context.reader.claimsUnanswered(by: party.id).count
        return row(
            PlainWords.line(party.name), nodes, party: party.id, cards: cards,
            unanswered: "\(PlainWords.counted(questions, "question")), \(PlainWords.counted(claims, "claim"))")
    }

    private func row(
        _ name: String, _ nodes: [Node], party: Party.ID?, cards: [Card], unanswered: String
    ) -> BalanceSheet.Row {
        let places = nodes.flatMap { context.finder.places(of: $0) }
            .filter { party == nil || context.finder[$0].by == party }
        let sources = places.compactMap { context.finder.quotation($0)?.source }
        return BalanceSheet.Row(
            name: name, nodes: nodes.count,
            words: places.reduce(0) { $0 + PlainWords.count(context.finder.quotation($1)?.text ?? "") },
            cards: cards.count, cardWords: cards.reduce(0) { $0 + $1.wordCount }, sources: Set(sources).count,
            primary: BalanceMaker.share(sources.count { isPrimary(context.graph[$0]) }, of: sources.count),
            translated: BalanceMaker.share(sources.count { isTranslated(context.graph[$0]) }, of: sources.count),
            unanswered: unanswered, states: states(of: nodes))
    }

    /// Whether a document is a party's own, rather than somebody's account of it.
    private func isPrimary(_ source: Source) -> Bool {
        switch source.kind {
        case .letter, .pressRelease, .interview, .norm: true
        case .report, .commentary, .compilation, nil: false
        }
    }

    private func isTranslated(_ source: Source) -> Bool {
        switch source.translation {
        case .official, .unofficial: true
        case .some(.none), nil: false
        }
    }

    private func states(of nodes: [Node]) -> String {
        State.allCases.map { state in "\(nodes.count { context.reader.state(of: $0) == state }) \(state.rawValue)" }
            .joined(separator: ", ")
    }

    private static func share(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "–" : "\((part * 100 + whole / 2) / whole) %"
    }

    /// Parties that the sources name, or the graph addresses, at least three times, and that author no source.
    private var missingVoices: [String] {
        let authors = Set(context.graph.corpus.sources.flatMap { SourceRecord.voices(in: $0.id, context) })
        let texts = context.graph.corpus.sources.filter { source in
            guard let asOf = context.presence.asOf else { return true }
            return source.date?.isOver(by: asOf) ?? false
        }
        return context.graph.parties.filter { !authors.contains($0.id) }.compactMap { party in
            let finders = texts.map { QuotationFinder($0) }
            let named = finders.reduce(0) { $0 + $1.places(of: party.name).count }
            let count = named + addressed(party.id)
            guard count >= BalanceMaker.mentionLimit else { return nil }
            return "\(PlainWords.line(party.name)): \(count) mentions, no source of its own"
        }
    }

    private func addressed(_ party: Party.ID) -> Int {
        context.graph.nodes.reduce(0) { count, node in
            count
                + context.graph.occurrences(of: node).count { occurrence in
                    context.presence.contains(occurrence) && (occurrence.to.contains(party) || occurrence.by == party)
                }
        }
    }
}
