/// The sets of members not yet known to be consistent or inconsistent: the map of MARCO.
///
///     x(m)                     m belongs to the seed
///     consistent set S         ∨ { x(m) | m ∉ S }       excludes S and everything inside it
///     inconsistent set U       ∨ { ¬x(m) | m ∈ U }      excludes U and everything around it
///     at most k members        sequential counter, assumed one bound at a time
///
/// Sequential counter: Sinz (2005), https://doi.org/10.1007/11564751_73.
final class SubsetMap {
    private let solver: SATSolver
    private let chosen: [Literal]
    /// `counter[k]` is implied when more than k members are chosen.
    private var counter: [Literal] = []
    private var partialCounts: [Literal]

    init(memberCount: Int, within budget: Budget) {
        let solver = SATSolver(within: budget)
        self.solver = solver
        chosen = (0..<memberCount).map { _ in solver.makeVariable() }
        partialCounts = chosen
    }

    /// A seed with at most `size` members that is still unexplored.
    func seed(ofAtMost size: Int) throws(BudgetExhausted) -> [Bool]? {
        guard size < chosen.count else { return try seed(assuming: []) }
        return try seed(assuming: [-overflow(beyond: size)])
    }

    func excludeSubsets(of members: [Bool]) {
        solver.add(zip(chosen, members).filter { !$0.1 }.map(\.0))
    }

    func excludeSupersets(of members: [Bool]) {
        solver.add(zip(chosen, members).filter(\.1).map { -$0.0 })
    }

    private func seed(assuming assumptions: [Literal]) throws(BudgetExhausted) -> [Bool]? {
        switch solver.solve(assuming: assumptions) {
        case .unknown: throw BudgetExhausted()
        case .unsatisfiable: return nil
        case .satisfiable: return chosen.map { solver.value(of: $0) }
        }
    }

    /// A literal implied when more than `size` members are chosen; builds the counter row by row.
    ///
    ///     row 0: at(0, m) = x(m);  ran(k, m) ← at(k, m) ∨ ran(k, m-1);  at(k+1, m) ← x(m) ∧ ran(k, m-1)
    private func overflow(beyond size: Int) -> Literal {
        while counter.count <= size { addCounterRow() }
        return counter[size]
    }

    private func addCounterRow() {
        // partialCounts[m]: m is chosen and at least counter.count members before it are.
        var next: [Literal] = []
        var running: Literal?
        for (position, reached) in partialCounts.enumerated() {
            let exceeds = solver.makeVariable()
            if let running {
                solver.add(-chosen[position], -running, exceeds)
            } else {
                solver.add(-exceeds)
            }
            next.append(exceeds)
            let ran = solver.makeVariable()
            solver.add(-reached, ran)
            if let running { solver.add(-running, ran) }
            running = ran
        }
        counter.append(running ?? solver.makeVariable())
        partialCounts = next
    }
}
