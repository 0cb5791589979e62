import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

/// Who answers a claim how, from the definition alone, by closing sets until nothing changes.
private struct AnswersByDefinition {
    let graph: ArgumentGraph

    func affirms(_ party: Party.ID, _ node: Node) -> Bool {
        graph.occurrences(of: node).contains { $0.by == party && [.asserts, .concedes, .demands].contains($0.act) }
    }

    func putsForward(_ party: Party.ID, _ argument: ArgumentGraph.Argument) -> Bool {
        if !argument.occurrences.isEmpty { return affirms(party, .argument(argument.id)) }
        let voiced = argument.premises.filter { !graph[$0].occurrences.isEmpty && graph[$0].kind != .norm }
        if voiced.isEmpty { return argument.conclusion.map { affirms(party, .statement($0)) } ?? false }
        return voiced.allSatisfy { affirms(party, .statement($0)) }
    }

    func says(_ party: Party.ID, _ node: Node) -> Bool {
        switch node {
        case .argument(let id): return putsForward(party, graph[id])
        case .statement(let id):
            return affirms(party, node)
                || graph.arguments.contains { $0.conclusion == id && putsForward(party, $0) }
        }
    }

    /// What directly bears a node up.
    func grounds(of node: Node) -> [Node] {
        let supporters = graph.relations.filter { [.supports, .entails].contains($0.kind) && $0.to == node }.map(\.from)
        switch node {
        case .statement(let id):
            let concluding = graph.arguments.filter { $0.inferences.contains { $0.conclusion == id } }
            return supporters + concluding.map { .argument($0.id) }
        case .argument(let id):
            return supporters + graph[id].inferences.flatMap(\.premises).map { .statement($0) }
        }
    }

    func opponents(of node: Node) -> [(node: Node, isUndercut: Bool)] {
        graph.relations.flatMap { relation -> [(Node, Bool)] in
            switch relation.kind {
            case .attacks: return relation.to == node ? [(relation.from, false)] : []
            case .contrary, .contradicts:
                return (relation.to == node ? [(relation.from, false)] : [])
                    + (relation.from == node ? [(relation.to, false)] : [])
            case .undercuts:
                guard case .argument = node else { return [] }
                return relation.to == node ? [(relation.from, true)] : []
            case .supports, .entails, .cites, .answers, .restates: return []
            }
        }
    }

    func support(of claim: Node) -> Set<Node> {
        var known: Set<Node> = [claim]
        while true {
            let larger = known.union(known.flatMap(grounds(of:)))
            if larger == known { return known }
            known = larger
        }
    }

    func isOnOneSide(_ a: Party.ID, _ b: Party.ID) -> Bool {
        a == b || (graph[a].side != nil && graph[a].side == graph[b].side)
    }

    /// Whether somebody not on the side of `party` opposes the node or something it rests on.
    func isAnsweredInTurn(_ node: Node, said party: Party.ID) -> Bool {
        support(of: node).contains { ground in
            graph.parties.contains { other in
                !isOnOneSide(party, other.id)
                    && (opponents(of: ground).contains { says(other.id, $0.node) }
                        || graph.occurrences(of: ground).contains {
                            $0.by == other.id && [.denies, .ironic].contains($0.act)
                        })
            }
        }
    }

    /// How a party answers a claim, and whether each kind was answered in turn.
    func answers(to claim: Statement.ID, by party: Party.ID) -> [Answer.How: Bool] {
        let node = Node.statement(claim)
        var found: [Answer.How: Bool] = [:]
        func note(_ how: Answer.How, _ inTurn: Bool) { found[how] = (found[how] ?? true) && inTurn }
        for target in support(of: node) {
            for opponent in opponents(of: target) where says(party, opponent.node) {
                let inTurn = isAnsweredInTurn(opponent.node, said: party)
                note(opponent.isUndercut ? .undercut : target == node ? .rebutted : .undermined, inTurn)
            }
        }
        if graph.occurrences(of: node).contains(where: { $0.by == party && [.denies, .ironic].contains($0.act) }) {
            note(.rebutted, false)
        }
        let supporters = graph.relations.filter { [.supports, .entails].contains($0.kind) && $0.to == node }
        if affirms(party, node) || supporters.contains(where: { says(party, $0.from) })
            || graph.arguments.contains(where: { argument in
                argument.inferences.contains { $0.conclusion == claim } && putsForward(party, argument)
            })
        {
            note(.conceded, false)
        }
        return found
    }
}

