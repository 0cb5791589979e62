import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

@Suite struct ExplanationTests {
    private func tree(_ draft: Draft, _ node: Node, depth: Int = 100) -> DisputeTree? {
        let graph = draft.graph
        return DisputeTree(explaining: node, in: Dispute(graph), depth: depth)
    }

    @Test func onSmallGraphsEveryVerdictIsThatOfTheDefinition() {
        var evaluated = 0
        for seed in 0..<1_500 as Range<UInt64> {
            let graph = RandomDisputes().dispute(seed).graph
            let definition = GroundedByDefinition(graph)
            let standing = Standing(Dispute(graph))
            for node in graph.nodes {
                guard let state = standing.state(of: node) else { continue }
                let name = if case .argument(let id) = node { "a\(id.index)" } else { "s\(Draft.index(node))" }
                #expect(state == definition.state(of: node), "seed \(seed), \(name)")
                evaluated += 1
            }
        }
        #expect(evaluated > 3_000)
    }

    /// In a tree, a standing node has all attackers shown and defeated, a defeated one a reason, an open one no
    /// attacker that stands; and no verdict rests on itself.
    @Test func onSmallGraphsEveryMoveJustifiesItsVerdict() {
        for seed in 0..<1_500 as Range<UInt64> {
            let graph = RandomDisputes().dispute(seed).graph
            for node in graph.nodes {
                guard let tree = DisputeTree(explaining: node, in: Dispute(graph)) else { continue }
                for move in tree.moves where move.extent == .whole { expectJustified(move, graph, seed) }
                expectWellFounded(tree.root, above: [], graph, seed)
            }
        }
    }

