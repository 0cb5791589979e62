import ArgumentModel

/// A quoted text cut at ellipses and editorial brackets: `…`, `...`, `[…]`, `[sic]`, `[the States]`.
///
/// A bracket that touches a letter stands for a part of one word (The Bluebook, rule 5.2): `[t]he`, `State[s]`, `us[e]`.
/// It does not cut the text; the word is read with or without what the bracket holds, as the original has it.
struct QuotedPieces {
    /// In order, none of them blank.
    private(set) var pieces: [String] = []
    /// By piece: whether an ellipsis, and not a bracket with words, stands before it.
    private(set) var followsEllipsis: [Bool] = []
    private var current = ""
    private var isAfterEllipsis = false

    /// - Parameter original: The folded words that the quoted text is compared with.
    init(_ text: String, original: Set<String>) {
        var rest = text.split(separator: "...", omittingEmptySubsequences: false).joined(separator: "…")[...]
        while let first = rest.first {
            rest.removeFirst()
            if first == "…" {
                cut(.ellipsis)
            } else if first == "[" {
                let held = rest.prefix { $0 != "]" }
                rest = rest[held.endIndex...].dropFirst()
                if let word = word(around: held, before: rest, original) {
                    current = word
                } else {
                    cut(held.contains(where: \.isLetter) ? .words : .ellipsis)
                }
            } else {
                current.append(first)
            }
        }
        cut(.ellipsis)
    }

    private enum Cut { case ellipsis, words }

    private mutating func cut(_ cut: Cut) {
        if current.contains(where: { !$0.isWhitespace }) {
            pieces.append(current)
            followsEllipsis.append(isAfterEllipsis)
            isAfterEllipsis = true
        }
        isAfterEllipsis = isAfterEllipsis && cut == .ellipsis
        current = ""
    }

    /// The text so far with what a bracket holds taken in or left out; nil when the bracket touches no letter.
    private func word(around held: Substring, before rest: Substring, _ original: Set<String>) -> String? {
        guard held.allSatisfy(\.isLetter), !held.isEmpty else { return nil }
        let head = current.reversed().prefix(while: \.isLetter).reversed()
        let tail = rest.prefix(while: \.isLetter)
        if head.isEmpty, tail.isEmpty { return nil }
        let without = FoldedText(String(head) + tail).folded
        let with = FoldedText(String(head) + held + tail).folded
        let leavesOut = !with.allSatisfy(original.contains) && without.allSatisfy(original.contains)
        return leavesOut ? current : current + held
    }
}
