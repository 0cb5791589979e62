/// Decides which members of a problem are consistent together, with one selector literal per member.
///
///     hard clause C      C
///     member m, clause C sel(m) → C
final class MemberSolver {
    private let solver: SATSolver
    private let selectors: [Literal]
    private let problem: InconsistencyProblem

    init(_ problem: InconsistencyProblem, within budget: Budget) {
        self.problem = problem
        solver = SATSolver(within: budget)
        for _ in 0..<problem.variableCount { _ = solver.makeVariable() }
        for clause in problem.hardClauses { solver.add(clause) }
        selectors = problem.memberClauses.map { [solver] clauses in
            let selector = solver.makeVariable()
            for clause in clauses { solver.add([-selector] + clause) }
            return selector
        }
    }

    /// What a set of members turned out to be.
    enum Verdict {
        /// Consistent together with all of these, itself included.
        case consistent(with: [Bool])
        /// Inconsistent, and so is this part of it.
        case inconsistent(core: [Bool])
    }

    func examine(_ members: [Bool]) throws(BudgetExhausted) -> Verdict {
        let chosen = members.indices.filter { members[$0] }
        switch solver.solve(assuming: chosen.map { selectors[$0] }) {
        case .unknown: throw BudgetExhausted()
        case .satisfiable: return .consistent(with: members.indices.map { members[$0] || holds($0) })
        case .unsatisfiable:
            var core = [Bool](repeating: false, count: members.count)
            for member in chosen where solver.isFailed(selectors[member]) { core[member] = true }
            return .inconsistent(core: core)
        }
    }

    /// Enlarges a consistent set until every further member contradicts it.
    func grown(_ members: [Bool]) throws(BudgetExhausted) -> [Bool] {
        var grown = members
        while true {
            let missing = grown.indices.filter { !grown[$0] }.map { selectors[$0] }
            let kept = grown.indices.filter { grown[$0] }.map { selectors[$0] }
            switch solver.solve(assuming: kept, atLeastOne: missing) {
            case .unknown: throw BudgetExhausted()
            case .unsatisfiable: return grown
            case .satisfiable: grown = grown.indices.map { grown[$0] || holds($0) }
            }
        }
    }

    /// Reduces an inconsistent set until no member can be left out: cores first, then one by one.
    func shrunk(_ members: [Bool]) throws(BudgetExhausted) -> [Bool] {
        var core = members
        for member in members.indices where core[member] {
            var smaller = core
            smaller[member] = false
            if case .inconsistent(let found) = try examine(smaller) { core = found }
        }
        return core
    }

    /// Whether the model satisfies a member's clauses, selected or not.
    private func holds(_ member: Int) -> Bool {
        problem.memberClauses[member].allSatisfy { clause in clause.contains { solver.value(of: $0) } }
    }
}
