/// Texts that are like the representative ones, but broken.
public enum Mutation {
    /// What the marks of the language are made of, so that a splice is likely to make or break one.
    private static let scraps: [String] = [
        "\n", "\n\n", "\r\n", "\r", " ", "  ", "\t", "[", "]", "<", ">", "(", ")", "{", "}", "\"", "'", "#", "##", "@",
        "@[",
        "]:", ">:", "*", "**", "_", "-", "--", "----", "+", "+>", "<-", "><", "_>", "\\", "/", "//", "/*", "*/", "<!--",
        "-->", "===", "===\n", ":", ".", ".v.", ":x:", ",", "(1)", "1. ", "&a", "\u{0}", "\u{FEFF}", "é", "\u{301}",
        "👩‍👩‍👧",
        "\u{202E}", "\u{2028}", "a", "A", "0",
    ]

    /// One of the representative texts after a few splices, deletions, repetitions and random bytes.
    public static func bytes(_ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = Array(numbers.pick(representativeInputs).utf8)
        for _ in 0...numbers.below(4) {
            let start = numbers.below(bytes.count + 1)
            let end = min(bytes.count, start + numbers.below(1 + numbers.pick([0, 2, 20])))
            switch numbers.below(5) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(UInt8(truncatingIfNeeded: numbers.next()), at: start)
            case 2: bytes.replaceSubrange(start..<end, with: numbers.pick(scraps).utf8)
            case 3:
                let other = Array(numbers.pick(representativeInputs).utf8)
                let from = numbers.below(other.count)
                bytes.replaceSubrange(start..<end, with: other[from..<min(other.count, from + numbers.below(60))])
            default: bytes.insert(contentsOf: bytes[start..<end], at: numbers.below(bytes.count + 1))
            }
        }
        return bytes
    }

    /// Blocks of the representative texts in another order, without their frontmatter.
    public static func combination(_ numbers: inout SeededNumbers) -> String {
        let blocks = representativeInputs.filter { !$0.contains("===") && !$0.contains("\r") }
        return (0...numbers.below(6)).map { _ in numbers.pick(blocks) }
            .joined(separator: numbers.pick(["\n\n", "\n\n\n", "\n// between\n\n"]))
    }
}
