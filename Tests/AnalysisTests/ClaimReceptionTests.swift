import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

/// Who answers a claim how, from the definition alone, by closing sets until nothing changes.
private struct AnswersByDefinition {
    let graph: ArgumentGraph

    /// Where anybody, named or not, asserts a node.
    func assertions(of node: Node) -> [Occurrence] {
        let claiming: [Occurrence.Act] = [
            .asserts, .concedes, .charges, .offers, .announces, .predicts, .presupposes,
        ]
        return graph.occurrences(of: node).filter { claiming.contains($0.act) }
    }

    /// Where a party makes a claim its own.
    func claims(of party: Party.ID, _ node: Node) -> [Occurrence] { assertions(of: node).filter { $0.by == party } }

    func affirms(_ party: Party.ID, _ node: Node) -> Bool { !claims(of: party, node).isEmpty }

    func denies(_ party: Party.ID, _ node: Node) -> Bool {
        graph.occurrences(of: node).contains { $0.by == party && [.denies, .ironic].contains($0.act) }
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

    /// Whether all of one is dated before all of another.
    func isOlder(_ node: Node, than other: Node) -> Bool {
        let (these, those) = (assertions(of: node), assertions(of: other))
        guard !these.isEmpty, !those.isEmpty else { return false }
        return these.allSatisfy { this in
            those.allSatisfy { that in
                guard let left = this.date, let right = that.date else { return false }
                return left.last < right.first
            }
        }
    }

    /// What a claim opposes, a quoted assertion as it is itself, and a party says after the claim had been made.
    func laterSayings(of party: Party.ID, against claim: Node) -> [Node] {
        graph.relations.compactMap { relation -> Node? in
            guard relation.from == claim, relation.kind == .attacks else { return nil }
            for node in [relation.from, relation.to] {
                if case .argument(let id) = node, !graph[id].inferences.isEmpty { return nil }
            }
            return says(party, relation.to) ? relation.to : nil
        }.filter { node in
            claims(of: party, node).contains { saying in
                assertions(of: claim).contains { asserted in
                    guard let later = saying.date, let first = asserted.date else { return false }
                    return later.first > first.last
                }
            }
        }
    }

    /// Whether somebody not on the side of `party` opposes the node or something it rests on, and did not say so before.
    func isAnsweredInTurn(_ node: Node, said party: Party.ID) -> Bool {
        support(of: node).contains { ground in
            graph.parties.contains { other in
                !isOnOneSide(party, other.id)
                    && (opponents(of: ground).contains { says(other.id, $0.node) && !isOlder($0.node, than: ground) }
                        || graph.occurrences(of: ground).contains {
                            $0.by == other.id && [.denies, .ironic].contains($0.act)
                        })
            }
        }
    }

    /// How a party answers a claim, and whether each kind was answered in turn.
    func answers(to claim: Statement.ID, of speaker: Party.ID, by party: Party.ID) -> [Answer.How: Bool] {
        let node = Node.statement(claim)
        var found: [Answer.How: Bool] = [:]
        func note(_ how: Answer.How, _ inTurn: Bool) { found[how] = (found[how] ?? true) && inTurn }
        for target in support(of: node) {
            for opponent in opponents(of: target) where says(party, opponent.node) {
                let inTurn = isAnsweredInTurn(opponent.node, said: party)
                note(opponent.isUndercut ? .undercut : target == node ? .rebutted : .undermined, inTurn)
            }
        }
        for target in support(of: node) {
            for later in laterSayings(of: party, against: target) {
                note(target == node ? .rebutted : .undermined, isAnsweredInTurn(later, said: party))
            }
        }
        for target in support(of: node) where denies(party, target) {
            note(target == node ? .rebutted : .undermined, false)
        }
        let supporters = graph.relations.filter { [.supports, .entails].contains($0.kind) && $0.to == node }
        if affirms(party, node) || supporters.contains(where: { says(party, $0.from) })
            || graph.arguments.contains(where: { argument in
                argument.inferences.contains { $0.conclusion == claim } && putsForward(party, argument)
            })
        {
            note(owing(to: claim, by: speaker).contains(party) ? .conceded : .agrees, false)
        }
        return found
    }

    // MARK: Who owes an answer

    private var hasSides: Bool { graph.parties.contains { $0.side != nil } }

    func oppose(_ a: Party.ID, _ b: Party.ID) -> Bool {
        guard hasSides else { return a != b }
        return graph[a].side != nil && graph[b].side != nil && graph[a].side != graph[b].side
    }

    private func isHeard(_ party: Party.ID) -> Bool {
        graph.nodes.contains { graph.occurrences(of: $0).contains { $0.by == party } }
    }

    /// Those who oppose the speaker; whom it charges by name; and, where it stands on no side, whom it charges by
    /// opposing what they hold.
    func owing(to claim: Statement.ID, by speaker: Party.ID) -> [Party.ID] {
        let node = Node.statement(claim)
        let addressed = claims(of: speaker, node).flatMap(\.to)
        let isNeutral = hasSides && graph[speaker].side == nil
        return graph.parties.map(\.id).filter { party in
            guard party != speaker else { return false }
            let held = graph.nodes.filter { opponents(of: $0).contains { $0.node == node } && says(party, $0) }
            return (oppose(party, speaker) && isHeard(party)) || addressed.contains(party)
                || (isNeutral && !held.isEmpty)
        }
    }

    /// Whether a text of the party's own lets its silence be read: a whole one that may be as late as the claim.
    func canBeReadAsSilent(_ party: Party.ID, to claim: Statement.ID, by speaker: Party.ID) -> Bool {
        let said = claims(of: speaker, .statement(claim)).compactMap(\.date?.first).min()
        return graph.corpus.sources.contains { source in
            let isOlder = source.date.map { date in said.map { date.last < $0 } ?? false } ?? false
            return source.issuer == graph[party].name && source.isComplete && !isOlder
        }
    }

    /// A concession, an offer, a report of a reply and an event that nobody disputes await no answer.
    func awaitsAnswer(_ claim: Statement.ID, by speaker: Party.ID) -> Bool {
        let node = Node.statement(claim)
        let said = claims(of: speaker, node)
        // What a party offers awaits a reply as its offer, wherever else it asserts it.
        guard said.contains(where: { $0.act != .concedes }), !said.contains(where: { $0.act == .offers }) else {
            return false
        }
        let asked = graph.relations.filter { $0.kind == .answers && $0.from == node }
            .flatMap { graph.occurrences(of: $0.to).flatMap(\.to) }
        let isOwnReply = asked.contains(speaker) && said.contains { $0.via == nil }
        if !asked.isEmpty && !isOwnReply { return false }
        let isDisputed =
            !opponents(of: node).isEmpty
            || graph.occurrences(of: node).contains { [.denies, .ironic].contains($0.act) }
        return isDisputed || !graph[claim].tags.contains("event")
    }
}

@Suite struct ClaimReceptionTests {
    private func claims(_ draft: Draft) -> [ClaimReception] {
        let graph = draft.graph
        return Unanswered(Dispute(graph)).claims
    }

