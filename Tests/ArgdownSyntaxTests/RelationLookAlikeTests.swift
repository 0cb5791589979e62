import ArgdownSyntax
import Testing

/// A sign in the place of a relation symbol is an error, and what stands behind it is no part of what stands above.
@Suite struct RelationLookAlikeTests {
    @Test(
        arguments: [
            ("–", "'-'"), ("−", "'-'"), ("—", "'-'"), ("‐", "'-'"), ("‑", "'-'"), ("－", "'-'"), ("--", "'-'"),
            ("~", "'-'"), ("＋", "'+'"), ("➕", "'+'"), ("++", "'+'"), ("＿", "'_'"), ("–>", "'->'"), ("＋＞", "'+>'"),
            ("<–", "'<-'"), ("→", "'->' or '+>'"), ("⇒", "'->' or '+>'"), ("=>", "'->' or '+>'"),
            ("▶\u{FE0F}", "'->' or '+>'"), ("👉", "'->' or '+>'"), ("←", "'<-' or '<+'"), ("<=", "'<-' or '<+'"),
            ("↔", "'><'"), ("<->", "'><'"), ("*", "'+' or '-'"), ("**", "'+' or '-'"), ("•", "'+' or '-'"),
            ("⭐", "'+' or '-'"), ("·", "'+' or '-'"), ("✗", "'+' or '-'"), (">", "'->' or '+>'"),
        ])
    func aSignBeforeATitleIsAnErrorThatNamesTheSymbol(_ sign: String, _ symbols: String) {
        let said =
            "relation-look-alike at 1 '\(sign)': this looks like a relation to [B], but '\(sign)' is no relation symbol; write \(symbols)"
        check("[A]: a {x: 1}\n  1️⃣\(sign) [B]: b {y: 2}", reads: "[A]: a {x: 1}\n  [B]: b {y: 2}", saying: [said])
        check("[A]: a\n 1️⃣\(sign)[B]", reads: "[A]: a\n  [B]", saying: [said])
        check("[A]: a\n1️⃣\(sign) [B]", reads: "[A]: a\n  [B]", saying: [said])
    }

    @Test func aSignBeforeAnArgumentIsAnErrorToo() {
        check(
            "<A>: a\n  1️⃣— <B>: b", reads: "<A>: a\n  <B>: b",
            saying: ["relation-look-alike at 1 '—': this looks like a relation to <B>, but '—'"])
    }

    @Test func wordsBehindASignAfterMetadataAreNoPartOfTheStatement() {
        check(
            "[A]: a {x: 1}\n  1️⃣– b {y: 2}", reads: "[A]: a {x: 1}\n  b {y: 2}",
            saying: [
                "relation-look-alike at 1 '–': this looks like a relation, but '–' is no relation symbol; write '-'"
            ])
    }

    @Test func deeperLinesAndStructuresAreReadAsTheyStand() {
        check(
            "[A]: a\n  + [B]: b\n    1️⃣– [C]: c\n      - [D]: d\n  2️⃣• [E]: e",
            reads: "[A]: a\n  supports it: [B]: b\n    [C]: c\n      attacks it: [D]: d\n  [E]: e",
            saying: ["relation-look-alike at 1", "relation-look-alike at 2"])
        check(
            "(1) p\n  1️⃣– [X]: x\n----\n(2) q", reads: "(1) p\n  [X]: x\n-- \n(2) q",
            saying: ["relation-look-alike at 1"])
        check("* a\n  1️⃣– [X]: x\n* b", reads: "* a\n  [X]: x\n* b", saying: ["relation-look-alike at 1"])
        check("# H\n1️⃣– [X]: x", reads: "heading 1: H\n[X]: x", saying: ["relation-look-alike at 1"])
        check("[A]: a\n\n  1️⃣– [X]: x", reads: "[A]: a\n[X]: x", saying: ["relation-look-alike at 1"])
    }

    @Test func onlyASignThatCanMeanOneSymbolIsMended() {
        func fixes(_ sign: String) -> [String] {
            parse(SourceFile(text: "[A]: a\n  \(sign) [B]")).diagnostics.flatMap(\.fixIts).map(\.replacement)
        }
        #expect(fixes("–") == ["-"])
        #expect(fixes("＋") == ["+"])
        #expect(fixes("→") == [])
        #expect(fixes("•") == [])
    }

    @Test func dashesArrowsAndStarsWithinTextAreText() {
        check("[A]: a – [B] is\n  – so they say –\n  → there", reads: "[A]: a – [B] is – so they say – → there")
        check("[A]: a\n  *[b]* c\n  **[d]**\n  \\– [E]", reads: "[A]: a [b] c [d] – [E]")
        check("[A]: a\n  – [b](c)\n  = [D]\n  < b", reads: "[A]: a – b = [D] < b")
    }

    @Test func noBreakBlanksBesideASymbolAreAnErrorButRead() {
        check(
            "[A]: a\n1️⃣\u{A0}\u{A0}- [B]: b", reads: "[A]: a\n  attacks it: [B]: b",
            saying: ["special-blanks at 1 '\u{A0}\u{A0}': these blanks beside a relation symbol"])
        check(
            "[A]: a\n  -1️⃣\u{202F}[B]: b", reads: "[A]: a\n  attacks it: [B]: b",
            saying: ["special-blanks at 1"])
        let fixes = parse(SourceFile(text: "[A]: a\n \u{A0}\u{3000}- [B]")).diagnostics.flatMap(\.fixIts)
        #expect(fixes.map(\.replacement) == ["   "])
    }

    @Test func blanksOfEveryKindStandBeforeTitlesAndBetweenBlocks() {
        check(
            "[A]: a\n\u{A0}\u{200B}\n\u{A0}[B]: b\n\n(1)\u{A0}[C]: c\n----\n(2) d",
            reads: "[A]: a\n[B]: b\n(1) [C]: c\n-- \n(2) d")
        check("[A\u{A0}\u{2009}b]: a @[C\u{A0}d]", reads: "[A b]: a C\u{A0}d")
        check("#\u{A0}H", reads: "heading 1: H")
    }
}
