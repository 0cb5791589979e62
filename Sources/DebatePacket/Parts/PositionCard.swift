import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// P10: what one party says and what it owes, in the graph's words only.
struct PositionCard {
    static let wordLimit = 120

    let party: String
    let side: String
    /// Set when no source is a text of the party's own, so that others alone say what it says.
    let voice: String?
    let claims: PassageList
    /// What it answers to the questions in dispute that the motion touches.
    let answers: PassageList
    let demands: PassageList
    let norms: PassageList
    let unanswered: PassageList
    /// What opposes it most strongly among the texts collected here.
    let strongestAttack: Passage?
    let attackTarget: Passage?
    let wordCount: Int
}

/// Passages, and how many were left out.
struct PassageList {
    let shown: [Passage]
    let omitted: String?
    let isEmpty: Bool
    /// What to print where nothing is shown: that there is nothing, or how much had no room.
    let none: String?

    init(_ shown: [Passage], omitted: Int) {
        (self.shown, self.omitted, isEmpty) = (shown, PlainWords.more(omitted), shown.isEmpty)
        none = !isEmpty ? nil : omitted == 0 ? "nothing recorded" : "\(omitted) for which this card has no room"
    }
}

/// Makes the position cards.
struct PositionMaker {
    let context: PacketContext

    func cards(_ book: inout AttestationBook) -> [PositionCard] {
        let ownTexts = context.reader.dispute.ownTexts
        return context.speakers.compactMap { party in
            let isSilent = ownTexts.texts(of: party.id).isEmpty
            return card(of: party, isSilent ? "no text of its own in this collection" : nil, &book)
        }
    }

    private func card(of party: Party, _ voice: String?, _ book: inout AttestationBook) -> PositionCard? {
        let said = ([context.motion] + context.reach.nodes).filter { context.isSaid($0, by: party.id) }
        var budget = PositionCard.wordLimit
        var fresh = book
        let attack = strongestAttack(on: said, of: party.id)
        let attackPassage = attack.flatMap { take($0.attacker, nil, &budget, &fresh) }
        let target = attack.flatMap { attackPassage == nil ? nil : take($0.target, party.id, &budget, &fresh) }
        let claims = passages(said.filter(isClaim), party.id, 3, &budget, &fresh)
        let answers = answers(of: party.id, &budget, &fresh)
        let demands = passages(context.byRelevance(asked(by: party.id, .demand)), party.id, 2, &budget, &fresh)
        let owed = passages(unanswered(by: party.id), nil, 3, &budget, &fresh)
        let norms = passages(normsMostCitedFirst(by: party.id), nil, 3, &budget, &fresh)
        guard !claims.isEmpty || !demands.isEmpty || !owed.isEmpty else { return nil }
        book = fresh
        return PositionCard(
            party: context.finder.name(of: party.id), side: side(of: party), voice: voice, claims: claims,
            answers: answers, demands: demands, norms: norms, unanswered: owed, strongestAttack: attackPassage,
            attackTarget: target,
            wordCount: PositionCard.wordLimit - budget)
    }

    /// The answers that nothing later supersedes, to questions on which something near the motion takes a position.
    private func answers(of party: Party.ID, _ budget: inout Int, _ book: inout AttestationBook) -> PassageList {
        var passages: [Passage] = []
        var found = 0
        let near = context.reader.report.positions.rows.compactMap { row in
            row.stands.flatMap(\.taken).compactMap { distance(of: $0.attestation.node) }.min().map { (row, $0) }
        }
        for (row, _) in near.sorted(by: { ($0.1, $0.0.issue) < ($1.1, $1.0.issue) }) {
            guard let stand = row.stands.first(where: { $0.party == party }) else { continue }
            for answer in stand.latest {
                let places = stand.taken.filter { $0.answer == answer }.map(\.attestation)
                let quoted = places.filter { context.graph[$0].quotation != nil }
                guard let place = context.reader.dispute.clearest(of: quoted) else { continue }
                found += 1
                let words =
                    "\(context.graph[row.issue].text) – "
                    + Phrasing(context.reader.dispute).answer(answer, at: place)
                let line = PlainWords.line(words)
                guard passages.count < 3, PlainWords.count(line) <= budget else { continue }
                budget -= PlainWords.count(line)
                passages.append(Passage(words: line, references: [book.reference(to: place)]))
            }
        }
        return PassageList(passages, omitted: found - passages.count)
    }

    private func distance(of node: Node) -> Int? {
        node == context.motion ? 0 : context.reach.distance(of: node)
    }

    private func side(of party: Party) -> String {
        guard let side = context.leaning(of: party.id) else { return "on neither side, or on both" }
        guard party.side == nil else { return "mostly \(side.shortName) the motion" }
        return "in no camp; its statements here are used mostly on side \(side.rawValue)"
    }

    /// The clauses a party cites, those it cites in most of its statements first.
    private func normsMostCitedFirst(by party: Party.ID) -> [Node] {
        let clauses = context.reader.clausesCited(by: party)
        return clauses.indices.sorted { (clauses[$1].count, $0) < (clauses[$0].count, $1) }
            .map { .statement(clauses[$0].clause) }
    }

    private func isClaim(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return false }
        return context.graph[id].kind == .claim
    }

    private func asked(by party: Party.ID, _ kind: Statement.Kind) -> [Node] {
        context.questions.filter { $0.kind == kind }.map { .statement($0.id) }.filter { context.isSaid($0, by: party) }
    }

    /// Open questions and demands put to it, then claims against its side that it left without an answer, each nearest
    /// to the motion first.
    private func unanswered(by party: Party.ID) -> [Node] {
        context.byRelevance(context.openQuestions(to: party)) + context.claimsUnanswered(by: party)
    }

    /// An attack that stands before one that is open, then the one nearest to the motion.
    private func strongestAttack(on said: [Node], of party: Party.ID) -> (attacker: Node, target: Node)? {
        func rank(_ node: Node) -> Int {
            switch context.reader.state(of: node) {
            case .stands: 0
            case .open: 1
            case .defeated, nil: 2
            }
        }
        let attacks = said.flatMap { target in
            context.lines.attackers(of: target).filter { !context.isSaid($0, by: party) }
                .filter { context.finder.best(of: $0) != nil }.map { (attacker: $0, target: target) }
        }
        return attacks.indices.min { (rank(attacks[$0].attacker), $0) < (rank(attacks[$1].attacker), $1) }
            .map { attacks[$0] }
    }

    private func passages(
        _ nodes: [Node], _ party: Party.ID?, _ limit: Int, _ budget: inout Int, _ book: inout AttestationBook
    ) -> PassageList {
        var passages: [Passage] = []
        let quoted = nodes.filter { context.finder.best(of: $0, by: party) != nil }
        for node in quoted where passages.count < limit {
            if let passage = take(node, party, &budget, &book) { passages.append(passage) }
        }
        return PassageList(passages, omitted: quoted.count - passages.count)
    }

    /// The passage when its words still fit.
    private func take(
        _ node: Node, _ party: Party.ID?, _ budget: inout Int, _ book: inout AttestationBook
    ) -> Passage? {
        let words = PlainWords.count(context.finder.title(of: node))
        guard words <= budget, let passage = context.passage(node, by: party, &book) else { return nil }
        budget -= words
        return passage
    }
}
