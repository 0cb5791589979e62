import ArgumentModel
import DisputeModel

/// Pairs of statements of one kind whose texts have nearly the same words.
///
/// Two texts of at least four different words are near when the words they share are four in five of all their words
/// (Jaccard). Such a pair shares a word among the rarest fifth of each, so only those are compared (prefix filtering).
struct NearDuplicates {
    /// Ascending in both.
    private(set) var pairs: [(Statement.ID, Statement.ID)] = []

    init(_ dispute: Dispute) {
        let statements = dispute.graph.statements.filter { dispute.presence.contains($0.id) && !$0.text.isEmpty }
        let vocabulary = Vocabulary(statements.map(\.text))
        let kinds = statements.map(\.kind)
        var seenWith = Array(repeating: [Int](), count: vocabulary.frequency.count)
        var lastCompared = Array(repeating: -1, count: statements.count)
        for (position, words) in vocabulary.texts.enumerated() where words.count >= 4 {
            for word in vocabulary.rarest(of: words) {
                for other in seenWith[word] where lastCompared[other] != position {
                    lastCompared[other] = position
                    guard kinds[other] == kinds[position] else { continue }
                    if NearDuplicates.areNear(vocabulary.texts[other], words) {
                        pairs.append((statements[other].id, statements[position].id))
                    }
                }
                seenWith[word].append(position)
            }
        }
        pairs.sort { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// Both ascending.
    private static func areNear(_ a: [Int], _ b: [Int]) -> Bool {
        guard min(a.count, b.count) * 5 >= max(a.count, b.count) * 4 else { return false }
        var (i, j, shared) = (0, 0, 0)
        // shared / (a + b - shared) >= 4/5 means 9 shared >= 4 (a + b).
        let needed = (4 * (a.count + b.count) + 8) / 9
        while i < a.count, j < b.count, shared + min(a.count - i, b.count - j) >= needed {
            if a[i] == b[j] {
                (i, j, shared) = (i + 1, j + 1, shared + 1)
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return shared * 5 >= (a.count + b.count - shared) * 4
    }
}

/// Texts as sets of numbered words.
private struct Vocabulary {
    /// By text, ascending.
    private(set) var texts: [[Int]] = []
    /// By word: how many texts have it.
    private(set) var frequency: [Int] = []

    init(_ sources: [String]) {
        var numbers: [String: Int] = [:]
        for source in sources {
            var words: [Int] = []
            for word in FoldedText(source).folded {
                let number = numbers[word] ?? frequency.count
                if number == frequency.count {
                    numbers[word] = number
                    frequency.append(0)
                }
                if words.contains(number) { continue }
                frequency[number] += 1
                words.append(number)
            }
            texts.append(words.sorted())
        }
    }

    /// The words of which a text that is four fifths the same must have one.
    func rarest(of words: [Int]) -> ArraySlice<Int> {
        let rarestFirst = words.sorted { (frequency[$0], $0) < (frequency[$1], $1) }
        return rarestFirst.prefix(words.count - (words.count * 4 + 4) / 5 + 1)
    }
}
