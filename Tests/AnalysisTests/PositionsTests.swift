import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

/// What is held on one issue, from the definitions alone: every pair of positions is looked at.
private struct PositionsByDefinition {
    let draft: Draft
    let asOf: CalendarDate?
    let issue: Node

    struct Taken {
        let party: Party.ID
        let answer: String
        let occurrence: Occurrence
    }

    var taken: [Taken] {
        let id = statementID(issue)
        return draft.statements.flatMap(\.occurrences).flatMap { occurrence -> [Taken] in
            let isHeld = ![.quotes, .reports, .asks].contains(occurrence.act)
            let isThere = asOf.map { day in occurrence.date.map { $0.last <= day } ?? false } ?? true
            guard let party = occurrence.by, isHeld, isThere else { return [] }
            return occurrence.positions.filter { $0.issue == id }.map {
                Taken(party: party, answer: $0.answer, occurrence: occurrence)
            }
        }
    }

    /// What no later date supersedes.
    func latest(_ party: Party.ID) -> Set<String> {
        let own = taken.filter { $0.party == party }
        return Set(own.filter { one in !own.contains { isLater($0, than: one) } }.map(\.answer))
    }

    /// Of that, what bears a date, where anything does.
    func firm(_ party: Party.ID) -> Set<String> {
        let own = taken.filter { $0.party == party }
        let standing = own.filter { one in !own.contains { isLater($0, than: one) } }
        let dated = standing.filter { $0.occurrence.date != nil }
        return Set((dated.isEmpty ? standing : dated).map(\.answer))
    }

    private func isLater(_ other: Taken, than one: Taken) -> Bool {
        guard let date = one.occurrence.date, let later = other.occurrence.date else { return false }
        return date.last < later.first
    }

    func hasChanged(_ party: Party.ID) -> Bool {
        let own = taken.filter { $0.party == party }
        let final = latest(party)
        return own.contains { before in
            !final.contains(before.answer)
                && own.contains { isLater($0, than: before) && $0.answer != before.answer }
        }
    }

    func isInconsistent(_ party: Party.ID) -> Bool {
        let own = taken.filter { $0.party == party }
        return own.contains { a in
            own.contains { b in
                let (one, other) = (a.occurrence, b.occurrence)
                let isOneDay = one.date != nil && one.date?.first == one.date?.last && one.date == other.date
                let isOneText = one.source != nil && one.source == other.source && one.date == other.date
                return a.answer != b.answer && (isOneDay || isOneText)
            }
        }
    }
}

@Suite struct PositionsTests {
    private func row(_ draft: Draft, asOf: String? = nil) -> (row: Positions.Row, dispute: Dispute)? {
        let dispute = Dispute(draft.graph, asOf: asOf.flatMap { DateSpan($0)?.last })
        return Positions(dispute).rows.first.map { ($0, dispute) }
    }

    /// One party's answers at dates, in the order of the source, each in a text of its own number.
    private func stand(
        _ taken: [(answer: String, date: String?, text: Int)], isExclusive: Bool = true, asOf: String? = nil
    ) -> Positions.Stand? {
        var draft = Draft()
        let party = draft.party("P")
        for index in 0..<3 { draft.source("text \(index)", "") }
        let issue = draft.issue("Whether", isExclusive: isExclusive)
        for (index, one) in taken.enumerated() {
            draft.statement(
                "S\(index)",
                by: said(party, one.date, in: Source.ID(one.text), holding: [answer(issue, one.answer)]))
        }
        return row(draft, asOf: asOf)?.row.stands.first
    }

    @Test func whatIsHeldLastIsTheAnswerOfTheLastDateWhateverTheOrderOfTheSource() {
        #expect(stand([("yes", "2022-01-02", 0), ("no", "2022-01-01", 1)])?.latest == ["yes"])
        #expect(stand([("yes", "2022-01-01", 0), ("no", "2022-01-02", 1)])?.latest == ["no"])
        #expect(stand([("yes", "2022-01-01", 0), ("no", "2022-01-01", 1)])?.latest == ["yes", "no"])
        #expect(stand([("no", "2022-01-02", 0), ("yes", "2021", 1)])?.taken.map(\.answer) == ["yes", "no"])
    }

