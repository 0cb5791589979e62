internal import CCaDiCaL

/// An incremental SAT solver: owns one CaDiCaL instance.
///
/// CaDiCaL aborts the process when it is misused (a value read without a model, an option set late), so every call
/// is checked against the solver's state first. Not `Sendable`: one solver belongs to one task.
///
/// CaDiCaL follows the IPASIR interface; see Biere, Fazekas, Fleury & Heisinger, SAT Competition 2020.
public final class SATSolver {
    /// What a call to ``solve(assuming:atLeastOne:)`` found.
    public enum Outcome: Sendable {
        /// A model exists and can be read with ``value(of:)`` until the next change.
        case satisfiable
        /// No model exists; ``isFailed(_:)`` tells which assumptions were used.
        case unsatisfiable
        /// The budget, or the limit of conflicts for this call, ended first.
        case unknown
    }

    private enum State {
        case open, satisfied, refuted
    }

    private let handle: OpaquePointer
    private let limit: LimitBox
    private var state = State.open
    /// The literal that switches on the one-shot clause of the last call; to be switched off for good.
    private var activation: Literal?

    /// The number of variables made so far.
    public private(set) var variableCount = 0

    /// Creates an empty solver that works within a budget.
    public init(within budget: Budget = .unlimited) {
        guard let handle = ccadical_init() else { preconditionFailure("CaDiCaL must be able to allocate itself") }
        self.handle = handle
        limit = LimitBox(budget)
        // CaDiCaL prints to standard output otherwise, and accepts options only before the first clause.
        ccadical_set_option(handle, "quiet", 1)
        // Trying lucky assignments before every call costs a quarter of the time of growing a set in many easy steps.
        ccadical_set_option(handle, "lucky", 0)
        guard !budget.isUnlimited else { return }
        ccadical_set_terminate(handle, Unmanaged.passUnretained(limit).toOpaque()) { box in
            guard let box else { return 0 }
            return Unmanaged<LimitBox>.fromOpaque(box).takeUnretainedValue().poll() ? 1 : 0
        }
    }

    deinit {
        ccadical_release(handle)
    }

    /// Makes a fresh variable and returns its positive literal.
    public func makeVariable() -> Literal {
        variableCount += 1
        return Literal(Int32(variableCount))
    }

    /// Adds a clause for good; the empty clause makes the formula unsatisfiable. Ends the validity of a model.
    public func add(_ clause: some Sequence<Literal>) {
        retireOneShotClause()
        write(clause)
    }

    private func write(_ clause: some Sequence<Literal>) {
        for literal in clause {
            check(literal)
            ccadical_add(handle, literal.number)
        }
        ccadical_add(handle, 0)
        state = .open
    }

    /// Adds the clause of the given literals for good.
    func add(_ literals: Literal...) { add(literals) }

    /// Decides the clauses under one-shot conditions.
    ///
    /// - Parameters:
    ///   - assumptions: Literals that have to hold in this call only.
    ///   - clause: A clause that has to hold in this call only; `nil` for none. An empty one cannot hold.
    /// - Returns: ``Outcome/unknown`` only when the budget has ended or the call was limited.
    public func solve(assuming assumptions: [Literal] = [], atLeastOne clause: [Literal]? = nil) -> Outcome {
        retireOneShotClause()
        state = .open
        if limit.budget.isExhausted { return .unknown }
        if let clause, clause.isEmpty { return .unsatisfiable }
        if let clause { addOneShot(clause) }
        for literal in assumptions {
            check(literal)
            ccadical_assume(handle, literal.number)
        }
        switch ccadical_solve(handle) {
        case 10:
            state = .satisfied
            return .satisfiable
        case 20:
            state = .refuted
            return .unsatisfiable
        default: return .unknown
        }
    }

    /// Makes the next call to ``solve(assuming:atLeastOne:)`` give up, as `.unknown`, after a number of conflicts.
    public func limitNextCall(toConflicts count: Int32) {
        ccadical_limit(handle, "conflicts", count)
    }

    /// The value of a literal in the model just found.
    ///
    /// - Precondition: The last call was ``solve(assuming:atLeastOne:)`` with outcome `.satisfiable`, or other reads.
    public func value(of literal: Literal) -> Bool {
        precondition(state == .satisfied, "a value can only be read while the solver holds a model")
        check(literal)
        // CaDiCaL 1.5.3 answers for a negative literal by sign, not with the literal as IPASIR says: ask positively.
        return (ccadical_val(handle, abs(literal.number)) > 0) == literal.isPositive
    }

    /// Whether an assumption of the last call was used to refute it.
    ///
    /// - Precondition: The last call was ``solve(assuming:atLeastOne:)`` with outcome `.unsatisfiable` and a non-empty
    ///   one-shot clause or none; `assumption` was one of its assumptions.
    public func isFailed(_ assumption: Literal) -> Bool {
        precondition(state == .refuted, "failed assumptions can only be read after a refutation")
        return ccadical_failed(handle, assumption.number) != 0
    }

    /// Adds a clause that a fresh literal switches on, and assumes the literal.
    ///
    /// CaDiCaL has a call for that, `constrain`, but on hard frameworks growing a set with it took several
    /// times as long.
    private func addOneShot(_ clause: [Literal]) {
        let literal = makeVariable()
        write([-literal] + clause)
        ccadical_assume(handle, literal.number)
        activation = literal
    }

    private func retireOneShotClause() {
        guard let literal = activation else { return }
        activation = nil
        write([-literal])
    }

    private func check(_ literal: Literal) {
        precondition(literal.variable <= variableCount, "a literal belongs to the solver that made its variable")
    }
}

/// The budget in a shape that C can point to.
private final class LimitBox {
    let budget: Budget
    private var polls = 0

    init(_ budget: Budget) { self.budget = budget }

    /// Reads the clock only now and then: CaDiCaL asks some thousand times a second.
    func poll() -> Bool {
        polls += 1
        return polls % 16 == 0 && budget.isExhausted
    }
}