    @Test func onSmallGraphsTheAnswersAreThoseOfTheDefinition() {
        var silentCount = 0
        for seed in 0..<3_000 as Range<UInt64> {
            let draft = RandomDisputes().dispute(seed)
            let reference = AnswersByDefinition(graph: draft.graph)
            for claim in claims(draft) {
                let owing = reference.owing(to: claim.claim, by: claim.by)
                let readable = owing.filter {
                    reference.canBeReadAsSilent($0, to: claim.claim, by: claim.by)
                }
                for party in draft.parties.map(\.id) where party != claim.by {
                    let found = claim.answers.filter { $0.party == party }
                    let expected = reference.answers(to: claim.claim, of: claim.by, by: party)
                    #expect(
                        Dictionary(found.map { ($0.how, $0.isAnsweredInTurn) }) { $0 && $1 } == expected, "seed \(seed)"
                    )
                    #expect(found.count == expected.count, "seed \(seed)")
                    let isSilent = expected.isEmpty && readable.contains(party)
                    #expect(claim.unansweredBy.contains(party) == isSilent, "seed \(seed)")
                    if isSilent { silentCount += 1 }
                }
                let isAnswered = claim.answers.contains { owing.contains($0.party) }
                #expect(claim.isUnanswered == (!isAnswered && !readable.isEmpty), "seed \(seed)")
            }
        }
        #expect(silentCount > 300)
    }

