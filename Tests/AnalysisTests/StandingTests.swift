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

    @Test func anUnattackedStatementStandsAndDefeatsWhatItAttacks() {
        var draft = Draft()
        let p = draft.party("P")
        let (a, b) = (draft.statement("A", by: said(p)), draft.statement("B", by: said(p)))
        let c = draft.statement("C", by: said(p))
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
        draft.relate(draft.statement("X", by: said(p)), .attacks, premise)
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
        let p = draft.party("P")
        let conclusion = draft.statement("C", by: said(p))
        draft.argument("R", from: [draft.statement("B", by: said(p))], to: conclusion)
        draft.relate(draft.argument("Sketch"), .supports, conclusion)
        draft.relate(draft.statement("X", by: said(p)), .attacks, conclusion)
        #expect(states(draft) == ["B": .stands, "C": .defeated, "X": .stands, "R": .defeated, "Sketch": .defeated])
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
        var rung = draft.statement("S0", by: said(p))
        for step in 1...40 {
            let next = draft.statement("S\(step)", by: said(p, nil, .quotes))
            for way in ["left", "right"] { draft.argument("\(way) \(step)", from: [rung], to: next) }
            rung = next
        }
        #expect(states(draft)["S40"] == .stands)
        draft.relate(draft.statement("X", by: said(p)), .attacks, .statement(Statement.ID(0)))
        #expect(states(draft)["left 1"] == .defeated)
        #expect(states(draft)["S40"] == .open)
        #expect(states(draft, under: .preferred)["S40"] == .open)
    }

    @Test func underStableSemanticsAnOddCircleHasNoViewAndEverythingIsOpen() {
        var draft = Draft()
        let p = draft.party("P")
        let nodes = (0..<3).map { draft.statement("S\($0)", by: said(p)) }
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
