/// Names of people and how labels shorten them.
struct PersonNames {
    private let names: [(name: String, words: [String])]

    init(_ names: [String]) {
        self.names = names.map { ($0, PersonNames.words(of: $0)) }.filter { !$0.1.isEmpty }
    }

    /// The name that a label gives, in full or short, or the only one that ends as it does: `Minister Berg`.
    func match(_ label: String) -> String? {
        let words = PersonNames.words(of: label)
        if let same = names.first(where: { PersonNames.agree(words, $0.words) }) { return same.name }
        guard words.count > 1 else { return nil }
        let alike = names.filter { $0.words.count > 1 && $0.words.last == words.last }
        return Set(alike.map(\.words)).count == 1 ? alike.first?.name : nil
    }

    /// Whether two names may be those of one person: `Ada Berg` and `A. Berg`, `Ms Berg` or `Berg`.
    static func areSame(_ a: String, _ b: String) -> Bool { agree(words(of: a), words(of: b)) }

    private static func agree(_ a: [String], _ b: [String]) -> Bool {
        guard let last = a.last, last == b.last else { return false }
        if min(a.count, b.count) == 1 { return a == b || last.count > 2 }
        return zip(a.reversed(), b.reversed()).allSatisfy { $0 == $1 || isInitial($0, of: $1) || isInitial($1, of: $0) }
    }

    private static func isInitial(_ letter: String, of word: String) -> Bool {
        letter.count == 1 && word.hasPrefix(letter)
    }

    /// The words of a name without the forms of address before it.
    private static func words(of name: String) -> [String] {
        Array(FoldedText(name).folded.drop { titles.contains($0) })
    }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "sir", "dr", "prof", "professor", "herr", "frau", "monsieur", "madame", "mme",
        "señor", "señora", "sr", "sra", "signor", "signora", "господин", "госпожа",
    ]
}
