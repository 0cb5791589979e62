/// All minimal unsatisfiable subsets at once, by eliminating every variable but the members' selectors.
///
/// Davis & Putnam (1960) elimination, https://doi.org/10.1145/321033.321034, with subsumption: what is left are clauses
/// ¬sel(m₁) ∨ … ∨ ¬sel(mₖ), the smallest of which are exactly the minimal unsatisfiable subsets (the nogoods of
/// de Kleer 1986, https://doi.org/10.1016/0004-3702(86)90080-9). Independent conflicts stay apart here, where a search through the
/// maximal consistent sets would have to visit all their combinations. The intermediate clauses may explode, so the
/// work is bounded and the caller falls back on search.
struct ConflictProjection {
    private var store: ClauseStore
    private let problem: InconsistencyProblem
    private let budget: Budget
    /// How many more resolvents may be built.
    private var allowance: Int

    init(_ problem: InconsistencyProblem, allowance: Int, within budget: Budget) {
        self.problem = problem
        self.allowance = allowance
        self.budget = budget
        store = ClauseStore(variableCount: problem.variableCount + problem.memberCount)
        for clause in problem.hardClauses { insert(clause.map(\.number)) }
        for (member, clauses) in problem.memberClauses.enumerated() {
            let selector = Int32(problem.variableCount + member + 1)
            for clause in clauses { insert([-selector] + clause.map(\.number)) }
        }
    }

    /// The minimal unsatisfiable subsets, smaller ones first, then by members; nothing when the work was too much.
    mutating func minimalUnsatisfiableSubsets() throws(BudgetExhausted) -> [[InconsistencyProblem.Member]]? {
        var remaining = (0..<problem.variableCount).map { Int32($0 + 1) }
        var threshold = 4
        while !remaining.isEmpty {
            var kept: [Int32] = []
            for variable in remaining {
                if budget.isExhausted { throw BudgetExhausted() }
                if try !eliminate(variable, ifCheaperThan: threshold) { kept.append(variable) }
                if allowance < 0 { return nil }
            }
            // Cheap variables first; what they leave behind is often cheap by then.
            if kept.count == remaining.count { threshold *= 2 }
            remaining = kept
        }
        let sets = store.all.map { clause in
            clause.map { InconsistencyProblem.Member(Int(-$0) - problem.variableCount - 1) }.sorted()
        }
        return sets.sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
    }

    /// Replaces the clauses with a variable by their resolvents, when there are not too many of them.
    private mutating func eliminate(_ variable: Int32, ifCheaperThan threshold: Int) throws(BudgetExhausted) -> Bool {
        let positive = store.clauses(with: variable)
        let negative = store.clauses(with: -variable)
        guard positive.count * negative.count <= threshold + positive.count + negative.count else { return false }
        store.removeClauses(with: variable)
        store.removeClauses(with: -variable)
        for first in positive {
            for second in negative {
                if budget.isExhausted { throw BudgetExhausted() }
                allowance -= 1
                guard allowance >= 0 else { return false }
                insert(first.filter { $0 != variable } + second.filter { $0 != -variable })
            }
        }
        return true
    }

    /// Adds a clause unless it is a tautology.
    private mutating func insert(_ literals: [Int32]) {
        var clause: [Int32] = []
        for literal in literals.sorted() where clause.last != literal { clause.append(literal) }
        let members = Set(clause)
        guard !clause.contains(where: { members.contains(-$0) }) else { return }
        allowance -= clause.count / 16
        store.insert(clause)
    }
}
