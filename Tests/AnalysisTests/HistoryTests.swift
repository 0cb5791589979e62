import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

@Suite struct HistoryTests {
    private func day(_ text: String) -> CalendarDate? { DateSpan(text)?.last }

    @Test func theTimelineIsInTheOrderOfDatesAndMarksWhatIsNew() {
        var draft = Draft()
        let p = draft.party("P")
        let a = draft.statement("A", by: said(p, "2022-02-03"), said(p, "2022-02-01"), said(p))
        let norm = draft.statement("N", .norm)
        draft.statements[1].norm = Norm(
            instrument: nil, adopted: DateSpan("1999"), provision: nil, order: nil, force: nil, status: nil)
        let graph = draft.graph
        let timeline = Timeline(Dispute(graph))
        #expect(timeline.dated.map(\.node) == [norm, a, a])
        #expect(timeline.dated.map(\.isFirst) == [true, true, false])
        #expect(timeline.dated.first?.event == .adopted)
        #expect(timeline.undated.map(\.node) == [a])
        let early = Timeline(Dispute(graph, asOf: day("2022-02-02")))
        #expect(early.dated.map(\.node) == [norm, a])
    }

    @Test func timesOfDayOrderWhatWasSaidOnOneDay() {
        var draft = Draft()
        let p = draft.party("P")
        let evening = draft.statement("Evening", by: said(p, "2022-02-01T20:00"))
        let morning = draft.statement("Morning", by: said(p, "2022-02-01T09:00"))
        let day = draft.statement("Day", by: said(p, "2022-02-01"))
        #expect(Timeline(Dispute(draft.graph)).dated.map(\.node) == [day, morning, evening])
    }

    @Test func twoDatesDifferInWhatWasSaidBetweenThem() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let a = draft.statement("A", by: said(p, "2022-02-01"))
        let question = draft.statement("Q", .question, by: said(p, "2022-02-01", .asks, to: [q]))
        let b = draft.statement("B", by: said(q, "2022-02-05"))
        draft.relate(b, .contradicts, a)
        draft.relate(b, .answers, question, .full)
        let graph = draft.graph
        let diff = GraphDiff(
            from: analyze(Dispute(graph, asOf: day("2022-02-02"))), to: analyze(Dispute(graph, asOf: day("2022-02-09")))
        )
        #expect(diff.enteredNodes == ["b"])
        #expect(diff.leftNodes.isEmpty)
        #expect(diff.enteredRelations.map(\.kind) == [.contradicts, .answers])
        #expect(diff.enteredRelations.first?.from == "a")
        #expect(diff.states.map(\.id) == ["a"])
        #expect(diff.states.map(\.new) == [.open])
        #expect(diff.questions.map(\.new.status) == [.answered])
        #expect(diff.enteredClashes.map(\.id) == ["clash:a@P+b@Q"])
        let back = GraphDiff(
            from: analyze(Dispute(graph)), to: analyze(Dispute(graph, asOf: day("2022-02-02"))))
        #expect(back.leftNodes == ["b"] && back.leftClashes == diff.enteredClashes)
    }

    @Test func aClashIsNewOnceHoweverManySetsShowIt() {
        var draft = Draft()
        let (p, q, r) = (draft.party("P", side: "1"), draft.party("Q", side: "2"), draft.party("R", side: "2"))
        let issue = draft.issue("Whether")
        let yes = draft.statement("Yes", by: said(p, "2022-02-01", holding: [answer(issue, "yes")]))
        let no = draft.statement(
            "No", by: said(q, "2022-02-05", holding: [answer(issue, "no")]),
            said(r, "2022-02-05", holding: [answer(issue, "no")]))
        draft.relate(no, .contradicts, yes)
        let graph = draft.graph
        #expect(analyze(Dispute(graph)).contradictions.findings.count == 2)
        let diff = GraphDiff(from: analyze(Dispute(graph, asOf: day("2022-02-02"))), to: analyze(Dispute(graph)))
        #expect(diff.enteredClashes.map(\.id) == ["disagreement:whether"])
        #expect(diff.enteredClashes.map(\.headline) == ["Whether?"] && diff.leftClashes.isEmpty)
    }

    @Test func aGraphDoesNotDifferFromItself() {
        for seed in 0..<50 as Range<UInt64> {
            let graph = RandomDisputes().dispute(seed).graph
            #expect(GraphDiff(from: analyze(Dispute(graph)), to: analyze(Dispute(graph))).isEmpty, "seed \(seed)")
        }
    }

    @Test func twoGraphsAreComparedBySlug() {
        var draft = Draft()
        draft.statement("A", text: "old")
        let old = draft.graph
        draft.statements[0].text = "new"
        draft.statement("B")
        let new = draft.graph
        let diff = GraphDiff(from: analyze(Dispute(old)), to: analyze(Dispute(new)))
        #expect(diff.texts.map(\.new) == ["new"])
        #expect(diff.enteredNodes == ["b"])
    }
}
