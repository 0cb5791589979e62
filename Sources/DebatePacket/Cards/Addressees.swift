import Wording

/// Those to whom a source speaks.
enum Addressees {
    /// The names as a list; words that all begin with are said once.
    static func spoken(_ names: [String]) -> String {
        let words = names.map { PlainWords.line($0).split(separator: " ") }
        guard names.count > 1, let first = words.first, let shortest = words.map(\.count).min() else {
            return PlainWords.line(names.first ?? "")
        }
        let shared = (0..<max(0, shortest - 1)).prefix { position in
            words.allSatisfy { $0[position] == first[position] }
        }.count
        // One shared word, such as an article, reads worse alone.
        guard shared > 1 else { return English.list(names.map(PlainWords.line)) }
        let rests = words.map { $0.dropFirst(shared).joined(separator: " ") }
        return first.prefix(shared).joined(separator: " ") + " " + English.list(rests)
    }
}
