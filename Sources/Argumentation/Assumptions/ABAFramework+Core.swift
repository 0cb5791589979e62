extension ABAFramework {
    /// Takes the assumptions of one derivation of the sentence; for every contrary of theirs one reason why the set
    /// keeps it from being derived, and the derivation of that reason; and so on. Linear.
    func core(of members: [Sentence], around sentence: Sentence) -> Set<Sentence> {
        let labels = labelling(accepting: members)
        // For every sentence that the members derive, but themselves, a rule of one derivation.
        var reasons = [Rule?](repeating: nil, count: sentenceCount)
        forEachDerivable(from: members) { sentence, rule in reasons[sentence.position] = rule }
        let rulesOfHead = CompressedRows(rowCount: sentenceCount, rows: heads, columns: heads.indices.map { Rule($0) })
        var core: Set<Sentence> = []
        var isDerived = [Bool](repeating: false, count: sentenceCount)
        var isPrevented = isDerived
        var toDerive = [sentence]
        var toPrevent: [Sentence] = []
        while true {
            if let sentence = toDerive.popLast() {
                guard !isDerived[sentence.position] else { continue }
                isDerived[sentence.position] = true
                if let rule = reasons[sentence.position] {
                    toDerive.append(contentsOf: bodies[rule])
                } else {
                    core.insert(sentence)
                    toPrevent.append(contentsOf: contraryRows[sentence])
                }
            } else if let sentence = toPrevent.popLast() {
                guard !isPrevented[sentence.position] else { continue }
                isPrevented[sentence.position] = true
                if isAssumption(sentence) {
                    toDerive.append(Self.first(of: contraryRows[sentence], labelled: .in, labels))
                } else {
                    for rule in rulesOfHead[sentence] {
                        toPrevent.append(Self.first(of: bodies[rule], labelled: .out, labels))
                    }
                }
            } else {
                return core
            }
        }
    }

    private static func first(
        of sentences: ArraySlice<Sentence>, labelled label: Label, _ labels: Labelling<Sentence>
    ) -> Sentence {
        guard let found = sentences.first(where: { labels[$0] == label }) else {
            preconditionFailure("an admissible set must derive a contrary of what it keeps out")
        }
        return found
    }
}
