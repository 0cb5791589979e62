extension ABAFramework {
    /// The grounded labelling of all sentences.
    ///
    /// Assumptions are `in` when nothing undefeated derives a contrary of theirs, `out` when what is accepted derives
    /// one. Other sentences are `in` when the accepted assumptions derive them, `out` when even the undefeated ones do
    /// not. Linear in the size of the framework, but for circles of rules; see ``DerivationState``.
    public func groundedLabelling() -> Labelling<Sentence> { leastCompleteLabelling(around: []) }

    /// The least complete labelling that accepts an admissible set of assumptions.
    func leastCompleteLabelling(around seed: [Sentence]) -> Labelling<Sentence> {
        let state = leastCompleteState(around: seed)
        return Labelling(
            labels: (0..<sentenceCount).map { position in
                state.isDerived[position] ? .in : state.isLost[position] ? .out : .undecided
            })
    }

    /// Accepts what is defended and rejects what is attacked until nothing changes.
    func leastCompleteState(around seed: [Sentence]) -> DerivationState {
        var state = DerivationState(self)
        var openContraries = [Int32](repeating: 0, count: sentenceCount)
        for assumption in assumptions {
            openContraries[assumption.position] = Int32(contraryRows[assumption].count)
            if openContraries[assumption.position] == 0 { state.derive(assumption) }
        }
        for assumption in seed { state.derive(assumption) }
        state.propagate(
            onDerived: { state, sentence in
                for assumption in opposed[sentence] where !state.isDerived[assumption.position] {
                    state.lose(assumption)
                }
            },
            onLost: { state, sentence in
                for assumption in opposed[sentence] {
                    openContraries[assumption.position] -= 1
                    if openContraries[assumption.position] == 0 { state.derive(assumption) }
                }
            })
        return state
    }

    /// The labelling that a set of assumptions gives: `in` what it derives, `out` what needs an assumption it attacks.
    ///
    /// The set need not be admissible; where it attacks itself, `in` wins. Linear.
    func labelling(accepting members: [Sentence]) -> Labelling<Sentence> {
        labelling(accepting: members, from: DerivationState(self))
    }

    /// - Parameter start: Nothing accepted; made once where many sets are labelled.
    func labelling(accepting members: [Sentence], from start: DerivationState) -> Labelling<Sentence> {
        var state = start
        for assumption in members { state.derive(assumption) }
        state.propagate(
            onDerived: { state, sentence in
                for assumption in opposed[sentence] where !state.isDerived[assumption.position] {
                    state.lose(assumption)
                }
            },
            onLost: { _, _ in })
        return Labelling(
            labels: (0..<sentenceCount).map { position in
                state.isDerived[position] ? .in : state.isLost[position] ? .out : .undecided
            })
    }

    /// The largest admissible set within a conflict-free one: whoever is not defended is dropped, until all are.
    ///
    /// An assumption is defended when every contrary of it needs an assumption that the set attacks. Linear in the
    /// framework for each of at most as many rounds as there are candidates.
    func largestAdmissibleSet(within candidates: [Sentence]) -> [Sentence] {
        var members = candidates
        while true {
            let labels = labelling(accepting: members)
            let defended = members.filter { member in contraryRows[member].allSatisfy { labels[$0] == .out } }
            if defended.count == members.count { return members }
            members = defended
        }
    }
}
