import ArgumentModel

/// Which nodes become the cards of the two sides: equally many on each, near the motion, from many sources.
struct CardSelection {
    /// What one student reads: the brief and the cards of one side.
    static let readingLimit = 900
    /// More of the cards than this should not come from one source.
    static let sourceShare = 0.4

    /// By side; the last card of each is the new one for the reversal.
    let chosen: [Side: [Node]]
    /// What could have been cards and was left over, by side, nearest first.
    let surplus: [Side: [Node]]

    /// - Parameter readingLeft: How many words the cards of one side may have together.
    init(_ motion: Node, _ reach: Reach, _ pool: CardPool, atMost limit: Int, readingLeft: Int) {
        var candidates: [Side: [Node]] = [:]
        for node in reach.nodes where pool.isUsable(node) {
            if let side = reach.side(of: node) { candidates[side, default: []].append(node) }
        }
        let taken = pool.paragraph(of: motion).map { [$0] } ?? []
        let pickers = Side.allCases.map { side in
            CardPicker(candidates: candidates[side] ?? [], reach: reach, pool: pool, taken: taken)
        }
        var count = min(limit, pickers.map(\.candidates.count).min() ?? 0)
        var picks = pickers.map { $0.picks(count, within: .max) }
        while count > 5, picks.contains(where: { pickers[0].words(of: $0) > readingLeft }) {
            count -= 1
            picks = pickers.map { $0.picks(count, within: .max) }
        }
        picks = zip(pickers, picks).map { $0.words(of: $1) > readingLeft ? $0.picks(count, within: readingLeft) : $1 }
        chosen = [.motion: picks[0], .opposition: picks[1]]
        surplus = [
            .motion: pickers[0].candidates.filter { !picks[0].contains($0) },
            .opposition: pickers[1].candidates.filter { !picks[1].contains($0) },
        ]
    }
}

/// Picks the cards of one side.
private struct CardPicker {
    /// Nearest to the motion first.
    let candidates: [Node]
    let reach: Reach
    let pool: CardPool
    /// Paragraphs that are printed elsewhere already.
    let taken: [Paragraph]

    func words(of nodes: [Node]) -> Int { nodes.reduce(0) { $0 + (pool.paragraph(of: $1)?.wordCount ?? 0) } }

    /// So many candidates, each time the one that costs least; longer ones cost more when words are scarce.
    func picks(_ count: Int, within words: Int) -> [Node] {
        var picked: [Node] = []
        var perSource: [Source.ID: Int] = [:]
        var rest = candidates
        while picked.count < count, !rest.isEmpty {
            let fair = words / max(1, count)
            let costs = rest.map { cost($0, picked: picked, perSource: perSource, fairWords: fair) }
            guard let best = costs.indices.min(by: { costs[$0] < costs[$1] }) else { break }
            let node = rest.remove(at: best)
            if let source = pool.source(of: node) { perSource[source, default: 0] += 1 }
            picked.append(node)
        }
        return picked
    }

    private func cost(_ node: Node, picked: [Node], perSource: [Source.ID: Int], fairWords: Int) -> Double {
        guard let paragraph = pool.paragraph(of: node), let source = pool.source(of: node) else { return .infinity }
        var cost = Double(reach.distance(of: node) ?? 0)
        cost += 0.75 * Double(perSource[source] ?? 0)
        let record = pool.finder.graph[source]
        if record.date == nil { cost += 4 }
        if record.kind == nil || (record.author ?? record.issuer) == nil { cost += 1.5 }
        // The same paragraph twice teaches nothing new.
        let printed = picked.compactMap { pool.paragraph(of: $0)?.text } + taken.map(\.text)
        if printed.contains(paragraph.text) { cost += 6 }
        if paragraph.wordCount < 12 { cost += 1 }
        if paragraph.wordCount > fairWords { cost += Double(paragraph.wordCount - fairWords) / 25 }
        return cost
    }
}
