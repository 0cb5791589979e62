/// Watches that what a model calls derived has a derivation that does not go round in a circle.
///
/// The completion of a rule set (an atom holds iff one of its bodies does) still lets atoms of a positive cycle hold
/// each other up. For a set U of such atoms every founded model satisfies the loop clause
///
///     u → ∨ { body | rule with head in U and no body atom in U }      for each u ∈ U
///
/// (Lin & Zhao 2004); the clauses are added when a model violates them.
struct LoopCheck {
    /// A rule between the atoms 0 ..< `atoms.count`.
    struct Rule {
        let head: Int32
        /// The atoms of the body that have rules themselves.
        let body: [Int32]
        /// The body's other literals; they need no derivation.
        let conditions: [Literal]
        /// True in a model iff the whole body is.
        let literal: Literal
    }

    private let atoms: [Literal]
    private let rules: [Rule]
    private let rulesUsing: CompressedRows<RuleID>
    private let components: StrongComponents

    private struct RuleID: DenseID {
        let rawValue: Int32
    }

    private struct AtomID: DenseID {
        let rawValue: Int32
    }

    /// Creates the check, or nothing when no atom can depend on itself.
    init?(atoms: [Literal], rules: [Rule]) {
        var users: [AtomID] = []
        var used: [RuleID] = []
        var heads: [Int32] = []
        for (index, rule) in rules.enumerated() {
            for atom in rule.body {
                users.append(AtomID(rawValue: atom))
                used.append(RuleID(index))
                heads.append(rule.head)
            }
        }
        let rulesUsing = CompressedRows(rowCount: atoms.count, rows: users, columns: used)
        components = StrongComponents(
            starts: rulesUsing.starts, successors: rulesUsing.columns.map { rules[$0.position].head })
        var isCyclic = components.count < atoms.count
        for rule in rules where rule.body.contains(rule.head) { isCyclic = true }
        guard isCyclic else { return nil }
        self.atoms = atoms
        self.rules = rules
        self.rulesUsing = rulesUsing
    }

    /// The loop clauses of the atoms that hold in the solver's model without a derivation; empty when there are none.
    func violatedClauses(in solver: SATSolver) -> [[Literal]] {
        let isDerived = derivedAtoms(in: solver)
        var unfounded: [Int32: [Int32]] = [:]
        for atom in atoms.indices where !isDerived[atom] && solver.value(of: atoms[atom]) {
            unfounded[components.componentOfNode[atom], default: []].append(Int32(atom))
        }
        guard !unfounded.isEmpty else { return [] }
        var isUnfounded = [Bool](repeating: false, count: atoms.count)
        for atom in unfounded.values.joined() { isUnfounded[Int(atom)] = true }
        let support = externalSupport(isUnfounded)
        // Sorted, so that the solver sees the same clauses in the same order in every run.
        return unfounded.keys.sorted().flatMap { component -> [[Literal]] in
            (unfounded[component] ?? []).map { atom in [-atoms[Int(atom)]] + (support[component] ?? []) }
        }
    }

    private func derivedAtoms(in solver: SATSolver) -> [Bool] {
        var isDerived = [Bool](repeating: false, count: atoms.count)
        var missing = rules.map { Int32($0.body.count) }
        var queue: [Int32] = []
        func fire(_ rule: Rule) {
            guard !isDerived[Int(rule.head)], rule.conditions.allSatisfy({ solver.value(of: $0) }) else { return }
            isDerived[Int(rule.head)] = true
            queue.append(rule.head)
        }
        for rule in rules where rule.body.isEmpty { fire(rule) }
        while let atom = queue.popLast() {
            for rule in rulesUsing[AtomID(rawValue: atom)] {
                missing[rule.position] -= 1
                if missing[rule.position] == 0 { fire(rules[rule.position]) }
            }
        }
        return isDerived
    }

    /// For every component the bodies that support its unfounded atoms from outside that set.
    private func externalSupport(_ isUnfounded: [Bool]) -> [Int32: [Literal]] {
        var support: [Int32: [Literal]] = [:]
        for rule in rules where isUnfounded[Int(rule.head)] {
            let component = components.componentOfNode[Int(rule.head)]
            let isInternal = rule.body.contains { atom in
                isUnfounded[Int(atom)] && components.componentOfNode[Int(atom)] == component
            }
            if !isInternal { support[component, default: []].append(rule.literal) }
        }
        return support
    }
}
