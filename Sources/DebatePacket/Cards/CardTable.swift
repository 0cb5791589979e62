import ArgumentModel

/// The candidates of both sides, from which cards are picked in turn.
struct CardTable {
    private let context: PacketContext
    /// Nearest to the motion first.
    private let candidates: [Side: [Node]]

    init(_ context: PacketContext) {
        self.context = context
        var candidates: [Side: [Node]] = [:]
        for node in context.reach.nodes where context.pool.isUsable(node) {
            if let side = context.reach.side(of: node) { candidates[side, default: []].append(node) }
        }
        self.candidates = candidates
    }

    func candidates(of side: Side) -> [Node] { candidates[side] ?? [] }

    /// So many candidates a side, each time the one that costs least. The sides take turns, and take turns at being
    /// first, because a paragraph that one of them has is dear to the other.
    ///
    /// - Parameter limits: How many words a side may have; longer cards cost more there.
    func picks(_ count: Int, within limits: [Side: Int]) -> [Side: [Node]] {
        var picked: [Side: [Node]] = [:]
        var rest = candidates
        var printed = PrintedParagraphs(context.pool)
        printed.add(context.motion)
        for turn in 0..<max(0, count) {
            for side in turn.isMultiple(of: 2) ? Side.allCases : Side.allCases.reversed() {
                let fair = limits[side].map { $0 / count } ?? .max
                let nodes = rest[side] ?? []
                let costs = nodes.map { cost(of: $0, on: side, beside: picked, printed, fairWords: fair) }
                guard let best = costs.indices.min(by: { costs[$0] < costs[$1] }) else { continue }
                picked[side, default: []].append(nodes[best])
                printed.add(nodes[best])
                rest[side]?.remove(at: best)
            }
        }
        return picked
    }

    /// What every candidate of a side that is not picked costs beside what is.
    func costs(on side: Side, beside picked: [Side: [Node]]) -> [Node: Double] {
        var printed = PrintedParagraphs(context.pool)
        for node in [context.motion] + Side.allCases.flatMap({ picked[$0] ?? [] }) { printed.add(node) }
        let free = candidates(of: side).filter { !(picked[side] ?? []).contains($0) }
        return Dictionary(
            uniqueKeysWithValues: free.map {
                ($0, cost(of: $0, on: side, beside: picked, printed, fairWords: .max))
            })
    }

    private func cost(
        of node: Node, on side: Side, beside picked: [Side: [Node]], _ printed: PrintedParagraphs, fairWords: Int
    ) -> Double {
        guard let paragraph = context.pool.paragraph(of: node), let source = context.pool.source(of: node) else {
            return .infinity
        }
        var cost = Double(context.reach.distance(of: node) ?? 0)
        func cards(_ side: Side) -> Int { (picked[side] ?? []).count { context.pool.source(of: $0) == source } }
        cost += 0.75 * Double(cards(side)) + 0.25 * Double(cards(side.other))
        cost += costOfRecord(context.graph[source])
        cost += costOfSpeaker(of: node, on: side)
        // The same paragraph twice teaches nothing new, on whichever side.
        if printed.contains(node) { cost += 6 }
        if paragraph.wordCount < 12 { cost += 1 }
        if paragraph.wordCount > fairWords { cost += Double(paragraph.wordCount - fairWords) / 25 }
        return cost
    }

    private func costOfRecord(_ source: Source) -> Double {
        let isAnonymous = source.kind == nil || (source.author ?? source.issuer) == nil
        return (source.date == nil ? 1.5 : 0) + (isAnonymous ? 1.5 : 0)
    }

    /// A side should argue neither with its opponents' words nor with what its opponents say that it says.
    private func costOfSpeaker(of node: Node, on side: Side) -> Double {
        switch context.partiality(of: node, on: side) {
        case .spokenByOpponent: 4
        case .reportedByOpponent: 2.5
        case .none: 0
        }
    }
}

/// The paragraphs that cards, or the motion, print already.
private struct PrintedParagraphs {
    private struct Place: Hashable {
        let source: Source.ID
        let line: Int
    }

    private let pool: CardPool
    private var places: Set<Place> = []
    private var texts: Set<String> = []

    init(_ pool: CardPool) { self.pool = pool }

    mutating func add(_ node: Node) {
        guard let paragraph = pool.paragraph(of: node), let place = place(of: node) else { return }
        places.insert(place)
        texts.insert(PlainWords.line(paragraph.text))
    }

    /// Whether a node's paragraph is printed, whole or in another part, here or in another source's copy.
    func contains(_ node: Node) -> Bool {
        guard let paragraph = pool.paragraph(of: node), let place = place(of: node) else { return false }
        return places.contains(place) || texts.contains(PlainWords.line(paragraph.text))
    }

    private func place(of node: Node) -> Place? {
        guard let paragraph = pool.paragraph(of: node), let source = pool.source(of: node) else { return nil }
        return Place(source: source, line: paragraph.line)
    }
}
