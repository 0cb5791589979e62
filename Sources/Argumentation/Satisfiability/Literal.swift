/// A propositional variable or its negation, written as in DIMACS: `3` is a variable, `-3` its negation.
///
/// Literals are made by the object that owns the variables: ``SATSolver/makeVariable()`` or
/// ``InconsistencyProblem/makeVariable()``. A literal of one owner means nothing to another.
public struct Literal: Hashable, Sendable {
    /// The DIMACS number: never zero, negative for a negated variable.
    public let number: Int32

    /// Creates the literal with a DIMACS number.
    ///
    /// - Precondition: `number` is neither zero nor `Int32.min`.
    public init(_ number: Int32) {
        precondition(number != 0 && number != .min, "a literal's number is neither zero nor Int32.min")
        self.number = number
    }

    /// The 1-based number of the literal's variable.
    public var variable: Int { Int(abs(number)) }

    /// Whether the literal is an unnegated variable.
    public var isPositive: Bool { number > 0 }

    /// The opposite literal of the same variable.
    public static prefix func - (literal: Literal) -> Literal { Literal(-literal.number) }
}

extension Literal: CustomStringConvertible {
    /// The DIMACS number.
    public var description: String { "\(number)" }
}
