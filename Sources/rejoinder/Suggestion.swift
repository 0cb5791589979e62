/// What the user may have meant.
enum Suggestion {
    /// The candidates nearest to a misspelt word, the best first, at most three.
    ///
    /// A candidate qualifies when at most a third of its letters differ, or when it begins with or contains the word.
    static func nearest(to word: String, among candidates: [String]) -> [String] {
        let wanted = Array(word.lowercased())
        guard !wanted.isEmpty else { return [] }
        var ranked: [(cost: Int, position: Int)] = []
        for (position, candidate) in candidates.enumerated() {
            let letters = Array(candidate.lowercased())
            let limit = max(1, max(wanted.count, letters.count) / 3)
            if wanted.count >= 3, contains(letters, wanted) {
                ranked.append((letters.starts(with: wanted) ? 0 : 1, position))
            } else if abs(letters.count - wanted.count) <= limit {
                let cost = distance(wanted, letters)
                if cost <= limit { ranked.append((cost, position)) }
            }
        }
        return ranked.sorted { ($0.cost, $0.position) < ($1.cost, $1.position) }.prefix(3).map {
            candidates[$0.position]
        }
    }

    /// `; did you mean 'a' or 'b'?`, or nothing.
    static func question(for word: String, among candidates: [String]) -> String {
        question(listing: nearest(to: word, among: candidates))
    }

    static func question(listing candidates: [String]) -> String {
        let near = candidates.map { "'\($0)'" }
        guard let last = near.last else { return "" }
        let words = near.count == 1 ? last : near.dropLast().joined(separator: ", ") + " or " + last
        return "; did you mean \(words)?"
    }

    private static func contains(_ text: [Character], _ part: [Character]) -> Bool {
        guard text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }

    /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var (before, above, row) = ([Int](), Array(0...b.count), Array(0...b.count))
        for i in a.indices {
            row[0] = i + 1
            for j in b.indices {
                row[j + 1] = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
            }
            (before, above) = (above, row)
        }
        return above[b.count]
    }
}
