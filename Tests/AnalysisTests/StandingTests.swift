import Analysis
import Argumentation
import DisputeModel
import Testing

@testable import ArgumentModel

@Suite struct StandingTests {
    private func states(_ draft: Draft, under semantics: Semantics = .grounded) -> [String: State] {
        let graph = draft.graph
        let standing = Standing(Dispute(graph), under: semantics)
        var states: [String: State] = [:]
        for node in graph.nodes { states[graph.title(of: node)] = standing.state(of: node) }
        return states
    }

    @Test func betweenTwoOfTheEditorsOwnTheArrowHoldsAsDrawn() {
        var draft = Draft()
        let (a, b, c) = (draft.statement("A"), draft.statement("B"), draft.statement("C"))
        draft.relate(a, .attacks, b)
        draft.relate(b, .attacks, c)
        #expect(states(draft) == ["A": .stands, "B": .defeated, "C": .stands])
    }

    @Test func whatIsOnlyNamedDefeatsAndSupportsNothing() {
        var draft = Draft()
        let (named, other) = (draft.statement("Named"), draft.statement("Other named"))
        let (a, b) = (draft.statement("A"), draft.statement("B", by: said(draft.party("P"), nil, .quotes)))
        for index in 0...1 { draft.statements[index].isUnsaid = true }
        draft.relate(named, .attacks, a)
        draft.relate(other, .supports, b)
        draft.argument("R", from: [other], to: b)
        #expect(states(draft)["A"] == .stands)
        #expect(states(draft)["B"] == .open)
        #expect(states(draft)["R"] == .open)
    }

    @Test func bareAgainstBareIsOpenWhicheverArrowIsDrawn() {
        for isTurned in [false, true] {
            var draft = Draft()
            let (p, q) = (draft.party("P"), draft.party("Q"))
            let (a, b) = (draft.statement("A", by: said(p)), draft.statement("B", by: said(q)))
            isTurned ? draft.relate(b, .attacks, a) : draft.relate(a, .attacks, b)
            #expect(states(draft) == ["A": .open, "B": .open])
        }
    }

    @Test func oneQuotedEndIsEnoughForOppositionToBeMutual() {
        for isTurned in [false, true] {
            var draft = Draft()
            let p = draft.party("P")
            let (quoted, own) = (draft.statement("Quoted", by: said(p)), draft.statement("Own"))
            isTurned ? draft.relate(own, .attacks, quoted) : draft.relate(quoted, .attacks, own)
            #expect(states(draft) == ["Quoted": .open, "Own": .open])
        }
    }

    /// P's `A` and what Q says against it, each with a ground where the test asks for one.
    private struct Pair {
        enum Reason { case none, step, support, entailment }

        var draft = Draft()
        let p: Party.ID
        let q: Party.ID
        let claim: Node
        let objection: Node

        init(claim: Reason, objection: Reason, _ kind: Relation.Kind = .attacks) {
            (p, q) = (draft.party("P"), draft.party("Q"))
            self.claim = draft.statement("Claim", by: said(p))
            self.objection = draft.statement("Objection", by: said(q))
            ground(self.claim, claim, by: p, "Ground of P")
            ground(self.objection, objection, by: q, "Ground of Q")
            draft.relate(self.objection, kind, self.claim)
        }

        private mutating func ground(_ node: Node, _ reason: Reason, by party: Party.ID, _ title: String) {
            if reason == .none { return }
            let ground = draft.statement(title, by: said(party))
            switch reason {
            case .none: break
            case .step: draft.argument("Step from \(title)", from: [ground], to: node)
            case .support: draft.relate(ground, .supports, node)
            case .entailment: draft.relate(ground, .entails, node)
            }
        }

        var states: [State?] {
            let standing = Standing(Dispute(draft.graph))
            return [claim, objection].map { standing.state(of: $0) }
        }
    }

    @Test(arguments: [Pair.Reason.step, .support, .entailment])
    private func aReasonDefeatsWhatIsOnlyAsserted(_ reason: Pair.Reason) {
        #expect(Pair(claim: .none, objection: reason).states == [.defeated, .stands])
    }

    @Test(arguments: [Pair.Reason.step, .support, .entailment])
    private func aBareObjectionDefeatsNoReasonAndIsNotDefeatedByIt(_ reason: Pair.Reason) {
        #expect(Pair(claim: reason, objection: .none).states == [.open, .open])
    }

    @Test func reasonsOnBothSidesLeaveBothOpen() {
        #expect(Pair(claim: .step, objection: .support).states == [.open, .open])
        #expect(Pair(claim: .support, objection: .step).states == [.open, .open])
    }

    @Test func whereTheReasonFallsItsClaimIsBareAgain() {
        var dispute = Pair(claim: .none, objection: .step)
        dispute.draft.relate(
            dispute.draft.statement("Exception", by: said(dispute.p)), .undercuts,
            .argument(ArgumentGraph.Argument.ID(0)))
        #expect(dispute.states == [.open, .open])
    }

