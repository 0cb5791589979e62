import ArgumentModel

/// The stretch of one text that most resembles a stretch of another, word by word.
///
/// Smith and Waterman’s local alignment, with 2 for a common word and −1 for a differing, missing or added one.
struct WordAlignment {
    let original: Range<Int>
    let quoted: Range<Int>
    /// The words both stretches have in common, in order.
    let matches: Int

    /// Nil when no word is common. Complexity: O(*n* *m*).
    init?(of original: FoldedText, and quoted: FoldedText) {
        let width = quoted.count + 1
        var score = Array(repeating: Int32(0), count: (original.count + 1) * width)
        var best = (value: Int32(0), i: 0, j: 0)
        for i in 0..<original.count {
            for j in 0..<quoted.count {
                let step: Int32 = original.folded[i] == quoted.folded[j] ? 2 : -1
                let value = max(
                    0, score[i * width + j] + step, score[i * width + j + 1] - 1, score[(i + 1) * width + j] - 1)
                score[(i + 1) * width + j + 1] = value
                if value > best.value { best = (value, i + 1, j + 1) }
            }
        }
        guard best.value > 0 else { return nil }
        var (i, j) = (best.i, best.j)
        var matches = 0
        while i > 0, j > 0, score[i * width + j] > 0 {
            let value = score[i * width + j]
            let isCommon = original.folded[i - 1] == quoted.folded[j - 1]
            if value == score[(i - 1) * width + j - 1] + (isCommon ? 2 : -1) {
                matches += isCommon ? 1 : 0
                (i, j) = (i - 1, j - 1)
            } else if value == score[(i - 1) * width + j] - 1 {
                i -= 1
            } else {
                j -= 1
            }
        }
        self.original = i..<best.i
        self.quoted = j..<best.j
        self.matches = matches
    }
}
