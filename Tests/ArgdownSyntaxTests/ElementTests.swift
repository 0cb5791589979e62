import ArgdownSyntax
import TestInputs
import Testing

@Suite struct ElementTests {
    @Test func titlesDefineReferOrAreMissing() {
        check("[A]: a\n\n[A]\n\n<A>: b\n\n<A>\n\nc", reads: "[A]: a\n[A]\n<A>: b\n<A>\nc")
        check("[  A \t b ]:c", reads: "[A b]: c")
        check("[A] // comment\n\n[B] #t\n\n<C> {x: 1}\n\n<D> /* c */", reads: "[A]\n[B] #t\n<C> {x: 1}\n<D>")
    }

    @Test func anEmptyTitleIsText() { check("[]: a\n\n[ ]: b\n\n<>\n\n[\r]", reads: "[]: a\n[ ]: b\n<>\n[ ]") }

    @Test func textGoesOnOverLinesUpToABlankOne() { check("[A]: a\nb\n   c\n\t\nd", reads: "[A]: a b c\nd") }

    @Test func headingsHaveSixLevels() {
        check(
            "# A\n\n## B #t\n\n### C\n\n#### D\n\n##### E\n\n###### F {isGroup: false}\n\n####### G",
            reads: """
                heading 1: A
                heading 2: B #t
                heading 3: C
                heading 4: D
                heading 5: E
                heading 6: F {isGroup: false}
                ####### G
                """)
    }

    @Test func listsHoldElementsAndTheirRelations() {
        check("* a\n* [B]: b\n   - [C]: c\n\n1. d\n22. e", reads: "* a\n* [B]: b\n  attacks it: [C]: c\n* d\n* e")
        check("2019 was a year. 3. x\n\n*a* b", reads: "2019 was a year. 3. x\na b")
    }

    @Test func tagsStandOutsideWords() {
        check("[A]: a #t-1 #(two words) b#c #ä_é, (#d) #", reads: "[A]: a b#c , () # #t-1 #two words #ä_é #d")
        check("[A]: a #(open\n\n#(", reads: "[A]: a #(open\n#(")
    }

    @Test func aNumberSignBeforeDigitsIsNoTag() {
        check("[A]: the #1 of #603, #1st #2-b", reads: "[A]: the #1 of #603, #1st #2-b")
        check("1️⃣[A] #7", reads: "[A] #7", saying: ["text-after-title at 1"])
    }

    @Test func anIncludedFileIsNoClaim() {
        check(
            "1️⃣@include(a/b.argdown)\n\n[A]: a 2️⃣@include(c) d @include",
            reads: "[A]: a d @include",
            saying: [
                "include-not-read at 1 '@include(a/b.argdown)': '@include' is not read",
                "include-not-read at 2 '@include(c)'",
            ])
    }

    @Test func mentionsAreTitlesInText() {
        let source = "[A]: a @[B c] @<D> e@[F] @ x @[] @[G\n  h] @[i"
        check(source, reads: "[A]: a B c D eF @ x @[] G h @[i")
        let tree = parse(SourceFile(text: source)).value
        let mentions = tree.mentions(of: tree.blocks[0].elements[0])
        #expect(mentions.map(\.title) == ["B c", "D", "F", "G h"])
        #expect(mentions.map(\.kind) == [.statement, .argument, .statement, .statement])
        #expect(mentions.map { tree.source.text(in: $0.bounds) } == ["@[B c]", "@<D>", "@[F]", "@[G\n  h]"])
    }

    @Test func aMentionDoesNotReachOverABlankLineOrIntoARelation() {
        check("[A]: a @[b\n\nc]", reads: "[A]: a @[b\nc]")
        check("[A]: a @[b\n  - c]", reads: "[A]: a @[b\n  attacks it: c]")
        check("[A]: a @[b\nc\nd]", reads: "[A]: a @[b c d]")
    }

    @Test func linksAreTheirText() {
        check("[A]: a [b c](https://x.org/_y_*z*) d [e] (f)", reads: "[A]: a b c d [e] (f)")
        check("[b](c) d", reads: "b d")
    }

    @Test func pairedMarksAreEmphasisAndOthersAreText() {
        check("[A]: *a* **b** _c_ __d__ ***e*** *f _g_ h*", reads: "[A]: a b c d e f g h")
        check("[A]: 2 * 3 * 4, a_b_c, *open, close*", reads: "[A]: 2 * 3 * 4, a_b_c, open, close")
        check("[A]: *open and _other*", reads: "[A]: open and _other")
        check("[A]: 5 *", reads: "[A]: 5 *")
    }

    @Test func aBackslashEscapesTheNextCharacter() {
        check("[A]: \\*a\\* \\#t \\@[b] \\{c\\} \\\\ \\é \\👍\\", reads: "[A]: *a* #t @[b] {c} \\ é 👍\\")
        check("\\[A]: a\n\n\\- b\n\n\\(1) c\n\n\\# d\n\n\\=== e", reads: "[A]: a\n- b\n(1) c\n# d\n=== e")
    }

    @Test func shortcodesAreSymbols() {
        check(
            "[A]: p .->. q .<->. .~. :heart: :unknown: 12:30:45 a:b", reads: "[A]: p → q ↔ ¬ ❤ :unknown: 12:30:45 a:b")
    }

    @Test func everyShortcodeOfTheReferenceIsKnown() {
        check("[A]: :+1: .-1. :up: .n. :eye-roll: :shush: .star. :smiley:", reads: "[A]: 👍 👎 👍 ❌ 🙄 🤫 ⭐ ☺")
    }

    @Test func commentsAreLeftOut() {
        check("// a\n[A]: b // c\n/* d */ e <!-- f\n\ng --> h\n\n<!-- i -->\n[J]: j", reads: "[A]: b e h\n[J]: j")
        check("/* a\n\n[B]: b */ [C]: c", reads: "[C]: c")
    }

    @Test func anUnclosedCommentIsTextAndReported() {
        check(
            "[A]: a 1️⃣/* b\n\n[C]: c", reads: "[A]: a /* b\n[C]: c",
            saying: ["unclosed-comment at 1 '/*': this comment is not closed, so it is read as text"])
        check(
            "[A] 1️⃣<!-- b", reads: "[A] <!-- b",
            saying: ["text-after-title at 0 '[A]'", "unclosed-comment at 1 '<!--'"])
    }

    @Test func aDefinitionRightUnderAnotherIsReported() {
        check(
            "[A]: a\n1️⃣[B]: b\n2️⃣<C>: c", reads: "[A]: a\n[B]: b\n<C>: c",
            saying: [
                "missing-blank-line at 1 '[': a new definition begins here without a blank line before it",
                "missing-blank-line at 2 '<'",
            ])
    }

    @Test func aReferenceMayHaveTextOnTheNextLine() { check("[A]\nb", reads: "[A] … b") }

    @Test func lineBreaksOfEveryKindEndALine() {
        check("[A]: a\r\n  + [B]: b\r\n\r\n[C]: c", reads: "[A]: a\n  supports it: [B]: b\n[C]: c")
        check("[A]: a // x\r  + [B]: b\r\r[C]: c", reads: "[A]: a\n  supports it: [B]: b\n[C]: c")
    }

    @Test func whatDescribesNothingIsAnError() {
        check(
            "1️⃣{a: 1}\n\n[B]: b\n\n2️⃣* \n\n3️⃣# ", reads: "[B]: b\n* \nheading 1: ",
            saying: [
                "nothing-to-describe at 1 '{a: 1}'", "nothing-follows at 2 '*': this list item is empty",
                "nothing-follows at 3 '#'",
            ])
    }
}
