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

    var motion: Node { choice.motion }
    var reach: Reach { choice.reach }
    var presence: Presence { reader.presence }

    /// The side that what a party says in reach of the motion is mostly on; nil when it is on both or on none.
    func leaning(of party: Party.ID) -> Side? {
        let counts = Side.allCases.map { side in
            reach.nodes.count { node in reach.side(of: node) == side && isSaid(node, by: party) }
        }
        return counts[0] == counts[1] ? nil : counts[0] > counts[1] ? .motion : .opposition
    }

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

    /// The parties heard in reach of the motion or with a question or demand, in the order of the graph.
    var speakers: [Party] {
        let relevant = reach.nodes + [motion] + questions.map { .statement($0.id) }
        return graph.parties.filter { party in relevant.contains { isSaid($0, by: party.id) } }
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