    private func expectJustified(_ move: DisputeTree.Move, _ graph: ArgumentGraph, _ seed: UInt64) {
        let attacks = move.replies.filter { if case .attack = $0.link { true } else { false } }
        #expect(attacks.allSatisfy { $0.player != move.player })
        #expect(move.replies.allSatisfy { reply in attacks.contains(reply) || reply.player == move.player })
        switch move.state {
        case nil: #expect(analyze(Dispute(graph)).state(of: move.node) == nil, "seed \(seed)")
        case .stands:
            // A conclusion without a reason that stands is open and attacks nothing; a norm stands and may yield.
            #expect(
                attacks.allSatisfy {
                    $0.state == .defeated || lacksReason($0) || (isNorm($0, graph) && rests(move, graph))
                },
                "seed \(seed)")
            #expect(move.replies.filter { !attacks.contains($0) }.allSatisfy { $0.state == .stands }, "seed \(seed)")
        case .defeated:
            #expect(attacks.allSatisfy { $0.state == .stands }, "seed \(seed)")
            let premises = move.replies.filter { $0.link == .premise }
            #expect(premises.allSatisfy { $0.state == .defeated || lacksReason($0) }, "seed \(seed)")
        case .open:
            // Open because something is, or a norm bears on it, or a conclusion nobody says has no reason that stands.
            #expect(
                lacksReason(move) || move.replies.allSatisfy { isUndecided($0) || isNorm($0, graph) }, "seed \(seed)")
        }
    }

    /// Whether it is open, or put forward by nobody.
    private func isUndecided(_ move: DisputeTree.Move) -> Bool { move.state == nil || move.state == .open }

    private func isNorm(_ move: DisputeTree.Move, _ graph: ArgumentGraph) -> Bool {
        guard case .statement(let id) = move.node else { return false }
        return graph[id].kind == .norm
    }

    /// Whether it stands by a reason: what is only asserted against it is then defeated by it, or is a norm that yields.
    /// The first step of an argument may hold where a later one does not.
    private func rests(_ move: DisputeTree.Move, _ graph: ArgumentGraph) -> Bool {
        guard move.state == .stands else { return false }
        if case .argument = move.node { return true }
        return move.reasons.contains { reason in
            guard case .argument(let id) = reason.node, graph[id].inferences.count > 1 else {
                return reason.state == .stands
            }
            return true
        }
    }

    private func lacksReason(_ move: DisputeTree.Move) -> Bool {
        let isUnsaid = move.replies.allSatisfy { $0.link == .reason && $0.state != .stands }
        let restsOnUnsaid = move.replies.contains { $0.link == .premise && isUndecided($0) }
        return move.state == nil || move.state == .open && (isUnsaid || restsOnUnsaid || move.extent != .whole)
    }

    /// A node that stands or is defeated is never explained by itself, but where reasons run in a circle and none of
    /// them stands, or where it stands by a reason and defeats what attacks it by that.
    private func expectWellFounded(
        _ move: DisputeTree.Move, above: Set<Node>, _ graph: ArgumentGraph, _ seed: UInt64
    ) {
        if !isUndecided(move) { #expect(!above.contains(move.node), "seed \(seed)") }
        for reply in move.replies where move.state == .stands || reply.link != .reason {
            let isAttack = if case .attack = reply.link { true } else { false }
            expectWellFounded(reply, above: isAttack && rests(move, graph) ? [] : above.union([move.node]), graph, seed)
        }
    }

    @Test func anOpenNodeNamesTheAttackersThatNobodyDefeats() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let a = draft.statement("A", by: said(p, drawing: .all))
        draft.relate(a, .contrary, draft.statement("B", by: said(q)))
        // What gives no reason is said to give none.
        let text = tree(draft, a)?.text(in: Dispute(draft.graph))
        #expect(
            text == """
                [A] (P): OPEN because attacked by [B] (Q), which nobody defeats; for [B] no reason is recorded
                  contradicted by [B] (Q): OPEN because attacked by [A] (P), which nobody defeats
                    contradicted by [A] (P): OPEN, as explained above
                Grounded semantics. Stands means: undefeated among the arguments collected here. It does not mean true.

                """)
    }

    @Test func onlyThoseWhoSayItByTheDateAreNamed() {
        var draft = Draft()
        let (p, q, r) = (draft.party("P"), draft.party("Q"), draft.party("R"))
        let a = draft.statement(
            "A", by: said(p, "2022-02-01"), said(q, "2022-02-01", .ironic), said(r, "2022-02-05"))
        let graph = draft.graph
        let early = Dispute(graph, asOf: CalendarDate(year: 2022, month: 2, day: 2))
        let text = DisputeTree(explaining: a, in: early)?.text(in: early)
        #expect(text?.hasPrefix("[A] (P; denied by Q): OPEN because it is denied by Q;") == true)
        #expect(tree(draft, a)?.text(in: Dispute(graph)).hasPrefix("[A] (P and R; denied by Q): OPEN") == true)
    }

    /// A denial of all that is said opposes it without a reason; irony about a word of it does not.
    @Test(arguments: [
        ("a free choice", "OPEN because it is denied by Q; for the denial no reason is recorded"),
        ("a “free” choice", "STANDS; only a part of it is denied"),
    ])
    func aDenialOpensWhatItDenies(_ words: String, _ expected: String) {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let a = draft.statement("A", by: said(p), said(q, nil, .ironic, quote: words))
        let b = draft.statement("B", by: said(p))
        let because = draft.argument("Because", from: [b], to: a)
        let text = tree(draft, a)?.text(in: Dispute(draft.graph)) ?? ""
        #expect(text.contains(expected), "\(text)")
        let argument = tree(draft, because)?.text(in: Dispute(draft.graph)) ?? ""
        #expect(argument.contains("its conclusion [A] is denied by Q") == expected.hasPrefix("OPEN"), "\(argument)")
    }

    @Test func whatNobodyPutsForwardHasNoVerdictInAnExplanation() throws {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let premise = draft.statement("Premise", by: said(q, nil, .quotes))
        let argument = draft.argument("R", from: [premise], to: draft.statement("Claim", by: said(p)))
        let found = try #require(tree(draft, argument))
        #expect(found.root.state == .open)
        #expect(found.root.replies.map(\.state) == [nil])
        #expect(
            found.text(in: Dispute(draft.graph)).hasPrefix(
                "<R>: OPEN because nobody puts its premise [Premise] forward\n  premise [Premise]: nobody puts it forward\n"
            ))
        #expect(analyze(Dispute(draft.graph)).state(of: premise) == nil)
    }

    @Test func aQuestionAgainstAClaimIsNamedThoughItHasNoEffect() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p, via: q))
        let question = draft.statement("Why", .question, by: said(q, nil, .asks))
        draft.relate(question, .attacks, claim)
        #expect(tree(draft, claim)?.root.ineffective == [question])
        // Who is known from another alone is named with the other.
        #expect(
            tree(draft, claim)?.text(in: Dispute(draft.graph)).hasPrefix(
                "[Claim] (P via Q): STANDS, asserted; against it stands [Why] (Q), which has no effect on standing\n")
                == true)
    }

    @Test func thatNobodyWouldPutItForwardWithoutTheEditorIsSaid() throws {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(q, nil, .quotes))
        draft.relate(draft.statement("Ground", by: said(p)), .supports, claim)
        let found = try #require(tree(draft, claim))
        #expect(found.restsOnEditor)
        #expect(found.stateByTextsAlone == nil)
        #expect(
            found.text(in: Dispute(draft.graph)).contains(
                "This verdict rests on a line that the editor draws: by the texts' own lines nobody would put it forward."
            ))
    }

    /// Of an argument in two steps, only the second is undercut: what the first concludes keeps its reason.
    @Test func aReasonIsTheStepThatConcludesIt() {
        var draft = Draft()
        let p = draft.party("P")
        let (a, b, c) = (
            draft.statement("A", by: said(p)), draft.statement("B", by: said(p)), draft.statement("C", by: said(p))
        )
        let chain = draft.argument("Chain")
        draft.arguments[0].steps = [
            (premises: [Draft.index(a)], conclusion: Draft.index(b), isDeductive: false),
            (premises: [Draft.index(b)], conclusion: Draft.index(c), isDeductive: false),
        ]
        draft.relate(draft.statement("No", by: said(p)), .undercuts, chain)
        func lost(_ node: Node) -> String? {
            analyze(Dispute(draft.graph)).lostReasons(of: node)
        }
        #expect(lost(b) == nil)
        #expect(lost(c) == "asserted; the only argument given is defeated")
        #expect(tree(draft, b)?.text(in: Dispute(draft.graph)).contains("the only argument") == false)
    }

    @Test func aDefenderIsShownForEveryAttackerOfWhatStands() {
        var draft = Draft()
        let (a, b) = (draft.statement("A"), draft.statement("B"))
        draft.relate(b, .attacks, a)
        draft.relate(draft.statement("C"), .attacks, b)
        let found = tree(draft, a)
        #expect(found?.nodes.map(Draft.index) == [0, 1, 2])
        #expect(found?.moves.map(\.player) == [.proponent, .opponent, .proponent])
        #expect(found?.moves.map(\.state) == [.stands, .defeated, .stands])
        #expect(found?.relations == [Relation.ID(0), Relation.ID(1)])
    }

    @Test func theDefenderIsNotTheNodeInQuestionWhereAnotherIsFirst() {
        var draft = Draft()
        let (a, b, c) = (draft.statement("A"), draft.statement("B"), draft.statement("C"))
        draft.relate(a, .contrary, b)
        draft.relate(c, .attacks, b)
        #expect(tree(draft, a)?.root.replies.first?.replies.map(\.node) == [c])
    }

    @Test func aDefeatedPremiseExplainsADefeatedArgument() {
        var draft = Draft()
        let p = draft.party("P")
        let premise = draft.statement("B", by: said(p))
        let argument = draft.argument("R", from: [premise], to: draft.statement("C", by: said(p)))
        let objection = draft.statement("X", by: said(p))
        draft.relate(objection, .attacks, premise)
        draft.relate(draft.statement("G", by: said(p)), .supports, objection)
        #expect(
            tree(draft, argument)?.text(in: Dispute(draft.graph)).hasPrefix(
                "<R>: DEFEATED because its premise [B] (P) is defeated\n  premise [B] (P): DEFEATED because attacked by [X]"
            )
                == true)
    }

    @Test func whatIsOnlyAssertedIsSaidToLoseToAReason() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p))
        let objection = draft.statement("Objection", by: said(q, drawing: .all))
        draft.relate(objection, .attacks, claim)
        draft.relate(draft.statement("Ground", by: said(q)), .supports, objection)
        #expect(
            tree(draft, claim)?.text(in: Dispute(draft.graph)).contains(
                "[Claim] (P): DEFEATED because attacked by [Objection] (Q), which stands; "
                    + "only asserted here, and what speaks against it gives a reason\n") == true)
    }

    @Test(arguments: [State.defeated, .open])
    func aClaimWhoseOnlyArgumentDoesNotStandIsSaidToBeAsserted(_ state: State) {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let (claim, ground) = (draft.statement("Claim", by: said(p)), draft.statement("Ground", by: said(p)))
        draft.argument("R", from: [ground], to: claim)
        let objection = draft.statement("Objection", by: said(q))
        draft.relate(objection, .attacks, ground)
        if state == .defeated { draft.relate(draft.statement("Reason", by: said(q)), .supports, objection) }
        #expect(
            tree(draft, claim)?.text(in: Dispute(draft.graph)).hasPrefix(
                "[Claim] (P): STANDS, asserted, nothing recorded here attacks it; the only argument given, <R>, is \(state.rawValue)\n"
            ) == true)
    }

    @Test func whatIsSaidAgainAfterItsDenialSaysSo() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p, "2022-02-01"), said(p, "2022-02-05"))
        draft.relate(draft.statement("Denial", by: said(q, "2022-02-03", drawing: .all)), .attacks, claim)
        #expect(
            tree(draft, claim)?.text(in: Dispute(draft.graph)).hasPrefix(
                "[Claim] (P): OPEN because attacked by [Denial] (Q), which nobody defeats; for [Denial] no reason is recorded; "
                    + "repeated by P, 2022-02-05, after it was denied\n") == true)
    }

    @Test func aNormThatSpeaksAgainstAnOpenClaimIsShown() {
        var draft = Draft()
        let claim = draft.statement("Claim", by: said(draft.party("P")))
        let norm = draft.statement("Norm", .norm)
        draft.relate(norm, .attacks, claim)
        let found = tree(draft, claim)
        #expect(found?.root.state == .open)
        #expect(found?.root.replies.map(\.node) == [norm])
        #expect(
            found?.text(in: Dispute(draft.graph)).hasPrefix("[Claim] (P): OPEN because attacked by [Norm]") == true)
    }

    @Test func aVerdictThatHangsOnTheEditorsLineSaysWhatItWouldBeWithoutIt() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p))
        draft.relate(draft.statement("Objection", by: said(q)), .attacks, claim)
        let text = tree(draft, claim)?.text(in: Dispute(draft.graph)) ?? ""
        #expect(text.contains("attacked by [Objection] (Q) (the editor draws this line)"))
        #expect(
            text.contains(
                "This verdict rests on a line that the editor draws: by the texts' own lines it would be STANDS.\n"))
        #expect(analyze(Dispute(draft.graph)).restsOnEditor(claim))
    }

    @Test func aLongChainIsCutAtTheDepthAskedFor() {
        var draft = Draft()
        var last = draft.statement("S0")
        for index in 1...30 {
            let next = draft.statement("S\(index)")
            draft.relate(next, .attacks, last)
            last = next
        }
        let found = tree(draft, .statement(Statement.ID(0)), depth: 4)
        #expect(found?.moves.count == 5)
        #expect(found?.moves.last?.extent == .cut)
    }

    @Test func whatNobodyPutsForwardHasNoExplanation() {
        var draft = Draft()
        let p = draft.party("P")
        let denied = draft.statement("D", by: said(p, nil, .denies))
        #expect(tree(draft, denied) == nil)
    }
}
