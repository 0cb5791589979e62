import ArgumentModel

/// A place where words differ from the text they are compared with.
public struct WordDifference: Sendable, Hashable {
    /// What the text has; empty where words were added.
    public let original: String
    /// What stands in its place; empty where words were left out.
    public let quoted: String

    /// What stands in the place of words that an ellipsis leaves out.
    public static let ellipsis = "…"
}

extension WordDifference {
    /// The differences between two stretches of words, by a longest common subsequence, in order.
    ///
    /// Neighbouring words that differ are one difference. Complexity: O(*n* *m*).
    static func between(
        _ original: FoldedText, _ range: Range<Int>, and quoted: FoldedText, _ quotedRange: Range<Int>
    ) -> [WordDifference] {
        let a = Array(original.folded[range])
        let b = Array(quoted.folded[quotedRange])
        let pairs = commonSubsequence(a, b) + [(a.count, b.count)]
        var differences: [WordDifference] = []
        var (i, j) = (0, 0)
        for (nextI, nextJ) in pairs {
            if i < nextI || j < nextJ {
                let left = (range.lowerBound + i)..<(range.lowerBound + nextI)
                let right = (quotedRange.lowerBound + j)..<(quotedRange.lowerBound + nextJ)
                differences.append(
                    WordDifference(original: original.written(left), quoted: quoted.written(right)))
            }
            (i, j) = (nextI + 1, nextJ + 1)
        }
        return differences
    }

    /// Pairs of equal positions, ascending in both; as many as possible.
    static func commonSubsequence(_ a: [String], _ b: [String]) -> [(Int, Int)] {
        let width = b.count + 1
        var lengths = Array(repeating: 0, count: (a.count + 1) * width)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i * width + j] =
                    a[i] == b[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
