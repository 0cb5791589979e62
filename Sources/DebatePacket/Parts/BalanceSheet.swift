import Analysis
import ArgumentModel
import DisputeModel

/// P19: how evenly the material speaks, and who does not speak at all.
struct BalanceSheet {
    /// How much there is of a side or a party, and where it is from.
    struct Row {
        let name: String
        let nodes: Int
        let words: Int
        let cards: Int
        let cardWords: Int
        let sources: Int
        /// Said by a party in a document of its own.
        let primary: String
        /// Known only from somebody else's text.
        let reported: String
        let translated: String
        let standing: Standing
    }

    /// How many nodes are in which state, and what is left without an answer.
    struct Standing {
        let stand: Int
        let defeated: Int
        let open: Int
        /// Norms, questions and demands, which no semantics evaluates.
        let notEvaluated: Int
        /// Open questions and demands put to it; a dash for a side.
        let questions: String
        /// Claims of opposing parties in the motion's reach that it does not answer; a dash for a side, and for a party
        /// without an own text, whose silence shows nothing.
        let claims: String
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
    static let mentionLimit = 3
    private static let singleSourceLimit = 12

    let context: PacketContext
    let decks: [SideDeck]

    private var ownTexts: OwnTexts { context.reader.dispute.ownTexts }

    func sheet(_ book: inout AttestationBook) -> BalanceSheet {
        let sides = Side.allCases.map { side in
            row(
                side.name, context.reach.nodes.filter { context.reach.side(of: $0) == side }, party: nil,
                cards: decks.filter { $0.letter == side.rawValue }.flatMap(\.cards))
        }
        let single = context.reach.nodes.filter {
            context.reader.has(.singleSourceClaim, $0) && context.finder.best(of: $0) != nil
        }
        let shown = single.prefix(BalanceMaker.singleSourceLimit).compactMap { context.passage($0, &book) }
        return BalanceSheet(
            sides: sides, parties: context.speakers.map { row(of: $0) }, missingVoices: missingVoices,
            singleSourceClaims: shown, moreSingleSourceClaims: PlainWords.more(single.count - shown.count),
            ambivalent: context.reach.ambivalent.count, undatedLeftAside: context.presence.undatedOccurrenceCount)
    }

    private func row(of party: Party) -> BalanceSheet.Row {
        let nodes = context.graph.nodes.filter { context.isSaid($0, by: party.id) }
        let cards = decks.flatMap(\.cards).filter { context.finder[$0.evidence].by == party.id }
        return row(context.finder.name(of: party.id), nodes, party: party.id, cards: cards)
    }

    private func row(_ name: String, _ nodes: [Node], party: Party.ID?, cards: [Card]) -> BalanceSheet.Row {
        let places = nodes.flatMap { context.finder.places(of: $0) }
            .filter { party == nil || context.finder[$0].by == party }
        let sources = places.compactMap { context.finder.quotation($0)?.source }
        return BalanceSheet.Row(
            name: name, nodes: nodes.count,
            words: places.reduce(0) { $0 + PlainWords.count(context.finder.quotation($1)?.text ?? "") },
            cards: cards.count, cardWords: cards.reduce(0) { $0 + $1.wordCount }, sources: Set(sources).count,
            primary: BalanceMaker.share(places.count { origin(of: $0) == .primary }, of: places.count),
            reported: BalanceMaker.share(places.count { origin(of: $0) == .reported }, of: places.count),
            translated: BalanceMaker.share(sources.count { isTranslated(context.graph[$0]) }, of: sources.count),
            standing: standing(of: nodes, party))
    }

    private func standing(of nodes: [Node], _ party: Party.ID?) -> BalanceSheet.Standing {
        func count(_ state: State?) -> Int { nodes.count { context.reader.state(of: $0) == state } }
        return BalanceSheet.Standing(
            stand: count(.stands), defeated: count(.defeated), open: count(.open), notEvaluated: count(nil),
            questions: party.map { party in
                String(context.openQuestions(to: party).count)
            } ?? "–",
            claims: party.flatMap { party in
                ownTexts.completeTexts(of: party).isEmpty ? nil : String(context.claimsUnanswered(by: party).count)
            } ?? "–")
    }

    /// Where words are known from.
    private enum Origin { case primary, commentary, reported }

    private func origin(of evidence: Attestation) -> Origin {
        let occurrence = context.finder[evidence]
        guard let source = context.finder.quotation(evidence)?.source, let speaker = occurrence.by,
            context.finder.isOwn(occurrence), ownTexts.owners(of: source).contains(speaker)
        else { return .reported }
        switch context.graph[source].kind {
        case .letter, .pressRelease, .interview, .norm: return .primary
        case .report, .commentary, .compilation, nil: return .commentary
        }
    }

    private func isTranslated(_ source: Source) -> Bool {
        switch source.translation {
        case .official, .unofficial: true
        case .some(.none), nil: false
        }
    }

    private static func share(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "–" : "\((part * 100 + whole / 2) / whole) %"
    }

    /// Parties that the sources name, or the graph addresses, at least three times, and that have no text here.
    private var missingVoices: [String] {
        let texts = context.graph.corpus.sources.filter { source in
            guard let asOf = context.presence.asOf else { return true }
            return source.date?.isOver(by: asOf) ?? false
        }
        return context.graph.parties.filter { ownTexts.texts(of: $0.id).isEmpty }.compactMap { party in
            let finders = texts.map { QuotationFinder($0) }
            let named = finders.reduce(0) { $0 + $1.places(of: party.name).count }
            let count = named + addressed(party.id)
            guard count >= BalanceMaker.mentionLimit else { return nil }
            return "\(context.finder.name(of: party.id)): \(count) mentions, no text of its own"
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
