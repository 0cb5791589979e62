import ArgdownSyntax
import ArgumentModel
import Testing

@Suite struct RelationMeaningTests {
    private static let strict = "===\nmode: strict\n===\n\n"
    private static let reconstructed = "<B>\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [C]: c\n----\n(4) [D]: d\n\n"

    @Test func symbolsPointFromChildToParentOrBack() {
        check(
            "[A]: a\n  + [B]: b\n  <+ [C]: c\n  +> [D]: d\n  - [E]: e\n  <- [F]: f\n  -> [G]: g\n  >< [H]: h",
            relates: [
                "[B] supports [A]", "[C] supports [A]", "[A] supports [D]", "[E] attacks [A]", "[F] attacks [A]",
                "[A] attacks [G]", "[A] contradicts [H]",
            ])
        check(
            "<A>\n  _ <B>\n  <_ [C]: c\n  _> <D>",
            relates: ["<B> undercuts <A>", "[C] undercuts <A>", "<A> undercuts <D>"])
    }

    @Test func strictModeReadsRelationsOfStatementsLogically() {
        check(
            Self.strict
                + "[A]: a\n  + [B]: b\n  +> [C]: c\n  - [D]: d\n  >< [E]: e\n  + <F>\n  - <G>\n\n<H>\n  - [I]: i",
            relates: [
                "[B] entails [A]", "[A] entails [C]", "[D] contrary [A]", "[A] contradicts [E]", "<F> supports [A]",
                "<G> attacks [A]", "[I] attacks <H>",
            ])
    }

    @Test func theSameRelationTwiceIsOneWithTwoPlaces() {
        check(
            "[A]: a\n  - [B]: b\n\n[B]\n  -> [A]\n\n[A]\n  + [B]", relates: ["[B] attacks [A] ×2", "[B] supports [A]"])
        check("[A]: a\n  >< [B]: b\n\n[B]\n  >< [A]", relates: ["[A] contradicts [B] ×2"])
        check(Self.strict + "[A]: a\n  - [B]: b\n\n[B]\n  - [A]", relates: ["[B] contrary [A] ×2"])
        check("[A]: a\n  - [B]: b\n\n[B]\n  - [A]", relates: ["[B] attacks [A]", "[A] attacks [B]"])
    }

    @Test func relationsLeaveAReconstructedArgumentFromItsMainConclusion() {
        check(
            Self.reconstructed + "[X]: x\n  - <B>\n  + <B>\n\n<Y>\n  _ <B>",
            relates: ["[D] attacks [X]", "[D] supports [X]", "[D] undercuts <Y>"])
        check("[X]: x\n  - <B>\n\n<B>\n\n(1) p\n----\n(2) [C]: c", relates: ["[C] attacks [X]"])
    }

    @Test func whatAimsAtAnArgumentStaysThere() {
        check(Self.reconstructed + "[X]: x\n  -> <B>\n  +> <B>", relates: ["[X] attacks <B>", "[X] supports <B>"])
    }

    @Test func anAttackOnAnArgumentAddsNothingToOneOnItsPremise() {
        check(Self.reconstructed + "[X]: x\n  -> <B>\n  -> [P]", relates: ["[X] attacks [P]"])
        check(Self.reconstructed + "[X]: x\n  -> <B>\n  >< [Q]", relates: ["[X] contradicts [Q]"])
        check(Self.reconstructed + "[X]: x\n  -> <B>\n\n[P]\n  >< [X]", relates: ["[P] contradicts [X]"])
        check(
            Self.reconstructed + "[X]: x\n  -> <B>\n  -> [C]\n\n[P]\n  -> [X]",
            relates: ["[X] attacks <B>", "[X] attacks [C]", "[P] attacks [X]"])
    }

    @Test func aContraryOfTheMetadataCountsWithThoseThatAreDrawn() {
        check(Self.reconstructed + "[X]: x {contrary: P}\n  -> <B>", relates: ["[X] contrary [P]"])
        check(
            Self.strict + Self.reconstructed + "[X]: x\n  -> <B>\n  -> [P]\n\n[Y]: y {contrary: Z}\n  -> [Z]: z",
            relates: ["[X] contrary [P]", "[Y] contrary [Z] ×2"])
    }

