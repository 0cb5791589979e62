import ArgumentModel
import DisputeModel

/// What was said before what, as far as dates tell for sure.
struct SpeakingOrder {
    private let dispute: Dispute
    /// By node: the first and the last day on which somebody may have asserted it; nil where a place is undated or
    /// nobody asserts it.
    private let spans: [(first: CalendarDate, last: CalendarDate)?]
    /// By node: the day by which it had been asserted; nil where no place is dated.
    private let firstSaid: [CalendarDate?]

    /// O(nodes and their occurrences).
    init(_ dispute: Dispute) {
        self.dispute = dispute
        let numbering = dispute.numbering
        var spans: [(first: CalendarDate, last: CalendarDate)?] = []
        var firstSaid: [CalendarDate?] = []
        for number in 0..<numbering.count {
            let said = SpeakingOrder.assertions(of: numbering.node(at: number), dispute)
            let dates = said.compactMap(\.date)
            let (first, last) = (dates.map(\.first).min(), dates.map(\.last).max())
            if let first, let last, dates.count == said.count { spans.append((first, last)) } else { spans.append(nil) }
            firstSaid.append(dates.map(\.last).min())
        }
        (self.spans, self.firstSaid) = (spans, firstSaid)
    }

    /// Whether all that was said of one node was surely said before anything of another.
    func isOlder(_ node: Int32, than other: Int32) -> Bool {
        guard let node = spans[Int(node)], let other = spans[Int(other)] else { return false }
        return node.last < other.first
    }

    /// Whether a party surely asserts a node after another had been asserted.
    func asserts(_ party: Party.ID, _ node: Int32, after other: Int32) -> Bool {
        guard let said = firstSaid[Int(other)] else { return false }
        return SpeakingOrder.assertions(of: dispute.numbering.node(at: Int(node)), dispute).contains { occurrence in
            occurrence.by == party && occurrence.date.map { $0.first > said } ?? false
        }
    }

    private static func assertions(of node: Node, _ dispute: Dispute) -> [Occurrence] {
        dispute.graph.occurrences(of: node).filter { $0.stance == .asserts && dispute.presence.contains($0) }
    }
}
