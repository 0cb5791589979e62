import ArgumentModel

/// What the user may have meant by a name that does not exist.
package enum DidYouMean {
    /// Up to three candidates: those that contain the word, in their order, or else the one that differs by a slip, or
    /// else those that share most of its parts.
    static func nearest(to word: String, among candidates: [String]) -> [String] {
        let wanted = word.lowercased()
        let containing = wanted.count < 3 ? [] : candidates.filter { $0.lowercased().contains(wanted) }
        guard containing.isEmpty else { return Array(containing.prefix(3)) }
        if let slip = Suggestion.nearest(to: word, in: candidates) { return [slip] }
        return sharingParts(with: parts(of: wanted), candidates)
    }

    private static func sharingParts(with wanted: Set<Substring>, _ candidates: [String]) -> [String] {
        let shared = candidates.map { parts(of: $0.lowercased()).intersection(wanted).count }
        guard let most = shared.max(), most * 2 >= wanted.count, most > 0 else { return [] }
        return Array(zip(candidates, shared).filter { $0.1 == most }.map(\.0).prefix(3))
    }

    private static func parts(of word: String) -> Set<Substring> {
        Set(word.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 })
    }

    /// `; did you mean 'a' or 'b'?`, or nothing.
    package static func question(for word: String, among candidates: [String]) -> String {
        question(listing: nearest(to: word, among: candidates))
    }

    static func question(listing candidates: [String]) -> String {
        let near = candidates.map { "'\($0)'" }
        guard let last = near.last else { return "" }
        let words = near.count == 1 ? last : near.dropLast().joined(separator: ", ") + " or " + last
        return "; did you mean \(words)?"
    }
}
