import DisputeModel
import Testing
import Wording

@testable import Analysis
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
            Unanswered(dispute(asOf)).questions.first { $0.to == party }
        }

        func phrase(of party: Party.ID, asOf: String? = nil) -> String? {
            status(of: party, asOf: asOf)?.statusPhrase(in: dispute(asOf))
        }

        private func dispute(_ asOf: String?) -> Dispute {
            Dispute(draft.graph, asOf: asOf.flatMap { DateSpan($0)?.last })
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
        #expect(
            found?.explanation(in: Dispute(asked.draft.graph)).contains("Unmet: “in the national capacity”.") == true)
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

    @Test(arguments: [
        (Relation.Grade.evasive, ReplyStatus.evaded), (.deferral, .deferred), (.refusal, .refused),
        (.partial, .partlyAnswered), (.full, .answered),
    ])
    func thatOthersTellOfSilenceTakesNoReplyAway(_ grade: Relation.Grade, _ status: ReplyStatus) {
        var asked = Asked()
        asked.reply(grade, by: asked.first, on: "2022-02-03")
        asked.reply(.none, by: asked.asker, on: "2022-02-04")
        #expect(asked.status(of: asked.first)?.status == status)
        #expect(asked.status(of: asked.second)?.status == .silence)
        #expect(asked.status(of: asked.first)?.gradedBy == [])
    }

    @Test func whatAnotherTellsOfRepliesIsNoReplyOfItsOwn() {
        var asked = Asked()
        asked.reply(.none, by: asked.asker)
        asked.reply(.evasive, by: asked.asker)
        asked.reply(.full, by: asked.second)
        let dispute = Dispute(asked.draft.graph)
        let told = Unanswered(dispute).toldReplies().values.flatMap { $0 }.map { $0.words(in: Phrasing(dispute)) }
        #expect(told.sorted() == ["B, C evaded [How]", "B, C gave no reply to [How]"])
    }

    @Test func aReplyThatOnlyAReportDatesGivesNoDays() {
        var asked = Asked()
        let paper = asked.draft.source("paper", "They will.", by: nil, "2022-04-02")
        let node = asked.draft.statement(
            "Will", by: said(asked.first, "2022-04-02", via: asked.alliance, in: paper))
        asked.draft.relate(node, .answers, asked.question, .full)
        #expect(asked.status(of: asked.first)?.daysOpen == nil)
        #expect(asked.phrase(of: asked.first) == "answered, reported 2022-04-02")
        // Where the report says when it was said, that day counts.
        asked.draft.statements[1].occurrences = [said(asked.first, "2022-02-08", via: asked.alliance, in: paper)]
        #expect(asked.phrase(of: asked.first) == "answered, after 7 days")
    }

    @Test func extractsAndTextsKnownToAMonthGiveNoDays() {
        var asked = Asked()
        asked.draft.source("part", "", by: asked.first, "2022-02-20", .extract)
        #expect(asked.phrase(of: asked.first) == "unanswered, no reply recorded; of B only extracts are here")
        asked.draft.source("whole", "", by: asked.first, "2022-03")
        #expect(asked.phrase(of: asked.first) == "unanswered, no reply recorded from the 1 text of B here")
        #expect(asked.status(of: asked.first)?.daysOpen == nil)
    }

    @Test func whoDeniesWhatTheAskerTellsOfItsReplyHasNotGivenIt() {
        var asked = Asked()
        let node = asked.draft.statement(
            "Evaded", by: said(asked.asker, "2022-02-03"), said(asked.first, "2022-02-04", .denies))
        asked.draft.relate(node, .answers, asked.question, .evasive)
        let status = asked.status(of: asked.first)
        #expect(status?.status == .evaded && status?.gradedBy == [asked.asker])
        let text = status?.explanation(in: Dispute(asked.draft.graph)) ?? ""
        #expect(text.contains("Denied: B, 2022-02-04."))
        #expect(
            asked.phrase(of: asked.first)?.hasPrefix("evaded, according to A only, which the one asked denies") == true)
        #expect(asked.phrase(of: asked.second)?.contains("denies") == false)
        // A denial of one reply is none of another, nor of one that the one asked gave itself.
        let later = asked.draft.statement("Put off", by: said(asked.asker, "2022-02-05"))
        asked.draft.relate(later, .answers, asked.question, .deferral)
        #expect(asked.phrase(of: asked.first)?.hasPrefix("deferred, according to A only") == true)
        #expect(asked.phrase(of: asked.first)?.contains("denies") == false)
        let own = asked.draft.statement("Own", by: said(asked.first, "2022-02-06"))
        asked.draft.relate(own, .answers, asked.question, .evasive)
        #expect(asked.phrase(of: asked.first)?.contains("denies") == false)
    }

    @Test func daysOfSeveralWhoLeaveItOpenAreARange() {
        var asked = Asked()
        asked.draft.source("later", "", by: asked.first, "2022-02-10")
        asked.draft.source("last", "", by: asked.second, "2022-03-01")
        #expect(Unanswered(Dispute(asked.draft.graph)).exchanges.map(\.daysOpen) == [9...28])
    }

    @Test func anExchangeIsOpenAsLongAsThoseWhoLeaveItOpen() {
        var asked = Asked()
        asked.draft.source("later", "", by: asked.first, "2022-02-10")
        asked.reply(.full, by: asked.second, on: "2022-04-01")
        #expect(Unanswered(Dispute(asked.draft.graph)).exchanges.map(\.daysOpen) == [9...9])
    }

    @Test func silenceThatTheAskerReportsIsTheAddressees() {
        var asked = Asked()
        asked.reply(.none, by: asked.asker)
        #expect(asked.status(of: asked.first)?.status == .silence)
    }

    @Test func daysAreCountedToTheDateAskedForOrTheLastOwnTextOfTheAddressee() {
        var asked = Asked()
        asked.draft.source("earlier", "", by: asked.first, "2022-01-15")
        asked.draft.source("of-another", "", by: asked.second, "2022-03-01")
        #expect(asked.status(of: asked.first)?.daysOpen == nil)
        #expect(
            asked.phrase(of: asked.first)
                == "unanswered, no reply recorded from the 1 text of B here, no later text of B here")
        asked.draft.source("later", "", by: asked.first, "2022-02-21")
        #expect(asked.status(of: asked.first)?.daysOpen == 20)
        #expect(
            asked.phrase(of: asked.first)
                == "unanswered, no reply recorded from the 2 texts of B here, open for 20 days up to the last text of B here (later)"
        )
        #expect(asked.status(of: asked.first, asOf: "2022-02-11")?.daysOpen == 10)
        asked.reply(.full, by: asked.first, on: "2022-02-04")
        #expect(asked.status(of: asked.first)?.daysOpen == 3)
    }

    @Test(arguments: ["2022-02", "2022"]) func aYearOrAMonthGivesNoDays(_ date: String) {
        var asked = Asked()
        asked.draft.statements[0].occurrences = [said(asked.asker, date, .asks, to: [asked.first])]
        asked.draft.source("later", "", by: asked.first, "2023-02-21")
        #expect(asked.status(of: asked.first)?.daysOpen == nil)
        asked.draft.statements[0].occurrences = [said(asked.asker, "2022-02-01", .asks, to: [asked.first])]
        asked.reply(.full, by: asked.first, on: date == "2022" ? "2023" : "2022-03")
        #expect(asked.status(of: asked.first)?.daysOpen == nil)
    }

    // MARK: On whose word

    @Test func aGradeOnTheAskersWordAloneSaysSo() {
        var asked = Asked()
        asked.draft.source("letter", "", by: asked.first)
        asked.reply(.evasive, by: asked.asker)
        #expect(asked.status(of: asked.first)?.gradedBy == [asked.asker])
        #expect(asked.phrase(of: asked.first)?.hasPrefix("evaded, according to A only") == true)
        asked.reply(.evasive, by: asked.first, on: "2022-02-05")
        #expect(asked.status(of: asked.first)?.gradedBy == [])
    }

    @Test func aReplyThatOnlyAnOpponentReportsRestsOnItsWord() {
        var asked = Asked()
        let critic = asked.draft.party("Critic", side: "1")
        let node = asked.draft.statement("Told", by: said(asked.first, "2022-02-03", via: critic))
        asked.draft.relate(node, .answers, asked.question, .evasive)
        #expect(asked.status(of: asked.first)?.gradedBy == [critic])
        let press = asked.draft.party("Press")
        asked.draft.statements[Draft.index(node)].occurrences.append(said(asked.first, "2022-02-03", via: press))
        #expect(asked.status(of: asked.first)?.gradedBy == [])
    }

    // MARK: Restatements

    @Test func aReplyToARestatementAnswersWhatItRestates() {
        var asked = Asked()
        let again = asked.draft.statement("Again", .question, by: said(asked.asker, "2022-02-02", .asks))
        asked.draft.relate(again, .restates, asked.question)
        let reply = asked.draft.statement("Reply", by: said(asked.first, "2022-02-03"))
        asked.draft.relate(reply, .answers, again, .full)
        let graph = asked.draft.graph
        let found = Unanswered(Dispute(graph))
        #expect(found.questions.map(\.id) == ["question:how:B", "question:how:C"])
        #expect(found.questions.map(\.status) == [.answered, .unanswered])
        #expect(found.questions.map(\.restatements.count) == [1, 1])
        #expect(found.questions.first?.askings.map { graph[$0].date?.description } == ["2022-02-01", "2022-02-02"])
        #expect(found.exchanges.count == 1 && found.openExchanges.count == 1)
        // The question came first, so a reply between the two is none of a later question.
        #expect(
            Unanswered(Dispute(graph, asOf: DateSpan("2022-02-02")?.last)).questions.map(\.status) == [
                .unanswered, .unanswered,
            ])
    }

    // MARK: Offers

    @Test(arguments: [
        (nil, ReplyStatus.unanswered, true), (Relation.Grade.full, .answered, false), (.refusal, .refused, false),
        (.deferral, .deferred, true),
    ])
    func anOfferAwaitsAReplyAndARefusalSettlesIt(_ grade: Relation.Grade?, _ status: ReplyStatus, _ isOpen: Bool) {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        let offer = draft.statement("Talks", by: said(p, "2022-02-01", .offers, to: [q]))
        if let grade { draft.relate(draft.statement("Reply", by: said(q, "2022-02-02")), .answers, offer, grade) }
        draft.giveOwnTexts()
        let found = Unanswered(Dispute(draft.graph))
        #expect(found.questions.map(\.id) == ["offer:talks:Q"])
        #expect(found.questions.map(\.status) == [status])
        #expect(found.questions.map(\.isOpen) == [isOpen])
        // It awaits a reply, not an argument.
        #expect(!found.claims.contains { $0.claim == Statement.ID(0) })
    }

    @Test func anUndatedReplyIsNamedAndNotDropped() {
        var asked = Asked()
        asked.reply(.full, by: asked.first, on: nil)
        #expect(asked.status(of: asked.first)?.status == .answered)
        let early = asked.status(of: asked.first, asOf: "2022-02-05")
        #expect(early?.status == .unanswered)
        #expect(early?.repliesAside.map(\.node) == [.statement(Statement.ID(1))])
        #expect(
            asked.phrase(of: asked.first, asOf: "2022-02-05")?.hasPrefix(
                "unanswered among dated texts; an undated reply exists: [Reply 1]") == true)
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
        // Who asked cannot answer: at most it tells how it was answered.
        #expect(Unanswered(Dispute(graph)).questions.map(\.gradedBy) == [[asker]])
        draft.relate(draft.statement("You", by: said(other, "2022-02-02")), .answers, question, .full)
        let answered = draft.graph
        #expect(Unanswered(Dispute(answered)).questions.map(\.status) == [.answered])
    }

    @Test func aReportOfSilenceIsOnWhoseWordAndOfWhomItIs() {
        func status(to named: [Party.ID], asOf: String? = nil, _ date: String?) -> [String] {
            var draft = Draft()
            let (a, b, c) = (draft.party("A"), draft.party("B"), draft.party("C"))
            let press = draft.party("Press")
            let question = draft.statement("How", .question, by: said(a, "2022-02-01", .asks, to: [b, c]))
            draft.relate(
                draft.statement("Silent", by: said(press, date, to: named.isEmpty ? [] : [c])), .answers, question,
                Relation.Grade.none)
            let dispute = Dispute(draft.graph, asOf: asOf.flatMap { DateSpan($0)?.last })
            return Unanswered(dispute).questions.map {
                $0.verdict { dispute.graph[$0].code } + " \($0.repliesAside.count)"
            }
        }
        let c = Party.ID(2)
        #expect(status(to: [c], "2022-02-02") == ["unanswered 0", "silence, according to Press only 0"])
        #expect(
            status(to: [], "2022-02-02")
                == ["silence, according to Press only 0", "silence, according to Press only 0"])
        // That somebody is silent is no reply, whenever it is said.
        #expect(status(to: [c], asOf: "2022-02-15", nil) == ["unanswered 0", "unanswered 0"])
    }

    @Test func byADateLaterAndUndatedTextsShowNoSilence() {
        var draft = Draft()
        let (a, b) = (draft.party("A"), draft.party("B"))
        draft.source("one", "", by: a, "2022-02-01")
        draft.source("two", "", by: b, "2022-03-01")
        draft.source("three", "")
        draft.statement("How", .question, by: said(a, "2022-02-01", .asks, to: [b]))
        let dispute = Dispute(draft.graph, asOf: DateSpan("2022-02-15")?.last)
        let text = Unanswered(dispute).questions.first?.statusPhrase(in: dispute) ?? ""
        #expect(text.contains("no reply recorded from the 1 text here of 2022-02-15 or before, none of them by B"))
    }

    @Test func whatAPartyOnlyQuotesIsNoReplyOfItsOwn() {
        func status(_ act: Occurrence.Act) -> [ReplyStatus] {
            var draft = Draft()
            let (a, b) = (draft.party("A"), draft.party("B"))
            let question = draft.statement("How", .question, by: said(a, "2022-02-01", .asks, to: [b]))
            draft.relate(draft.statement("So", by: said(b, "2022-02-02", act)), .answers, question, .full)
            return Unanswered(Dispute(draft.graph)).questions.map(\.status)
        }
        #expect(status(.asserts) == [.answered])
        // Who denies what is said in reply has not said it.
        #expect(status(.denies) == [.unanswered])
        #expect(status(.quotes) == [.unanswered])
        #expect(status(.reports) == [.unanswered])
    }

    @Test func whatNobodyAsksIsPutToNobody() {
        func found(_ kind: Statement.Kind, _ acts: [Occurrence.Act]) -> [String] {
            var draft = Draft()
            let (p, q) = (draft.party("P"), draft.party("Q"))
            draft.statement("How", kind)
            draft.statements[0].occurrences = acts.map { said(p, "2022-02-01", $0, to: [q]) }
            return Unanswered(Dispute(draft.graph)).questions.map(\.id)
        }
        #expect(found(.question, [.quotes]) == [])
        #expect(found(.demand, [.denies]) == [])
        #expect(found(.demand, [.ironic, .reports]) == [])
        #expect(found(.demand, [.quotes, .demands]) == ["demand:how:Q"])
        // The editor's own question is put to anybody.
        #expect(found(.question, []) == ["question:how"])
    }

    @Test func theExplanationNamesWhoWhereWhenAndConcedesNothing() {
        let asked = Asked()
        let text = asked.status(of: asked.first)?.explanation(in: Dispute(asked.draft.graph)) ?? ""
        #expect(
            text.contains(
                "Question [How] to B: unanswered, no reply recorded from the 0 texts here, none of them by B."))
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
