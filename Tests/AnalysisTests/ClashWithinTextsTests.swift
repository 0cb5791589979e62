import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

/// The kinds of clashes of a party with itself, of accounts and of texts, each with its innocent readings.
@Suite struct ClashWithinTextsTests {
    // MARK: Own yardstick

    private static let clause = "They will not strengthen their security at the expense of others"
    private static let missed = "misses it in others P They omit it#1"

    /// P says that words are missing in a text of Q and cites the clause that holds them.
    private func yardstick(
        misses words: String = "at the expense", lookingIn searched: KeyPath<Duel, Source.ID> = \.qText,
        in clause: String = clause, by citing: KeyPath<Duel, Party.ID> = \.p,
        citedIn place: KeyPath<Duel, Source.ID> = \.pText, pText: String = "Nothing of it.",
        isFound lines: [String], at location: SourceLocation = #_sourceLocation
    ) {
        check(.ownYardstick, lines, pText: pText, at: location) { duel in
            let norm = duel.draft.norm("Expense", "Charter", text: clause)
            duel.draft.statement("They omit it", by: said(duel.p, "2022-02-01", in: duel.pText))
            duel.draft.statements[1].checks = [
                TextCheck(
                    text: words, sources: [duel[keyPath: searched]], missingSources: [], expectation: .absent,
                    minimum: 1, range: Draft.range)
            ]
            let use = duel.draft.statement(
                "Mutual", by: said(duel[keyPath: citing], "2022-02-01", in: duel[keyPath: place]))
            duel.draft.relate(use, .cites, norm)
        }
    }

    @Test func wordsThatAPartyMissesInOthersAndLeavesOutItselfAreFound() {
        let found = ["within-party engine P: \(Self.missed) | cites without them P Mutual#1"]
        yardstick(isFound: found)
        yardstick(pText: "At the great expense of others.", isFound: found)
    }

    @Test func whoHasTheWordsLooksInItsOwnTextsOrIsReportedLeavesNothingOut() {
        yardstick(pText: "Nobody gains at the expense of others.", isFound: [])
        yardstick(lookingIn: \.pText, isFound: [])
        yardstick(in: "They will not strengthen their security", isFound: [])
        yardstick(misses: "indivisible", isFound: [])
    }

    @Test func anExtractLeavesNothingOut() {
        func found(_ extent: Draft.Extent) -> Int {
            var duel = Duel(pText: "Nobody gains at the expense of others.")
            let part = duel.draft.source("part", "Nothing of it.", by: duel.p, nil, extent)
            let norm = duel.draft.norm("Expense", "Charter", text: Self.clause)
            let check = partyCheck(.text("at the expense"), of: duel.q, .absent)
            duel.draft.statement("They omit it", doing: role(checks: [check]), by: said(duel.p, in: duel.pText))
            duel.draft.relate(duel.draft.statement("Mutual", by: said(duel.p, in: part)), .cites, norm)
            return duel.clashes(.ownYardstick).count
        }
        #expect(found(.whole) == 1)
        #expect(found(.extract) == 0)
    }

    @Test func aReportOrATextOfAnotherIsNoTextOfItsOwn() {
        yardstick(citedIn: \.press, isFound: [])
        yardstick(citedIn: \.qText, isFound: [])
        yardstick(by: \.q, citedIn: \.qText, isFound: [])
    }

    @Test func ownTextsThatHoldTheWordsAreNamedBesideTheOneThatDoesNot() {
        var duel = Duel(pText: "Nothing of it.")
        let letter = duel.draft.source("letter", "Never at the expense of others.", by: duel.p)
        let norm = duel.draft.norm("Expense", "Charter", text: Self.clause)
        let check = partyCheck(.text("at the expense"), of: duel.q, .absent)
        duel.draft.statement("They omit it", doing: role(checks: [check]), by: said(duel.p, in: duel.pText))
        for source in [duel.pText, letter] {
            duel.draft.relate(
                duel.draft.statement("Use \(source.index)", by: said(duel.p, in: source)), .cites, norm)
        }
        let found = duel.found().filter { $0.clashKind == .ownYardstick }
        #expect(duel.clashes(.ownYardstick).count == 1)
        #expect(found.first?.finding.hasPrefix("first-text cites [Expense]") == true)
        #expect(found.first?.finding.hasSuffix("letter of its own texts do.") == true)
    }

    // MARK: Own selection

    /// P charges Q over the first sentence of a paragraph and, where it `uses` one, cites another as well.
    private func selection(
        _ word: String = "selection", other provision: String = "para 8, sentence 2", uses isCited: Bool = false,
        hasText: Bool = true, isFound lines: [String], at place: SourceLocation = #_sourceLocation
    ) {
        check(.ownSelection, lines, at: place) { duel in
            let first = duel.draft.norm("First", "Charter", "para 8, sentence 1")
            let second = duel.draft.norm("Second", "Charter", provision)
            let party = hasText ? duel.p : duel.r
            let source = hasText ? duel.pText : duel.press
            let charge = duel.draft.statement(
                "They pick", doing: role(charge: word),
                by: said(party, "2022-02-01", .charges, to: [duel.q], in: source))
            duel.draft.relate(charge, .cites, first)
            guard isCited else { return }
            duel.draft.relate(duel.draft.statement("Too", by: said(party, in: source)), .cites, second)
        }
    }

    @Test func whoChargesOthersWithSelectionAndLeavesASentenceOutIsFound() {
        selection(isFound: ["within-party engine P: charges P They pick#1 | not cited - Second#-"])
    }

    @Test func whoCitesTheSentenceChargesOtherThingsOrHasNoTextSelectsNothing() {
        selection(uses: true, isFound: [])
        selection("contradiction", isFound: [])
        selection(other: "para 9, sentence 2", isFound: [])
        selection(hasText: false, isFound: [])
    }

