import ArgumentModel

/// What the user may have meant by a name that does not exist.
enum DidYouMean {
    /// Up to three candidates: those that contain the word, in their order, or else the one that differs by a slip.
    static func nearest(to word: String, among candidates: [String]) -> [String] {
        let wanted = word.lowercased()
        let containing = wanted.count < 3 ? [] : candidates.filter { $0.lowercased().contains(wanted) }
        guard containing.isEmpty else { return Array(containing.prefix(3)) }
        return Suggestion.nearest(to: word, in: candidates).map { [$0] } ?? []
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
}
