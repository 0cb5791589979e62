import Analysis
import ArgumentModel
import DisputeModel

/// What all parts of a packet are made from.
struct PacketContext {
    let graph: ArgumentGraph
    let reader: ReportReader
    let finder: AttestationFinder
    let lines: BearingLines
    let choice: MotionChoice
    let pool: CardPool
    let format: DebateFormat
    /// Whether the last card of each side is kept for when the sides change places.
    let keepsNewCard: Bool
    /// From the motion, over lines of every kind.
    let distances: GraphDistance
    /// The parties heard in reach of the motion or with a question or demand, in the order of the graph.
    let speakers: [Party]
    /// By party.
    private let leanings: [Side?]
    private let clearLeanings: [Side?]

    init(
        _ reader: ReportReader, _ lines: BearingLines, _ choice: MotionChoice, _ pool: CardPool,
        _ options: PacketOptions
    ) {
        graph = reader.graph
        finder = pool.finder
        (self.reader, self.lines, self.choice, self.pool) = (reader, lines, choice, pool)
        format = options.format
        keepsNewCard = options.format.reversesSides && options.extent == .coreAndAnnex
        distances = GraphDistance(from: choice.motion, in: reader.dispute)
        var voices = Voices(partyCount: graph.parties.count)
        for node in choice.reach.nodes { voices.count(node, on: choice.reach.side(of: node), finder) }
        (leanings, clearLeanings) = (voices.leanings(moreThan: 1), voices.leanings(moreThan: 2))
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

    /// The card that is kept for when the sides change places.
    func keptBack(_ deck: [Node]) -> Node? { keepsNewCard && deck.count > 1 ? deck.last : nil }

    /// What the words of a card have to do with the other side.
    enum Partiality {
        /// A party that clearly leans to the other side says them.
        case spokenByOpponent
        /// They are known only from a party that clearly leans to the other side.
        case reportedByOpponent
        case none
    }

    /// Whether a card for a side would use the words of those on the other: who say there more than twice what they
    /// say here. It follows from what parties say in reach of the motion, never from which camp they are in. Those who
    /// are in none, such as a newspaper, are nobody's opponents.
    func partiality(of node: Node, on side: Side) -> Partiality {
        guard let evidence = pool.evidence(of: node) else { return .none }
        func isOpponent(_ party: Party.ID?) -> Bool {
            guard let party, graph[party].side != nil else { return false }
            return clearLeanings[party.index] == side.other
        }
        if isOpponent(finder[evidence].by) { return .spokenByOpponent }
        return isOpponent(finder[evidence].via) ? .reportedByOpponent : .none
    }

    /// Whether a party says a node, here and by then.
    func isSaid(_ node: Node, by party: Party.ID) -> Bool {
        reader.dispute.isSaid(node, by: party)
    }

    /// What opposes a node, or an argument that concludes it, in source order.
    func objections(to node: Node) -> [Node] {
        rebuttals(of: [node]).map(\.node)
    }

    /// What opposes any of the nodes, each once, with the argument that it undercuts where it does.
    func rebuttals(of nodes: [Node]) -> [CrossReply] {
        var seen: Set<Node> = []
        return nodes.flatMap { node in
            lines.attackers(of: node).map { (attacker: $0, target: node) }
                + lines.supporters(of: node).filter { graph.isConclusion(node, of: $0) }.flatMap { argument in
                    lines.attackers(of: argument).map { (attacker: $0, target: argument) }
                }
        }.filter { seen.insert($0.attacker).inserted }.map { attacker, target in
            guard case .argument = target else { return CrossReply(node: attacker, remark: nil) }
            return CrossReply(node: attacker, remark: "against the argument “\(finder.title(of: target))”")
        }
    }

    /// The norms that a node mentions, in source order.
    func normsCited(by node: Node) -> [Node] {
        graph.relations.filter { $0.kind == .cites && $0.from == node && presence.contains($0.id) }.map(\.to)
    }

    /// The claims in the motion's reach that opposing parties make and a party leaves without an answer, nearest first.
    ///
    /// A claim that speaks for the side the party leans to is a concession to it, which wants no answer. Who leans to
    /// neither side owes neither an answer.
    func claimsUnanswered(by party: Party.ID) -> [Node] {
        guard let own = leaning(of: party) else { return [] }
        let claims = reader.claimsUnanswered(by: party).map { Node.statement($0) }.filter { claim in
            guard let side = claim == motion ? .motion : reach.side(of: claim) else { return false }
            return side != own
        }
        return byDistance(claims)
    }

    /// What was put to a party and has no sufficient reply of it, in source order.
    func openQuestions(to party: Party.ID) -> [Node] {
        reader.openQuestions.filter { $0.outcomes.contains { $0.to == party && $0.isOpen } }
            .map { .statement($0.question) }
    }

    /// The nodes nearest to the motion first; what is out of reach comes last, in source order.
    func byDistance(_ nodes: [Node]) -> [Node] {
        nodes.indices.sorted { a, b in
            let (left, right) = (reach.distance(of: nodes[a]) ?? .max, reach.distance(of: nodes[b]) ?? .max)
            return (left, a) < (right, b)
        }.map { nodes[$0] }
    }

    /// What is nearest to the motion over lines of every kind first, and among equals what has most lines.
    func byRelevance(_ nodes: [Node]) -> [Node] {
        let ranks = nodes.map { (distance: distances[$0] ?? .max, degree: distances.degree(of: $0)) }
        return nodes.indices.sorted { a, b in
            (ranks[a].distance, ranks[b].degree, a) < (ranks[b].distance, ranks[a].degree, b)
        }.map { nodes[$0] }
    }

    /// The sources of all quotations that count by then.
    var quotedSources: Set<Source.ID> {
        Set(graph.nodes.flatMap { finder.places(of: $0) }.compactMap { finder.quotation($0)?.source })
    }

    /// Questions and demands that exist by then.
    var questions: [Statement] {
        graph.statements.filter { statement in
            guard presence.contains(statement.id) else { return false }
            return statement.kind == .question || statement.kind == .demand
        }
    }

    /// A node's title with the quotation it rests on; nil when nobody is quoted as saying it.
    func passage(_ node: Node, by party: Party.ID? = nil, _ book: inout AttestationBook) -> Passage? {
        book.reference(to: node, by: party).map { Passage(words: finder.title(of: node), references: [$0]) }
    }

    /// A node's own sentence with the quotation it rests on.
    func sentence(_ node: Node, _ book: inout AttestationBook) -> Passage? {
        book.reference(to: node).map { Passage(words: finder.sentence(of: node), references: [$0]) }
    }
}

extension ArgumentGraph {
    /// Whether a node is an argument, and another its conclusion.
    func isConclusion(_ node: Node, of other: Node) -> Bool {
        guard case .argument(let id) = other, let conclusion = self[id].conclusion else { return false }
        return node == .statement(conclusion)
    }
}

/// Who says what on which side, counted node by node.
private struct Voices {
    private(set) var isHeard: [Bool]
    /// By party: how many nodes it says for the motion, and how many against it.
    private var counts: [(motion: Int, opposition: Int)]

    init(partyCount: Int) {
        isHeard = Array(repeating: false, count: partyCount)
        counts = Array(repeating: (0, 0), count: partyCount)
    }

    /// The side on which a party says more than so many times what it says on the other; nil for neither.
    func leanings(moreThan factor: Int) -> [Side?] {
        counts.map { count in
            if count.motion > factor * count.opposition { return .motion }
            return count.opposition > factor * count.motion ? .opposition : nil
        }
    }

    mutating func count(_ node: Node, on side: Side?, _ finder: AttestationFinder) {
        for party in finder.dispute.speakers(of: node) {
            isHeard[party.index] = true
            switch side {
            case .motion: counts[party.index].motion += 1
            case .opposition: counts[party.index].opposition += 1
            case nil: break
            }
        }
    }
}