    // MARK: Readings

    private func reading(
        _ words: String?, of clause: String?, text: String = "", isReading: Bool = true,
        isFound lines: [String], at place: SourceLocation = #_sourceLocation
    ) {
        check(.reading, lines, at: place) { duel in
            let printed = clause.map { said(nil, in: duel.press, quote: $0) }
            let norm = duel.draft.norm("Choice", "Charter", text: text)
            duel.draft.statements[0].occurrences = [printed].compactMap(\.self)
            duel.draft.statement(
                "It binds", doing: role(reads: isReading ? [norm] : [], canon: .purpose),
                by: said(duel.p, "2022-02-01", in: duel.pText, quote: words))
        }
    }

    @Test func aReadingWithABindingWordThatTheClauseLacksIsFound() {
        let found = ["texts engine P: reads P It binds#1 | clause - Choice#1"]
        reading("They must all agree", of: "Each may choose its alliances", isFound: found)
        reading("They may do so only together", of: "Each may choose its alliances", isFound: found)
        reading("On condition that all agree", of: "All may choose", isFound: found)
    }

    @Test func aWordOfTheClauseOrNoneThatBindsGoesBeyondNothing() {
        reading("They must agree", of: "Each must choose", isFound: [])
        reading("It is required", of: "Each must choose", isFound: [])
        reading("They may agree", of: "Each may choose", isFound: [])
        reading("They may not only agree", of: "Each may choose", isFound: [])
        reading("They must agree", of: "Each may choose", text: "You must", isFound: [])
    }

    @Test func withoutAReadingItsWordsOrThoseOfTheClauseNothingIsCompared() {
        reading("They must agree", of: "Each may choose", isReading: false, isFound: [])
        reading(nil, of: "Each may choose", isFound: [])
        reading("They must agree", of: nil, text: "Each may choose", isFound: [])
    }

    @Test func aReadingNamesItsWordsAndHowItIsArgued() {
        var duel = Duel()
        let norm = duel.draft.norm("Choice", "Charter", by: said(nil, in: duel.press, quote: "Each may choose"))
        duel.draft.statement(
            "It binds", doing: role(reads: [norm], canon: .purpose), by: said(duel.p, in: duel.pText, quote: "You must")
        )
        let finding = duel.found().first?.finding ?? ""
        #expect(finding.contains("“must”"))
        #expect(finding.hasSuffix("It argues from purpose."))
    }

    // MARK: Positions that change

    private func change(
        _ answers: (String, String), on dates: (String?, String?), isExclusive: Bool = true, asOf: String? = nil,
        isFound lines: [String], at place: SourceLocation = #_sourceLocation
    ) {
        check(.changedPosition, lines, asOf: asOf, at: place) { duel in
            let issue = duel.draft.issue("May it grow", isExclusive: isExclusive)
            duel.draft.statement(
                "Before", by: said(duel.p, dates.0, in: duel.press, holding: [answer(issue, answers.0)]))
            duel.draft.statement(
                "After", by: said(duel.p, dates.1, in: duel.pText, holding: [answer(issue, answers.1)]))
        }
    }

    @Test func anotherAnswerAtALaterDateIsAChange() {
        change(
            ("yes", "no"), on: ("2021-01-01", "2022-01-01"),
            isFound: ["within-party engine P: yes P Before#1 | no P After#1"])
    }

    @Test func sameAnswersUnknownOrderAndSeveralRightAnswersAreNoChange() {
        change(("yes", "yes"), on: ("2021-01-01", "2022-01-01"), isFound: [])
        change(("yes", "no"), on: (nil, "2022-01-01"), isFound: [])
        change(("yes", "no"), on: ("2022-01", "2022-01-02"), isFound: [])
        change(("yes", "no"), on: ("2021-01-01", "2022-01-01"), isExclusive: false, isFound: [])
        change(("yes", "no"), on: ("2021-01-01", "2022-01-01"), asOf: "2021-12-31", isFound: [])
    }

    @Test func twoAnswersOfOneDayAreToldAsSuchAndNotAsAChange() {
        change(
            ("yes", "no"), on: ("2022-01-01", "2022-01-01"),
            isFound: ["within-party engine P: yes P Before#1 | no P After#1"])
        var duel = Duel()
        let issue = duel.draft.issue("May it grow")
        let both = [answer(issue, "yes"), answer(issue, "no")]
        duel.draft.statement("Both", by: said(duel.p, "2022-01-01", in: duel.pText, holding: both))
        #expect(duel.found().map(\.finding) == ["Both stand in one text or are of one day."])
        #expect(duel.found().first?.innocentReading == "The two may speak of different cases.")
    }

    @Test func aChangeSaysWhatLiesBetweenAndThatItIsNoContradiction() {
        var duel = Duel()
        let issue = duel.draft.issue("May it grow")
        func holds(_ party: Party.ID, _ date: String, _ text: String) -> Occurrence {
            said(party, date, holding: [answer(issue, text)])
        }
        duel.draft.statement("One", by: holds(duel.p, "2021-01-01", "yes"), holds(duel.q, "2021-06-01", "yes"))
        duel.draft.statement("Two", by: holds(duel.q, "2020-01-01", "yes"), holds(duel.p, "2022-01-01", "no"))
        duel.draft.statement("Three", by: holds(duel.q, "2022-06-01", "no"))
        let change = duel.found().first { $0.clashKind == .changedPosition }
        #expect(change?.finding == "Between the two, others took 1 position on it.")
        #expect(
            change?.innocentReading
                == "A change between two dates is no contradiction, and the two may speak of different cases.")
    }
}
