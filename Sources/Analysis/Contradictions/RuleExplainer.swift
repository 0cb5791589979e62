import Argumentation

/// Finds for contradictory assertions a minimal set of rules that makes them so, strict ones where they suffice.
///
///     rule r, clause C      sel(r) → C
struct RuleExplainer {
    private let solver: SATSolver
    private let literals: [Int32: Literal]
    /// Rule positions, ascending, and their selectors.
    private let rules: [(position: Int, selector: Literal)]
    private let theory: Theory

    init(_ part: TheoryComponents.Part, _ theory: Theory, _ assertions: [Assertion]) {
        let solver = SATSolver()
        var literals: [Int32: Literal] = [:]
        func literal(_ number: Int32) -> Literal {
            let variable = literals[abs(number)] ?? solver.makeVariable()
            literals[abs(number)] = variable
            return number < 0 ? -variable : variable
        }
        var rules: [(position: Int, selector: Literal)] = []
        for position in part.clauses {
            let clause = theory.clauses[position]
            if rules.last?.position != clause.rule { rules.append((clause.rule, solver.makeVariable())) }
            guard let selector = rules.last?.selector else { continue }
            solver.add([-selector] + clause.literals.map(literal))
        }
        for position in part.assertions { _ = literal(Int32(assertions[position].statement) + 1) }
        (self.solver, self.literals, self.rules, self.theory) = (solver, literals, rules, theory)
    }

    /// The rules, ascending, and their grade.
    func explanation(of members: [Assertion]) -> (rules: [Int], grade: Contradiction.Grade) {
        let facts = members.compactMap { member -> Literal? in
            let variable = literals[Int32(member.statement) + 1]
            return member.isDenied ? variable.map { -$0 } : variable
        }
        let strict = rules.filter { theory.grades[$0.position] == .strict }
        if let core = minimalCore(facts, among: strict) { return (core, .strict) }
        return (minimalCore(facts, among: rules) ?? rules.map(\.position), .defeasible)
    }

    private func minimalCore(_ facts: [Literal], among rules: [(position: Int, selector: Literal)]) -> [Int]? {
        guard var core = core(facts, rules) else { return nil }
        for rule in core where core.contains(where: { $0.position == rule.position }) {
            let rest = core.filter { $0.position != rule.position }
            if let smaller = self.core(facts, rest) { core = smaller }
        }
        return core.map(\.position)
    }

    private func core(
        _ facts: [Literal], _ rules: [(position: Int, selector: Literal)]
    ) -> [(position: Int, selector: Literal)]? {
        guard solver.solve(assuming: facts + rules.map(\.selector)) == .unsatisfiable else { return nil }
        return rules.filter { solver.isFailed($0.selector) }
    }
}
