import ArgumentModel

/// The words of a clause: those quoted from the corpus and, lacking these, the editor's.
struct NormText: Sendable {
    let clause: Statement.ID
    /// All wordings on record, the longest first: what a source prints in full comes before extracts.
    let wordings: [FoldedText]
    /// Every word of the wordings.
    let vocabulary: Set<String>

    init(_ statement: Statement) {
        clause = statement.id
        let quotations = statement.occurrences.compactMap(\.quotation?.text)
        let texts = quotations.isEmpty && !statement.text.isEmpty ? [statement.text] : quotations
        let wordings = texts.map(FoldedText.init).filter { $0.count > 0 }
        self.wordings = wordings.enumerated().sorted { a, b in
            (b.element.count, a.offset) < (a.element.count, b.offset)
        }.map(\.element)
        vocabulary = Set(wordings.flatMap(\.folded))
    }

    /// How much of the clause some words contain.
    func how(quoted words: FoldedText) -> NormCitation.How {
        guard let whole = wordings.first else { return .paraphrase }
        if !words.occurrences(of: whole).isEmpty { return .full }
        return longestCommonRun(whole, words) >= min(4, whole.count) ? .part : .paraphrase
    }

    /// Where the words stand in the clause exactly.
    func contains(_ words: FoldedText) -> Bool { wordings.contains { !$0.occurrences(of: words).isEmpty } }

    private func longestCommonRun(_ a: FoldedText, _ b: FoldedText) -> Int {
        var previous = Array(repeating: 0, count: b.count + 1)
        var best = 0
        for word in a.folded {
            var current = Array(repeating: 0, count: b.count + 1)
            for (position, other) in b.folded.enumerated() where word == other {
                current[position + 1] = previous[position] + 1
                best = max(best, current[position + 1])
            }
            previous = current
        }
        return best
    }
}
