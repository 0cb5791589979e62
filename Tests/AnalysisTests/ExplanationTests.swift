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
                for move in tree.moves where move.extent == .whole { expectJustified(move, seed) }
                expectWellFounded(tree.root, above: [], seed)
            }
        }
    }

    private func expectJustified(_ move: DisputeTree.Move, _ seed: UInt64) {
        let attacks = move.replies.filter { if case .attack = $0.link { true } else { false } }
        #expect(attacks.allSatisfy { $0.player != move.player })
        #expect(move.replies.allSatisfy { reply in attacks.contains(reply) || reply.player == move.player })
        switch move.state {
        case .stands:
            // A conclusion without a reason that stands is open and attacks nothing.
            #expect(attacks.allSatisfy { $0.state == .defeated || lacksReason($0) }, "seed \(seed)")
            #expect(move.replies.filter { !attacks.contains($0) }.allSatisfy { $0.state == .stands }, "seed \(seed)")
        case .defeated:
            #expect(attacks.allSatisfy { $0.state == .stands }, "seed \(seed)")
            let premises = move.replies.filter { $0.link == .premise }
            #expect(premises.allSatisfy { $0.state == .defeated || lacksReason($0) }, "seed \(seed)")
        case .open:
            // Open because something is, or because a conclusion nobody says has no reason that stands.
            #expect(lacksReason(move) || move.replies.allSatisfy { $0.state == .open }, "seed \(seed)")
        }
    }

    private func lacksReason(_ move: DisputeTree.Move) -> Bool {
        let isUnsaid = move.replies.allSatisfy { $0.link == .reason && $0.state != .stands }
        let restsOnUnsaid = move.replies.contains { $0.link == .premise && $0.state == .open }
        return move.state == .open && (isUnsaid || restsOnUnsaid || move.extent != .whole)
    }

    /// A node that stands or is defeated is never explained by itself, but where reasons run in a circle and none of
    /// them stands.
    private func expectWellFounded(_ move: DisputeTree.Move, above: Set<Node>, _ seed: UInt64) {
        if move.state != .open { #expect(!above.contains(move.node), "seed \(seed)") }
        for reply in move.replies where move.state == .stands || reply.link != .reason {
            expectWellFounded(reply, above: above.union([move.node]), seed)
        }
    }

    @Test func anOpenNodeNamesTheAttackersThatNobodyDefeats() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let a = draft.statement("A", by: said(p))
        draft.relate(a, .contrary, draft.statement("B", by: said(q)))
        let text = tree(draft, a)?.text(in: Dispute(draft.graph))
        #expect(
            text == """
                [A] (P): OPEN because attacked by [B] (Q), which nobody defeats
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
        #expect(text?.hasPrefix("[A] (P): STANDS, nothing attacks it\n") == true)
        #expect(tree(draft, a)?.text(in: Dispute(graph)).hasPrefix("[A] (P and R): STANDS") == true)
    }

    @Test func aDefenderIsShownForEveryAttackerOfWhatStands() {
        var draft = Draft()
        let p = draft.party("P")
        let a = draft.statement("A", by: said(p))
        let b = draft.statement("B", by: said(p))
        draft.relate(b, .attacks, a)
        draft.relate(draft.statement("C", by: said(p)), .attacks, b)
        let found = tree(draft, a)
        #expect(found?.nodes.map(Draft.index) == [0, 1, 2])
        #expect(found?.moves.map(\.player) == [.proponent, .opponent, .proponent])
        #expect(found?.moves.map(\.state) == [.stands, .defeated, .stands])
        #expect(found?.relations == [Relation.ID(0), Relation.ID(1)])
    }

    @Test func theDefenderIsNotTheNodeInQuestionWhereAnotherIsFirst() {
        var draft = Draft()
        let p = draft.party("P")
        let a = draft.statement("A", by: said(p))
        let b = draft.statement("B", by: said(p))
        draft.relate(a, .contrary, b)
        let c = draft.statement("C", by: said(p))
        draft.relate(c, .attacks, b)
        #expect(tree(draft, a)?.root.replies.first?.replies.map(\.node) == [c])
    }

    @Test func aDefeatedPremiseExplainsADefeatedArgument() {
        var draft = Draft()
        let p = draft.party("P")
        let premise = draft.statement("B", by: said(p))
        let argument = draft.argument("R", from: [premise], to: draft.statement("C", by: said(p)))
        draft.relate(draft.statement("X", by: said(p)), .attacks, premise)
        #expect(
            tree(draft, argument)?.text(in: Dispute(draft.graph)).hasPrefix(
                "<R>: DEFEATED because its premise [B] (P) is defeated\n  premise [B] (P): DEFEATED because attacked by [X]"
            )
                == true)
    }

    @Test func aLongChainIsCutAtTheDepthAskedFor() {
        var draft = Draft()
        let p = draft.party("P")
        var last = draft.statement("S0", by: said(p))
        for index in 1...30 {
            let next = draft.statement("S\(index)", by: said(p))
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
