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

    /// One extension.
    func first() throws(BudgetExhausted) -> Labelling<Element>? {
        // A stable set is preferred; finding one at once saves enlarging a set step by step.
        if goal == .accepted, isAdmissible, try encoding.isSatisfiable(assuming: encoding.range, conflicts: 20_000) {
            return labelling(encoding.values(of: encoding.accepted))
        }
        var found: Labelling<Element>?
        try forEach { labelling in
            found = labelling
            return .stop
        }
        return found
    }

    /// One extension in which some literals hold; `nil` when no set satisfies them.
    func first(containing literals: [Literal]) throws(BudgetExhausted) -> Labelling<Element>? {
        precondition(goal == .accepted, "only a maximal set keeps what a smaller one accepts")
        guard try encoding.isSatisfiable(assuming: literals) else { return nil }
        return labelling(try encoding.maximum(of: encoding.accepted).goals)
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
        // With a stable extension the only maximal range is everything.
        if try encoding.isSatisfiable(assuming: range) {
            _ = try visit(range)
            return
        }
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
            return .yes(witness: labelling(try encoding.maximum(of: encoding.accepted).goals))
        case .range:
            let witness = try extensionWithMaximalRange(satisfying: query)
            return witness.map { .yes(witness: $0) } ?? .no(witness: nil)
        }
    }

    /// Whether every extension satisfies the query, with one that does not.
    ///
    /// - Parameter rebuttal: A literal that, when a set satisfies it, keeps every larger set from satisfying the query.
    func sceptical(_ query: Literal, rebuttal: Literal?) throws(BudgetExhausted) -> Acceptance<Element> {
        switch goal {
        case .nothing:
            guard try encoding.isSatisfiable(assuming: [-query]) else { return .yes(witness: nil) }
            return .no(witness: labelling(encoding.values(of: encoding.accepted)))
        case .accepted:
            let witness = try maximalSet(avoiding: query, rebuttal: rebuttal)
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

    /// A maximal set without the query, found by guessing and refining: Dvořák, Järvisalo, Wallner & Woltran (2014),
    /// https://doi.org/10.1016/j.artint.2013.10.001.
    ///
    /// A guess that some larger set U extends to the query teaches that the set sought attacks U: otherwise both
    /// together were admissible, and it was not maximal. For conflict-free sets only its subsets are ruled out.
    private func maximalSet(avoiding query: Literal, rebuttal: Literal?) throws(BudgetExhausted) -> [Bool]? {
        if let rebuttal, isAdmissible, try encoding.isSatisfiable(assuming: [rebuttal]) {
            return try encoding.maximum(of: encoding.accepted).goals
        }
        while try encoding.isSatisfiable(assuming: [-query]) {
            let members = encoding.values(of: encoding.accepted)
            let kept = zip(encoding.accepted, members).filter(\.1).map(\.0)
            guard try encoding.isSatisfiable(assuming: kept + [query]) else {
                // No set around this one satisfies the query, so any maximal one will do.
                _ = try encoding.isSatisfiable(assuming: kept)
                return try encoding.maximum(of: encoding.accepted).goals
            }
            let larger = encoding.values(of: encoding.accepted)
            if isAdmissible {
                encoding.solver.add(zip(encoding.attacked, larger).filter(\.1).map(\.0))
            } else {
                encoding.excludeSubsets(of: encoding.accepted, where: larger)
            }
        }
        return nil
    }

    /// The largest admissible part of a preferred set that no admissible set attacks.
    ///
    /// An admissible set lies in every preferred one iff no admissible set attacks it: Dunne (2009),
    /// https://doi.org/10.1016/j.artint.2009.09.001, Dung, Mancarella & Toni (2007). So whatever an admissible set
    /// attacks is dropped, and then what is no longer defended, until nothing more can be attacked. Needs
    /// base ``SetEncoding/Base/admissible``.
    func ideal(within preferred: Labelling<Element>) throws(BudgetExhausted) -> Labelling<Element> {
        var members = elements.map { preferred[$0] == .in }
        var round = 0
        while members.contains(true) {
            let targets = zip(encoding.attacked, members).filter(\.1).map(\.0)
            guard try encoding.isSatisfiable(atLeastOne: targets) else { break }
            let isHit = encoding.values(of: encoding.attacked)
            members = zip(members, isHit).map { $0 && !$1 }
            round += 1
            // Shrinking early often leaves nothing to attack; shrinking every time costs more than it saves.
            if round & (round - 1) == 0 { members = try largestAdmissible(within: members) }
        }
        return labelling(try largestAdmissible(within: members))
    }

    private func largestAdmissible(within members: [Bool]) throws(BudgetExhausted) -> [Bool] {
        let excluded = zip(encoding.accepted, members).filter { !$0.1 }.map { -$0.0 }
        guard try encoding.isSatisfiable(assuming: excluded) else {
            preconditionFailure("the empty set must be admissible")
        }
        return try encoding.maximum(of: encoding.accepted, keeping: excluded).goals
    }
}