    @Test func anUndercutHitsTheStepItStandsUnderOrTheLast() {
        check(Self.reconstructed + "<U>\n  _> <B>", relates: ["<U> undercuts <B> at step 1"])
        check(
            "<B>\n\n(1) [P]: p\n----\n  _ <U>\n(2) [C]: c\n----\n  <_ <V>\n(3) [D]: d",
            relates: ["<U> undercuts <B> at step 0", "<V> undercuts <B> at step 1"])
        check("<B>\n  _ <U>", relates: ["<U> undercuts <B>"])
    }

    @Test func anUndercutBelowAConclusionHitsTheStepThatDrawsIt() {
        check(
            "<B>\n\n(1) [P]: p\n----\n(2) [C]: c\n  _ <U>\n----\n(3) [D]: d\n  <_ [V]: v\n    <_ <W>",
            relates: ["<U> undercuts <B> at step 0", "[V] undercuts <B> at step 1", "<W> undercuts [V]"],
            saying: ["undercut-of-statement"])
        check(
            "<B>\n\n(1) [P]: p\n  _ 1️⃣<U>\n----\n(2) [C]: c\n  _> <V>\n  - [X]: x",
            relates: ["<U> undercuts [P]", "[C] undercuts <V>", "[X] attacks [C]"],
            saying: ["undercut-of-statement at 1"])
    }

    @Test func anUndercutOfAStatementStaysWithTheStatement() {
        check(
            Self.reconstructed + "[A]: a\n  _ 1️⃣<U>", relates: ["<U> undercuts [A]"],
            saying: ["undercut-of-statement at 1 '<U>'"])
    }

    @Test func onlyAnUndercutStandsUnderAnInference() {
        check(
            "(1) [P]: p\n----\n  - 1️⃣[X]: x\n(2) [C]: c", relates: [],
            saying: ["relation-to-inference at 1 '[X]: x': only an undercut can stand under an inference"])
    }

    @Test func argumentsDoNotContradict() {
        check(
            "<A>\n  >< 1️⃣[B]: b", relates: [],
            saying: ["contradiction-of-argument at 1 '[B]: b': only statements can contradict each other"])
        check(Self.reconstructed + "[A]: a\n  >< 1️⃣<B>", relates: [], saying: ["contradiction-of-argument at 1 '<B>'"])
    }

    @Test func anAttackOnAnArgumentWhosePremiseIsOpposedIsDropped() {
        for opposition in ["->", "><"] {
            let name = opposition == "->" ? "attacks" : "contradicts"
            check(Self.reconstructed + "[X]: x\n  \(opposition) [P]\n  -> <B>", relates: ["[X] \(name) [P]"])
            check(Self.reconstructed + "[X]: x\n  -> <B>\n  \(opposition) [Q]", relates: ["[X] \(name) [Q]"])
        }
        check(Self.strict + Self.reconstructed + "[P]\n  - [X]: x\n\n<B>\n  - [X]", relates: ["[X] contrary [P]"])
        check(Self.strict + Self.reconstructed + "[X]: x\n  - [P]\n\n<B>\n  - [X]", relates: ["[P] contrary [X]"])
    }

    @Test func otherAttacksOnAnArgumentStay() {
        check(Self.reconstructed + "[X]: x\n  +> [P]\n  -> <B>", relates: ["[X] supports [P]", "[X] attacks <B>"])
        check(Self.reconstructed + "[X]: x\n  -> [D]\n  -> <B>", relates: ["[X] attacks [D]", "[X] attacks <B>"])
        check(Self.reconstructed + "[X]: x\n  -> [C]\n  -> <B>", relates: ["[X] attacks [C]", "[X] attacks <B>"])
        check(
            Self.reconstructed + "[P]\n  -> [X]: x\n\n[X]\n  -> <B>", relates: ["[P] attacks [X]", "[X] attacks <B>"])
        check(
            Self.reconstructed + "[X]: x\n  -> [P]\n  _> <B>",
            relates: ["[X] attacks [P]", "[X] undercuts <B> at step 1"])
    }

    @Test func aConclusionNeedsNoLineFromItsOwnArgument() {
        check(Self.reconstructed + "[D]\n  + <B>\n  + [D]", relates: [])
        check(Self.strict + Self.reconstructed + "[D]\n  + <B>", relates: [])
        check(Self.reconstructed + "[D]\n  - <B>", relates: ["[D] attacks [D]"])
    }
}