    @Test func undatedPositionsStandLastAndAreHeldBesideDatedOnes() {
        let mixed = stand([("no", nil, 0), ("yes", "2022-01-01", 1)])
        #expect(mixed?.taken.map(\.answer) == ["yes", "no"])
        // Nothing tells which is later.
        #expect(mixed?.latest == ["yes", "no"])
        #expect(mixed?.hasChanged == false)
        #expect(stand([("no", nil, 0), ("yes", nil, 1), ("no", nil, 2)])?.latest == ["no", "yes"])
    }

    @Test func aChangeNeedsAnAnswerGivenUpOnAnEarlierDay() {
        #expect(stand([("yes", "2022-01-01", 0), ("no", "2022-01-02", 0)])?.hasChanged == true)
        #expect(stand([("yes", "2021", 0), ("no", "2022", 1)])?.hasChanged == true)
        #expect(stand([("yes", "2022", 0), ("no", "2022-01-02", 1)])?.hasChanged == false)
        #expect(stand([("yes", "2022-01-01", 0), ("yes", "2022-01-02", 1)])?.hasChanged == false)
        #expect(stand([("yes", "2022-01-01", 0), ("no", "2022-01-01", 1)])?.hasChanged == false)
        #expect(stand([("yes", "2022-01-01", 0), ("no", "2022-01-02", 0)], isExclusive: false)?.hasChanged == false)
    }

    @Test func whatAnOpponentTellsSupersedesNoWordsOfItsOwn() {
        func stand(_ told: (party: Int, date: String), then own: String) -> Positions.Stand? {
            var draft = Draft()
            let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
            let press = draft.party("Press")
            let issue = draft.issue("Whether")
            draft.statement("Own", by: said(p, own, holding: [answer(issue, "yes")]))
            draft.statement(
                "Told", by: said(p, told.date, via: [q, press][told.party], holding: [answer(issue, "no")]))
            return row(draft)?.row.stands.first
        }
        #expect(stand((0, "2022-01-02"), then: "2022-01-01")?.latest == ["yes", "no"])
        #expect(stand((0, "2022-01-02"), then: "2022-01-01")?.hasChanged == false)
        #expect(stand((1, "2022-01-02"), then: "2022-01-01")?.latest == ["no"])
        #expect(stand((1, "2022-01-02"), then: "2022-01-01")?.hasChanged == true)
        // Told first, and then said otherwise: what it holds is clear, that it changed is known from the opponent alone.
        #expect(stand((0, "2022-01-01"), then: "2022-01-02")?.latest == ["yes"])
        #expect(stand((0, "2022-01-01"), then: "2022-01-02")?.hasChanged == false)
    }

