import ArgdownSyntax
import Testing

@Suite struct RelationTests {
    @Test(
        arguments: [
            ("+", "supports it:"), ("<+", "supports it:"), ("+>", "supports from it:"), ("-", "attacks it:"),
            ("<-", "attacks it:"), ("->", "attacks from it:"), ("><", "contradicts from it:"), ("_", "undercuts it:"),
            ("<_", "undercuts it:"), ("_>", "undercuts from it:"),
        ])
    func everySymbolHasItsDirection(_ symbol: String, _ words: String) {
        check("[A]: a\n  \(symbol) [B]: b", reads: "[A]: a\n  \(words) [B]: b")
        check("[A]: a\n  \(symbol) <B>", reads: "[A]: a\n  \(words) <B>")
        check("[A]: a\n  \(symbol)[B]", reads: "[A]: a\n  \(words) [B]")
        check("<A>\n\t\(symbol)\tsome words", reads: "<A>\n  \(words) some words")
    }

    @Test func aSymbolWithinAWordIsText() {
        check("[A]: a\n  -b\n  +c\n  _d_", reads: "[A]: a -b +c d")
        check("[A]: a - b + c > d", reads: "[A]: a - b + c > d")
    }

    @Test func theWidthOfTheIndentationSetsTheLevel() {
        check(
            "[A]: a\n    + [B]\n        - [C]\n      - [D]\n    + [E]",
            reads: "[A]: a\n  supports it: [B]\n    attacks it: [C]\n    attacks it: [D]\n  supports it: [E]")
        check(
            "[A]: a\n\t+ [B]\n\t\t- [C]\n\t- [D]",
            reads: "[A]: a\n  supports it: [B]\n    attacks it: [C]\n  attacks it: [D]")
        check("[A]: a\n\t+ [B]\n        - [C]", reads: "[A]: a\n  supports it: [B]\n    attacks it: [C]")
    }

    @Test func aBlankLineEndsTheRelations() {
        check(
            "[A]: a\n  + [B]: b\n\n  1️⃣+ [C]: c", reads: "[A]: a\n  supports it: [B]: b\n[C]: c",
            saying: ["relation-to-nothing at 1 '+': this relation stands under nothing"])
    }

    @Test func anUnindentedRelationIsReported() {
        check(
            "[A]: a\n1️⃣+ [B]: b", reads: "[A]: a\n  supports it: [B]: b",
            saying: ["relation-not-indented at 1 '+': this relation is not indented under what it relates to"])
    }

    @Test func aRelationWithNothingAfterItIsAnError() {
        check(
            "[A]: a\n  1️⃣+\n  - [B]: b", reads: "[A]: a\n  attacks it: [B]: b",
            saying: ["relation-to-nothing at 1 '+': nothing follows this relation"])
    }

    @Test func textOfAChildGoesOnOnTheNextLine() {
        check(
            "[A]: a\n  + [B]: b\n    and b\n  - c\nand c",
            reads: "[A]: a\n  supports it: [B]: b and b\n  attacks it: c and c")
    }
}
