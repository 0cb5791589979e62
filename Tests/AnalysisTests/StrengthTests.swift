import ArgumentModel
import Argumentation
import DisputeModel
import Testing

@testable import Analysis

/// The expectations are worked out by hand from the formulas of `GradualSemantics`.
@Suite struct StrengthTests {
    private func strengths(
        _ draft: Draft, _ semantics: GradualSemantics = .dfQuAD, asOf: CalendarDate? = nil
    ) -> [String: Double] {
        let graph = draft.graph
        let found = NodeStrengths(Dispute(graph, asOf: asOf), under: semantics)
        return Dictionary(uniqueKeysWithValues: found.entries.map { (graph.title(of: $0.node), $0.strength) })
    }

    private func isClose(_ found: Double?, _ expected: Double) -> Bool { abs((found ?? .nan) - expected) < 1e-8 }

    @Test func anAttackLowersAndASupportRaises() {
        var draft = Draft()
        let (attacked, supported) = (draft.statement("Attacked"), draft.statement("Supported"))
        let both = draft.statement("Both")
        let source = draft.statement("Source")
        draft.relate(source, .attacks, attacked)
        draft.relate(source, .entails, supported)
        draft.relate(source, .supports, both)
        draft.relate(source, .attacks, both)
        #expect(
            strengths(draft) == ["Attacked": 0.25, "Supported": 0.75, "Both": 0.5, "Source": 0.5])
        // h(½) = ¼ / (1 + ¼) = 1/5
        let energy = strengths(draft, .quadraticEnergy)
        #expect(isClose(energy["Attacked"], 0.4) && isClose(energy["Supported"], 0.6) && isClose(energy["Both"], 0.5))
        let categoriser = strengths(draft, .hCategoriser)
        #expect(isClose(categoriser["Attacked"], 1.0 / 3) && isClose(categoriser["Supported"], 0.5))
    }

    @Test func weightsAreWhereStrengthsStart() {
        var draft = Draft()
        let (target, attacker) = (draft.statement("Target"), draft.statement("Attacker"))
        draft.relate(attacker, .attacks, target)
        draft.statements[0].weight = 0.8
        draft.statements[1].weight = 0.25
        #expect(isClose(strengths(draft)["Target"], 0.6))
    }

    @Test func aStepRestsOnItsPremisesAndIsLoweredByAnUndercut() {
        var draft = Draft()
        let (premise, conclusion) = (draft.statement("Premise"), draft.statement("Conclusion"))
        let argument = draft.argument("Step", from: [premise], to: conclusion)
        #expect(strengths(draft) == ["Premise": 0.5, "Step": 0.75, "Conclusion": 0.875])
        draft.relate(draft.statement("Undercutter"), .undercuts, argument)
        let undercut = strengths(draft)
        #expect(undercut["Step"] == 0.5 && undercut["Conclusion"] == 0.75 && undercut["Premise"] == 0.5)
    }

    @Test func aDeductiveStepCannotBeUndercutButAttacked() {
        var draft = Draft()
        let (premise, conclusion) = (draft.statement("Premise"), draft.statement("Conclusion"))
        let argument = draft.argument("Step", from: [premise], to: conclusion, isDeductive: true)
        let objection = draft.statement("Objection")
        draft.relate(objection, .undercuts, argument)
        #expect(strengths(draft)["Step"] == 0.75)
        draft.relate(objection, .attacks, argument)
        #expect(strengths(draft)["Step"] == 0.5)
    }

    @Test func theWeightOfAnArgumentIsThatOfItsSteps() {
        var draft = Draft()
        let (premise, middle, end) = (draft.statement("Premise"), draft.statement("Middle"), draft.statement("End"))
        draft.argument("Chain", from: [premise], to: middle)
        draft.arguments[0].steps.append((premises: [Draft.index(middle)], conclusion: Draft.index(end), false))
        draft.arguments[0].weight = 0
        // Step 1 is 0 raised by ½ to ½, Middle ¾, step 2 is 0 raised by ¾ to ¾, End ½ + ½·¾.
        #expect(strengths(draft) == ["Premise": 0.5, "Middle": 0.75, "Chain": 0.75, "End": 0.875])
    }

    @Test(arguments: [Relation.Kind.contrary, .contradicts])
    func oppositesLowerEachOtherOnce(kind: Relation.Kind) {
        var draft = Draft()
        let (left, right) = (draft.statement("Left"), draft.statement("Right"))
        draft.relate(left, kind, right)
        // x = ½ − ½·x
        for value in strengths(draft).values { #expect(isClose(value, 1.0 / 3)) }
        draft.relate(right, .attacks, left)
        for value in strengths(draft).values { #expect(isClose(value, 1.0 / 3)) }
    }

    @Test func whatNobodyPutsForwardHasNoStrengthAndGivesNone() {
        var draft = Draft()
        let party = draft.party("A")
        let target = draft.statement("Target", by: said(party, "2022-01-01"))
        let denied = draft.statement("Denied", by: said(party, "2022-01-01", .denies))
        let later = draft.statement("Later", by: said(party, "2022-03-01"))
        draft.relate(denied, .attacks, target)
        draft.relate(later, .attacks, target)
        #expect(strengths(draft) == ["Target": 0.25, "Later": 0.5])
        #expect(strengths(draft, asOf: CalendarDate(year: 2022, month: 2, day: 1)) == ["Target": 0.5])
    }

    @Test func normsAndQuestionsCountButAreNotRanked() {
        var draft = Draft()
        let claim = draft.statement("Claim")
        let norm = draft.statement("Norm", .norm)
        draft.statement("Question", .question)
        draft.relate(norm, .supports, claim)
        draft.relate(norm, .cites, claim)
        #expect(strengths(draft) == ["Claim": 0.75])
    }

    @Test func whatDoesNotSettleIsReported() {
        // Full weights in a circle of three attacks have no resting point that synchronous steps reach: 1, 0, 1, 0 …
        var draft = Draft()
        let nodes = ["One", "Two", "Three"].map { draft.statement($0) }
        for index in nodes.indices {
            draft.statements[index].weight = 1
            draft.relate(nodes[index], .attacks, nodes[(index + 1) % 3])
        }
        let follower = draft.statement("Follower")
        draft.relate(nodes[0], .attacks, follower)
        draft.statement("Apart")
        let graph = draft.graph
        let found = NodeStrengths(Dispute(graph), under: .dfQuAD)
        #expect(!found.isConverged)
        #expect(found.entries.map(\.isSettled) == [false, false, false, false, true])
        #expect(found.note.contains("4 strengths did not settle"))
        #expect(NodeStrengths(Dispute(graph), under: .hCategoriser).isConverged)
    }

    @Test func theRankingGoesFromTheStrongestDownAndKeepsTheOrderOfEquals() {
        var draft = Draft()
        let (weak, first) = (draft.statement("Weak"), draft.statement("First"))
        draft.statement("Second")
        draft.relate(first, .attacks, weak)
        let graph = draft.graph
        let found = NodeStrengths(Dispute(graph), under: .dfQuAD)
        #expect(found.ranking.map { graph.title(of: $0.node) } == ["First", "Second", "Weak"])
    }
}