    @Test func onSmallGraphsTheClaimsAreThoseThatAwaitAnAnswer() {
        for seed in 0..<3_000 as Range<UInt64> {
            let draft = RandomDisputes().dispute(seed)
            let graph = draft.graph
            let reference = AnswersByDefinition(graph: graph)
            let expected = graph.statements.filter { $0.kind == .claim || $0.kind == .meta }.flatMap { statement in
                graph.parties.map(\.id).filter { reference.awaitsAnswer(statement.id, by: $0) }
                    .map { "claim:\(statement.slug):\(graph[$0].code)" }
            }
            #expect(Set(claims(draft).map(\.id)) == Set(expected), "seed \(seed)")
        }
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

    @Test func theDenialOfAPremiseUnderminesTheClaimAsAnAttackOnItDoes() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p))
        let premise = draft.statement("Premise", by: said(p), said(q, nil, .denies))
        draft.argument("Reason", from: [premise], to: claim)
        let found = claims(draft).first { $0.claim == Statement.ID(0) }
        #expect(found?.answers.map(\.how) == [.undermined])
        #expect(found?.answers.map(\.isDenial) == [true])
        #expect(found?.isUnanswered == false)
        #expect(found?.explanation(in: Dispute(draft.graph)).contains("undermined by denying [Premise]") == true)
    }

    /// The editor may draw the arrow either way.
    @Test func whatAClaimOpposesAnswersItWhenSaidLater() {
        func answers(_ reply: String?, _ act: Occurrence.Act = .charges) -> [Answer] {
            var draft = Draft()
            let (p, q) = (draft.party("P"), draft.party("Q"))
            let claim = draft.statement("Claim", by: said(p, "2022-02-03"))
            draft.relate(claim, .attacks, draft.statement("Charge", by: said(q, reply, act, to: [p])))
            return claims(draft).first { $0.claim == Statement.ID(0) }?.answers ?? []
        }
        #expect(answers("2022-02-04").map(\.how) == [.rebutted])
        #expect(answers("2022-02-04").map(\.isAnsweredInTurn) == [false])
        #expect(answers("2022-02-03").isEmpty)
        #expect(answers("2022-02").isEmpty)
        #expect(answers(nil).isEmpty)
        #expect(answers("2022-02-04", .quotes).isEmpty)
    }

    @Test func whatIsOlderThanAnAnswerDoesNotAnswerItInTurn() {
        func isAnsweredInTurn(_ older: String) -> Bool? {
            var draft = Draft()
            let (p, q) = (draft.party("P"), draft.party("Q"))
            let claim = draft.statement("Claim", by: said(p, "2022-02-03"))
            let objection = draft.statement("Objection", by: said(q, "2022-02-05"))
            draft.relate(objection, .attacks, claim)
            draft.relate(draft.statement("Before", by: said(p, older)), .attacks, objection)
            return claims(draft).first { $0.claim == Statement.ID(0) }?.answers.first?.isAnsweredInTurn
        }
        #expect(isAnsweredInTurn("2022-02-04") == false)
        #expect(isAnsweredInTurn("2022-02-06") == true)
        #expect(isAnsweredInTurn("2022-02") == true)
    }

    @Test func whatItsSpeakerOffersElsewhereAwaitsAReplyNotAnAnswer() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        draft.statement("Talks", by: said(p), said(p, nil, .offers, to: [q]))
        draft.statement("Claim", by: said(p), said(q, nil, .offers))
        #expect(claims(draft).map(\.id) == ["claim:claim:P"])
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
        draft.giveOwnTexts()
        #expect(claims(draft).first?.unansweredBy == [q])
        #expect(claims(draft).first?.isUnanswered == true)
    }

    /// Q's text is of 9 February; days are counted from an exact day on which P says the claim.
    @Test(
        arguments: [
            ("2022-02-01", 8), ("2022-02-01~", nil), ("2022-02", nil), (nil, nil),
        ] as [(String?, Int?)])
    func daysAreCountedFromAKnownDayOnly(_ date: String?, _ days: Int?) {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        draft.statement("Claim", by: said(p, date))
        draft.statement("Else", by: said(q))
        draft.source("letter", "", by: q, "2022-02-09")
        #expect(claims(draft).first?.unansweredBy == [q])
        #expect(claims(draft).first?.daysOpen == days)
    }

    @Test func aClaimIsFirstSaidWhereThePartySaysIt() {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        draft.statement("Claim", by: said(p, "2022-01-01", .quotes), said(p, "2022-02-01"))
        draft.statement("Else", by: said(q))
        draft.source("letter", "", by: q, "2022-02-09")
        #expect(claims(draft).first?.firstSaid?.description == "2022-02-01")
        #expect(claims(draft).first?.daysOpen == 8)
    }

    @Test func whoSaysTheSameOnTheOwnSideAgreesAndOnlyAnOpponentConcedes() {
        var draft = Draft()
        let (p, ally) = (draft.party("P", side: "1"), draft.party("Ally", side: "1"))
        let (q, press) = (draft.party("Q", side: "2"), draft.party("Press"))
        draft.statement("Claim", by: said(p), said(ally, nil, .concedes), said(q, nil, .concedes), said(press))
        draft.giveOwnTexts()
        let found = claims(draft).first { $0.by == p }
        #expect(found?.answers.map(\.party) == [ally, q, press])
        #expect(found?.answers.map(\.how) == [.agrees, .conceded, .agrees])
        draft.statements[0].occurrences.remove(at: 2)
        draft.statement("Else", by: said(q))
        // What the own side says is no answer.
        #expect(claims(draft).first { $0.by == p }?.isUnanswered == true)
        #expect(claims(draft).first { $0.by == p }?.unansweredBy == [q])
    }

    @Test func whomAClaimIsAddressedToConcedesIt() {
        var draft = Draft()
        let (p, ally) = (draft.party("P", side: "1"), draft.party("Ally", side: "1"))
        draft.statement("Claim", by: said(p, nil, .charges, to: [ally]), said(ally))
        #expect(claims(draft).first { $0.by == p }?.answers.map(\.how) == [.conceded])
    }

    @Test func aConcessionAndAnUndisputedEventAwaitNoAnswer() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        draft.statement("Conceded", by: said(p, nil, .concedes))
        let event = draft.statement("Event", by: said(p))
        draft.statements[1].tags = ["event"]
        draft.statement("Else", by: said(q))
        draft.giveOwnTexts()
        #expect(!claims(draft).contains { $0.by == p })
        draft.relate(.statement(Statement.ID(2)), .attacks, event)
        #expect(claims(draft).filter { $0.by == p }.map(\.claim) == [Statement.ID(1)])
    }

    @Test func aChargeByWhoStandsOnNoSideCanBeLeftUnanswered() {
        var draft = Draft()
        let (press, q) = (draft.party("Press"), draft.party("Q", side: "2"))
        draft.party("P", side: "1")
        draft.statement("Bribed", by: said(press, nil, .charges, to: [q]))
        let held = draft.statement("Clean", by: said(q))
        draft.relate(draft.statement("Doubt", by: said(press)), .attacks, held)
        draft.giveOwnTexts()
        let found = claims(draft).filter { $0.by == press }
        // One addressed, the other aimed at what Q holds.
        #expect(found.map(\.claim) == [Statement.ID(0), Statement.ID(2)])
        #expect(found.map(\.unansweredBy) == [[q], [q]])
    }

    @Test func onlyAWholeTextThatIsNotOlderIsSilentAboutAClaim() {
        func silent(_ date: String?, _ extent: Draft.Extent = .whole) -> Bool {
            var draft = Draft()
            let (p, q) = (draft.party("P"), draft.party("Q"))
            draft.statement("Claim", by: said(p, "2022-02-03"))
            draft.statement("Else", by: said(q))
            draft.source("letter", "", by: q, date, extent)
            return claims(draft).first?.unansweredBy == [q]
        }
        #expect(silent("2022-02-03") && silent("2022-02") && silent(nil))
        #expect(!silent("2022-02-02") && !silent("2022-01"))
        #expect(!silent("2022-02-04", .extract))
    }

    @Test func whoIsNotHeardIsNotSaidToBeSilent() {
        var draft = Draft()
        let p = draft.party("P", side: "1")
        draft.party("Q", side: "2")
        draft.statement("Claim", by: said(p))
        draft.giveOwnTexts()
        #expect(claims(draft).first?.unansweredBy == [])
        #expect(claims(draft).first?.isUnanswered == false)
    }

    @Test func theExplanationNamesTheSilentAndConcedesNothing() {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        draft.statement("Claim", by: said(p, "2022-02-01"))
        draft.statement("Else", by: said(q))
        draft.giveOwnTexts()
        let text = claims(draft)[0].explanation(in: Dispute(draft.graph))
        #expect(text.contains("Claim [Claim] by P: P, 2022-02-01."))
        #expect(text.contains("Without an answer here: Q (1 text of its own here)."))
        #expect(text.hasSuffix("A claim without an answer is neither conceded nor true."))
    }
}
