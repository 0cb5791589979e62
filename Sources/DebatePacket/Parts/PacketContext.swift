import Analysis
import ArgumentModel

/// What all parts of a packet are made from.
struct PacketContext {
    let graph: ArgumentGraph
    let reader: ReportReader
    let finder: EvidenceFinder
    let lines: BearingLines
    let choice: MotionChoice
    let pool: CardPool
    let format: DebateFormat
    /// The parties heard in reach of the motion or with a question or demand, in the order of the graph.
    let speakers: [Party]
    /// By party.
    private let leanings: [Side?]

    init(
        _ reader: ReportReader, _ lines: BearingLines, _ choice: MotionChoice, _ pool: CardPool, _ format: DebateFormat
    ) {
        graph = reader.graph
        finder = pool.finder
        (self.reader, self.lines, self.choice, self.pool, self.format) = (reader, lines, choice, pool, format)
        var voices = Voices(partyCount: graph.parties.count)
        for node in choice.reach.nodes { voices.count(node, on: choice.reach.side(of: node), finder) }
        leanings = voices.leanings
        let asked = reader.graph.nodes.filter { reader.graph.isAsked($0) && reader.presence.contains($0) }
        for node in [choice.motion] + asked {
            voices.count(node, on: nil, finder)
        }
        let isHeard = voices.isHeard
        speakers = reader.graph.parties.filter { isHeard[$0.id.index] }
    }

    var motion: Node { choice.motion }
    var reach: Reach { choice.reach }
    var presence: Presence { reader.presence }

    /// The side that what a party says in reach of the motion is mostly on; nil when it is on both or on none.
    func leaning(of party: Party.ID) -> Side? { leanings[party.index] }

    /// Whether a party says a node, here and by then.
    func isSaid(_ node: Node, by party: Party.ID) -> Bool {
        graph.occurrences(of: node).contains { occurrence in
            occurrence.by == party && presence.contains(occurrence) && finder.affirms(occurrence.act)
        }
    }

    /// The nodes nearest to the motion first; what is out of reach comes last, in source order.
    func byDistance(_ nodes: [Node]) -> [Node] {
        nodes.indices.sorted { a, b in
            let (left, right) = (reach.distance(of: nodes[a]) ?? .max, reach.distance(of: nodes[b]) ?? .max)
            return (left, a) < (right, b)
        }.map { nodes[$0] }
    }

    /// Questions and demands that exist by then.
    var questions: [Statement] {
        graph.statements.filter { statement in
            guard presence.contains(statement.id) else { return false }
            return statement.kind == .question || statement.kind == .demand
        }
    }

    /// A node's title with the quotation it rests on; nil when nobody is quoted as saying it.
    func passage(_ node: Node, by party: Party.ID? = nil, _ book: inout EvidenceBook) -> Passage? {
        book.reference(to: node, by: party).map { Passage(words: finder.title(of: node), references: [$0]) }
    }

    /// A node's own sentence with the quotation it rests on.
    func sentence(_ node: Node, _ book: inout EvidenceBook) -> Passage? {
        book.reference(to: node).map { Passage(words: finder.sentence(of: node), references: [$0]) }
    }
}

extension ArgumentGraph {
    /// Whether a node is a question or a demand.
    func isAsked(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return false }
        switch self[id].kind {
        case .question, .demand: return true
        case .claim, .norm, .meta: return false
        }
    }
}

/// Who says what on which side, counted node by node.
private struct Voices {
    private(set) var isHeard: [Bool]
    private var balance: [Int]

    init(partyCount: Int) {
        isHeard = Array(repeating: false, count: partyCount)
        balance = Array(repeating: 0, count: partyCount)
    }

    /// More for the motion than against it, or the reverse; nil for neither.
    var leanings: [Side?] { balance.map { $0 == 0 ? nil : $0 > 0 ? .motion : .opposition } }

    mutating func count(_ node: Node, on side: Side?, _ finder: EvidenceFinder) {
        let said = finder.graph.occurrences(of: node).filter { finder.presence.contains($0) && finder.affirms($0.act) }
        for party in Set(said.compactMap(\.by)) {
            isHeard[party.index] = true
            switch side {
            case .motion: balance[party.index] += 1
            case .opposition: balance[party.index] -= 1
            case nil: break
            }
        }
    }
}
