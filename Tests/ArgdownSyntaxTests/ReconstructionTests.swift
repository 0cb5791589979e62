import ArgdownSyntax
import Testing

@Suite struct ReconstructionTests {
    @Test func premisesStandAboveAnInferenceAndConclusionsBelow() {
        check("<A>: s\n\n(1) p\n(2) [Q]: q\n----\n(3) [R]: r", reads: "<A>: s\n(1) p\n(2) [Q]: q\n-- \n(3) [R]: r")
        check("(1) p\n--\n(2) q\n-------------\n(3) r", reads: "(1) p\n-- \n(2) q\n-- \n(3) r")
    }

    @Test func anInferenceNamesRulesAndUses() {
        check(
            "(1) p\n-- modus ponens, other rule {uses: [1]} --\n(2) q",
            reads: "(1) p\n-- modus ponens|other rule {uses: [1]}\n(2) q")
        check("(1) p\n-- .v. rule --\n(2) q", reads: "(1) p\n-- ∨ rule\n(2) q")
    }

    @Test func anInferenceMayTakeSeveralLines() {
        check(
            "(1) p\n--\none rule, /* c */\n  other\n{uses: [1], deductive: true}\n--\n(2) q",
            reads: "(1) p\n-- one rule|other {uses: [1], deductive: true}\n(2) q")
    }

    @Test func commentsMayStandBesideAndBelowAnInference() {
        check("(1) p\n----\n// c\n(2) q", reads: "(1) p\n-- \n(2) q")
        check("(1) p\n---- // c\n\n[A]: a", reads: "(1) p\n-- \n[A]: a", saying: ["inference-without-conclusion"])
        check(
            "(1) p\n-- r -- /* c */\n/* d\n\n*/ // e\n  <!-- f -->\n  <_ <U>\n(2) q",
            reads: "(1) p\n-- r\n  undercuts it: <U>\n(2) q")
    }

    @Test func relationsStandUnderMembersAndInferences() {
        check(
            "(1) p\n  - [X]: x\n    + <Y>\n(2) q\n----\n  <_ <U>\n(3) r\n  -> [Z]",
            reads:
                "(1) p\n  attacks it: [X]: x\n    supports it: <Y>\n(2) q\n-- \n  undercuts it: <U>\n(3) r\n  attacks from it: [Z]"
        )
    }

    @Test func textOfAMemberGoesOnOnTheNextLine() {
        check("(1) p\n  and p\n----\n(2) q\nand q", reads: "(1) p and p\n-- \n(2) q and q")
    }

    @Test func membersKeepTheirNumbers() { check("(7) p\n----\n(123) q", reads: "(7) p\n-- \n(123) q") }

    @Test func hyphensOutsideAReconstructionAreText() { check("[A]: a\n-- b", reads: "[A]: a -- b") }

    @Test func anInferenceWithoutPremisesIsAnError() {
        check(
            "1️⃣----\n(1) p\n----\n(2) q\n\n[A]: a", reads: "(1) p\n-- \n(2) q\n[A]: a",
            saying: ["inference-without-premises at 1 '----': an inference stands here without premises above it"])
    }

    @Test func anInferenceWithoutConclusionIsAnError() {
        check(
            "(1) p\n1️⃣----\n\n[A]: a", reads: "(1) p\n-- \n[A]: a",
            saying: ["inference-without-conclusion at 1 '----': no conclusion follows this inference"])
    }

    @Test func anUnclosedInferenceIsReported() {
        check(
            "(1) p\n1️⃣-- rule\n(2) q", reads: "(1) p\n-- rule\n(2) q",
            saying: ["unclosed-inference at 1 '--': this inference is not closed"])
    }

    @Test func anArgumentAsMemberIsAnError() {
        check(
            "(1) 1️⃣<A>\n----\n(2) q", reads: "(1) <A>\n-- \n(2) q",
            saying: ["argument-as-member at 1 '<A>': an argument cannot be a premise or a conclusion"])
    }

    @Test func anEmptyMemberIsAnError() {
        check(
            "1️⃣(1)\n----\n(2) q", reads: "(1) \n-- \n(2) q",
            saying: ["nothing-follows at 1 '(1)': this member is empty"])
    }
}
