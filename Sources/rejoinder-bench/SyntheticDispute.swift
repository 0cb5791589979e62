/// A made-up dispute in Argdown, the same for the same numbers, for measuring.
///
/// Statements stand in topics of fifty; nine relations in ten stay within a topic. Of the relations some 48 % support,
/// 40 % attack, 7 % contradict and 5 % belong to arguments of two premises. Every fortieth statement is a question, the
/// next one a reply to it. One in ten takes a position on one of a hundred issues, one in fifty charges somebody. The quotations name no source, so resolving reports each of them.
struct SyntheticDispute {
    let statementCount: Int
    let relationCount: Int
    let seed: UInt64

    private static let partyCodes = ["RU", "US", "FR", "DE", "UK", "CA", "PRESS", "LAB"]
    private static let issueCount = 100
    private static let words = [
        "security", "treaty", "right", "clause", "state", "alliance", "pledge", "border", "talks", "reply", "charter",
        "principle", "interest", "member", "decision", "council", "summit", "text", "meaning", "condition",
    ]

    /// The file, to be parsed and resolved without a corpus.
    var text: String {
        var numbers = BenchNumbers(state: seed)
        var lines = SyntheticDispute.frontmatter
        lines += (0..<SyntheticDispute.issueCount).map { "[I\($0)]: Is number \($0) so? #issue\n" }
        var relations = relationsByStatement(&numbers)
        for statement in 0..<statementCount {
            lines.append(definition(of: statement, &numbers))
            lines += relations[statement]
            relations[statement] = []
            lines.append("")
        }
        for argument in 0..<(relationCount / 60) { lines += self.argument(argument, &numbers) }
        return lines.joined(separator: "\n")
    }

    private static var frontmatter: [String] {
        let sides = ["A", "B", "B", "B", "B", "B"]
        let parties = partyCodes.indices.map { index in
            "  \(partyCodes[index]): {name: Party \(index)\(index < sides.count ? ", side: \(sides[index])" : "")}"
        }
        return ["===", "title: Synthetic", "mode: loose", "parties:"] + parties + ["===", ""]
    }

    private func isQuestion(_ statement: Int) -> Bool { statement % 40 == 7 }

    private func definition(of statement: Int, _ numbers: inout BenchNumbers) -> String {
        let words = (0..<8).map { _ in
            SyntheticDispute.words[numbers.below(SyntheticDispute.words.count)] + "\(numbers.below(100))"
        }
        let party = SyntheticDispute.partyCodes[numbers.below(8)]
        let day = numbers.below(28) + 1
        let date = "2022-02-\(day < 10 ? "0" : "")\(day)"
        let to = isQuestion(statement) ? ", act: asks, to: [US, RU]" : stance(of: statement)
        let grade = numbers.below(2) == 0 ? "partial" : "full"
        let reply = statement % 40 == 8 ? ", answers: S\(statement - 1), reply: \(grade)" : ""
        let tag = isQuestion(statement) ? " #question" : ""
        return "[S\(statement)]: Number \(statement) \(words.joined(separator: " ")).\(tag) "
            + "{by: \(party), date: \(date), quote: \"\(words[0])\"\(to)\(reply)}"
    }

    private func stance(of statement: Int) -> String {
        switch statement % 50 {
        case 3, 13, 23, 33, 43:
            ", on: I\(statement / 10 % SyntheticDispute.issueCount), holds: \(statement % 20 == 3 ? "yes" : "no")"
        case 25: ", act: charges, to: [\(statement % 100 == 25 ? "US" : "RU")], charge: silence"
        default: ""
        }
    }

    private func relationsByStatement(_ numbers: inout BenchNumbers) -> [[String]] {
        var lines = Array(repeating: [String](), count: statementCount)
        let written = relationCount * 95 / 100
        for _ in 0..<written {
            let parent = numbers.below(statementCount)
            let child = neighbour(of: parent, &numbers)
            if child == parent || isQuestion(child) || isQuestion(parent) { continue }
            let lot = numbers.below(95)
            let symbol = lot < 48 ? "+" : lot < 88 ? "-" : "><"
            lines[parent].append("  \(symbol) [S\(child)]")
        }
        return lines
    }

    private func neighbour(of statement: Int, _ numbers: inout BenchNumbers) -> Int {
        if numbers.below(10) == 0 { return numbers.below(statementCount) }
        let topic = statement / 50 * 50
        return min(statementCount - 1, topic + numbers.below(50))
    }

    private func argument(_ number: Int, _ numbers: inout BenchNumbers) -> [String] {
        let first = numbers.below(statementCount)
        let second = neighbour(of: first, &numbers)
        let conclusion = neighbour(of: first, &numbers)
        return ["<A\(number)>", "", "(1) [S\(first)]", "(2) [S\(second)]", "----", "(3) [S\(conclusion)]", ""]
    }
}

/// Reproducible numbers, by SplitMix64.
struct BenchNumbers {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
