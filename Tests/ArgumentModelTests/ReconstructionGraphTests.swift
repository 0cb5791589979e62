import ArgdownSyntax
import ArgumentModel
import TestInputs
import Testing

@Suite struct ReconstructionGraphTests {
    /// The steps of all arguments: `<A>: [P] [Q] ⊢ [C] by rules`.
    private func steps(_ text: String) -> [String] {
        let graph = graph(text).value
        return graph.arguments.flatMap { argument in
            argument.inferences.map { step in
                let premises = step.premises.map { "[\(graph[$0].title)]" }.joined(separator: " ")
                let rules = step.rules.isEmpty ? "" : " by \(step.rules.joined(separator: "|"))"
                return
                    "<\(argument.title)>: \(premises) ⊢ [\(graph[step.conclusion].title)]\(rules)\(step.isDeductive ? " strictly" : "")"
            }
        }
    }

    @Test func aStepDrawsFromAllSinceTheLastOneAndItsConclusion() {
        #expect(
            steps("<A>\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [C]: c\n(4) [R]: r\n-- rule, other --\n(5) [D]: d")
                == ["<A>: [P] [Q] ⊢ [C]", "<A>: [C] [R] ⊢ [D] by rule|other"])
    }

    @Test func aStepDrawsFromWhatItUses() {
        #expect(
            steps("<A>\n\n(1) [P]: p\n(2) [Q]: q\n-- {uses: [2]} --\n(3) [C]: c\n-- {uses: [1, 3]} --\n(4) [D]: d")
                == ["<A>: [Q] ⊢ [C]", "<A>: [P] [C] ⊢ [D]"])
    }

    @Test func aNumberThatNothingAboveBearsIsAnError() {
        check(
            "(1) [P]: p\n1️⃣-- {uses: [1, 4]} --\n(2) [C]: c", relates: [],
            saying: ["unknown-premise at 1 '-- {uses: [1, 4]} --': no member above this inference has the number (4)"])
        check("(1) [P]: p\n1️⃣-- {uses: [2]} --\n(2) [C]: c", says: ["unknown-premise at 1"])
    }

    @Test func aDeductiveStepIsMarkedByRuleOrKey() {
        #expect(steps("<A>\n\n(1) [P]: p\n-- Deductive --\n(2) [C]: c") == ["<A>: [P] ⊢ [C] by Deductive strictly"])
        #expect(steps("<A>\n\n(1) [P]: p\n-- {deductive: true} --\n(2) [C]: c") == ["<A>: [P] ⊢ [C] strictly"])
        #expect(steps("<A>\n\n(1) [P]: p\n-- {deductive: false} --\n(2) [C]: c") == ["<A>: [P] ⊢ [C]"])
    }

    @Test func membersHaveTheRolesTheyPlay() {
        let graph = graph("<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n(3) [Q]\n----\n(4) [D]: d").value
        #expect(
            graph.statements.flatMap { $0.sites.map(\.role) } == [
                .premise, .intermediaryConclusion, .premise, .mainConclusion,
            ])
        #expect(graph.arguments[0].premises.map { graph[$0].title } == ["P", "Q"])
        #expect(graph.arguments[0].conclusion.map { graph[$0].title } == "D")
    }

    @Test func aReconstructionBelongsToTheArgumentDirectlyAbove() {
        #expect(steps("<A>: a\n  - [X]: x\n\n// c\n\n(1) [P]: p\n----\n(2) [C]: c") == ["<A>: [P] ⊢ [C]"])
        #expect(steps("<A>\n\n[X]: x\n\n(1) [P]: p\n----\n(2) [C]: c") == ["<Untitled 1>: [P] ⊢ [C]"])
        #expect(steps("<A>\n\n# H\n\n(1) [P]: p\n----\n(2) [C]: c") == ["<Untitled 1>: [P] ⊢ [C]"])
        #expect(
            steps("<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n\n(1) [Q]: q\n----\n(2) [D]: d") == [
                "<A>: [P] ⊢ [C]", "<Untitled 1>: [Q] ⊢ [D]",
            ])
    }

    @Test func aSecondReconstructionReplacesTheFirstAndIsReported() {
        let text = "<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n\n<A>\n\n(1) 1️⃣[Q]: q\n----\n(2) [D]: d"
        check(text, says: ["reconstructed-twice at 1 '[Q]:'"])
        #expect(
            steps("<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n\n<A>\n\n(1) [Q]: q\n----\n(2) [D]: d") == ["<A>: [Q] ⊢ [D]"])
    }

    @Test func aStatementThatIsPremiseAndConclusionIsNoPremiseOfTheWhole() {
        let graph = graph("<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n----\n(3) [P]").value
        #expect(graph.arguments[0].premises.isEmpty)
    }
}
