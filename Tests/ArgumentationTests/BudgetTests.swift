import Argumentation
import Testing

@Suite struct BudgetTests {
    private let ended = Budget(cancellation: { true })
    private let framework = Framework(argumentCount: 3, attacks: [(0, 1), (1, 0), (1, 2), (2, 1)])

    @Test func anEndedBudgetGivesUnknownAndNeverAWrongAnswer() {
        for semantics in Semantics.allCases {
            for mode in AcceptanceMode.allCases {
                let free = framework.acceptance(of: Framework.Argument(0), mode, under: semantics)
                let stopped = framework.acceptance(of: Framework.Argument(0), mode, under: semantics, within: ended)
                // What needs no search is answered all the same.
                #expect(stopped == .unknown || stopped == free)
            }
            let labellings = framework.labellings(under: semantics, within: ended)
            #expect(labellings.isComplete == (semantics == .grounded))
            #expect(semantics == .grounded || framework.extensionCount(under: semantics, within: ended) == nil)
        }
        #expect(
            framework.acceptance(of: Framework.Argument(0), .credulous, under: .preferred, within: ended) == .unknown)
        #expect(framework.labelling(under: .stable, within: ended) == .unknown)
        #expect(framework.labelling(under: .stable).member != nil)
    }

    @Test func aLimitEndsAnEnumeration() {
        let limited = framework.labellings(under: .conflictFree, limit: 2)
        #expect(limited.count == 2 && limited.ending == .limitReached)
        let exact = framework.labellings(under: .preferred, limit: 2)
        #expect(exact.count == 2 && exact.isComplete)
        #expect(framework.labellings(under: .preferred, limit: 0).ending == .limitReached)
    }

    /// Thirteen pigeons in twelve holes: far too hard to decide, so only the interruption ends the call.
    @Test func aHardFormulaIsInterrupted() {
        let polls = Polls()
        let solver = SATSolver(within: Budget(cancellation: { polls.areOver }))
        let sits = (0..<13).map { _ in (0..<12).map { _ in solver.makeVariable() } }
        for pigeon in sits { solver.add(pigeon) }
        for hole in 0..<12 {
            for first in 0..<13 {
                for second in 0..<first { solver.add([-sits[first][hole], -sits[second][hole]]) }
            }
        }
        #expect(solver.solve() == .unknown)
    }

    @Test func answersDoNotVaryBetweenRuns() {
        var generator = SeededGenerator(seed: 5)
        let framework = Framework.random(count: 40, percent: 8, &generator)
        for semantics in [Semantics.preferred, .stable, .semiStable, .stage, .complete] {
            let first = framework.labellings(under: semantics, limit: 20)
            let second = framework.labellings(under: semantics, limit: 20)
            #expect(first.members == second.members)
        }
    }
}

/// Says stop after two hundred questions. The solver asks from one thread only.
private final class Polls: @unchecked Sendable {
    private var count = 0
    var areOver: Bool {
        count += 1
        return count > 200
    }
}
