/// Random metadata in flow form, mostly sound.
public enum FlowText {
    private static let words = [
        "a", "true", "False", "null", "~", "12", "0x1F", "1.5", "two words", "don't", "a:b", "c#d", "x - y", "-1", "-",
        "--", "---",
        "<<", "=", "é", "日本", "👩‍👩‍👧", "a\u{A0}b", "a\"b", "a\\b", "https://x.org/y", "@x", "`x", "%x", "!x", "&x", "*x",
        "|", ">",
        "2022-02-01", "1999-11", "a/b (c)", "%", "a&b", "x*y", ".", "..", "...", "x:", "y", "No", "-x", "a b: c",
        "a #b", "",
        "'", "''", "e\u{301}", "a ? b", "x, y",
    ]
    private static let quoted = [
        "\"\"", "\"a } b\"", "\"it's\"", "\"\\\"\"", "\"\\\\\"", "\"\\n\\t\\u00e9\\x41\\/\"", "\"a, b: c #d\"", "''",
        "'it''s'", "'a } \"b'",
        "'\\n'", "\" x \"", "\"é日👩‍👩‍👧\"", "\"\\e\"", "\"a\n b\"", "'a\n\n b'", "\"[x\"", "'{x'", "\"\\U0001F600\"",
        "\"\\q\"",
    ]
    private static let blanks = ["", "", "", " ", "  ", "\n", "\n  ", " # c\n", "\t"]

    /// A map.
    public static func map(_ numbers: inout SeededNumbers, depth: Int = 0) -> String {
        var text = "{"
        for index in 0..<numbers.below(4) {
            if index > 0 { text += "," }
            let key =
                numbers.below(8) == 0 ? numbers.pick(quoted) : numbers.below(6) == 0 ? numbers.pick(words) : "k\(index)"
            text += blank(&numbers) + key + numbers.pick(["", "", "", " ", "\t"])
            guard numbers.below(10) > 0 else { continue }
            text +=
                ":" + (numbers.below(8) == 0 ? numbers.pick(["", "  ", "\n "]) : " ")
                + value(&numbers, depth: depth + 1)
            text += blank(&numbers)
        }
        return text + (numbers.below(8) == 0 ? "," : "") + blank(&numbers) + "}"
    }

    private static func blank(_ numbers: inout SeededNumbers, _ rarity: Int = 3) -> String {
        numbers.below(rarity) == 0 ? numbers.pick(blanks) : ""
    }

    private static func value(_ numbers: inout SeededNumbers, depth: Int) -> String {
        switch numbers.below(depth > 3 ? 6 : 9) {
        case 0...2: return numbers.pick(words)
        case 3...5: return numbers.pick(quoted)
        case 6: return map(&numbers, depth: depth)
        default:
            let items = (0..<numbers.below(4)).map { _ in
                blank(&numbers) + value(&numbers, depth: depth + 1) + blank(&numbers)
            }
            return "[" + items.joined(separator: ",") + (numbers.below(8) == 0 ? "," : "") + "]"
        }
    }
}
