import Analysis
import ArgumentModel

/// P10: what one party says and what it owes, in the graph's words only.
struct PositionCard {
    static let wordLimit = 120

    let party: String
    let side: String
    let claims: [Passage]
    let demands: [Passage]
    let norms: [Passage]
    let unanswered: [Passage]
    /// What opposes it most strongly among the texts collected here.
    let strongestAttack: Passage?
    let attackTarget: Passage?
    let wordCount: Int
}

/// Makes the position cards.
struct PositionMaker {
    let context: PacketContext

    func cards(_ book: inout EvidenceBook) -> [PositionCard] {
        context.speakers.compactMap { card(of: $0, &book) }
    }

    private func card(of party: Party, _ book: inout EvidenceBook) -> PositionCard? {
        let said = ([context.motion] + context.reach.nodes).filter { context.isSaid($0, by: party.id) }
        var budget = PositionCard.wordLimit
        var fresh = book
        let attack = strongestAttack(on: said, of: party.id)
        let attackPassage = attack.flatMap { take($0.attacker, nil, &budget, &fresh) }
        let target = attack.flatMap { attackPassage == nil ? nil : take($0.target, party.id, &budget, &fresh) }
        let claims = passages(said.filter(isClaim), party.id, 3, &budget, &fresh)
        let demands = passages(asked(by: party.id, .demand), party.id, 2, &budget, &fresh)
        let owed = passages(unanswered(by: party.id), nil, 3, &budget, &fresh)
        let norms = passages(
            context.reader.clausesCited(by: party.id).map { .statement($0) }, nil, 3, &budget, &fresh)
        guard !claims.isEmpty || !demands.isEmpty || !owed.isEmpty else { return nil }
        book = fresh
        return PositionCard(
            party: PlainWords.line(party.name), side: side(of: party), claims: claims, demands: demands, norms: norms,
            unanswered: owed, strongestAttack: attackPassage, attackTarget: target,
            wordCount: PositionCard.wordLimit - budget)
    }

    private func side(of party: Party) -> String {
        switch context.leaning(of: party.id) {
        case .motion: "mostly for the motion"
        case .opposition: "mostly against the motion"
        case nil: "on neither side, or on both"
        }
    }

    private func isClaim(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return false }
        return context.graph[id].kind == .claim
    }

    private func asked(by party: Party.ID, _ kind: Statement.Kind) -> [Node] {
        context.questions.filter { $0.kind == kind }.map { .statement($0.id) }.filter { context.isSaid($0, by: party) }
    }

    /// Open questions and demands put to it first, then claims near the motion that it left without an answer.
    private func unanswered(by party: Party.ID) -> [Node] {
        let questions = context.reader.openQuestions.filter { $0.to.contains(party) }
            .map { Node.statement($0.question) }
        let claims = context.reader.claimsUnanswered(by: party).map { Node.statement($0) }
            .filter { context.reach.distance(of: $0) != nil }
        return questions + context.byDistance(claims)
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
        _ nodes: [Node], _ party: Party.ID?, _ limit: Int, _ budget: inout Int, _ book: inout EvidenceBook
    ) -> [Passage] {
        var passages: [Passage] = []
        for node in nodes where passages.count < limit {
            if let passage = take(node, party, &budget, &book) { passages.append(passage) }
        }
        return passages
    }

    /// The passage when its words still fit.
    private func take(
        _ node: Node, _ party: Party.ID?, _ budget: inout Int, _ book: inout EvidenceBook
    ) -> Passage? {
        let words = PlainWords.count(context.finder.title(of: node))
        guard words <= budget, let passage = context.passage(node, by: party, &book) else { return nil }
        budget -= words
        return passage
    }
}
