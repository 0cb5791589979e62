import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

@Suite struct UnansweredQuestionTests {
    /// A dispute in which A asks B and C on 1 February, with replies added by the test.
    private struct Asked {
        var draft = Draft()
        let asker: Party.ID
        let first: Party.ID
        let second: Party.ID
        let alliance: Party.ID
        let question: Node

        init(kind: Statement.Kind = .question) {
            asker = draft.party("A", side: "1")
            first = draft.party("B", side: "2")
            second = draft.party("C", side: "2")
            alliance = draft.party("X", side: "2")
            question = draft.statement("How", kind, by: said(asker, "2022-02-01", .asks, to: [first, second]))
        }

        mutating func reply(
            _ grade: Relation.Grade, by party: Party.ID, on date: String? = "2022-02-03", unmet: [String] = []
        ) {
            let node = draft.statement("Reply \(draft.statements.count)", by: said(party, date))
            draft.relate(node, .answers, question, grade, unmet: unmet)
        }

        func status(of party: Party.ID, asOf: String? = nil) -> AskedQuestion? {
            let graph = draft.graph
            let day = asOf.flatMap { DateSpan($0)?.last }
            return Unanswered(Dispute(graph, asOf: day)).questions.first { $0.to == party }
        }
    }

    @Test func aQuestionWithoutRepliesIsUnansweredByEveryAddressee() {
        let asked = Asked()
        #expect(asked.status(of: asked.first)?.status == .unanswered)
        #expect(asked.status(of: asked.second)?.isOpen == true)
    }

    @Test func everyAddresseeHasAStatusOfItsOwn() {
        var asked = Asked()
        asked.reply(.full, by: asked.first)
        #expect(asked.status(of: asked.first)?.status == .answered)
        #expect(asked.status(of: asked.second)?.status == .unanswered)
    }

    @Test(arguments: [
        (Relation.Grade.full, ReplyStatus.answered, false), (.partial, .partlyAnswered, true),
        (.evasive, .evaded, true), (.refusal, .refused, true), (.deferral, .deferred, true),
        (Relation.Grade.none, .silence, true),
    ])
    func theGradeOfTheReplyIsTheStatus(_ grade: Relation.Grade, _ status: ReplyStatus, _ isOpen: Bool) {
        var asked = Asked()
        asked.reply(grade, by: asked.first)
        #expect(asked.status(of: asked.first)?.status == status)
        #expect(asked.status(of: asked.first)?.isOpen == isOpen)
    }

    @Test func aRefusedDemandIsSettledAndARefusedQuestionIsNot() {
        var demand = Asked(kind: .demand)
        demand.reply(.refusal, by: demand.first)
        #expect(demand.status(of: demand.first)?.isOpen == false)
    }

    @Test func aFullReplyThatLeavesAConditionUnmetIsPartial() {
        var asked = Asked()
        asked.reply(.full, by: asked.first, unmet: ["in writing"])
        #expect(asked.status(of: asked.first)?.status == .partlyAnswered)
        #expect(asked.status(of: asked.first)?.unmetConditions == ["in writing"])
    }

    @Test func aCollectiveReplyLeavesTheQuestionOpenAndShowsTheUnmetCondition() {
        var asked = Asked()
        asked.reply(.full, by: asked.alliance, unmet: ["in the national capacity"])
        let found = asked.status(of: asked.first)
        #expect(found?.status == .unanswered)
        #expect(found?.replies.map(\.bearing) == [.byAnother])
        #expect(found?.unmetConditions == ["in the national capacity"])
        #expect(found?.explanation(in: Dispute(asked.draft.graph)).contains("Unmet: in the national capacity.") == true)
    }

    @Test func aReplyThatPredatesTheQuestionDoesNotAnswerIt() {
        var asked = Asked()
        asked.reply(.full, by: asked.first, on: "2022-01-31")
        #expect(asked.status(of: asked.first)?.status == .unanswered)
        #expect(asked.status(of: asked.first)?.replies.map(\.bearing) == [.predatesQuestion])
    }

    @Test func aReplyThatMayBeLaterThanTheQuestionCounts() {
        var asked = Asked()
        asked.reply(.full, by: asked.first, on: "2022-02")
        #expect(asked.status(of: asked.first)?.status == .answered)
    }

