import ArgumentModel

/// Pairs of statements of one kind whose texts have nearly the same words.
///
/// Two texts of at least four different words are near when the words they share are four in five of all their words
/// (Jaccard). Such a pair shares a word among the rarest fifth of each, so only those are compared (prefix filtering).
struct NearDuplicates {
    /// Ascending in both.
    private(set) var pairs: [(Statement.ID, Statement.ID)] = []

    init(_ graph: ArgumentGraph, _ presence: Presence) {
        let statements = graph.statements.filter { presence.contains($0.id) && !$0.text.isEmpty }
        let vocabulary = Vocabulary(statements.map(\.text))
        var seenWith = Array(repeating: [Int](), count: vocabulary.frequency.count)
        for (position, words) in vocabulary.texts.enumerated() where words.count >= 4 {
            var candidates: Set<Int> = []
            for word in vocabulary.rarest(of: words) {
                candidates.formUnion(seenWith[word])
                seenWith[word].append(position)
            }
            for other in candidates where statements[other].kind == statements[position].kind {
                if NearDuplicates.areNear(vocabulary.texts[other], words) {
                    pairs.append((statements[other].id, statements[position].id))
                }
            }
        }
        pairs.sort { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    private static func areNear(_ a: [Int], _ b: [Int]) -> Bool {
        guard min(a.count, b.count) * 5 >= max(a.count, b.count) * 4 else { return false }
        let shared = Set(a).intersection(b).count
        return shared * 5 >= (a.count + b.count - shared) * 4
    }
}

/// Texts as sets of numbered words.
private struct Vocabulary {
    /// By text, ascending in spelling.
    private(set) var texts: [[Int]] = []
    /// By word: how many texts have it.
    private(set) var frequency: [Int] = []

    init(_ sources: [String]) {
        var numbers: [String: Int] = [:]
        for source in sources {
            var words: [Int] = []
            for word in Set(Words(source).folded).sorted() {
                let number = numbers[word] ?? frequency.count
                if number == frequency.count {
                    numbers[word] = number
                    frequency.append(0)
                }
                frequency[number] += 1
                words.append(number)
            }
            texts.append(words)
        }
    }

    /// The words of which a text that is four fifths the same must have one.
    func rarest(of words: [Int]) -> ArraySlice<Int> {
        let rarestFirst = words.sorted { (frequency[$0], $0) < (frequency[$1], $1) }
        return rarestFirst.prefix(words.count - (words.count * 4 + 4) / 5 + 1)
    }
}
