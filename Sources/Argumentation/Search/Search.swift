/// Answers the questions of one semantics on one ``SetEncoding``; the same loops serve attack graphs and flat ABA.
///
/// One search answers one question: clauses that exclude what was already seen stay in the solver.
struct Search<Element: DenseID> {
    let encoding: SetEncoding
    /// For every position of the encoding the element it stands for.
    let elements: [Element]
    let goal: SearchPlan.Goal
    /// Whether every set of the encoding defends itself.
    let isAdmissible: Bool
    /// Makes the full labelling out of the accepted positions of the encoding.
    let labelling: ([Bool]) -> Labelling<Element>

    /// One extension that contains what some literals demand; `nil` when there is none.
    func first(satisfying literals: [Literal] = []) throws(BudgetExhausted) -> Labelling<Element>? {
        let goals = goal == .range ? encoding.range : encoding.accepted
        if goal == .accepted, literals.isEmpty {
            // The empty set has the property; so the first one to look for is larger.
            let empty = goals.map { _ in false }
            guard try encoding.grow(goals, beyond: empty, isLast: true) else { return labelling(empty) }
        } else {
            for literal in literals { encoding.solver.add(literal) }
            guard try encoding.isSatisfiable() else { return nil }
        }
        if goal == .nothing { return labelling(encoding.values(of: encoding.accepted)) }
        return labelling(try encoding.maximum(of: goals, isLast: true).accepted)
    }

    /// One set that satisfies a condition, if it is found within a number of conflicts.
    ///
    /// Nothing found is no proof that there is none.
    func first(satisfying condition: Literal, withinConflicts limit: Int32) -> Labelling<Element>? {
        precondition(goal == .nothing, "a maximal set takes more than one call")
        encoding.solver.add(condition)
        guard (try? encoding.isSatisfiable(withinConflicts: limit)) == true else { return nil }
        return labelling(encoding.values(of: encoding.accepted))
    }

    /// What to do after a labelling was visited.
    enum Step {
        case next, stop
    }

    /// Visits every extension once, until there are no more or the visitor stops.
    func forEach(_ visit: (Labelling<Element>) -> Step) throws(BudgetExhausted) {
        switch goal {
        case .nothing:
            while try encoding.isSatisfiable() {
                let members = encoding.values(of: encoding.accepted)
                guard visit(labelling(members)) == .next else { return }
                encoding.exclude(members)
            }
        case .accepted:
            while try encoding.isSatisfiable() {
                let members = try encoding.maximum(of: encoding.accepted).goals
                guard visit(labelling(members)) == .next else { return }
                encoding.excludeSubsets(of: encoding.accepted, where: members)
            }
        case .range:
            try forEachMaximalRange { reached throws(BudgetExhausted) in
                while try encoding.isSatisfiable(assuming: reached) {
                    let members = encoding.values(of: encoding.accepted)
                    guard visit(labelling(members)) == .next else { return .stop }
                    encoding.exclude(members)
                }
                return .next
            }
        }
    }

    /// Visits the maximal ranges; each is given by the range literals that have to hold.
    private func forEachMaximalRange(
        _ visit: ([Literal]) throws(BudgetExhausted) -> Step
    ) throws(BudgetExhausted) {
        let range = encoding.range
        while try encoding.isSatisfiable() {
            let reached = try encoding.maximum(of: range).goals
            let literals = zip(range, reached).filter(\.1).map(\.0)
            guard try visit(literals) == .next else { return }
            encoding.excludeSubsets(of: range, where: reached)
        }
    }

    /// Whether some extension satisfies the query, with one that does.
    func credulous(_ query: Literal) throws(BudgetExhausted) -> Acceptance<Element> {
        switch goal {
        case .nothing:
            guard try encoding.isSatisfiable(assuming: [query]) else { return .no(witness: nil) }
            return .yes(witness: labelling(encoding.values(of: encoding.accepted)))
        case .accepted:
            guard try encoding.isSatisfiable(assuming: [query]) else { return .no(witness: nil) }
            // The query holds in every larger set as well: acceptance grows with the set.
            return .yes(witness: labelling(try encoding.maximum(of: encoding.accepted, isLast: true).goals))
        case .range:
            let witness = try extensionWithMaximalRange(satisfying: query)
            return witness.map { .yes(witness: $0) } ?? .no(witness: nil)
        }
    }

    /// Whether every extension satisfies the query, with one that does not.
    ///
    /// - Parameter core: Makes of an admissible set that satisfies the query a part that is admissible and satisfies it.
    func sceptical(
        _ query: Literal, core: ([Element]) -> Set<Element>
    ) throws(BudgetExhausted) -> Acceptance<Element> {
        switch goal {
        case .nothing:
            guard try encoding.isSatisfiable(assuming: [-query]) else { return .yes(witness: nil) }
            return .no(witness: labelling(encoding.values(of: encoding.accepted)))
        case .accepted:
            let witness = try maximalSet(avoiding: query, core: core)
            return witness.map { .no(witness: labelling($0)) } ?? .yes(witness: nil)
        case .range:
            let witness = try extensionWithMaximalRange(satisfying: -query)
            return witness.map { .no(witness: $0) } ?? .yes(witness: nil)
        }
    }

    private func extensionWithMaximalRange(satisfying condition: Literal) throws(BudgetExhausted) -> Labelling<Element>?
    {
        var found: Labelling<Element>?
        try forEachMaximalRange { range throws(BudgetExhausted) in
            guard try encoding.isSatisfiable(assuming: range + [condition]) else { return .next }
            found = labelling(encoding.values(of: encoding.accepted))
            return .stop
        }
        return found
    }

    /// A maximal set without the query, found by guessing and refining, after Dvořák, Järvisalo, Wallner & Woltran
    /// (2014), https://doi.org/10.1016/j.artint.2013.10.001.
    ///
    /// A set without the query is grown until nothing can be added, or the query comes in. An admissible set U with
    /// the query tells of the set sought that it attacks U: otherwise both together were admissible, and it was not
    /// maximal. The smaller U, the more that tells. Of conflict-free sets it is only known that they are not within U.
    private func maximalSet(
        avoiding query: Literal, core: ([Element]) -> Set<Element>
    ) throws(BudgetExhausted) -> [Bool]? {
        guesses: while try encoding.isSatisfiable(assuming: [-query]) {
            var members = encoding.values(of: encoding.accepted)
            while try encoding.grow(encoding.accepted, beyond: members) {
                members = encoding.values(of: encoding.accepted)
                guard encoding.solver.value(of: query) else { continue }
                if isAdmissible {
                    let core = core(zip(elements, members).filter(\.1).map(\.0))
                    encoding.solver.add(zip(encoding.attacked, elements).filter { core.contains($0.1) }.map(\.0))
                } else {
                    encoding.excludeSubsets(of: encoding.accepted, where: members)
                }
                continue guesses
            }
            return members
        }
        return nil
    }

    /// Looks for a set that attacks one of the candidates, and drops the candidates it attacks.
    ///
    /// The candidates of later calls have to be among those of earlier ones.
    /// - Returns: Whether a set was found.
    func dropAttacked(from candidates: inout [Bool]) throws(BudgetExhausted) -> Bool {
        // For good: with ever fewer candidates the clauses only get stronger. Without any the formula is refuted.
        encoding.solver.add(zip(encoding.attacked, candidates).filter(\.1).map(\.0))
        guard try encoding.isSatisfiable() else { return false }
        candidates = zip(candidates, encoding.values(of: encoding.attacked)).map { $0 && !$1 }
        return true
    }
}