    @Test func theStatusAsOfADateKnowsNoLaterReply() {
        var asked = Asked()
        asked.reply(.deferral, by: asked.first, on: "2022-02-03")
        asked.reply(.full, by: asked.first, on: "2022-02-10")
        #expect(asked.status(of: asked.first, asOf: "2022-02-02")?.status == .unanswered)
        #expect(asked.status(of: asked.first, asOf: "2022-02-09")?.status == .deferred)
        #expect(asked.status(of: asked.first)?.status == .answered)
        #expect(asked.status(of: asked.first)?.timeline.map(\.status) == [.unanswered, .deferred, .answered])
        #expect(asked.status(of: asked.first)?.timeline.last?.date?.description == "2022-02-10")
    }

    @Test func whatWasAnsweredInPartStaysSoWhenSilenceFollows() {
        var asked = Asked()
        asked.reply(.partial, by: asked.first, on: "2022-02-03")
        asked.reply(.evasive, by: asked.first, on: "2022-02-04")
        #expect(asked.status(of: asked.first)?.status == .partlyAnswered)
    }

    @Test func silenceThatTheAskerReportsIsTheAddressees() {
        var asked = Asked()
        asked.reply(.none, by: asked.asker)
        #expect(asked.status(of: asked.first)?.status == .silence)
    }

    @Test func daysAreCountedToTheDateAskedForOrTheLatestDate() {
        var asked = Asked()
        asked.draft.statement("Later", by: said(asked.asker, "2022-02-21"))
        #expect(asked.status(of: asked.first)?.daysOpen == 20)
        #expect(asked.status(of: asked.first, asOf: "2022-02-11")?.daysOpen == 10)
        asked.reply(.full, by: asked.first, on: "2022-02-04")
        #expect(asked.status(of: asked.first)?.daysOpen == 3)
    }

    @Test func everyPlaceCountsAsAskedAndTheEarliestIsTheFirst() {
        var asked = Asked()
        asked.draft.statements[0].occurrences.append(said(asked.asker, "2022-01-21", .asks, to: [asked.first]))
        let found = asked.status(of: asked.first)
        #expect(found?.askings.count == 2)
        #expect(found?.firstAsked?.description == "2022-01-21")
        #expect(asked.status(of: asked.second)?.firstAsked?.description == "2022-02-01")
    }

    @Test func rhetoricalQuestionsStandApartAndUndatedOnesDoNot() {
        var asked = Asked()
        asked.draft.statement("Why", .question, by: said(asked.asker, nil, .asks, to: [asked.first]))
        asked.draft.statements[0].isRhetorical = true
        let graph = asked.draft.graph
        let found = Unanswered(Dispute(graph))
        #expect(found.questions.map(\.id) == ["question:why:B"])
        #expect(found.questions.first?.status == .unanswered)
        #expect(found.rhetorical.count == 2)
        #expect(found.rhetorical.map(\.id).allSatisfy { $0.hasPrefix("question:how:") })
    }

    @Test func aQuestionToNobodyInParticularMayBeAnsweredByAnybodyElse() {
        var draft = Draft()
        let asker = draft.party("A")
        let other = draft.party("B")
        let question = draft.statement("Who", .question, by: said(asker, "2022-02-01", .asks))
        draft.relate(draft.statement("Me", by: said(asker, "2022-02-02")), .answers, question, .full)
        let graph = draft.graph
        #expect(Unanswered(Dispute(graph)).questions.map(\.status) == [.unanswered])
        draft.relate(draft.statement("You", by: said(other, "2022-02-02")), .answers, question, .full)
        let answered = draft.graph
        #expect(Unanswered(Dispute(answered)).questions.map(\.status) == [.answered])
    }

    @Test func theExplanationNamesWhoWhereWhenAndConcedesNothing() {
        let asked = Asked()
        let text = asked.status(of: asked.first)?.explanation(in: Dispute(asked.draft.graph)) ?? ""
        #expect(text.contains("Question [How] to B: unanswered, no reply in the 0 texts here, none of them B’s own."))
        #expect(text.contains("Asked 1 time: A, 2022-02-01."))
        #expect(text.hasSuffix("A question without a reply is not thereby conceded."))
    }

    @Test func findingsCanBeChosenByAskerAddresseeAndKind() {
        let asked = Asked()
        let graph = asked.draft.graph
        let all = Unanswered(Dispute(graph))
        #expect(all.filtered(by: [asked.asker], to: [asked.second]).questions.map(\.to) == [asked.second])
        #expect(all.filtered(by: [asked.first]).questions.isEmpty)
        #expect(all.filtered(kinds: [.demand]).questions.isEmpty)
    }
}
