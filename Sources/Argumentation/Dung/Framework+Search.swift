extension Framework: SearchableTheory {
    typealias Element = Argument

    func search(
        _ plan: SearchPlan, over scope: SearchScope<Argument>, within budget: Budget
    ) -> TheorySearch<Argument> {
        let settled = settledLabelling(for: scope)
        let reduction = reduced(to: scope, settled)
        let encoding = AttackEncoding(reduction.part, as: plan.base, within: budget).encode()
        if plan.isMaximalAdmissible { encoding.decide(where: reduction.part.isCoherent) }
        let accepted = settled.accepted
        let search = Search<Argument>(
            encoding: encoding, elements: reduction.origins, goal: plan.goal, isAdmissible: plan.base != .conflictFree
        ) { members in
            labelling(accepting: accepted + reduction.origins(where: members))
        }
        return TheorySearch(
            search: search,
            holds: { argument in
                guard let image = reduction.image(of: argument) else {
                    return settled[argument] == .in ? encoding.top : -encoding.top
                }
                return encoding.accepted[image.position]
            },
            isWhole: reduction.origins.count == settled.labels.count { $0 == .undecided })
    }

    /// What needs no search.
    private func settledLabelling(for scope: SearchScope<Argument>) -> Labelling<Argument> {
        switch scope {
        case .everything: Labelling(labels: [Label](repeating: .undecided, count: argumentCount))
        case .undecided, .undecidedBehind: groundedLabelling()
        }
    }

    private func reduced(to scope: SearchScope<Argument>, _ settled: Labelling<Argument>) -> FrameworkPart {
        guard case .undecidedBehind(let query) = scope else {
            return FrameworkPart(of: self) { settled[$0] == .undecided }
        }
        var isRelevant = [Bool](repeating: false, count: argumentCount)
        var queue = [query]
        while let argument = queue.popLast() {
            guard settled[argument] == .undecided, !isRelevant[argument.position] else { continue }
            isRelevant[argument.position] = true
            queue.append(contentsOf: attackers(of: argument))
        }
        return FrameworkPart(of: self) { isRelevant[$0.position] }
    }

    func extended(
        _ labelling: Labelling<Argument>, to semantics: Semantics, within budget: Budget
    ) throws(BudgetExhausted) -> Labelling<Argument> {
        switch semantics {
        case .complete: return leastCompleteLabelling(around: labelling.accepted)
        case .preferred:
            let theory = search(SearchPlan(base: .admissible, goal: .accepted), over: .undecided, within: budget)
            let settled = leastCompleteLabelling(around: labelling.accepted)
            return try theory.search.first(satisfying: settled.accepted.map(theory.holds)) ?? labelling
        case .conflictFree, .naive, .stage, .admissible, .grounded, .stable, .semiStable, .ideal: return labelling
        }
    }

    /// For every argument whether it lies in the coherent part; see ``SignedGraph/isCoherent``.
    private var isCoherent: [Bool] {
        let edges = arguments.flatMap { attacker in
            attacks(from: attacker).map {
                SignedGraph.Edge(source: attacker.rawValue, target: $0.rawValue, isHostile: true)
            }
        }
        return SignedGraph(nodeCount: argumentCount, edges: edges).isCoherent
    }

    /// Takes a defender against every attacker that has none yet, and so on. Linear.
    func core(of members: [Argument], around argument: Argument) -> Set<Argument> {
        let members = Set(members)
        var core: Set = [argument]
        var answered = Set<Argument>()
        var queue = [argument]
        while let defended = queue.popLast() {
            for attacker in attackers(of: defended) where answered.insert(attacker).inserted {
                if attackers(of: attacker).contains(where: core.contains) { continue }
                guard let defender = attackers(of: attacker).first(where: members.contains) else {
                    preconditionFailure("an admissible set must attack what attacks its members")
                }
                core.insert(defender)
                queue.append(defender)
            }
        }
        return core
    }
}
