import ArgumentModel

/// The words that rules of clashes look for, in one place; English first.
enum ClashWords {
    /// Charges about how somebody takes part in the dispute: that it contradicts itself, applies two standards, picks
    /// out, does not answer, appeals to something for show. All others are claims like any.
    static let conductOfDispute: Set<String> = [
        "contradiction", "self-contradiction", "inconsistency", "double standards", "double-standards", "hypocrisy",
        "selection", "silence", "evasion", "distortion", "ignoring", "disregard",
        "pretence", "pretext",
    ]

    /// Words that bind, limit or add. A reading that holds one which its text lacks goes beyond the words. The list is
    /// ours; on how interpretations argue see Walton, Sartor & Macagno (2016), https://doi.org/10.1007/s10506-016-9179-0.
    static let operative: [Set<String>] = [
        ["condition", "conditions", "conditional", "conditioned", "conditioning", "depend", "depends", "dependent"],
        ["must", "obliged", "obligation", "obligations", "required", "requires"],
        ["only", "solely", "exclusively"],
        ["include", "includes", "including", "included"],
        ["guarantee", "guarantees", "guaranteed"],
        ["directly"], ["automatically"], ["nobody", "no one"], ["all", "every"], ["unlimited", "unconditional"],
        ["entitled", "right"], ["entail", "entails", "implies", "means"], ["cannot"],
        ["prohibits", "prohibit", "prohibited", "forbidden"],
    ]

    /// Words of which a party that uses one and later the other may have changed its mind; either side stands for the
    /// other's opposite. The list is ours.
    static let opposed: [(Set<String>, Set<String>)] = [
        (["main", "central", "key", "principal"], ["secondary", "minor", "marginal", "side"]),
        (["all", "every", "each", "any"], ["some", "several", "certain", "few"]),
        (["only", "solely", "exclusively"], ["also"]),
        (["always"], ["never", "sometimes", "rarely"]),
        (["must", "obliged", "required"], ["may", "can", "could"]),
        (["acceptable", "legal", "lawful"], ["unacceptable", "illegal", "unlawful"]),
        (
            ["support", "supports", "welcome", "welcomes", "accept", "accepts"],
            ["reject", "rejects", "oppose", "opposes"]
        ),
    ]

    /// Whether one set of words holds a word whose opposite the other holds, and neither holds both.
    static func areOpposed(_ a: Set<String>, _ b: Set<String>) -> Bool {
        opposed.contains { one, other in
            func isOn(_ side: Set<String>, notOn far: Set<String>, _ words: Set<String>) -> Bool {
                !words.isDisjoint(with: side) && words.isDisjoint(with: far)
            }
            return (isOn(one, notOn: other, a) && isOn(other, notOn: one, b))
                || (isOn(other, notOn: one, a) && isOn(one, notOn: other, b))
        }
    }

    static func isOpposable(_ word: String) -> Bool {
        opposed.contains { $0.0.contains(word) || $0.1.contains(word) }
    }

    /// A word without the ending of its plural or tense; for English, rough, and the same for every word.
    static func stem(_ word: String) -> String {
        for ending in ["ings", "ing", "ies", "ed", "es", "s"]
        where word.hasSuffix(ending) && word.count > ending.count + 3 {
            return String(word.dropLast(ending.count))
        }
        return word.hasSuffix("e") || word.hasSuffix("y") ? String(word.dropLast()) : word
    }

    /// Groups of operative words that some words hold and others lack, by the word found.
    ///
    /// - Parameter isBinding: Whether the text obliges or forbids, so that to speak of an obligation adds nothing.
    static func operativeWords(in words: String, missingIn text: String, isBinding: Bool = false) -> [String] {
        let all = FoldedText(words).folded
        // "Not only" limits nothing.
        let found = all.indices.filter { !(all[$0] == "only" && $0 > 0 && all[$0 - 1] == "not") }.map { all[$0] }
        let known = Set(FoldedText(text).folded)
        return operative.compactMap { group in
            if isBinding, group.contains("obligation") { return nil }
            guard let word = found.first(where: group.contains), known.isDisjoint(with: group) else { return nil }
            return word
        }
    }

    /// Whether all words of the first stand in the second in their order, with others between them.
    static func isWithin(_ words: [String], _ longer: [String]) -> Bool {
        var rest = longer[...]
        return words.allSatisfy { word in
            guard let place = rest.firstIndex(of: word) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }

    /// Whether words stand in a text after folding, in a row.
    static func holds(_ text: [String], _ words: [String]) -> Bool {
        guard !words.isEmpty, text.count >= words.count else { return false }
        return (0...(text.count - words.count)).contains { start in
            text[start..<(start + words.count)].elementsEqual(words)
        }
    }
}