    @Test func aReasonThatIsItselfOpenDefeatsNothing() {
        var dispute = Pair(claim: .none, objection: .support)
        let ground = Node.statement(Statement.ID(2))
        dispute.draft.relate(dispute.draft.statement("Doubt", by: said(dispute.p)), .attacks, ground)
        #expect(dispute.states == [.open, .open])
    }

    @Test func exclusionStaysMutualWhateverTheReasons() {
        for kind in [Relation.Kind.contrary, .contradicts] {
            for claim in [Pair.Reason.none, .step] {
                for objection in [Pair.Reason.none, .step] {
                    #expect(Pair(claim: claim, objection: objection, kind).states == [.open, .open])
                }
            }
        }
    }

    @Test func aSketchWithoutPremisesCountsAsAnAssertion() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p))
        draft.relate(draft.argument("Sketch", by: said(q)), .attacks, claim)
        #expect(states(draft) == ["Claim": .open, "Sketch": .open])
        draft.relate(draft.statement("Ground", by: said(p)), .supports, claim)
        #expect(states(draft)["Claim"] == .open)
    }

    @Test func anArgumentWithPremisesIsAReason() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p))
        let reason = draft.argument(
            "Reason", from: [draft.statement("Premise", by: said(q))], to: draft.statement("End", by: said(q)))
        draft.relate(reason, .attacks, claim)
        #expect(states(draft) == ["Claim": .defeated, "Reason": .stands, "Premise": .stands, "End": .stands])
    }

    @Test(arguments: [Relation.Kind.attacks, .contrary, .contradicts])
    func aNormAgainstABareClaimLeavesItOpenWhicheverArrowIsDrawn(_ kind: Relation.Kind) {
        for isTurned in [false, true] {
            var draft = Draft()
            let p = draft.party("P")
            let claim = draft.statement("Claim", by: said(p))
            let norm = draft.statement("Norm", .norm)
            isTurned ? draft.relate(claim, kind, norm) : draft.relate(norm, kind, claim)
            #expect(states(draft) == ["Claim": .open])
        }
    }

    @Test(arguments: [Relation.Kind.attacks, .contrary, .contradicts])
    func aNormAgainstASketchLeavesItOpenWhicheverArrowIsDrawn(_ kind: Relation.Kind) {
        for isTurned in [false, true] {
            var draft = Draft()
            let sketch = draft.argument("Sketch", by: said(draft.party("P")))
            let norm = draft.statement("Norm", .norm)
            isTurned ? draft.relate(sketch, kind, norm) : draft.relate(norm, kind, sketch)
            #expect(states(draft) == ["Sketch": .open])
        }
    }

    @Test func aDenialOfANormDoesNotTakeItsTextAway() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let norm = draft.statement("Norm", .norm, by: said(p, nil, .denies))
        let end = draft.statement("End")
        draft.argument("Application", from: [norm], to: end, by: said(q))
        draft.relate(draft.statement("No norm", by: said(p)), .attacks, norm)
        #expect(states(draft)["End"] == .stands && states(draft)["Application"] == .stands)
    }

    @Test func questionsAndDemandsNeitherGiveNorReceive() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p))
        for (title, kind) in [("Question", Statement.Kind.question), ("Demand", .demand)] {
            let asked = draft.statement(title, kind, by: said(q, nil, .asks))
            draft.relate(asked, .attacks, claim)
            draft.relate(claim, .contradicts, asked)
            draft.relate(asked, .supports, draft.statement("Quoted by \(title)", by: said(p, nil, .quotes)))
        }
        #expect(states(draft) == ["Claim": .stands])
    }

    @Test func contrariesThatNobodyDefeatsAreOpen() {
        var draft = Draft()
        let p = draft.party("P")
        draft.relate(draft.statement("A", by: said(p)), .contrary, draft.statement("B", by: said(p)))
        #expect(states(draft) == ["A": .open, "B": .open])
        #expect(states(draft, under: .preferred) == ["A": .open, "B": .open])
    }

    @Test func undercutLeavesTheConclusionArguable() {
        var draft = Draft()
        let p = draft.party("P")
        let conclusion = draft.statement("C", by: said(p))
        let argument = draft.argument("R", from: [draft.statement("B", by: said(p))], to: conclusion)
        draft.relate(draft.statement("U", by: said(p)), .undercuts, argument)
        #expect(states(draft) == ["B": .stands, "C": .stands, "U": .stands, "R": .defeated])
    }

    @Test func aDeductiveStepCannotBeUndercut() {
        var draft = Draft()
        let p = draft.party("P")
        let conclusion = draft.statement("C", by: said(p))
        let argument = draft.argument("R", from: [draft.statement("B", by: said(p))], to: conclusion, isDeductive: true)
        draft.relate(draft.statement("U", by: said(p)), .undercuts, argument)
        #expect(states(draft)["R"] == .stands)
    }

    @Test func anArgumentFallsWithAPremise() {
        var draft = Draft()
        let p = draft.party("P")
        let premise = draft.statement("B", by: said(p))
        draft.argument("R", from: [premise], to: draft.statement("C", by: said(p, nil, .quotes)))
        #expect(states(draft)["C"] == .stands)
        let objection = draft.statement("X", by: said(p))
        draft.relate(objection, .attacks, premise)
        // Both are only asserted.
        #expect(states(draft)["R"] == .open && states(draft)["C"] == .open)
        draft.relate(draft.statement("G", by: said(p)), .supports, objection)
        #expect(states(draft)["R"] == .defeated)
        // Nothing speaks against the conclusion itself.
        #expect(states(draft)["C"] == .open)
    }

    @Test func anUndercutLeavesTheConclusionArguable() {
        var draft = Draft()
        let p = draft.party("P")
        let conclusion = draft.statement("C")
        let argument = draft.argument("R", from: [draft.statement("B", by: said(p))], to: conclusion)
        #expect(states(draft)["C"] == .stands)
        draft.relate(draft.statement("U", by: said(p)), .undercuts, argument)
        #expect(states(draft) == ["B": .stands, "U": .stands, "R": .defeated, "C": .open])
        draft.relate(draft.statement("X", by: said(p)), .attacks, conclusion)
        #expect(states(draft)["C"] == .defeated)
    }

    @Test func anAttackOnTheConclusionHitsEveryArgumentForIt() {
        var draft = Draft()
        let conclusion = draft.statement("C")
        draft.argument("R", from: [draft.statement("B")], to: conclusion)
        draft.relate(draft.argument("Sketch"), .supports, conclusion)
        let objection = draft.statement("X")
        draft.relate(objection, .attacks, conclusion)
        #expect(states(draft) == ["B": .stands, "C": .defeated, "X": .stands, "R": .defeated, "Sketch": .defeated])
        // Somebody who says it is met by the reasons for the conclusion.
        draft.statements[Draft.index(objection)].occurrences = [said(draft.party("P"))]
        #expect(states(draft) == ["B": .stands, "C": .open, "X": .open, "R": .open, "Sketch": .open])
    }

    @Test func normsQuestionsAndWhatNobodyPutsForwardHaveNoVerdict() {
        var draft = Draft()
        let p = draft.party("P")
        draft.statement("N", .norm)
        draft.statement("Q", .question, by: said(p, nil, .asks))
        draft.statement("D", by: said(p, nil, .denies))
        draft.statement("E")
        #expect(states(draft) == ["E": .stands])
    }

    @Test func aLadderOfFortyStepsWithTwoAlternativesEachIsEvaluatedAtOnce() {
        var draft = Draft()
        let p = draft.party("P")
        var rung = draft.statement("S0")
        for step in 1...40 {
            let next = draft.statement("S\(step)", by: said(p, nil, .quotes))
            for way in ["left", "right"] { draft.argument("\(way) \(step)", from: [rung], to: next) }
            rung = next
        }
        #expect(states(draft)["S40"] == .stands)
        draft.relate(draft.statement("X"), .attacks, .statement(Statement.ID(0)))
        #expect(states(draft)["left 1"] == .defeated)
        #expect(states(draft)["S40"] == .open)
        #expect(states(draft, under: .preferred)["S40"] == .open)
    }

    @Test func underStableSemanticsAnOddCircleHasNoViewAndEverythingIsOpen() {
        var draft = Draft()
        let nodes = (0..<3).map { draft.statement("S\($0)") }
        for index in 0..<3 { draft.relate(nodes[index], .attacks, nodes[(index + 1) % 3]) }
        let graph = draft.graph
        let standing = Standing(Dispute(graph), under: .stable)
        #expect(standing.coverage == .noView)
        #expect(nodes.allSatisfy { standing.state(of: $0) == .open })
    }

    @Test func credulousAcceptanceIsWiderThanStanding() {
        var draft = Draft()
        let p = draft.party("P")
        let (a, b) = (draft.statement("A", by: said(p)), draft.statement("B", by: said(p)))
        draft.relate(a, .contrary, b)
        let graph = draft.graph
        let standing = Standing(Dispute(graph), under: .preferred)
        #expect(standing.viewCount == 2)
        #expect(standing.isAcceptedInSomeView(a) && standing.isAcceptedInSomeView(b))
    }

    @Test func addingAnAttackNeverTurnsItsTargetFromDefeatedToStanding() {
        for seed in 0..<1_000 as Range<UInt64> {
            var draft = RandomDisputes().dispute(seed)
            let before = draft.graph
            let old = Standing(Dispute(before))
            var numbers = SeededNumbers(seed: seed &+ 1_000_000)
            guard let from = before.nodes.randomElement(using: &numbers),
                let to = before.nodes.randomElement(using: &numbers)
            else { continue }
            draft.relate(from, .attacks, to)
            let after = draft.graph
            let new = Standing(Dispute(after))
            #expect(!(old.state(of: to) == .defeated && new.state(of: to) == .stands), "seed \(seed)")
        }
    }

    @Test func furtherAttestationsNeverChangeAVerdict() {
        for seed in 0..<500 as Range<UInt64> {
            var draft = RandomDisputes().dispute(seed)
            let before = states(draft)
            for index in draft.statements.indices {
                if let first = draft.statements[index].occurrences.first {
                    draft.statements[index].occurrences += [first, first]
                }
            }
            #expect(states(draft) == before, "seed \(seed)")
        }
    }
}
