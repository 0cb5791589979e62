/// The parts of a theory that share no statement, each with its clauses and assertions.
///
/// A minimal inconsistent set lies within one part, so each can be examined by itself.
struct TheoryComponents {
    struct Part {
        /// Positions in `theory.clauses`.
        var clauses: [Int] = []
        /// Positions in the list of assertions.
        var assertions: [Int] = []
        /// Whether anything in it says that something does not hold.
        var hasNegation = false
    }

    /// The parts in which a conflict is possible, in the order of their first statement.
    let parts: [Part]

    /// O((*n* + *m*) α(*n*)).
    init(_ theory: Theory, _ assertions: [Assertion], statementCount: Int) {
        var sets = DisjointSets(count: statementCount)
        for clause in theory.clauses {
            for literal in clause.literals.dropFirst() {
                sets.join(Int(abs(clause.literals[0])) - 1, Int(abs(literal)) - 1)
            }
        }
        var numberOfRoot = Array(repeating: -1, count: statementCount)
        var parts: [Part] = []
        func number(of statement: Int) -> Int {
            let root = sets.root(of: statement)
            if numberOfRoot[root] < 0 {
                numberOfRoot[root] = parts.count
                parts.append(Part())
            }
            return numberOfRoot[root]
        }
        for (position, assertion) in assertions.enumerated() {
            let part = number(of: assertion.statement)
            parts[part].assertions.append(position)
            if assertion.isDenied { parts[part].hasNegation = true }
        }
        for (position, clause) in theory.clauses.enumerated() {
            let part = number(of: Int(abs(clause.literals[0])) - 1)
            parts[part].clauses.append(position)
            if clause.literals.allSatisfy({ $0 < 0 }) { parts[part].hasNegation = true }
        }
        self.parts = parts.filter(\.hasNegation)
    }
}

/// A partition of 0 ..< count that joins its sets.
private struct DisjointSets {
    private var parents: [Int32]

    init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

    mutating func root(of element: Int) -> Int {
        var element = Int32(element)
        while parents[Int(element)] != element {
            parents[Int(element)] = parents[Int(parents[Int(element)])]
            element = parents[Int(element)]
        }
        return Int(element)
    }

    mutating func join(_ a: Int, _ b: Int) {
        let (left, right) = (root(of: a), root(of: b))
        if left != right { parents[max(left, right)] = Int32(min(left, right)) }
    }
}