@Suite struct ClaimReceptionTests {
    private func claims(_ draft: Draft) -> [ClaimReception] {
        let graph = draft.graph
        return Unanswered(Dispute(graph)).claims
    }

    @Test func onSmallGraphsTheAnswersAreThoseOfTheDefinition() {
        for seed in 0..<3_000 as Range<UInt64> {
            let draft = RandomDisputes().dispute(seed)
            let reference = AnswersByDefinition(graph: draft.graph)
            for claim in claims(draft) {
                for party in draft.parties.map(\.id) where party != claim.by {
                    let found = claim.answers.filter { $0.party == party }
                    let expected = reference.answers(to: claim.claim, by: party)
                    #expect(
                        Dictionary(found.map { ($0.how, $0.isAnsweredInTurn) }) { $0 && $1 } == expected, "seed \(seed)"
                    )
                    #expect(found.count == expected.count, "seed \(seed)")
                    let isOpposing = opposes(draft, party, claim.by) && isHeard(draft, party)
                    #expect(claim.unansweredBy.contains(party) == (expected.isEmpty && isOpposing), "seed \(seed)")
                }
            }
        }
    }

    private func isHeard(_ draft: Draft, _ party: Party.ID) -> Bool {
        draft.statements.contains { $0.occurrences.contains { $0.by == party } }
            || draft.arguments.contains { $0.occurrences.contains { $0.by == party } }
    }

    private func opposes(_ draft: Draft, _ a: Party.ID, _ b: Party.ID) -> Bool {
        let (left, right) = (draft.parties[a.index].side, draft.parties[b.index].side)
        if draft.parties.allSatisfy({ $0.side == nil }) { return a != b }
        return left != nil && right != nil && left != right
    }

    @Test func anAttackOnAPremiseUnderminesTheClaim() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p))
        let premise = draft.statement("Premise", by: said(p))
        draft.argument("Reason", from: [premise], to: claim)
        let objection = draft.statement("Objection", by: said(q))
        draft.relate(objection, .attacks, premise)
        let found = claims(draft).first { $0.claim == Statement.ID(0) }
        #expect(found?.answers.map(\.how) == [.undermined])
        #expect(found?.answers.map(\.node) == [objection])
        #expect(found?.answers.map(\.target) == [premise])
        #expect(found?.unansweredBy == [])
        #expect(found?.isLastWordAgainst == true)
    }

    @Test func anUndercutOfTheOnlyArgumentAnswersTheClaim() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p))
        let reason = draft.argument("Reason", from: [draft.statement("Premise", by: said(p))], to: claim)
        draft.relate(draft.statement("Exception", by: said(q)), .undercuts, reason)
        #expect(claims(draft).first?.answers.map(\.how) == [.undercut])
    }

    @Test func anAnswerKnownFromTheOtherSideIsMarkedHearsay() {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        let claim = draft.statement("Claim", by: said(p))
        draft.relate(draft.statement("Reply", by: said(q, via: p)), .attacks, claim)
        #expect(claims(draft).first?.answers.map(\.testimony) == [.hearsay])
    }

    @Test func theOwnSideOwesNoAnswerAndTheNeutralNeither() {
        var draft = Draft()
        let (p, ally) = (draft.party("P", side: "1"), draft.party("Ally", side: "1"))
        let (q, press) = (draft.party("Q", side: "2"), draft.party("Press"))
        draft.statement("Claim", by: said(p))
        draft.statement("Else", by: said(ally), said(q), said(press))
        #expect(claims(draft).first?.unansweredBy == [q])
        #expect(claims(draft).first?.isUnanswered == true)
    }

    @Test func whoIsNotHeardIsNotSaidToBeSilent() {
        var draft = Draft()
        let p = draft.party("P", side: "1")
        draft.party("Q", side: "2")
        draft.statement("Claim", by: said(p))
        #expect(claims(draft).first?.unansweredBy == [])
        #expect(claims(draft).first?.isUnanswered == false)
    }

    @Test func theExplanationNamesTheSilentAndConcedesNothing() {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        draft.statement("Claim", by: said(p, "2022-02-01"))
        draft.statement("Else", by: said(q))
        let text = claims(draft)[0].explanation(in: Dispute(draft.graph))
        #expect(text.contains("Claim [Claim] by P: P, 2022-02-01."))
        #expect(text.contains("Without an answer in this graph: Q."))
        #expect(text.hasSuffix("A claim without an answer is neither conceded nor true."))
    }
}
