import Argumentation

/// Debates of growing size: statements, arguments that lead on from them, disputes, and who asserts what.
func runConflicts() {
    for statements in [100, 300, 1000, 3000] {
        var generator = SeededGenerator(seed: UInt64(statements))
        let problem = debate(statements: statements, &generator)
        let (sets, cost) = Measurement.of {
            problem.minimalUnsatisfiableSubsets(limit: 2000, within: .lasting(.seconds(20)))
        }
        let sizes = (sets.first?.count ?? 0, sets.last?.count ?? 0)
        print(
            "\(statements) statements, \(problem.memberCount) assertions: \(sets.count) conflicts of \(sizes.0) to "
                + "\(sizes.1) members, \(sets.ending), \(Int(cost.milliseconds)) ms")
    }
}

private func debate(statements: Int, _ generator: inout SeededGenerator) -> InconsistencyProblem {
    var problem = InconsistencyProblem()
    let claims = (0..<statements).map { _ in problem.makeVariable() }
    // Arguments: one or two premises nearby lead to a later conclusion.
    for _ in 0..<(statements * 2 / 3) {
        let conclusion = 1 + generator.below(statements - 1)
        let premises = (0...generator.below(2)).map { _ in claims[max(0, conclusion - 1 - generator.below(20))] }
        problem.require(premises.map { -$0 } + [claims[conclusion]])
    }
    // Disputes: two statements that exclude each other.
    for _ in 0..<(statements / 5) {
        let first = generator.below(statements)
        let second = min(statements - 1, first + 1 + generator.below(30))
        problem.require([-claims[first], -claims[second]])
    }
    for claim in claims where generator.chance(50) { _ = problem.suppose([claim]) }
    return problem
}
