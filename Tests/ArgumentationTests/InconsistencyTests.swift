import Testing

@testable import Argumentation

@Suite struct InconsistencyTests {
    typealias Member = InconsistencyProblem.Member

    @Test(arguments: 0..<60) func randomProblemsAgreeWithBruteForce(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let sample = RandomProblem(variables: 3 + seed % 4, members: 4 + seed % 6, hard: seed % 5, &generator)
        let unsatisfiable = sample.problem.minimalUnsatisfiableSubsets()
        #expect(unsatisfiable.isComplete)
        #expect(Set(unsatisfiable.map(mask)) == Set(sample.minimalUnsatisfiable), "seed \(seed)")
        #expect(Set(unsatisfiable.map(mask)).count == unsatisfiable.count)
        #expect(unsatisfiable.map(\.count) == unsatisfiable.map(\.count).sorted(), "smaller ones come first")
        let searched = sample.problem.minimalUnsatisfiableSubsets(
            limit: nil, projectionAllowance: 0, within: .unlimited)
        #expect(Set(searched.members) == Set(unsatisfiable.members) && searched.count == unsatisfiable.count)
        #expect(searched.map(\.count) == unsatisfiable.map(\.count), "smaller ones come first")
        let corrections = sample.problem.minimalCorrectionSets()
        #expect(corrections.isComplete)
        #expect(Set(corrections.map(mask)) == Set(sample.minimalCorrections), "seed \(seed)")
        #expect(corrections.count == sample.minimalCorrections.count)
    }

    @Test(arguments: 0..<60) func droppingAnyMemberOfAMinimalSetMakesItConsistent(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(1000 + seed))
        let sample = RandomProblem(variables: 6, members: 14, hard: 4, &generator)
        for subset in sample.problem.minimalUnsatisfiableSubsets() {
            #expect(!sample.isConsistent(mask(subset)))
            for member in subset { #expect(sample.isConsistent(mask(subset.filter { $0 != member }))) }
        }
    }

    @Test func contradictoryHardClausesAreExplainedByNoMember() {
        var problem = InconsistencyProblem()
        let fact = problem.makeVariable()
        problem.require([fact])
        problem.require([-fact])
        _ = problem.suppose([fact])
        #expect(problem.minimalUnsatisfiableSubsets().members == [[]])
        #expect(problem.minimalCorrectionSets().isEmpty)
        #expect(problem.isConsistent() == false)
    }

    @Test func consistentMembersHaveNoContradiction() {
        var problem = InconsistencyProblem()
        let fact = problem.makeVariable()
        _ = problem.suppose([fact])
        #expect(problem.minimalUnsatisfiableSubsets().isEmpty)
        #expect(problem.minimalCorrectionSets().members == [[]])
        #expect(problem.isConsistent() == true)
    }

    @Test func aMemberMayBeAConjunction() {
        var problem = InconsistencyProblem()
        let first = problem.makeVariable()
        let second = problem.makeVariable()
        let both = problem.suppose([first])
        problem.suppose([second], alsoBy: both)
        let denial = problem.suppose([-second])
        #expect(problem.minimalUnsatisfiableSubsets().members == [[both, denial]])
    }

    /// Liffiton et al. (2016), figure 1: C1 = a, C2 = ¬a, C3 = ¬a ∨ b, C4 = ¬b has the MUSes 12 and 134.
    @Test func thePublishedExampleHasItsTwoMinimalSets() {
        var problem = InconsistencyProblem()
        let a = problem.makeVariable()
        let b = problem.makeVariable()
        let members = [[a], [-a], [-a, b], [-b]].map { problem.suppose($0) }
        #expect(
            problem.minimalUnsatisfiableSubsets().members == [
                [members[0], members[1]], [members[0], members[2], members[3]],
            ])
        #expect(Set(problem.minimalCorrectionSets().map(mask)) == [0b0001, 0b0110, 0b1010])
    }

    /// Thirty independent disputes have 2^30 maximal consistent sets, and still exactly thirty explanations.
    @Test func independentDisputesDoNotMultiply() {
        var problem = InconsistencyProblem()
        var expected: [[Member]] = []
        for _ in 0..<30 {
            let claim = problem.makeVariable()
            expected.append([problem.suppose([claim]), problem.suppose([-claim])])
        }
        let found = problem.minimalUnsatisfiableSubsets()
        #expect(found.members == expected)
        #expect(found.isComplete)
    }

    @Test func aLimitAndAnEndedBudgetAreReported() {
        var problem = InconsistencyProblem()
        let claim = problem.makeVariable()
        for literal in [claim, -claim, -claim] { _ = problem.suppose([literal]) }
        let limited = problem.minimalUnsatisfiableSubsets(limit: 1)
        #expect(limited.count == 1 && limited.ending == .limitReached)
        let stopped = problem.minimalUnsatisfiableSubsets(within: Budget(cancellation: { true }))
        #expect(stopped.isEmpty && stopped.ending == .budgetExhausted)
        #expect(problem.minimalUnsatisfiableSubsets(limit: 2).isComplete)
    }

    private func mask(_ members: [Member]) -> UInt32 { UInt32(mask: members.map(\.position)) }
}

/// A random problem that is also decided by trying all assignments.
private struct RandomProblem {
    private(set) var problem = InconsistencyProblem()
    private var hard: [[Literal]] = []
    private var soft: [[Literal]] = []
    private var consistency: [Bool] = []

    init(variables: Int, members: Int, hard hardCount: Int, _ generator: inout SeededGenerator) {
        let literals = (0..<variables).map { _ in problem.makeVariable() }
        func clause(_ longest: Int, _ generator: inout SeededGenerator) -> [Literal] {
            (0...generator.below(longest)).map { _ in
                let literal = literals[generator.below(variables)]
                return generator.below(2) == 0 ? literal : -literal
            }
        }
        for _ in 0..<hardCount {
            hard.append(clause(3, &generator))
            problem.require(hard[hard.count - 1])
        }
        for _ in 0..<members {
            soft.append(clause(2, &generator))
            _ = problem.suppose(soft[soft.count - 1])
        }
        consistency = (0..<(UInt32(1) << UInt32(members))).map { _ in false }
        for assignment in UInt32(0)..<(1 << UInt32(variables)) where hard.allSatisfy({ holds($0, assignment) }) {
            let satisfied = UInt32(mask: soft.indices.filter { holds(soft[$0], assignment) })
            var part = satisfied
            while true {
                consistency[Int(part)] = true
                if part == 0 { break }
                part = (part - 1) & satisfied
            }
        }
    }

    func isConsistent(_ set: UInt32) -> Bool { consistency[Int(set)] }

    private var sets: Range<UInt32> { 0..<(1 << UInt32(soft.count)) }
    private var everything: UInt32 { (1 << UInt32(soft.count)) - 1 }

    var minimalUnsatisfiable: [UInt32] {
        sets.filter { set in
            !isConsistent(set)
                && soft.indices.allSatisfy { set >> UInt32($0) & 1 == 0 || isConsistent(set & ~(1 << UInt32($0))) }
        }
    }

    var minimalCorrections: [UInt32] {
        sets.filter { set in
            isConsistent(everything & ~set)
                && soft.indices.allSatisfy {
                    set >> UInt32($0) & 1 == 0 || !isConsistent(everything & ~(set & ~(1 << UInt32($0))))
                }
        }
    }

    private func holds(_ clause: [Literal], _ assignment: UInt32) -> Bool {
        clause.contains { (assignment >> UInt32($0.variable - 1) & 1 == 1) == $0.isPositive }
    }
}
