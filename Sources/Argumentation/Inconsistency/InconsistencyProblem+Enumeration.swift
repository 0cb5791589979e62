extension InconsistencyProblem {
    /// The minimal unsatisfiable subsets, smaller ones first.
    ///
    /// First by eliminating variables (``ConflictProjection``), which is complete and quick when the conflicts are
    /// local. When that grows out of hand, by MARCO (Liffiton, Previti, Malik & Marques-Silva 2016,
    /// https://doi.org/10.1007/s10601-015-9183-0) with seeds of growing size: a smallest unexplored set that is
    /// inconsistent is minimal as it stands, so the order is exact there too. There can be exponentially many sets.
    /// - Parameters:
    ///   - limit: Stop after this many; `nil` for all of them.
    ///   - budget: When to give up; what was found by then is returned and ``Enumeration/isComplete`` is false.
    /// - Returns: The sets, each ascending. When the hard clauses contradict each other, the one empty set.
    public func minimalUnsatisfiableSubsets(
        limit: Int? = nil, within budget: Budget = .unlimited
    ) -> Enumeration<[Member]> {
        minimalUnsatisfiableSubsets(limit: limit, projectionAllowance: 200_000, within: budget)
    }

    /// The same with a chosen bound on the work of the elimination; 0 leaves everything to the search.
    func minimalUnsatisfiableSubsets(
        limit: Int?, projectionAllowance: Int, within budget: Budget
    ) -> Enumeration<[Member]> {
        do throws(BudgetExhausted) {
            var projection = ConflictProjection(self, allowance: projectionAllowance, within: budget)
            if let sets = try projection.minimalUnsatisfiableSubsets() {
                guard let limit, limit < sets.count else { return Enumeration(sets, ending: .complete) }
                return Enumeration(Array(sets.prefix(limit)), ending: .limitReached)
            }
        } catch {
            return Enumeration([], ending: .budgetExhausted)
        }
        return explore(limit: limit, within: budget) { _, core in core }
    }

    /// The minimal correction sets: complements of the maximal consistent sets.
    ///
    /// - Parameters:
    ///   - limit: Stop after this many; `nil` for all of them.
    ///   - budget: When to give up; what was found by then is returned and ``Enumeration/isComplete`` is false.
    /// - Returns: The sets, each ascending; one empty set when everything is consistent, none when the hard clauses
    ///   contradict each other.
    public func minimalCorrectionSets(
        limit: Int? = nil, within budget: Budget = .unlimited
    ) -> Enumeration<[Member]> {
        explore(limit: limit, within: budget) { grown, _ in grown.map { $0.map { !$0 } } }
    }

    /// Whether all members are consistent together with the hard clauses; `nil` when the budget ended.
    public func isConsistent(within budget: Budget = .unlimited) -> Bool? {
        let everything = [Bool](repeating: true, count: memberCount)
        do throws(BudgetExhausted) {
            guard case .consistent = try MemberSolver(self, within: budget).examine(everything) else { return false }
            return true
        } catch {
            return nil
        }
    }

    /// Explores the subsets and collects what `pick` takes from each maximal consistent set (first argument) or
    /// minimal inconsistent set (second argument).
    private func explore(
        limit: Int?, within budget: Budget, pick: (_ consistent: [Bool]?, _ inconsistent: [Bool]?) -> [Bool]?
    ) -> Enumeration<[Member]> {
        var found: [[Member]] = []
        do throws(BudgetExhausted) {
            let theory = MemberSolver(self, within: budget)
            let map = SubsetMap(memberCount: memberCount, within: budget)
            var size = 0
            while size <= memberCount {
                guard let seed = try map.seed(ofAtMost: size) else {
                    size += 1
                    continue
                }
                if found.count == limit { return Enumeration(found, ending: .limitReached) }
                let result: [Bool]?
                switch try theory.examine(seed) {
                case .consistent(let members):
                    let grown = try theory.grown(members)
                    map.excludeSubsets(of: grown)
                    result = pick(grown, nil)
                case .inconsistent(let core):
                    map.excludeSupersets(of: core)
                    result = pick(nil, core)
                }
                if let result { found.append(result.indices.filter { result[$0] }.map { Member($0) }) }
            }
            return Enumeration(found, ending: .complete)
        } catch {
            return Enumeration(found, ending: .budgetExhausted)
        }
    }
}
