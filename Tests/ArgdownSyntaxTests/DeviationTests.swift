import ArgdownSyntax
import Testing

/// What Rejoinder reads otherwise than the reference, on purpose. Rows that concern the graph are tested there.
@Suite struct DeviationTests {
    @Test func anAddressInTextIsNoComment() {
        check("[A]: see https://x.org/y and more // not this", reads: "[A]: see https://x.org/y and more")
        check("a\n//b\nc", reads: "a c")
        check("a\t//b", reads: "a")
    }

    @Test func aShortcodeStandsBetweenBlanksOrPunctuation() {
        check("R.v.Smith, p .v. q, (.v.)", reads: "R.v.Smith, p ∨ q, (∨)")
    }

    @Test func bracketsInTextAreText() {
        check("[A]: he said [sic] and left", reads: "[A]: he said [sic] and left")
        check("[A]: see [2019] UKSC 41 there", reads: "[A]: see [2019] UKSC 41 there")
        check(
            "1️⃣[2019] UKSC 41", reads: "[2019] UKSC 41",
            saying: ["text-after-title at 1 '[2019]': text follows this title without a colon"])
    }

    @Test func aBraceInAQuotedStringDoesNotEndTheData() {
        check(
            "[A]: a {x: \"b } c\", y: 'd } e', z: \"f \\\" } g\"} #t",
            reads: "[A]: a #t {x: \"b } c\", y: \"d } e\", z: \"f \\\" } g\"}")
    }

    @Test func frontmatterNeedsNoBlankLineAfterIt() {
        check("===\ntitle: t\n===\n[A]: a", reads: "[A]: a")
    }

    @Test func aRowOfEqualsSignsInAFrontmatterStringIsPartOfIt() {
        let source = "===\ntitle: \"a === b\"\nsub: ===x\n===\n\n[A]: a"
        check(source, reads: "[A]: a")
        let tree = parse(SourceFile(text: source)).value
        #expect(tree.frontmatter.map { tree.source.text(in: $0) } == "title: \"a === b\"\nsub: ===x\n")
    }

    @Test func aByteOrderMarkIsSkipped() {
        check("\u{FEFF}[A]: a", reads: "[A]: a")
        check("\u{FEFF}===\ntitle: t\n===\n\n[A]: a", reads: "[A]: a")
    }

    @Test func oneBadBlockKeepsTheOthers() {
        check(
            "[A]: a\n\n1️⃣- [B]: b\n\n2️⃣----\n\n[C]: c\n  3️⃣+\n\n[D]: d", reads: "[A]: a\n[B]: b\n[C]: c\n[D]: d",
            saying: [
                "relation-to-nothing at 1 '-'", "inference-without-premises at 2 '----'",
                "relation-to-nothing at 3 '+'",
            ])
    }

    @Test func tabsMixedWithBlanksAreReported() {
        check(
            "[A]: a\n1️⃣ \t- [B]: b\n\t- [C]: c", reads: "[A]: a\n  attacks it: [B]: b\n  attacks it: [C]: c",
            saying: ["mixed-indentation at 1 ' \t': tabs and blanks are mixed in this indentation"])
    }
}
