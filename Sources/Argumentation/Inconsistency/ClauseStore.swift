/// A set of clauses none of which contains another, with the occurrences of every literal.
///
/// Literals are DIMACS numbers; a clause is ascending and free of duplicates.
struct ClauseStore {
    typealias Clause = [Int32]

    private var clauses: [Clause?] = []
    private var signatures: [UInt64] = []
    /// By literal: the numbers of clauses, some of them removed already.
    private var occurrences: [[Int32]]
    /// The number of clauses that were not removed.
    private(set) var count = 0

    init(variableCount: Int) {
        occurrences = [[Int32]](repeating: [], count: 2 * variableCount + 2)
    }

    /// All clauses, in the order of insertion.
    var all: [Clause] { clauses.compactMap { $0 } }

    /// Adds a clause unless one inside it is there already; removes the ones around it.
    mutating func insert(_ clause: Clause) {
        let signature = ClauseStore.signature(of: clause)
        guard !isSubsumed(clause, signature) else { return }
        removeClauses(around: clause, signature)
        let number = Int32(clauses.count)
        clauses.append(clause)
        signatures.append(signature)
        for literal in clause { occurrences[index(literal)].append(number) }
        count += 1
    }

    /// The clauses in which a literal stands.
    mutating func clauses(with literal: Int32) -> [Clause] {
        let slot = index(literal)
        occurrences[slot].removeAll { clauses[Int($0)] == nil }
        return occurrences[slot].compactMap { clauses[Int($0)] }
    }

    /// Removes the clauses in which a literal stands.
    mutating func removeClauses(with literal: Int32) {
        let slot = index(literal)
        for number in occurrences[slot] { remove(number) }
        occurrences[slot] = []
    }

    private mutating func remove(_ number: Int32) {
        guard clauses[Int(number)] != nil else { return }
        clauses[Int(number)] = nil
        count -= 1
    }

    /// Whether some clause is part of `clause`: such a clause stands in the occurrences of one of its literals.
    private func isSubsumed(_ clause: Clause, _ signature: UInt64) -> Bool {
        if let empty = clauses.first, empty?.isEmpty == true { return true }
        for literal in clause {
            for number in occurrences[index(literal)] {
                guard let other = clauses[Int(number)], other[0] == literal else { continue }
                guard signatures[Int(number)] & ~signature == 0, other.count <= clause.count else { continue }
                if ClauseStore.isPart(other, of: clause) { return true }
            }
        }
        return false
    }

    private mutating func removeClauses(around clause: Clause, _ signature: UInt64) {
        guard let rarest = clause.min(by: { occurrences[index($0)].count < occurrences[index($1)].count }) else {
            for number in clauses.indices { remove(Int32(number)) }
            clauses = []
            signatures = []
            occurrences = occurrences.map { _ in [] }
            return
        }
        for number in occurrences[index(rarest)] where signature & ~signatures[Int(number)] == 0 {
            guard let other = clauses[Int(number)], other.count > clause.count else { continue }
            if ClauseStore.isPart(clause, of: other) { remove(number) }
        }
    }

    private func index(_ literal: Int32) -> Int { literal > 0 ? 2 * Int(literal) : -2 * Int(literal) + 1 }

    /// One bit per literal, 64 literals apart.
    private static func signature(of clause: Clause) -> UInt64 {
        clause.reduce(0) { $0 | 1 << UInt64(truncatingIfNeeded: ($1 &* 0x9E37) & 63) }
    }

    /// Whether an ascending clause is part of another.
    private static func isPart(_ part: Clause, of whole: Clause) -> Bool {
        var position = 0
        for literal in part {
            while position < whole.count, whole[position] < literal { position += 1 }
            guard position < whole.count, whole[position] == literal else { return false }
            position += 1
        }
        return true
    }
}
