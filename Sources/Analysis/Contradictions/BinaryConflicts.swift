import Argumentation

/// The minimal inconsistent sets of a part whose clauses have at most two literals: none has more than two members.
///
/// With the implications ¬a → b and ¬b → a for every clause a ∨ b, an assertion l is inconsistent by itself when it
/// leads to ¬l, and two assertions l and m are when l leads to ¬m: Aspvall, Plass & Tarjan (1979),
/// https://doi.org/10.1016/0020-0190(79)90002-4.
struct BinaryConflicts {
    /// Literals are numbered 2·v and, for the negation, 2·v + 1.
    private var implications: [[Int32]] = []
    private var numbers: [Int32: Int] = [:]
    /// By assertion of the part.
    private var facts: [Int] = []

    /// Nil when some clause is longer, or when the clauses contradict one another.
    init?(_ part: TheoryComponents.Part, _ theory: Theory, _ assertions: [Assertion]) {
        for position in part.clauses {
            let literals = theory.clauses[position].literals
            guard literals.count <= 2, let first = literals.first, let last = literals.last else { return nil }
            let (a, b) = (number(of: first), number(of: last))
            implications[a ^ 1].append(Int32(b))
            if a != b { implications[b ^ 1].append(Int32(a)) }
        }
        facts = part.assertions.map { position in
            let assertion = assertions[position]
            let literal = number(of: Int32(assertion.statement) + 1)
            return assertion.isDenied ? literal ^ 1 : literal
        }
        let circles = StrongComponents(successors: implications).componentOfNode
        if stride(from: 0, to: circles.count, by: 2).contains(where: { circles[$0] == circles[$0 + 1] }) { return nil }
    }

    /// The sets as positions in the part's assertions: single ones first, then pairs, each in order.
    ///
    /// - Returns: At most `limit`, and whether these are all.
    func minimalSets(limit: Int, within budget: Budget) -> (sets: [[Int]], isComplete: Bool) {
        var singles: [[Int]] = []
        var pairs: [[Int]] = []
        var isInconsistent: [Bool] = []
        for fact in facts {
            if budget.isExhausted { return ([], false) }
            isInconsistent.append(reached(from: fact)[fact ^ 1])
        }
        for position in facts.indices {
            if budget.isExhausted { return (Array((singles + pairs).prefix(limit)), false) }
            if isInconsistent[position] {
                singles.append([position])
            } else if pairs.count <= limit {
                let reached = reached(from: facts[position])
                for other in facts.indices.dropFirst(position + 1)
                where reached[facts[other] ^ 1] && !isInconsistent[other] {
                    pairs.append([position, other])
                }
            }
        }
        let all = singles + pairs
        return (Array(all.prefix(limit)), all.count <= limit)
    }

    private mutating func number(of literal: Int32) -> Int {
        let variable = numbers[abs(literal)] ?? numbers.count
        if variable == numbers.count {
            numbers[abs(literal)] = variable
            implications += [[], []]
        }
        return literal < 0 ? 2 * variable + 1 : 2 * variable
    }

    /// By literal: whether the given one leads to it.
    private func reached(from literal: Int) -> [Bool] {
        var isReached = Array(repeating: false, count: implications.count)
        isReached[literal] = true
        var open = [literal]
        while let next = open.popLast() {
            for other in implications[next].lazy.map(Int.init) where !isReached[other] {
                isReached[other] = true
                open.append(other)
            }
        }
        return isReached
    }
}
