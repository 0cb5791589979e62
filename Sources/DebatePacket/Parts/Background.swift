import ArgumentModel
import DisputeModel
import Wording

/// P3: what was agreed and what was said, with the day and the speaker: norms in their own sentences, the rest by title.
struct Brief {
    static let sentenceLimit = 8
    static let wordLimit = 250
    /// How many of the sentences may be norms.
    static let normLimit = 3

    struct Sentence {
        let date: String
        let who: String
        let passage: Passage
    }

    let sentences: [Sentence]
    let wordCount: Int
}

/// P4: what was first said when.
struct TimelinePart {
    /// The undated ones included.
    static let lineLimit = 15
    static let undatedLimit = 4

    struct Entry {
        let date: String
        let who: String
        let what: Passage
    }

    let entries: [Entry]
    let undated: [Entry]
    /// What the limit left out.
    let omitted: String?
    /// The as-of date; nil for all dates.
    let upTo: String?
}

/// Makes the brief and the timeline.
struct BackgroundMaker {
    let context: PacketContext

    private typealias Mention = (date: DateSpan, node: Node, evidence: Attestation)

    /// What has a date and a quotation and bears on the motion, asks something, or is a norm that such claims cite.
    private func mentions(_ citations: [Node: Int]) -> [Mention] {
        context.reader.firstMentions.dated.compactMap { date, node, said in
            guard let evidence = said ?? context.finder.best(of: node), context.finder.quotation(evidence) != nil,
                isRelevant(node) || citations[node] != nil, isSaid(evidence)
            else { return nil }
            return (date, node, evidence)
        }
    }

    /// Whether somebody says it there, or it is a clause: who denies, quotes or mocks is not named as its speaker.
    private func isSaid(_ evidence: Attestation) -> Bool {
        if case .statement(let id) = evidence.node, context.graph[id].kind == .norm { return true }
        return context.finder[evidence].stance.isOfSpeaker
    }

    /// How often the motion and what bears on it mention a norm.
    private var citations: [Node: Int] {
        var citations: [Node: Int] = [:]
        for relation in context.graph.relations where relation.kind == .cites && context.presence.contains(relation.id)
        {
            guard relation.from == context.motion || context.reach.distance(of: relation.from) != nil else { continue }
            citations[relation.to, default: 0] += 1
        }
        return citations
    }

    private func isRelevant(_ node: Node) -> Bool {
        if node == context.motion || context.reach.distance(of: node) != nil { return true }
        guard case .statement(let id) = node else { return false }
        switch context.graph[id].kind {
        case .question, .demand:
            return context.graph.parties.contains { party in
                context.leaning(of: party.id) != nil && context.isSaid(node, by: party.id)
            }
        case .claim, .norm, .issue, .meta: return false
        }
    }

    private func kind(of node: Node) -> Statement.Kind? {
        guard case .statement(let id) = node else { return nil }
        return context.graph[id].kind
    }

    /// How much a reader loses who does not know of it: the more lines the more, the farther the less.
    private func weight(_ mention: Mention) -> Int {
        let distance = min(4, context.reach.distance(of: mention.node) ?? context.distances[mention.node] ?? 4)
        return 2 * context.lines.degree(of: mention.node) - 3 * distance
    }

    /// The weightiest mentions, one for each day before a second for any, back in order of date.
    private func weightiest(_ limit: Int, of mentions: [Mention]) -> [Mention] {
        var perDay: [DateSpan: Int] = [:]
        let byWeight = mentions.indices.sorted { (weight(mentions[$1]), $0) < (weight(mentions[$0]), $1) }
        var ranks: [(rank: Int, index: Int)] = []
        for index in byWeight {
            ranks.append((perDay[mentions[index].date, default: 0], index))
            perDay[mentions[index].date, default: 0] += 1
        }
        let order = ranks.indices.sorted { (ranks[$0].rank, $0) < (ranks[$1].rank, $1) }
        return order.prefix(limit).map { ranks[$0].index }.sorted().map { mentions[$0] }
    }