    @Test func whatAnOpponentTellsOrIsUndatedHidesNoDisagreement() {
        func isDisagreement(told: Bool, undated: Bool) -> Bool? {
            var draft = Draft()
            let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
            let issue = draft.issue("Whether")
            draft.statement("Bad", by: said(p, "2022-01-01", holding: [answer(issue, "no")]))
            draft.statement("Good", by: said(q, "2022-01-01", holding: [answer(issue, "yes")]))
            if told { draft.statement("Told", by: said(p, "2022-01-01", via: q, holding: [answer(issue, "yes")])) }
            if undated { draft.statement("Undated", by: said(p, nil, holding: [answer(issue, "yes")])) }
            return row(draft).map { $0.row.isDisagreement(in: $0.dispute.graph) }
        }
        for told in [false, true] {
            for undated in [false, true] { #expect(isDisagreement(told: told, undated: undated) == true) }
        }
    }

    @Test func whatMayHaveBeenSaidByTheDateIsNamedAndShadesSharedGround() {
        func row(_ date: String?, _ told: String) -> (row: Positions.Row, dispute: Dispute)? {
            var draft = Draft()
            let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
            let issue = draft.issue("Whether")
            draft.statement(
                "Yes", by: said(p, "2022-01-01", holding: [answer(issue, "yes")]),
                said(q, "2022-01-01", holding: [answer(issue, "yes")]))
            draft.statement("Other", by: said(p, date, holding: [answer(issue, told)]))
            draft.giveOwnTexts()
            return self.row(draft, asOf: "2022-01-15")
        }
        let (undated, dispute) = (row(nil, "no")?.row, row(nil, "no")?.dispute)
        #expect(undated?.uncertain.map(\.answer) == ["no"])
        #expect(undated?.stands.first?.latest == ["yes"])
        #expect(dispute.flatMap { undated?.sharedGround(in: $0) } == [])
        #expect(row("2022-01", "no")?.row.uncertain.map(\.answer) == ["no"])
        #expect(row("2022-02", "no")?.row.uncertain == [])
        #expect(dispute.flatMap { row(nil, "yes")?.row.sharedGround(in: $0) } == ["yes"])
    }

    @Test func whoMayHaveTakenAPositionIsNotSaidToHaveTakenNone() {
        var draft = Draft()
        let p = draft.party("P", side: "1")
        let issue = draft.issue("Whether")
        draft.statement("Yes", by: said(p, nil, holding: [answer(issue, "yes")]))
        draft.giveOwnTexts()
        #expect(row(draft, asOf: "2022-01-15")?.row.without == [])
        #expect(row(draft, asOf: "2022-01-15")?.row.stands == [])
    }

    @Test func whoReturnsToItsFirstAnswerHasChangedAndWhoAddsOneHasNot() {
        let returned = stand([("yes", "2022-01-01", 0), ("no", "2022-01-02", 1), ("yes", "2022-01-03", 2)])
        #expect(returned?.hasChanged == true)
        #expect(returned?.latest == ["yes"])
        let added = stand([("yes", "2022-01-01", 0), ("yes", "2022-01-02", 1), ("no", "2022-01-02", 2)])
        #expect(added?.hasChanged == false)
    }

    @Test func twoAnswersOfOneDayOrOneTextAreInconsistent() {
        #expect(stand([("yes", "2022-01-01", 0), ("no", "2022-01-01", 1)])?.isInconsistent == true)
        #expect(stand([("yes", "2022-01", 0), ("no", "2022-01", 0)])?.isInconsistent == true)
        #expect(stand([("yes", nil, 0), ("no", nil, 0)])?.isInconsistent == true)
        #expect(stand([("yes", "2022-01", 0), ("no", "2022-01", 1)])?.isInconsistent == false)
        #expect(stand([("yes", nil, 0), ("no", nil, 1)])?.isInconsistent == false)
        #expect(stand([("yes", "2022-01-01", 0), ("no", "2022-01-02", 0)])?.isInconsistent == false)
        #expect(stand([("yes", "2022-01-01", 0), ("yes", "2022-01-01", 1)])?.isInconsistent == false)
        #expect(
            stand([("yes", "2022-01-01", 0), ("no", "2022-01-01", 0)], isExclusive: false)?.isInconsistent == false)
    }

    @Test func whatWasNotSaidByTheDateIsNotHeld() {
        let taken: [(String, String?, Int)] = [("yes", "2022-01-01", 0), ("no", "2022-02-01", 1), ("partly", nil, 2)]
        #expect(stand(taken, asOf: "2022-01-31")?.latest == ["yes"])
        #expect(stand(taken, asOf: "2022-01-31")?.taken.count == 1)
        #expect(stand(taken, asOf: "2022-02-01")?.latest == ["no"])
        #expect(stand(taken, asOf: "2021-12-31") == nil)
        #expect(stand([("yes", "2022-01", 0)], asOf: "2022-01-30") == nil)
    }

