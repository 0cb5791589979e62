/// A formula whose models are the sets of a base property (conflict-free, admissible, complete or stable).
///
/// Positions 0 ..< `accepted.count` stand for the elements that can still go either way; an encoding file
/// (``AttackEncoding``, ``DerivationEncoding``) says which and writes the clauses.
final class SetEncoding {
    /// The property that every model has.
    enum Base {
        case conflictFree, admissible, complete, stable
    }

    let solver: SATSolver
    /// For every position the literal "belongs to the set".
    let accepted: [Literal]
    /// For every position the literal "is attacked by the set".
    let attacked: [Literal]
    /// A literal that is true in every model.
    let top: Literal
    /// The checks a model has to pass beyond the clauses; they grow by loop clauses.
    private let loops: [LoopCheck]
    private var rangeLiterals: [Literal]?

    init(solver: SATSolver, accepted: [Literal], attacked: [Literal], top: Literal, loops: [LoopCheck] = []) {
        self.solver = solver
        self.accepted = accepted
        self.attacked = attacked
        self.top = top
        self.loops = loops
    }

    /// For every position a literal that implies "belongs to the set or is attacked by it".
    ///
    /// range(a) → in(a) ∨ att(a)
    var range: [Literal] {
        if let rangeLiterals { return rangeLiterals }
        let made = zip(accepted, attacked).map { inside, hit in
            let literal = solver.makeVariable()
            solver.add(-literal, inside, hit)
            solver.add(literal, -inside)
            solver.add(literal, -hit)
            return literal
        }
        rangeLiterals = made
        return made
    }

    /// Whether a set with the base property satisfies the one-shot conditions; if so its model can be read.
    ///
    /// - Parameter limit: After how many conflicts a call of the solver gives up, as if the budget had ended; `nil` for
    ///   never.
    func isSatisfiable(
        assuming assumptions: [Literal] = [], atLeastOne clause: [Literal]? = nil, withinConflicts limit: Int32? = nil
    ) throws(BudgetExhausted) -> Bool {
        while true {
            if let limit { solver.limitNextCall(toConflicts: limit) }
            switch solver.solve(assuming: assumptions, atLeastOne: clause) {
            case .unsatisfiable: return false
            case .unknown: throw BudgetExhausted()
            case .satisfiable:
                let clauses = loops.flatMap { $0.violatedClauses(in: solver) }
                if clauses.isEmpty { return true }
                for clause in clauses { solver.add(clause) }
            }
        }
    }

    /// The truth values of literals in the model.
    func values(of literals: [Literal]) -> [Bool] { literals.map { solver.value(of: $0) } }

    /// Replaces the model by one in which the true ones among `goals` are maximal under inclusion.
    ///
    /// Keeps what is true, demands one more, and repeats until that fails.
    /// - Parameter isLast: Whether nothing will be asked afterwards; see ``grow(_:beyond:isLast:)``.
    /// - Returns: The true goals' values; the model itself is gone.
    func maximum(
        of goals: [Literal], isLast: Bool = false
    ) throws(BudgetExhausted) -> (goals: [Bool], accepted: [Bool]) {
        var reached = values(of: goals)
        var members = values(of: accepted)
        while try grow(goals, beyond: reached, isLast: isLast) {
            reached = values(of: goals)
            members = values(of: accepted)
        }
        return (reached, members)
    }

    /// Looks for a model in which the reached goals hold and one more.
    ///
    /// - Parameter isLast: Whether only larger models will be asked for afterwards. The conditions then become clauses,
    ///   by which the solver can simplify; on hard frameworks that takes a third less time than assuming them.
    func grow(_ goals: [Literal], beyond reached: [Bool], isLast: Bool = false) throws(BudgetExhausted) -> Bool {
        let kept = zip(goals, reached).filter(\.1).map(\.0)
        let missing = zip(goals, reached).filter { !$0.1 }.map(\.0)
        guard isLast else { return try isSatisfiable(assuming: kept, atLeastOne: missing) }
        for literal in kept { solver.add(literal) }
        solver.add(missing)
        return try isSatisfiable()
    }

    /// Demands that the set decides every element of a part: in(a) ∨ att(a).
    func decide(where isDecided: [Bool]) {
        for position in accepted.indices where isDecided[position] {
            solver.add(accepted[position], attacked[position])
        }
    }

    /// Excludes a set and everything inside it: some other element has to be accepted.
    func excludeSubsets(of literals: [Literal], where reached: [Bool]) {
        solver.add(zip(literals, reached).filter { !$0.1 }.map(\.0))
    }

    /// Excludes exactly one set.
    func exclude(_ members: [Bool]) {
        solver.add(zip(accepted, members).map { literal, isMember in isMember ? -literal : literal })
    }
}
