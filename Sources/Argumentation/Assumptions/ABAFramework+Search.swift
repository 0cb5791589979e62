extension ABAFramework: SearchableTheory {
    typealias Element = Sentence

    func search(
        _ plan: SearchPlan, over scope: SearchScope<Sentence>, within budget: Budget
    ) -> TheorySearch<Sentence> {
        let state: DerivationState
        switch scope {
        case .everything:
            var initial = DerivationState(self)
            initial.propagate(onDerived: { _, _ in }, onLost: { _, _ in })
            state = initial
        case .undecided, .undecidedBehind: state = leastCompleteState(around: [])
        }
        var encoder = DerivationEncoding(self, settled: state, within: budget)
        let (encoding, derived) = encoder.encode(plan.base)
        let settled = assumptions.filter { state.isDerived[$0.position] }
        let open = encoder.openAssumptions
        if plan.isMaximalAdmissible {
            let isCoherent = coherentSentences(state)
            encoding.decide(where: open.map { isCoherent[$0.position] })
        }
        let start = DerivationState(self)
        let search = Search<Sentence>(
            encoding: encoding, elements: open, goal: plan.goal, isAdmissible: plan.base != .conflictFree
        ) { members in
            labelling(accepting: settled + zip(open, members).filter(\.1).map(\.0), from: start)
        }
        return TheorySearch(
            search: search, holds: { derived[$0.position] }, isWhole: true)
    }

    func extended(
        _ labelling: Labelling<Sentence>, to semantics: Semantics, within budget: Budget
    ) throws(BudgetExhausted) -> Labelling<Sentence> {
        let members = assumptions.filter { labelling[$0] == .in }
        switch semantics {
        case .complete: return leastCompleteLabelling(around: members)
        case .preferred:
            let theory = search(SearchPlan(base: .admissible, goal: .accepted), over: .undecided, within: budget)
            return try theory.search.first(satisfying: members.map(theory.holds)) ?? labelling
        case .conflictFree, .naive, .stage, .admissible, .grounded, .stable, .semiStable, .ideal: return labelling
        }
    }

    /// For every sentence whether it lies in the coherent part of what is still open; see ``SignedGraph/isCoherent``.
    private func coherentSentences(_ state: DerivationState) -> [Bool] {
        func isOpen(_ sentence: Sentence) -> Bool {
            !state.isDerived[sentence.position] && !state.isLost[sentence.position]
        }
        var edges: [SignedGraph.Edge] = []
        for rule in heads.indices where !state.isBroken[rule] && isOpen(heads[rule]) {
            for sentence in bodies[Rule(rule)] where isOpen(sentence) {
                edges.append(
                    SignedGraph.Edge(source: sentence.rawValue, target: heads[rule].rawValue, isHostile: false))
            }
        }
        for assumption in assumptions where isOpen(assumption) {
            for contrary in contraryRows[assumption] where isOpen(contrary) {
                edges.append(
                    SignedGraph.Edge(source: contrary.rawValue, target: assumption.rawValue, isHostile: true))
            }
        }
        return SignedGraph(nodeCount: sentenceCount, edges: edges).isCoherent
    }
}
