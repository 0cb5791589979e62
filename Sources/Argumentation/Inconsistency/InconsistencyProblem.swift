/// Clauses that have to hold, and members that may be dropped: which members cannot hold together?
///
/// A *minimal unsatisfiable subset* is a set of members that contradicts the hard clauses while no proper part of it
/// does. A *minimal correction set* is a set of members whose removal leaves the rest consistent while removing less
/// would not. Both are sets of members, ascending.
///
/// ```swift
/// var problem = InconsistencyProblem()
/// let rain = problem.makeVariable()
/// let saysRain = problem.suppose([rain])
/// let deniesRain = problem.suppose([-rain])
/// problem.minimalUnsatisfiableSubsets().members   // [[saysRain, deniesRain]]
/// ```
public struct InconsistencyProblem: Sendable {
    /// A part of the problem that may be dropped, numbered in the order of ``suppose(_:)``.
    public struct Member: DenseID {
        public let rawValue: Int32
        public init(rawValue: Int32) { self.rawValue = rawValue }
    }

    /// The number of variables made so far.
    public private(set) var variableCount = 0
    private(set) var hardClauses: [[Literal]] = []
    private(set) var memberClauses: [[[Literal]]] = []

    /// Creates a problem without variables, clauses and members.
    public init() {}

    /// The number of members.
    public var memberCount: Int { memberClauses.count }

    /// Makes a fresh variable and returns its positive literal.
    public mutating func makeVariable() -> Literal {
        variableCount += 1
        return Literal(Int32(variableCount))
    }

    /// Adds a clause that always has to hold.
    public mutating func require(_ clause: some Sequence<Literal>) {
        hardClauses.append(checked(clause))
    }

    /// Adds a member that consists of one clause; for an assertion, the clause is its one literal.
    public mutating func suppose(_ clause: some Sequence<Literal>) -> Member {
        memberClauses.append([checked(clause)])
        return Member(memberClauses.count - 1)
    }

    /// Adds a clause to a member, which then stands for the conjunction of its clauses.
    public mutating func suppose(_ clause: some Sequence<Literal>, alsoBy member: Member) {
        memberClauses[member.position].append(checked(clause))
    }

    private func checked(_ clause: some Sequence<Literal>) -> [Literal] {
        let clause = Array(clause)
        precondition(
            clause.allSatisfy { $0.variable <= variableCount }, "literals belong to the problem that made them")
        return clause
    }
}
