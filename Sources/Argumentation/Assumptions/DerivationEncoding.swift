/// Writes flat ABA as clauses: Lehtonen, Wallner & Järvisalo (2021), https://doi.org/10.1613/jair.1.12479.
///
/// For assumptions a, sentences s and rules s ← B, with what a ``DerivationState`` has settled taken as constants:
///
///     derived       der(a) = in(a)            der(s) ↔ ∨ { ∧ der(B) | s ← B }      and founded, see LoopCheck
///     attacked      att(a) ↔ ∨ { der(c) | c contrary of a }
///     undefeated    und(a) = ¬att(a)          ∧ und(B) → und(s)
///     conflict-free in(a) → ¬att(a)
///     admissible    in(a) → ¬und(c)           for every contrary c of a
///     complete      (∧ ¬und(c)) → in(a)       and und(s) → ∨ { ∧ und(B) | s ← B }, founded
///     stable        att(a) is ¬in(a)
///
/// und may be too large in an admissible model, which only makes acceptance harder, and the exact one is a model too;
/// that is why only *complete* needs its other direction.
struct DerivationEncoding {
    typealias Sentence = ABAFramework.Sentence

    private let framework: ABAFramework
    private let state: DerivationState
    private let solver: SATSolver
    private let top: Literal
    /// The assumptions that are neither accepted nor rejected yet, ascending; the positions of the encoding.
    let openAssumptions: [Sentence]
    private var derived: [Literal]
    private var undefeated: [Literal]
    private var attacked: [Literal]
    private var loops: [LoopCheck] = []

    init(_ framework: ABAFramework, settled state: DerivationState, within budget: Budget) {
        self.framework = framework
        self.state = state
        solver = SATSolver(within: budget)
        top = solver.makeVariable()
        solver.add(top)
        openAssumptions = framework.assumptions.filter { !state.isDerived[$0.position] && !state.isLost[$0.position] }
        let constants = (0..<framework.sentenceCount).map { [top] in state.isDerived[$0] ? top : -top }
        derived = constants
        undefeated = constants
        attacked = constants.map { -$0 }
    }

    /// Writes the clauses of a base property.
    mutating func encode(_ base: SetEncoding.Base) -> (encoding: SetEncoding, derived: [Literal]) {
        for assumption in openAssumptions {
            let literal = solver.makeVariable()
            derived[assumption.position] = literal
            attacked[assumption.position] = base == .stable ? -literal : solver.makeVariable()
        }
        encodeRules(\.derived, .exact)
        for assumption in openAssumptions { encodeAttack(on: assumption) }
        switch base {
        case .conflictFree, .stable: break
        case .admissible:
            encodeUndefeated(.atLeast)
            encodeDefence()
        case .complete:
            encodeUndefeated(.exact)
            encodeDefence()
            encodeCompleteness()
        }
        let encoding = SetEncoding(
            solver: solver, accepted: openAssumptions.map { derived[$0.position] },
            attacked: openAssumptions.map { attacked[$0.position] }, top: top, loops: loops)
        return (encoding, derived)
    }

    private enum Precision {
        /// The literals follow from the rules but may hold without them.
        case atLeast
        /// The literals hold iff the rules derive them.
        case exact
    }

    private func isOpen(_ sentence: Sentence) -> Bool {
        !state.isDerived[sentence.position] && !state.isLost[sentence.position]
    }

    private mutating func encodeRules(_ layer: WritableKeyPath<Self, [Literal]>, _ precision: Precision) {
        let heads = (0..<framework.sentenceCount).map { Sentence($0) }.filter {
            isOpen($0) && !framework.isAssumption($0)
        }
        var atomOfSentence = [Int32](repeating: -1, count: framework.sentenceCount)
        for (atom, sentence) in heads.enumerated() {
            self[keyPath: layer][sentence.position] = solver.makeVariable()
            atomOfSentence[sentence.position] = Int32(atom)
        }
        var supports = [[Literal]](repeating: [], count: heads.count)
        var rules: [LoopCheck.Rule] = []
        let literals = self[keyPath: layer]
        for rule in framework.heads.indices where !state.isBroken[rule] {
            let head = atomOfSentence[framework.heads[rule].position]
            guard head >= 0 else { continue }
            let body = framework.bodies[ABAFramework.Rule(rule)].filter(isOpen)
            let literal = conjunction(of: body.map { literals[$0.position] })
            solver.add(-literal, literals[framework.heads[rule].position])
            supports[Int(head)].append(literal)
            rules.append(
                LoopCheck.Rule(
                    head: head, body: body.map { atomOfSentence[$0.position] }.filter { $0 >= 0 },
                    conditions: body.filter(framework.isAssumption).map { literals[$0.position] }, literal: literal))
        }
        guard precision == .exact else { return }
        let atoms = heads.map { literals[$0.position] }
        for (atom, support) in zip(atoms, supports) { solver.add([-atom] + support) }
        if let loop = LoopCheck(atoms: atoms, rules: rules) { loops.append(loop) }
    }

    /// A literal that holds iff all of some literals hold.
    private func conjunction(of literals: [Literal]) -> Literal {
        guard literals.count != 1 else { return literals[0] }
        let all = solver.makeVariable()
        for literal in literals { solver.add(-all, literal) }
        solver.add([all] + literals.map { -$0 })
        return all
    }

    private func encodeAttack(on assumption: Sentence) {
        let contraries = framework.contraryRows[assumption].map { derived[$0.position] }
        let literal = attacked[assumption.position]
        for contrary in contraries { solver.add(-contrary, literal) }
        solver.add([-literal] + contraries)
        solver.add(-derived[assumption.position], -literal)
    }

    private mutating func encodeUndefeated(_ precision: Precision) {
        for assumption in openAssumptions { undefeated[assumption.position] = -attacked[assumption.position] }
        encodeRules(\.undefeated, precision)
    }

    private func encodeDefence() {
        for assumption in openAssumptions {
            for contrary in framework.contraryRows[assumption] {
                solver.add(-derived[assumption.position], -undefeated[contrary.position])
            }
        }
    }

    private func encodeCompleteness() {
        for assumption in openAssumptions {
            let threats = framework.contraryRows[assumption].map { undefeated[$0.position] }
            solver.add([derived[assumption.position]] + threats)
        }
    }
}