    @Test(arguments: Occurrence.Act.allCases) func whoQuotesReportsOrAsksTakesNoPosition(_ act: Occurrence.Act) {
        var draft = Draft()
        let party = draft.party("P")
        let issue = draft.issue("Whether")
        draft.statement("S", by: said(party, nil, act, holding: [answer(issue, "yes")]))
        #expect(
            row(draft)?.row.stands.map(\.latest) == (act == .quotes || act == .reports || act == .asks ? [] : [["yes"]])
        )
    }

    @Test func anArgumentTakesAPositionAsAStatementDoesAndNobodyUnnamedTakesOne() {
        var draft = Draft()
        let party = draft.party("P")
        let issue = draft.issue("Whether")
        draft.argument("Because", by: said(party, holding: [answer(issue, "no")]))
        draft.statement("S", by: said(nil, holding: [answer(issue, "yes")]))
        #expect(row(draft)?.row.stands.map(\.latest) == [["no"]])
    }

    @Test func thePartiesAreListedUnderTheAnswersInTheirOrder() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let issue = draft.issue("Which", ["first", "second", "third"], isExclusive: false)
        draft.statement("A", by: said(p, holding: [answer(issue, "third"), answer(issue, "first")]))
        draft.statement("B", by: said(q, holding: [answer(issue, "third")]))
        let camps = row(draft).map { $0.row.camps(in: $0.dispute.graph) } ?? []
        #expect(camps.map(\.answer) == ["first", "third"])
        #expect(camps.map { $0.stands.map(\.party) } == [[p], [p, q]])
    }

    @Test func whoSharesAnAnswerWithAnotherDoesNotDisagree() {
        func disagree(_ one: [String], _ other: [String], isExclusive: Bool = true) -> Bool? {
            var draft = Draft()
            let (p, q) = (draft.party("P", side: "A"), draft.party("Q", side: "A"))
            let issue = draft.issue("Whether", isExclusive: isExclusive)
            draft.statement("A", by: said(p, holding: one.map { answer(issue, $0) }))
            draft.statement("B", by: said(q, holding: other.map { answer(issue, $0) }))
            return row(draft).map { $0.row.isDisagreement(in: $0.dispute.graph) }
        }
        #expect(disagree(["yes"], ["no"]) == true)
        #expect(disagree(["yes", "partly"], ["no"]) == true)
        #expect(disagree(["yes", "partly"], ["partly"]) == false)
        #expect(disagree(["yes"], ["yes"]) == false)
        #expect(disagree(["yes"], []) == false)
        #expect(disagree(["yes"], ["no"], isExclusive: false) == false)
    }

    @Test func whatBothSidesHoldAndNoneOfThemOtherwiseIsSharedGround() {
        func shared(_ held: [(side: String?, answer: String)]) -> [String]? {
            var draft = Draft()
            let issue = draft.issue("Whether")
            for (index, one) in held.enumerated() {
                let party = draft.party("P\(index)", side: one.side)
                draft.statement("S\(index)", by: said(party, holding: [answer(issue, one.answer)]))
            }
            return row(draft).map { $0.row.sharedGround(in: $0.dispute) }
        }
        #expect(shared([("A", "yes"), ("B", "yes")]) == ["yes"])
        #expect(shared([("A", "yes"), ("B", "yes"), (nil, "no")]) == ["yes"])
        #expect(shared([("A", "yes"), ("B", "no")]) == [])
        #expect(shared([("A", "yes"), ("B", "yes"), ("B", "no")]) == [])
        #expect(shared([("A", "yes"), ("A", "yes")]) == [])
        #expect(shared([("A", "yes"), (nil, "yes")]) == [])
        #expect(shared([(nil, "yes"), (nil, "yes")]) == [])
    }

    @Test func ofWhoIsAskedOrOnASideAndHasTextsHereTheSilenceIsNoted() {
        var draft = Draft()
        let speaker = draft.party("Speaker", side: "A")
        let sided = draft.party("Sided", side: "B")
        let asked = draft.party("Asked")
        let textless = draft.party("Textless", side: "B")
        let extract = draft.party("Extract", side: "B")
        let neutral = draft.party("Neutral")
        for party in [speaker, sided, asked, neutral] { draft.source("\(party.index)", "", by: party, "2022-01-10") }
        draft.source("part", "", by: extract, nil, .extract)
        let issue = draft.issue("Whether", by: said(speaker, nil, .asks, to: [asked, textless]))
        draft.statement("S", by: said(speaker, "2022-01-01", holding: [answer(issue, "yes")]))
        #expect(row(draft)?.row.without == [sided, asked])
        #expect(row(draft, asOf: "2022-01-05")?.row.without == [])
    }

    // MARK: Generated graphs

    private func generated(_ seed: UInt64) -> Draft {
        var numbers = SeededNumbers(seed: seed)
        func one<T>(_ values: [T]) -> T { values[Int.random(in: values.indices, using: &numbers)] }
        var draft = Draft()
        let parties = (0..<3).map { draft.party("P\($0)", side: one(["A", "B", nil])) }
        for party in parties { draft.source("\(party.index)", "", by: one([party, nil])) }
        let issues = [draft.issue("One", isExclusive: one([true, true, false])), draft.issue("Two")]
        let dates: [String?] = [nil, "2021", "2022", "2022-01", "2022-01-01", "2022-01-02", "2022-01-31", "2022-02"]
        let acts: [Occurrence.Act] = [.asserts, .asserts, .asserts, .demands, .denies, .ironic, .quotes, .reports]
        for index in 0..<Int.random(in: 1...7, using: &numbers) {
            let positions = (0..<one([1, 1, 2])).map { _ in answer(one(issues), one(["yes", "no", "partly"])) }
            let source: Source.ID? = one([nil, Source.ID(0), Source.ID(1)])
            draft.statement(
                "S\(index)", by: said(one(parties + [nil]), one(dates), one(acts), in: source, holding: positions))
        }
        return draft
    }

    @Test(arguments: [nil, "2022-01-01", "2022-01-31"]) func onGeneratedGraphsTheStandsAreThoseOfTheDefinitions(
        _ asOf: String?
    ) {
        var (changed, inconsistent, disagreeing) = (0, 0, 0)
        for seed in 0..<400 as Range<UInt64> {
            let draft = generated(seed)
            let day = asOf.flatMap { DateSpan($0)?.last }
            let dispute = Dispute(draft.graph, asOf: day)
            let rows = Positions(dispute).rows
            #expect(rows.count == 2)
            for row in rows {
                let reference = PositionsByDefinition(draft: draft, asOf: day, issue: .statement(row.issue))
                let isExclusive = dispute.graph[row.issue].issue?.isExclusive == true
                #expect(row.stands.map(\.party) == Set(reference.taken.map(\.party)).sorted(), "seed \(seed)")
                for stand in row.stands {
                    let party = stand.party
                    #expect(Set(stand.latest) == reference.latest(party), "seed \(seed)")
                    #expect(stand.hasChanged == (isExclusive && reference.hasChanged(party)), "seed \(seed)")
                    #expect(stand.isInconsistent == (isExclusive && reference.isInconsistent(party)), "seed \(seed)")
                    changed += stand.hasChanged ? 1 : 0
                    inconsistent += stand.isInconsistent ? 1 : 0
                }
                let held = row.stands.map { reference.firm($0.party) }
                let isSplit = held.contains { one in held.contains { one.isDisjoint(with: $0) } }
                #expect(row.isDisagreement(in: dispute.graph) == (isExclusive && isSplit), "seed \(seed)")
                disagreeing += isSplit ? 1 : 0
            }
        }
        #expect(changed > 0 && inconsistent > 0 && disagreeing > 10)
    }
}
