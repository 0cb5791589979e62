import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// A party says that others leave out words (`checks … absent` in their texts), and a norm that it cites holds them; one of its own
    /// texts cites that norm without them.
    static var ownYardstick: ClashRule {
        ClashRule(definition: "words that a party misses in others are missing in a text of its own") { context in
            let words = ComparableSources(context)
            return context.graph.statements.flatMap { statement -> [Clash] in
                if statement.checks.isEmpty, statement.role == nil { return [] }
                return context.dispute.speakers(of: .statement(statement.id)).flatMap { party in
                    missed(by: party, statement, context).compactMap { clash(statement, $0, party, words, context) }
                }
            }
        }
    }

    /// The words that a statement says are absent from texts of others.
    private static func missed(by party: Party.ID, _ statement: Statement, _ context: ClashContext) -> [String] {
        // Where the words are looked for in its own texts only, it charges nobody else.
        let inSources = statement.checks.filter { check in
            check.expectation == .absent
                && check.sources.contains { !context.dispute.ownTexts.owners(of: $0).contains(party) }
        }.map(\.text)
        let inTexts = (statement.role?.partyChecks ?? []).compactMap { check -> String? in
            guard case .text(let words) = check.subject, check.party != party, check.expectation == .absent else {
                return nil
            }
            return words
        }
        return inSources + inTexts
    }

    /// The words of sources and norms, folded once.
    private struct ComparableSources {
        let norms: [(id: Statement.ID, words: [String])]
        let sources: [[String]]
        /// By norm: the places in own texts of each party that cite it.
        let citations: [Statement.ID: [(party: Party.ID, place: Attestation)]]

        init(_ context: ClashContext) {
            let graph = context.graph
            norms = graph.statements.filter { $0.kind == .norm }.map { norm in
                (
                    norm.id,
                    FoldedText(([norm.text] + norm.occurrences.compactMap(\.quotation?.text)).joined(separator: " "))
                        .folded
                )
            }
            sources = graph.corpus.sources.map { FoldedText($0.file.text(in: $0.bodyBounds)).folded }
            var citations: [Statement.ID: [(party: Party.ID, place: Attestation)]] = [:]
            for relation in graph.relations where relation.kind == .cites || relation.kind == .restates {
                guard case .statement(let norm) = relation.to, graph[norm].kind == .norm else { continue }
                for place in context.own[relation.from] ?? [] {
                    if let party = graph[place].by { citations[norm, default: []].append((party, place)) }
                }
            }
            self.citations = citations
        }
    }

    private static func clash(
        _ statement: Statement, _ missed: String, _ party: Party.ID, _ words: ComparableSources,
        _ context: ClashContext
    ) -> Clash? {
        let (graph, sought) = (context.graph, FoldedText(missed).folded)
        guard let charge = context.best(context.places(of: .statement(statement.id), by: party)) else {
            return nil
        }
        for norm in words.norms where ClashWords.holds(norm.words, sought) {
            let own = (words.citations[norm.id] ?? []).filter { $0.party == party }
            guard own.contains(where: { $0.place.node != .statement(statement.id) }) else { continue }
            func holdsWords(_ place: Attestation) -> Bool {
                graph[place].source.map { ClashWords.holds(words.sources[$0.index], sought) } ?? true
            }
            // An extract lacks words for no reason of its author's.
            let lacking = own.map(\.place).filter { place in
                !holdsWords(place) && graph[place].source.map { graph[$0].isComplete } ?? false
            }
            guard let shown = context.best(lacking) else { continue }
            let holding = Set(
                own.map(\.place).filter(holdsWords).compactMap { graph[$0].source.map { graph[$0].name } })
            let source = graph[shown].source.map { graph[$0].name } ?? ""
            return Clash(
                id: "own-yardstick:\(statement.slug):\(context.code(party)):\(graph[norm.id].slug)",
                clashKind: .ownYardstick, knownBy: .engine, group: .withinParty, issue: nil, parties: [party],
                headline: "Who leaves out \(English.quoted(missed))?",
                sayings: [
                    context.saying(at: charge, "misses it in others"), context.saying(at: shown, "cites without them"),
                ],
                finding:
                    "\(source) cites \(context.phrasing.title(of: .statement(norm.id))) and does not hold the words"
                    + (holding.isEmpty ? "." : "; \(English.list(holding.sorted())) of its own texts do."),
                innocentReading: "A summary leaves words out, and a text may leave out what its author says elsewhere.",
                variants: [],
                rank: [1] + context.rank([.statement(statement.id)]))
        }
        return nil
    }
}
