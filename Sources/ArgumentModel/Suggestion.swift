/// Finds what somebody who mistyped a name probably meant.
public enum Suggestion {
    /// The candidate that differs least from `word`, if it differs little enough to be a slip: by at most a third of
    /// the letters. The first of several equally near ones.
    ///
    /// Complexity: O(*n* · *k*) for *n* letters in all candidates together and *k* in the word.
    public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased().unicodeScalars)
        guard !letters.isEmpty else { return nil }
        var limit = max(1, letters.count / 3)
        var nearest: String?
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars)
            guard abs(other.count - letters.count) <= limit else { continue }
            let distance = editDistance(letters, other)
            if distance < limit || (distance == limit && nearest == nil) { (nearest, limit) = (candidate, distance) }
        }
        return nearest
    }

    /// Whether a mistyped word may be replaced by what is nearest to it: of one or two letters nothing is sure.
    static func isSure(_ nearest: String, for word: String) -> Bool { min(nearest.count, word.count) > 2 }

    /// `; did you mean 'x'?`, or nothing.
    public static func phrase(for word: String, in candidates: some Sequence<String>) -> String {
        phrase(nearest(to: word, in: candidates))
    }

    /// The same for what was found to be nearest.
    static func phrase(_ nearest: String?) -> String { nearest.map { "; did you mean '\($0)'?" } ?? "" }

    /// The least number of insertions, deletions, replacements and exchanges of neighbours that turn one into the
    /// other.
    private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var (beforeLast, last) = ([Int](), Array(0...b.count))
        for (i, letter) in a.enumerated() {
            var row = [i + 1]
            for (j, other) in b.enumerated() {
                var least = min(last[j] + (letter == other ? 0 : 1), row[j] + 1, last[j + 1] + 1)
                if i > 0, j > 0, letter == b[j - 1], other == a[i - 1] { least = min(least, beforeLast[j - 1] + 1) }
                row.append(least)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
