import ArgumentModel

/// Compares what an occurrence gives as a norm's words with the norm's text.
struct QuotationComparison {
    /// A stretch that is close to the norm's text and differs from it.
    struct Deviation {
        let marking: Misquotation.Marking
        let quoted: String
        let original: String
        let differences: [WordDifference]
    }

    private let norm: NormText
    private let others: [NormText]

    /// - Parameter others: Norms whose words may stand beside the norm's in one quotation.
    init(with norm: NormText, among others: [NormText]) { (self.norm, self.others) = (norm, others) }

    /// The stretches in quotation marks first, in order; then the whole, where no marked stretch deviates.
    func deviations(in quotation: String) -> [Deviation] {
        let marked = QuotedStretches.stretches(in: quotation).flatMap { stretch -> [Deviation] in
            let pieces = QuotedPieces(stretch, original: norm.vocabulary)
            let omissions = omissions(between: pieces, .quotationMarks)
            return omissions
                + pieces.pieces.compactMap { piece in
                    let words = FoldedText(piece)
                    return deviation(of: words, .quotationMarks) { $0 >= 3 && $0 * 5 >= words.count * 3 }
                }
        }
        if !marked.isEmpty { return marked }
        let pieces = QuotedPieces(quotation, original: norm.vocabulary)
        return omissions(between: pieces, .none)
            + pieces.pieces.compactMap { piece in deviation(of: FoldedText(piece), .none) { $0 >= 6 } }
    }

    /// Ellipses that leave out a word by which the norm denies something. The words around them must be the norm's, at
    /// least three on each side taken together.
    private func omissions(between pieces: QuotedPieces, _ marking: Misquotation.Marking) -> [Deviation] {
        let words = pieces.pieces.map { FoldedText($0) }
        return words.indices.dropFirst().compactMap { index in
            let (before, after) = (words[index - 1], words[index])
            guard pieces.followsEllipsis[index], before.count + after.count >= 3 else { return nil }
            return norm.wordings.lazy.compactMap { omission(from: $0, between: before, and: after, marking) }.first
        }
    }

    private func omission(
        from wording: FoldedText, between before: FoldedText, and after: FoldedText, _ marking: Misquotation.Marking
    ) -> Deviation? {
        guard let start = wording.occurrences(of: before).first,
            let end = wording.occurrences(of: after).first(where: { $0.lowerBound >= start.upperBound })
        else { return nil }
        let left = start.upperBound..<end.lowerBound
        guard wording.folded[left].contains(where: { Negation.isNegation($0) }) else { return nil }
        let quoted = "\(before.written(0..<before.count)) \(WordDifference.ellipsis) \(after.written(0..<after.count))"
        return Deviation(
            marking: marking, quoted: quoted, original: wording.written(start.lowerBound..<end.upperBound),
            differences: [WordDifference(original: wording.written(left), quoted: WordDifference.ellipsis)])
    }

    private func deviation(
        of words: FoldedText, _ marking: Misquotation.Marking, ifCommon isEnough: (Int) -> Bool
    ) -> Deviation? {
        guard words.count > 1, !norm.contains(words) else { return nil }
        var best: (alignment: WordAlignment, wording: FoldedText)?
        for wording in norm.wordings {
            guard let alignment = WordAlignment(of: wording, and: words) else { continue }
            if alignment.matches > (best?.alignment.matches ?? 0) { best = (alignment, wording) }
        }
        guard let (alignment, wording) = best, isEnough(alignment.matches) else { return nil }
        let longer = max(alignment.original.count, alignment.quoted.count)
        guard alignment.matches * 4 >= longer * 3 else { return nil }
        let quoted = marking == .quotationMarks ? stretch(of: words, around: alignment.quoted) : alignment.quoted
        let differences = WordDifference.between(wording, alignment.original, and: words, quoted)
        if differences.isEmpty { return nil }
        return Deviation(
            marking: marking, quoted: words.written(quoted), original: wording.written(alignment.original),
            differences: differences)
    }

    /// All the words given as the norm's: those aligned, and what stands before and behind unless it is another norm's.
    private func stretch(of words: FoldedText, around aligned: Range<Int>) -> Range<Int> {
        let start = isOthers(words, 0..<aligned.lowerBound) ? aligned.lowerBound : 0
        let end = isOthers(words, aligned.upperBound..<words.count) ? aligned.upperBound : words.count
        return start..<end
    }

    private func isOthers(_ words: FoldedText, _ range: Range<Int>) -> Bool {
        if range.isEmpty { return false }
        let part = FoldedText(words.written(range))
        return others.contains { $0.clause != norm.clause && $0.contains(part) }
    }
}
