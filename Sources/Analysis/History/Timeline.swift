public import ArgumentModel
public import DisputeModel

/// What entered the dispute when.
public struct Timeline: Sendable {
    /// Something that was said, or a norm that was adopted.
    public struct Entry: Sendable, Hashable {
        /// What happened.
        public enum Event: Sendable, Hashable {
            /// Somebody said it, here.
            case said(Attestation)
            /// The norm was adopted.
            case adopted
        }

        /// When; nil among the undated.
        public let date: DateSpan?
        /// What was said or adopted.
        public let node: Node
        public let event: Event
        /// Whether the node was not there before.
        public let isFirst: Bool
    }

    /// By first day, then by last day, then in source order.
    public let dated: [Entry]
    /// In source order.
    public let undated: [Entry]

    /// Everything said or adopted by the date of the dispute; the undated is listed apart, whatever the date.
    public init(_ dispute: Dispute) {
        let (graph, presence) = (dispute.graph, dispute.presence)
        var dated: [(date: DateSpan, node: Node, event: Entry.Event)] = []
        var undated: [Entry] = []
        for node in graph.nodes {
            if case .statement(let id) = node, let adopted = graph[id].norm?.adopted, presence.contains(id) {
                dated.append((adopted, node, .adopted))
            }
            for (position, occurrence) in graph.occurrences(of: node).enumerated() {
                let event = Entry.Event.said(Attestation(node, position))
                if let date = occurrence.date {
                    if presence.contains(occurrence) { dated.append((date, node, event)) }
                } else {
                    undated.append(Entry(date: nil, node: node, event: event, isFirst: false))
                }
            }
        }
        let order = dated.indices.sorted { a, b in
            let (left, right) = (dated[a].date, dated[b].date)
            return (left.first, left.last, a) < (right.first, right.last, b)
        }
        var seen: Set<Node> = []
        self.dated = order.map { position in
            let entry = dated[position]
            return Entry(
                date: entry.date, node: entry.node, event: entry.event, isFirst: seen.insert(entry.node).inserted)
        }
        self.undated = undated
    }
}
