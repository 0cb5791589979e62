/// Cards that stand on one page of the core.
struct CardPage {
    let cards: [Card]
    /// The lines to write on below them, as far as there is room.
    let notes: [Int]

    /// In points: the headings of the part and of the side.
    private static let heading = 104.0

    /// The cards of a side on two pages, about as many on each; on one after the other where that cannot be.
    static func pages(of cards: [Card], on paper: Paper) -> [CardPage] {
        for first in [(cards.count + 1) / 2, cards.count / 2, cards.count / 2 + 2] where first <= cards.count {
            var (one, other) = (PageRoom(paper, heading: heading), PageRoom(paper, heading: 0))
            let fits =
                cards.prefix(first).allSatisfy { one.take(one.height(of: $0)) }
                && cards.dropFirst(first).allSatisfy { other.take(other.height(of: $0)) }
            guard fits else { continue }
            return [
                CardPage(cards: Array(cards.prefix(first)), notes: []),
                CardPage(cards: Array(cards.dropFirst(first)), notes: other.linesToWriteOn),
            ].filter { !$0.cards.isEmpty }
        }
        return [CardPage(cards: cards, notes: [])]
    }
}
