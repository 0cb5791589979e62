/// Texts that break escaping, layout or XML when they are taken at their word.
enum HostileText {
    static let all = [
        "</TD></TR></TABLE>>", "\"quoted\" 'x'", "a & b &amp; &#65; &bogus;", "\\N \\G \\n \\",
        "<script>alert(1)</script>",
        "nul\0byte", "\u{1}\u{1b}[0m", "\u{FFFE}\u{FFFF}\u{1FFFE}", String(repeating: "x", count: 400),
        String(repeating: "W", count: 100_000), "", " ", "]]>", "--><!--", "💩👩‍👩‍👧‍👦 ∀x",
        "論証は結論を支持する理由の集まりである。論証は結論を支持する理由の集まりである。",
        "\u{202E}rtl\u{202C} \u{2066}isolate\u{2069}", "%s%n", "line\nbreak\ttab\r\nnew",
        "e\u{301}\u{301}\u{301}\u{301}",
        "] ; n0 -> n1 [label=\"x\"", "javascript:alert(1)", "\u{2028}\u{2029}\u{85}",
    ]
}
