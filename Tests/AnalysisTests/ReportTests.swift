import Analysis
import Argumentation
import DisputeModel
import Testing

@testable import ArgumentModel

@Suite struct ReportTests {
    @Test func flagsTellWhatAReaderShouldBeWarnedOf() {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        let claim = draft.statement("Claim", by: said(p))
        let other = draft.statement("Other", by: said(q, via: p))
        draft.relate(claim, .contrary, other)
        let lonely = draft.statement("Lonely", by: said(p))
        let question = draft.statement("Q", .question, by: said(p, "2022-02-01", .asks, to: [q]))
        #expect(analyze(Dispute(draft.graph)).flags(of: lonely).isEmpty)
        draft.giveOwnTexts()
        let report = analyze(Dispute(draft.graph))
        #expect(report.flags(of: claim) == [.contradicted])
        #expect(report.flags(of: other) == [.contradicted, .hearsay])
        #expect(report.flags(of: lonely) == [.unanswered])
        #expect(report.flags(of: question) == [.unanswered])
    }

    /// Whether what one party held on the two dates is flagged, and what it held on a third, where another opposes it.
    private func flags(_ first: String, _ second: String, opposed: Bool = false) -> [Bool] {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        for index in 0..<3 { draft.source("text \(index)", "") }
        let issue = draft.issue("Whether")
        let early = draft.statement(
            "Early", by: said(p, first, in: Source.ID(0), holding: [answer(issue, "yes")]))
        let late = draft.statement(
            "Late", by: said(p, second, in: Source.ID(1), holding: [answer(issue, "no")]))
        draft.relate(late, .contradicts, early)
        if opposed {
            let other = draft.statement("Other", by: said(q, first, in: Source.ID(2)))
            draft.relate(other, .contradicts, late)
        }
        let report = analyze(Dispute(draft.graph))
        return [early, late].map { report.flags(of: $0).contains(.contradicted) }
    }

    @Test func aChangeBetweenTwoDatesIsNotFlagged() {
        #expect(flags("2022-02-01", "2022-02-05") == [false, false])
        #expect(flags("2022-02-01", "2022-02-01") == [true, true])
        #expect(flags("2022-02-01", "2022-02-05", opposed: true) == [false, true])
    }

    @Test func theNoteNamesSemanticsAndDateAndPromisesNoTruth() {
        var draft = Draft()
        draft.statement("A", by: said(draft.party("P")))
        let graph = draft.graph
        #expect(
            analyze(Dispute(graph)).note == """
                All dates, grounded semantics. Stands means: undefeated among the arguments collected here. \
                It does not mean true. Unanswered means: no answer among the texts collected here. \
                It does not mean conceded, and not true.
                """)
        let dated = analyze(Dispute(graph, asOf: CalendarDate(year: 2022, month: 2, day: 1)), under: .semiStable).note
        #expect(dated.hasPrefix("As of 2022-02-01, semi-stable semantics."))
        #expect(dated.hasSuffix("1 quotation without a date is not counted."))
    }

    @Test func identifiersOfFindingsAreUnique() {
        for seed in 0..<300 as Range<UInt64> {
            let ids = analyze(Dispute(RandomDisputes().dispute(seed).graph)).findings.map(\.id)
            #expect(Set(ids).count == ids.count, "seed \(seed)")
        }
    }

    @Test func everyFindingExplainsItselfOnOneLine() {
        for seed in 0..<200 as Range<UInt64> {
            let graph = RandomDisputes().dispute(seed).graph
            for finding in analyze(Dispute(graph)).findings {
                let text = finding.explanation(in: Dispute(graph))
                #expect(text.hasSuffix(".") && !text.contains("\n") && text.count > 10, "seed \(seed)")
                #expect(
                    finding.members(in: Dispute(graph)).allSatisfy { member in
                        member.attestations.allSatisfy { $0.node == member.node }
                    })
            }
        }
    }

    /// What exists at a date exists at every later one; so do claims and their members.
    @Test func laterDatesOnlyAdd() {
        for seed in 0..<200 as Range<UInt64> {
            let graph = RandomDisputes().dispute(seed).graph
            var before: Set<String> = []
            for day in 1...9 {
                let report = analyze(Dispute(graph, asOf: CalendarDate(year: 2022, month: 2, day: day)))
                let claims = Set(report.unanswered.claims.map(\.id))
                #expect(before.isSubset(of: claims), "seed \(seed), day \(day)")
                before = claims
            }
        }
    }

    @Test func theOrderOfStatementsAndTheirTitlesChangeNoResult() {
        for seed in 0..<150 as Range<UInt64> {
            let draft = RandomDisputes().dispute(seed)
            let graph = draft.graph
            let mirrored = mirror(draft).graph
            let (a, b) = (analyze(Dispute(graph)), analyze(Dispute(mirrored)))
            let last = graph.statements.count - 1
            for statement in graph.statements {
                let other = Node.statement(Statement.ID(last - statement.id.index))
                #expect(a.state(of: .statement(statement.id)) == b.state(of: other), "seed \(seed)")
                #expect(a.flags(of: .statement(statement.id)) == b.flags(of: other), "seed \(seed)")
            }
            #expect(a.contradictions.findings.count == b.contradictions.findings.count, "seed \(seed)")
            #expect(
                a.unanswered.claims.map(\.answers.count).sorted() == b.unanswered.claims.map(\.answers.count).sorted(),
                "seed \(seed)")
            #expect(
                a.unanswered.questions.map(\.status.rawValue).sorted()
                    == b.unanswered.questions.map(\.status.rawValue).sorted(), "seed \(seed)")
        }
    }

    /// The same dispute with statements in the opposite order and under other titles.
    private func mirror(_ draft: Draft) -> Draft {
        var mirrored = draft
        let last = draft.statements.count - 1
        mirrored.statements = draft.statements.reversed()
        for index in mirrored.statements.indices { mirrored.statements[index].title = "Other \(index)" }
        func turned(_ node: Node) -> Node {
            guard case .statement(let id) = node else { return node }
            return .statement(Statement.ID(last - id.index))
        }
        for index in mirrored.relations.indices {
            mirrored.relations[index].from = turned(draft.relations[index].from)
            mirrored.relations[index].to = turned(draft.relations[index].to)
        }
        for index in mirrored.arguments.indices {
            mirrored.arguments[index].steps = draft.arguments[index].steps.map { step in
                (step.premises.map { last - $0 }, last - step.conclusion, step.isDeductive)
            }
        }
        return mirrored
    }
}
