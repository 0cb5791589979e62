import ArgumentModel

/// P3: what happened, in dated sentences of the graph.
struct Brief {
    static let sentenceLimit = 8
    static let wordLimit = 250

    struct Sentence {
        let date: String
        let passage: Passage
    }

    let sentences: [Sentence]
    let wordCount: Int
}

/// P4: what was first said when.
struct TimelinePart {
    static let lineLimit = 15

    struct Entry {
        let date: String
        let who: String
        let what: Passage
    }

    let entries: [Entry]
    let undated: [Entry]
    /// What the limit left out.
    let omitted: String?
}

/// Makes the brief and the timeline.
struct BackgroundMaker {
    let context: PacketContext

    private typealias Mention = (date: DateSpan, node: Node, evidence: Evidence)

    /// What has a date and a quotation and bears on the motion, asks something, or states a norm.
    private var mentions: [Mention] {
        context.reader.firstMentions.dated.compactMap { date, node, said in
            guard let evidence = said ?? context.finder.best(of: node), context.finder.quotation(evidence) != nil,
                isRelevant(node)
            else { return nil }
            return (date, node, evidence)
        }
    }

    private func isRelevant(_ node: Node) -> Bool {
        if node == context.motion || context.reach.distance(of: node) != nil { return true }
        guard case .statement(let id) = node else { return false }
        switch context.graph[id].kind {
        case .question, .demand:
            return context.graph.parties.contains { party in
                context.leaning(of: party.id) != nil && context.isSaid(node, by: party.id)
            }
        case .claim, .norm, .meta: return false
        }
    }

    /// How much a reader loses who does not know of it: the more lines the more, the farther the less.
    private func weight(_ mention: Mention) -> Int {
        let distance = context.reach.distance(of: mention.node) ?? 4
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

    func brief(_ book: inout EvidenceBook) -> Brief {
        var sentences: [Brief.Sentence] = []
        var words = 0
        for mention in weightiest(Brief.sentenceLimit, of: mentions) {
            let passage = Passage(
                words: context.finder.sentence(of: mention.node), references: [book.reference(to: mention.evidence)])
            let count = PlainWords.count(passage.words)
            guard words + count <= Brief.wordLimit else { continue }
            words += count
            sentences.append(Brief.Sentence(date: mention.date.spoken, passage: passage))
        }
        return Brief(sentences: sentences, wordCount: words)
    }

    func timeline(_ book: inout EvidenceBook) -> TimelinePart {
        let all = mentions
        let shown = weightiest(TimelinePart.lineLimit, of: all)
        let entries = shown.map { mention in
            TimelinePart.Entry(
                date: mention.date.spoken, who: context.finder.who(context.finder[mention.evidence]),
                what: Passage(
                    words: context.finder.title(of: mention.node), references: [book.reference(to: mention.evidence)]))
        }
        let left = all.count - shown.count
        return TimelinePart(
            entries: entries, undated: undated(&book),
            omitted: left > 0 ? "\(PlainWords.counted(left, "further dated statement")) not shown." : nil)
    }

    private func undated(_ book: inout EvidenceBook) -> [TimelinePart.Entry] {
        guard context.presence.asOf == nil else { return [] }
        var seen: Set<Node> = []
        let relevant = context.reader.firstMentions.undated.filter { evidence in
            isRelevant(evidence.node) && context.finder.quotation(evidence) != nil
                && context.graph.occurrences(of: evidence.node).allSatisfy { $0.date == nil }
                && seen.insert(evidence.node).inserted
        }
        let near = context.byDistance(relevant.map(\.node)).prefix(5)
        return near.compactMap { node in
            guard let evidence = context.finder.best(of: node), let passage = context.passage(node, &book) else {
                return nil
            }
            return TimelinePart.Entry(
                date: "undated", who: context.finder.name(of: context.finder[evidence].by), what: passage)
        }
    }
}