    /// Norms and what was done or said about them; a question tells nobody what happened.
    func brief(_ book: inout AttestationBook) -> Brief {
        let citations = citations
        let all = mentions(citations).filter { kind(of: $0.node) != .question }
        let norms = all.filter { kind(of: $0.node) == .norm }
        func cited(_ position: Int) -> Int { citations[norms[position].node] ?? 0 }
        let chosenNorms = norms.indices.sorted { (cited($1), $0) < (cited($0), $1) }.prefix(Brief.normLimit).sorted()
        let rest = all.filter { kind(of: $0.node) != .norm }
        let chosen =
            chosenNorms.map { norms[$0] } + weightiest(Brief.sentenceLimit - chosenNorms.count, of: rest)
        let order = chosen.indices.sorted { a, b in
            (chosen[a].date.first, chosen[a].date.last, a) < (chosen[b].date.first, chosen[b].date.last, b)
        }
        return brief(of: order.map { chosen[$0] }, &book)
    }

    /// When it was said or, for a clause, adopted.
    private func date(of mention: Mention) -> String {
        let occurrence = context.finder[mention.evidence]
        let isInferred = occurrence.isDateInferred && occurrence.date == mention.date
        return Phrasing.marked(mention.date.spoken, isInferred: isInferred)
    }

    /// A norm in its own sentence, anything else by its title.
    private func brief(of mentions: [Mention], _ book: inout AttestationBook) -> Brief {
        var sentences: [Brief.Sentence] = []
        var words = 0
        for mention in mentions {
            let isNorm = kind(of: mention.node) == .norm
            let text = isNorm ? context.finder.sentence(of: mention.node) : context.finder.title(of: mention.node)
            guard words + PlainWords.count(text) <= Brief.wordLimit else { continue }
            words += PlainWords.count(text)
            sentences.append(
                Brief.Sentence(
                    date: date(of: mention), who: context.finder.who(context.finder[mention.evidence]),
                    passage: Passage(words: text, references: [book.reference(to: mention.evidence)])))
        }
        return Brief(sentences: sentences, wordCount: words)
    }

    func timeline(_ book: inout AttestationBook) -> TimelinePart {
        let all = mentions([:])
        let undatedNodes = undatedNodes.prefix(TimelinePart.undatedLimit)
        let shown = weightiest(TimelinePart.lineLimit - undatedNodes.count, of: all)
        let entries = shown.map { mention in
            TimelinePart.Entry(
                date: date(of: mention), who: context.finder.who(context.finder[mention.evidence]),
                what: Passage(
                    words: context.finder.title(of: mention.node), references: [book.reference(to: mention.evidence)]))
        }
        let left = all.count - shown.count
        return TimelinePart(
            entries: entries, undated: undatedNodes.compactMap { undated($0, &book) },
            omitted: left > 0 ? "\(English.counted(left, "further dated statement")) not shown." : nil,
            upTo: context.presence.asOf.map { DateSpan($0).spoken })
    }

    /// What only undated places say, nearest to the motion first.
    private var undatedNodes: [Node] {
        guard context.presence.asOf == nil else { return [] }
        var seen: Set<Node> = []
        let relevant = context.reader.firstMentions.undated.filter { evidence in
            isRelevant(evidence.node) && context.finder.quotation(evidence) != nil
                && context.graph.occurrences(of: evidence.node).allSatisfy { $0.date == nil || !$0.stance.isOfSpeaker }
                && isSaid(evidence)
                && seen.insert(evidence.node).inserted
        }
        return context.byDistance(relevant.map(\.node))
    }

    private func undated(_ node: Node, _ book: inout AttestationBook) -> TimelinePart.Entry? {
        guard let evidence = context.finder.best(of: node), let passage = context.passage(node, &book) else {
            return nil
        }
        return TimelinePart.Entry(date: "undated", who: context.finder.who(context.finder[evidence]), what: passage)
    }
}
