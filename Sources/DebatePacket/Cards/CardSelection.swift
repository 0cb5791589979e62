import ArgumentModel

/// Which nodes become the cards of the two sides: equally many on each, near the motion, from many sources, and in the
/// words of those who speak for the side rather than of those who speak against it.
struct CardSelection {
    /// More of the cards than this should not come from one source.
    static let sourceShare = 0.4

    /// By side; where the sides change places, the last card of each is the new one for that.
    let chosen: [Side: [Node]]
    /// What could have been cards and was left over, by side, nearest first.
    let surplus: [Side: [Node]]

    /// - Parameters:
    ///   - limit: How many cards a side gets at most, without the new one.
    ///   - wordLimit: How many words the cards of one side that are in the core may have together.
    ///   - keepsNewCard: Whether a card for the reversal is wanted.
    init(_ context: PacketContext, atMost limit: Int, wordLimit: Int, keepsNewCard: Bool) {
        let table = CardTable(context)
        let least = Side.allCases.map { table.candidates(of: $0).count }.min() ?? 0
        let count = min(limit + (keepsNewCard ? 1 : 0), least)
        let balance = CardBalance(table: table, context: context, wordLimit: wordLimit)
        var limits: [Side: Int] = [:]
        var picks = table.picks(count, within: limits)
        while let side = Side.allCases.first(where: { limits[$0] == nil && balance.words(of: picks[$0]) > wordLimit }) {
            limits[side] = wordLimit
            picks = table.picks(count, within: limits)
        }
        let chosen = balance.balanced(picks)
        self.chosen = chosen
        surplus = Dictionary(
            uniqueKeysWithValues: Side.allCases.map { side in
                (side, table.candidates(of: side).filter { !(chosen[side] ?? []).contains($0) })
            })
    }
}

/// Makes both sides read about as long, by exchanging cards for others of the same side.
struct CardBalance {
    let table: CardTable
    let context: PacketContext
    let wordLimit: Int

    /// No card is exchanged for one that costs so much more.
    private static let costLimit = 3.0

    /// The cards a side reads before it speaks.
    private func core(_ nodes: [Node]) -> ArraySlice<Node> {
        nodes.prefix(min(PacketOptions.coreCards, context.keptBack(nodes) == nil ? nodes.count : nodes.count - 1))
    }

    /// How many words the cards in the core have.
    func words(of nodes: [Node]?) -> Int {
        core(nodes ?? []).reduce(0) { $0 + (context.pool.paragraph(of: $1)?.wordCount ?? 0) }
    }

    /// Of two sides, how much longer the longer one reads; whether that is too much is `isEven`.
    private func ratio(_ picks: [Side: [Node]]) -> Double {
        let words = Side.allCases.map { Double(max(1, self.words(of: picks[$0]))) }
        return (words.max() ?? 1) / (words.min() ?? 1)
    }

    static func isEven(_ words: [Int]) -> Bool {
        guard let most = words.max(), let least = words.min() else { return true }
        return most * 4 <= least * 5
    }

    /// One exchange after another, each the one that helps most at the least cost, as long as the pool allows.
    func balanced(_ picks: [Side: [Node]]) -> [Side: [Node]] {
        var picks = picks
        for _ in 0..<PacketOptions.coreCards {
            guard !CardBalance.isEven(Side.allCases.map { words(of: picks[$0]) }) else { break }
            guard let better = exchanges(picks).min(by: { $0.rank < $1.rank }), ratio(better.picks) < ratio(picks)
            else { break }
            picks = better.picks
        }
        return picks
    }

    private typealias Exchange = (picks: [Side: [Node]], rank: (Double, Double))

    private func exchanges(_ picks: [Side: [Node]]) -> [Exchange] {
        Side.allCases.flatMap { side in
            let nodes = picks[side] ?? []
            return core(nodes).indices.flatMap { position -> [Exchange] in
                var others = picks
                others[side]?.remove(at: position)
                let costs = table.costs(on: side, beside: others)
                guard let old = costs[nodes[position]] else { return [] }
                return costs.compactMap { node, cost in
                    guard node != nodes[position], cost - old < CardBalance.costLimit else { return nil }
                    var changed = picks
                    changed[side]?[position] = node
                    guard words(of: changed[side]) <= wordLimit else { return nil }
                    // Source order decides among equals, so that two runs exchange the same.
                    let order = Double(context.reach.nodes.firstIndex(of: node) ?? 0) / 1_000_000
                    return (changed, (max(1.25, ratio(changed)), cost - old + order))
                }
            }
        }
    }
}
