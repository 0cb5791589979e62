/// Writes a Dung framework as clauses: Besnard & Doutre (2004), with one auxiliary variable per argument.
///
/// For arguments a, b:
///
///     attacked      att(a) ↔ ∨ { in(b) | b attacks a }
///     conflict-free ¬in(a) ∨ ¬in(b)            for every b that attacks a
///     admissible    in(a) → att(b)             for every b that attacks a
///     complete      (∧ att(b)) → in(a)         over all b that attack a
///     stable        in(a) ∨ att(a)
struct AttackEncoding {
    let framework: Framework
    private let solver: SATSolver
    private let top: Literal
    private let accepted: [Literal]
    private let attacked: [Literal]

    init(_ framework: Framework, within budget: Budget) {
        self.framework = framework
        let solver = SATSolver(within: budget)
        self.solver = solver
        top = solver.makeVariable()
        solver.add(top)
        accepted = framework.arguments.map { _ in solver.makeVariable() }
        attacked = framework.arguments.map { _ in solver.makeVariable() }
    }

    /// Writes the clauses of a base property.
    func encode(_ base: SetEncoding.Base) -> SetEncoding {
        for argument in framework.arguments {
            encodeAttack(on: argument)
            switch base {
            case .conflictFree: break
            case .admissible: encodeDefence(of: argument)
            case .complete:
                encodeDefence(of: argument)
                let threats = framework.attackers(of: argument).map { -attacked[$0.position] }
                solver.add([accepted[argument.position]] + threats)
            case .stable: solver.add(accepted[argument.position], attacked[argument.position])
            }
        }
        return SetEncoding(solver: solver, accepted: accepted, attacked: attacked, top: top)
    }

    /// Conflict-freeness could be in(a) → ¬att(a), one clause an argument; on hard frameworks that refutes a quarter
    /// slower than one clause an attack.
    private func encodeAttack(on argument: Framework.Argument) {
        let hit = attacked[argument.position]
        let attackers = framework.attackers(of: argument).map { accepted[$0.position] }
        for attacker in attackers {
            solver.add(-attacker, hit)
            solver.add(-attacker, -accepted[argument.position])
        }
        solver.add([-hit] + attackers)
    }

    private func encodeDefence(of argument: Framework.Argument) {
        for attacker in framework.attackers(of: argument) {
            solver.add(-accepted[argument.position], attacked[attacker.position])
        }
    }
}
