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
        /// Whether the same party said, denied or quoted it before.
        public let isRepeated: Bool
    }

    /// By beginning, then by end; on one day what is replied to, attacked or reported comes first unless times of day
    /// say otherwise, then source order decides.
    public let dated: [Entry]
    /// In source order.
    public let undated: [Entry]
    /// What the date asked for may or may not include: known to a month, year or stretch that it falls in.
    public let straddling: [Entry]

    /// Everything said or adopted by the date of the dispute; the undated is listed apart, whatever the date.
    public init(_ dispute: Dispute) {
        let (graph, presence) = (dispute.graph, dispute.presence)
        var drafts: [Draft] = []
        for node in graph.nodes {
            if case .statement(let id) = node, let adopted = graph[id].norm?.adopted, presence.contains(id) {
                drafts.append(Draft(node: node, date: adopted, event: .adopted, voice: nil))
            }
            for (position, occurrence) in graph.occurrences(of: node).enumerated() {
                drafts.append(
                    Draft(
                        node: node, date: occurrence.date, event: .said(Attestation(node, position)),
                        voice: Voiced(node: node, party: occurrence.by, stance: occurrence.stance)))
            }
        }
        let ranks = ResponseRanks(graph)
        func isPresent(_ draft: Draft) -> Bool {
            guard case .said(let attestation) = draft.event else { return true }
            return presence.contains(graph[attestation])
        }
        let known = drafts.filter { $0.date != nil && isPresent($0) }
        var seen = Seen()
        dated = Timeline.inOrder(known, ranks, graph).map { seen.entry($0) }
        undated = drafts.filter { $0.date == nil }.map { seen.entry($0) }
        straddling = drafts.filter { draft in
            guard case .said(let attestation) = draft.event, draft.date != nil else { return false }
            return presence.isUncertain(graph[attestation])
        }.map { Entry(date: $0.date, node: $0.node, event: $0.event, isFirst: false, isRepeated: false) }
    }

    private struct Voiced: Hashable {
        let node: Node
        let party: Party.ID?
        let stance: Stance
    }

    private struct Draft {
        let node: Node
        let date: DateSpan?
        let event: Entry.Event
        let voice: Voiced?
    }

    private struct Seen {
        private var nodes: Set<Node> = []
        private var voices: Set<Voiced> = []

        mutating func entry(_ draft: Draft) -> Entry {
            Entry(
                date: draft.date, node: draft.node, event: draft.event,
                isFirst: nodes.insert(draft.node).inserted,
                isRepeated: draft.voice.map { !voices.insert($0).inserted } ?? false)
        }
    }

    private static func inOrder(_ drafts: [Draft], _ ranks: ResponseRanks, _ graph: ArgumentGraph) -> [Draft] {
        func isReport(_ draft: Draft) -> Int {
            guard case .said(let attestation) = draft.event else { return 0 }
            return graph[attestation].via == nil ? 0 : 1
        }
        return drafts.indices.sorted { a, b in
            guard let left = drafts[a].date, let right = drafts[b].date else { return a < b }
            if (left.beginning, left.ending) != (right.beginning, right.ending) {
                return (left.beginning, left.ending) < (right.beginning, right.ending)
            }
            return (ranks[drafts[a].node], isReport(drafts[a]), a) < (ranks[drafts[b].node], isReport(drafts[b]), b)
        }.map { drafts[$0] }
    }
}

/// How many steps of replying, opposing and restating lie between a node and what nothing went before.
private struct ResponseRanks {
    private var ranks: [Node: Int] = [:]

    subscript(node: Node) -> Int { ranks[node] ?? 0 }

    /// Circles are cut where they close. O(*n* + *m*).
    init(_ graph: ArgumentGraph) {
        var targets: [Node: [Node]] = [:]
        for relation in graph.relations {
            switch relation.kind.bearing {
            case .opposes, .undercuts, .says: targets[relation.from, default: []].append(relation.to)
            case .none where relation.kind == .answers: targets[relation.from, default: []].append(relation.to)
            case .none, .supports, .entails, .excludes: break
            }
        }
        var isOpen: Set<Node> = []
        for start in graph.nodes where ranks[start] == nil && targets[start] != nil {
            var path = [start]
            isOpen.insert(start)
            while let node = path.last {
                if let next = targets[node]?.first(where: { ranks[$0] == nil && !isOpen.contains($0) }) {
                    if targets[next] == nil {
                        ranks[next] = 0
                    } else {
                        path.append(next)
                        isOpen.insert(next)
                    }
                    continue
                }
                ranks[node] = (targets[node] ?? []).reduce(0) { max($0, (ranks[$1] ?? -1) + 1) }
                isOpen.remove(node)
                path.removeLast()
            }
        }
    }
}
