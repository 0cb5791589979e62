import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

/// The kinds of clashes between what is said and what is so elsewhere: claims that can be looked up, accounts of
/// events, conduct, announcements and reports, each with its innocent readings.
@Suite struct ClashOfAccountsTests {
    // MARK: Claims that can be looked up

    /// P claims something of Q's texts; `scene` adds what Q says.
    private func claim(
        _ subject: (Node) -> PartyCheck.Subject, _ expectation: PartyCheck.Expectation = .present, qText: String = "",
        isFound lines: [String], at place: SourceLocation = #_sourceLocation,
        in scene: (inout Duel, Node) -> Void = { _, _ in }
    ) {
        check(.citationClaim, lines, qText: qText, at: place) { duel in
            let norm = duel.draft.norm("Clause", "Charter", "para 8, sentence 1")
            let party = duel.q
            duel.draft.statement(
                "So it is", doing: role(checks: [partyCheck(subject(norm), of: party, expectation)]),
                by: said(duel.p, "2022-02-01", in: duel.pText))
            duel.draft.statement("Heard", by: said(duel.q, in: duel.qText))
            scene(&duel, norm)
        }
    }

    private func cites(_ norm: Node) -> PartyCheck.Subject { .cites([[statementID(norm)]]) }

    private static let claimed = "texts engine P Q: says P So it is#1"

    @Test func thatAPartyCitesOrDoesNotCiteAClauseIsLookedUpInItsTexts() {
        claim(cites, .absent, isFound: ["\(Self.claimed) | but see Q Use#1"]) { duel, norm in
            duel.draft.relate(duel.draft.statement("Use", by: said(duel.q, "2022-02-01", in: duel.qText)), .cites, norm)
        }
        claim(cites, .present, isFound: [Self.claimed])
        claim(cites, .absent, isFound: [])
        claim(cites, .present, isFound: []) { duel, norm in
            duel.draft.relate(duel.draft.statement("Use", by: said(duel.q, "2022-02-01", in: duel.qText)), .cites, norm)
        }
    }

    @Test func whatIsSaidLaterOrUndatedRefutesNoClaimThatItIsNotSaid() {
        for date in ["2022-02-02", "2022-02", nil] as [String?] {
            claim(cites, .absent, isFound: []) { duel, norm in
                duel.draft.relate(duel.draft.statement("Use", by: said(duel.q, date, in: duel.qText)), .cites, norm)
            }
            // Nor is it refuted that it is said.
            claim(cites, .present, isFound: []) { duel, norm in
                duel.draft.relate(duel.draft.statement("Use", by: said(duel.q, date, in: duel.qText)), .cites, norm)
            }
            claim(cites, .only, isFound: []) { duel, norm in
                let next = duel.draft.norm("Next", "Charter", "para 8, sentence 2")
                duel.draft.relate(
                    duel.draft.statement("Use", by: said(duel.q, "2022-01-01", in: duel.qText)), .cites, norm)
                duel.draft.relate(
                    duel.draft.statement("Other use", by: said(duel.q, date, in: duel.qText)), .cites, next)
            }
        }
    }

    @Test func aCitationInTheTextOfAnotherDecidesNothing() {
        for expectation in [PartyCheck.Expectation.present, .absent] {
            claim(cites, expectation, isFound: []) { duel, norm in
                duel.draft.relate(duel.draft.statement("Use", by: said(duel.q, in: duel.press)), .cites, norm)
            }
        }
    }

    @Test func whoChargesOthersOverAClauseDoesNotAppealToIt() {
        claim(cites, .absent, isFound: []) { duel, norm in
            let charge = duel.draft.statement(
                "They pick", doing: role(charge: "selection"), by: said(duel.q, nil, .charges, in: duel.qText))
            duel.draft.relate(charge, .cites, norm)
        }
    }

    @Test func thatOneClauseAloneIsCitedFailsByAnotherOfTheInstrument() {
        func use(_ duel: inout Duel, _ norm: Node, _ title: String) {
            duel.draft.relate(duel.draft.statement(title, by: said(duel.q, "2022-02-01", in: duel.qText)), .cites, norm)
        }
        claim(cites, .only, isFound: ["\(Self.claimed) | but see Q Other use#1"]) { duel, norm in
            use(&duel, norm, "Use")
            use(&duel, duel.draft.norm("Next", "Charter", "para 8, sentence 2"), "Other use")
        }
        claim(cites, .only, isFound: []) { duel, norm in
            use(&duel, norm, "Use")
            use(&duel, duel.draft.norm("Next", "Treaty", "para 8, sentence 2"), "Other use")
        }
    }

    @Test func ofAPartyWithoutTextsNothingCanBeLookedUp() {
        var duel = Duel()
        let norm = duel.draft.norm("Clause", "Charter")
        duel.draft.statement(
            "So it is", doing: role(checks: [partyCheck(cites(norm), of: duel.r)]), by: said(duel.p, in: duel.pText))
        #expect(duel.clashes(.citationClaim) == [])
    }

    @Test func wordsAreLookedUpInAllOwnTexts() {
        let text = "States are free to choose."
        claim({ _ in .text("free to choose") }, .absent, qText: text, isFound: [Self.claimed])
        claim({ _ in .text("free to change") }, .present, qText: text, isFound: [Self.claimed])
        claim({ _ in .text("free to choose") }, .present, qText: text, isFound: [])
        claim({ _ in .text("choose free") }, .absent, qText: text, isFound: [])
    }

    @Test func whatAPartyHoldsIsItsLatestPosition() {
        func holds(_ text: String, isFound lines: [String], at place: SourceLocation = #_sourceLocation) {
            let issue = Node.statement(Statement.ID(3))
            let subject: (Node) -> PartyCheck.Subject = { _ in .holds(answer(issue, text)) }
            claim(subject, isFound: lines, at: place) { duel, _ in
                let issue = duel.draft.issue("May it grow")
                duel.draft.statement("Once", by: said(duel.q, "2021-01-01", holding: [answer(issue, "yes")]))
                duel.draft.statement("Now", by: said(duel.q, "2022-01-01", holding: [answer(issue, "no")]))
            }
        }
        holds("yes", isFound: ["\(Self.claimed) | but see Q Once#1"])
        holds("no", isFound: [])
    }

    @Test(arguments: Relation.Grade.allCases) func onlyAReplyThatAnswersOrRefusesIsAnAnswer(_ grade: Relation.Grade) {
        let isAnswer = [.full, .partial, .refusal].contains(grade)
        let question = Node.statement(Statement.ID(3))
        func answers(_ expectation: PartyCheck.Expectation, isFound lines: [String]) {
            let subject: (Node) -> PartyCheck.Subject = { _ in .answers(statementID(question)) }
            claim(subject, expectation, isFound: lines) { duel, _ in
                let question = duel.draft.statement("Why", .question, by: said(duel.p, nil, .asks, to: [duel.q]))
                duel.draft.relate(duel.draft.statement("So", by: said(duel.q, "2022-01-01")), .answers, question, grade)
            }
        }
        answers(.absent, isFound: isAnswer ? ["\(Self.claimed) | but see Q So#1"] : [])
        answers(.present, isFound: isAnswer ? [] : [Self.claimed])
    }

    // MARK: Accounts of one event

    private func accounts(
        _ one: (Node, Duel) -> StatementRole.Attested, _ other: (Node, Duel) -> StatementRole.Attested,
        _ act: Occurrence.Act = .asserts, asOf: String? = nil, isFound lines: [String],
        at place: SourceLocation = #_sourceLocation
    ) {
        check(.attestedDifferently, lines, asOf: asOf, at: place) { duel in
            let event = duel.draft.statement("Letter")
            duel.draft.statements[0].tags = ["document"]
            duel.draft.statement("Told", doing: role(attested: one(event, duel)), by: said(duel.p, "2022-02-01"))
            duel.draft.statement(
                "Else", doing: role(attested: other(event, duel)), by: said(duel.q, "2022-02-02", act))
        }
    }

    @Test func accountsThatGiveDifferentDetailsOfOneEventAreFound() {
        func found(_ one: String, _ other: String) -> [String] {
            ["texts engine P Q: \(one) P Told#1 | \(other) Q Else#1"]
        }
        accounts(
            { event, _ in attested(event, number: "37") }, { event, _ in attested(event, number: "36") },
            isFound: found("37", "36"))
        accounts(
            { event, _ in attested(event, place: "Geneva") }, { event, _ in attested(event, place: "Vienna") },
            isFound: found("Geneva", "Vienna"))
        accounts(
            { event, _ in attested(event, date: "2022-01-28") }, { event, _ in attested(event, date: "2022-02") },
            isFound: found("2022-01-28", "2022-02"))
        accounts(
            { event, duel in attested(event, to: [duel.r]) }, { event, duel in attested(event, to: [duel.p]) },
            isFound: found("R", "P"))
    }

    @Test func sameDetailsAMonthThatHoldsTheDayAndDetailsLeftOutDifferInNothing() {
        accounts(
            { event, _ in attested(event, number: "37") }, { event, _ in attested(event, number: "37") }, isFound: [])
        accounts(
            { event, _ in attested(event, date: "2022-01-28") }, { event, _ in attested(event, date: "2022-01") },
            isFound: [])
        accounts(
            { event, _ in attested(event, number: "37") }, { event, _ in attested(event, place: "Vienna") },
            isFound: [])
        accounts(
            { event, duel in attested(event, to: [duel.r, duel.p]) },
            { event, duel in attested(event, to: [duel.p, duel.r]) }, isFound: [])
    }

    @Test func whatIsOnlyQuotedOrNotYetSaidAttestsNothing() {
        let (one, other) = ("36", "37")
        accounts(
            { event, _ in attested(event, number: one) }, { event, _ in attested(event, number: other) }, .quotes,
            isFound: [])
        accounts(
            { event, _ in attested(event, number: one) }, { event, _ in attested(event, number: other) },
            asOf: "2022-02-01", isFound: [])
    }

    @Test func anAccountNotYetGivenMakesNoDatesDiffer() {
        var duel = Duel()
        let event = duel.draft.statement("Letter")
        for (day, date) in [("2022-02-01", "2022-01-28"), ("2022-02-02", "2022-01"), ("2022-03-01", "2022-02-20")] {
            duel.draft.statement(
                "Told \(day)", doing: role(attested: attested(event, date: date)), by: said(duel.p, day))
        }
        #expect(duel.clashes(.attestedDifferently, asOf: "2022-02-10") == [])
        #expect(duel.clashes(.attestedDifferently).count == 1)
    }

    @Test func aNarrowerListOfAddresseesIsToldFromAnotherOne() {
        func finding(_ one: [KeyPath<Duel, Party.ID>], _ other: [KeyPath<Duel, Party.ID>]) -> String? {
            var duel = Duel()
            let event = duel.draft.statement("Letter")
            for (title, parties) in [("Told", one), ("Else", other)] {
                duel.draft.statement(
                    title, doing: role(attested: attested(event, to: parties.map { duel[keyPath: $0] })),
                    by: said(duel.p))
            }
            return duel.found().first { $0.clashKind == .attestedDifferently }?.finding
        }
        #expect(finding([\.p], [\.p, \.q]) == "One account is narrower, the other wider.")
        // A list may name a group that the others belong to, so nothing is said of lists that differ otherwise.
        #expect(finding([\.p], [\.q]) == "")
    }

    // MARK: Word and conduct

    /// P cites a norm, and somebody says that somebody's conduct breaks it.
    private func conduct(
        in source: KeyPath<Duel, Source.ID> = \.pText, of doer: KeyPath<Duel, Party.ID> = \.p,
        saidBy accuser: KeyPath<Duel, Party.ID> = \.q, _ act: Occurrence.Act = .asserts, breaksIt: Bool = true,
        isFound lines: [String], at place: SourceLocation = #_sourceLocation
    ) {
        check(.wordAndConduct, lines, at: place) { duel in
            let (norm, other) = (duel.draft.norm("Duty", "Charter"), duel.draft.norm("Else", "Charter"))
            duel.draft.relate(
                duel.draft.statement("Keep it", by: said(duel.p, in: duel[keyPath: source])), .cites, norm)
            duel.draft.statement(
                "Troops came", doing: role(breaks: [breaksIt ? norm : other], does: duel[keyPath: doer]),
                by: said(duel[keyPath: accuser], nil, act))
        }
    }

    @Test func aNormThatAPartyReliesOnAndIsSaidToBreakIsFound() {
        conduct(isFound: ["within-party engine P Q: relies on it P Keep it#1 | alleges Q Troops came#1"])
        conduct(
            saidBy: \.r, .charges,
            isFound: ["within-party engine P R: relies on it P Keep it#1 | alleges R Troops came#1"])
    }

    @Test func reportsOfRelianceOtherNormsOwnWordsAndDenialsAllegeNothing() {
        conduct(in: \.press, isFound: [])
        conduct(of: \.q, saidBy: \.p, isFound: [])
        conduct(saidBy: \.p, isFound: [])
        conduct(.denies, isFound: [])
        conduct(breaksIt: false, isFound: [])
    }

    @Test func whatAReporterPrintsInATextOfThePartyIsNotItsOwnWord() {
        check(.wordAndConduct, []) { duel in
            let norm = duel.draft.norm("Duty", "Charter")
            let word = duel.draft.statement("Keep it", by: said(duel.p, via: duel.r, in: duel.pText))
            duel.draft.relate(word, .cites, norm)
            duel.draft.statement("Troops came", doing: role(breaks: [norm], does: duel.p), by: said(duel.q))
        }
    }

    @Test func whoHasNoWholeTextAfterTheChargeIsNotSaidToLeaveItUnanswered() {
        func finding(_ charged: String, _ extent: Draft.Extent = .whole) -> String? {
            var duel = Duel()
            let letter = duel.draft.source("letter", "", by: duel.r, "2022-02-01", extent)
            let norm = duel.draft.norm("Duty", "Charter")
            duel.draft.relate(duel.draft.statement("Keep it", by: said(duel.r, "2022-02-01", in: letter)), .cites, norm)
            duel.draft.statement(
                "Troops came", doing: role(breaks: [norm], does: duel.r), by: said(duel.q, charged))
            return duel.found().first { $0.clashKind == .wordAndConduct }?.finding
        }
        #expect(finding("2022-02-01") == "No answer of R (1 text of its own here) is recorded.")
        #expect(finding("2022-02-02") == "No later whole text of R is here.")
        #expect(finding("2022-02-01", .extract) == "No later whole text of R is here.")
    }

    @Test func whatIsOlderThanTheChargeIsNoAnswerToItAndAReportedDenialNamesWhoTells() {
        func finding(_ occurrence: (Duel) -> Occurrence, denying: Bool = false) -> String? {
            var duel = Duel()
            let norm = duel.draft.norm("Duty", "Charter")
            duel.draft.relate(duel.draft.statement("Keep it", by: said(duel.p, in: duel.pText)), .cites, norm)
            let alleged = duel.draft.statement(
                "Troops came", doing: role(breaks: [norm], does: duel.p), by: said(duel.q, "2022-01-10"))
            if denying {
                duel.draft.statements[2].occurrences.append(occurrence(duel))
            } else {
                duel.draft.relate(duel.draft.statement("Asked in", by: occurrence(duel)), .attacks, alleged)
            }
            return duel.found().first { $0.clashKind == .wordAndConduct }?.finding
        }
        #expect(finding { said($0.p, "2022-01-09") } == "No answer of P (1 text of its own here) is recorded.")
        #expect(finding { said($0.p, "2022-01-10") } == "P answers here: [Asked in].")
        #expect(finding { said($0.p, nil) } == "P answers here: [Asked in].")
        let denied = finding({ said($0.p, nil, .denies, via: $0.q) }, denying: true)
        #expect(denied == "P denies it here, as Q reports.")
    }

    @Test func whetherTheAccusedAnswersIsSaid() {
        func finding(_ add: (inout Duel, Node) -> Void) -> String? {
            var duel = Duel()
            let norm = duel.draft.norm("Duty", "Charter")
            duel.draft.relate(duel.draft.statement("Keep it", by: said(duel.p, in: duel.pText)), .cites, norm)
            let alleged = duel.draft.statement(
                "Troops came", doing: role(breaks: [norm], does: duel.p), by: said(duel.q))
            add(&duel, alleged)
            return duel.found().first { $0.clashKind == .wordAndConduct }?.finding
        }
        #expect(finding { _, _ in } == "No answer of P (1 text of its own here) is recorded.")
        let answered = finding { duel, alleged in
            duel.draft.relate(duel.draft.statement("They were asked in", by: said(duel.p)), .attacks, alleged)
        }
        #expect(answered == "P answers here: [They were asked in].")
        let denied = finding { duel, _ in
            duel.draft.statements[2].occurrences.append(said(duel.p, nil, .denies))
        }
        #expect(denied == "P denies it here.")
    }

    // MARK: Announcements

    private func announcement(
        _ act: Occurrence.Act = .announces, on date: String? = "2022-01-10", told outcome: String? = "2022-02-01",
        _ tells: Occurrence.Act = .asserts, asOf: String? = nil, isFulfilled: Bool = false,
        isFound lines: [String], saying finding: String? = nil, at place: SourceLocation = #_sourceLocation
    ) {
        check(.announcement, lines, asOf: asOf, saying: finding, at: place) { duel in
            let word = duel.draft.statement("Troops will leave", by: said(duel.p, date, act))
            let result = isFulfilled ? role(fulfils: [word]) : role(fails: [word])
            duel.draft.statement("What came", doing: result, by: said(duel.q, outcome, tells))
        }
    }

    @Test func whatCameOfAnAnnouncementIsToldByWhatIsSaidLater() {
        func found(_ verb: String, _ outcome: String) -> [String] {
            ["texts editor P Q: \(verb) P Troops will leave#1 | \(outcome) Q What came#1"]
        }
        announcement(isFound: found("announces", "what came instead"))
        announcement(isFulfilled: true, isFound: found("announces", "what came"))
        announcement(.predicts, isFound: found("predicts", "what came instead"))
        announcement(told: "2022-01-10", isFound: found("announces", "what came instead"))
    }

    @Test func oneTellerOfWhatCameIsShownAndTheOthersAreCounted() {
        check(
            .announcement, ["texts editor P Q: announces P Troops will leave#1 | what came Q What came#1"],
            saying: "1 source more tells of it."
        ) { duel in
            let word = duel.draft.statement("Troops will leave", by: said(duel.p, "2022-01-10", .announces))
            duel.draft.statement(
                "What came", doing: role(fulfils: [word]), by: said(duel.q, "2022-02-01"), said(duel.q, "2022-02-01"),
                said(duel.r, "2022-02-01"))
        }
    }

    @Test func olderOrUndatedEvidenceMereClaimsAndQuotationsShowNothing() {
        let open = ["texts engine P: announces P Troops will leave#1"]
        announcement(told: "2022-01-09", isFound: open)
        announcement(told: "2021", isFound: open)
        announcement(told: nil, isFound: open, saying: Self.undatedWords)
        announcement(on: nil, isFound: open)
        announcement(.asserts, isFound: [])
        announcement(told: "2022-02-01", .quotes, isFound: open)
        announcement(asOf: "2022-01-31", isFound: open)
    }

    @Test func whoDeniesWhatAnotherTellsTellsOtherwise() {
        var duel = Duel()
        let word = duel.draft.statement("Troops will leave", by: said(duel.p, "2022-01-10", .announces))
        duel.draft.statement(
            "They left", doing: role(fulfils: [word]), by: said(duel.p, "2022-02-01"), said(duel.p, "2022-02-02"),
            said(duel.q, "2022-02-03", .denies))
        #expect(
            duel.clashes(.announcement) == [
                "texts editor P Q: announces P Troops will leave#1 | what came P They left#1 | "
                    + "tells otherwise (by a denial) Q They left#3"
            ])
        // One party that tells it twice is one source.
        let findings = duel.found().filter { $0.clashKind == .announcement }.map(\.finding)
        #expect(findings == ["The sources differ."])
    }

    @Test func aMonthThatMayLieBeforeTheAnnouncementIsNoLaterEvidence() {
        announcement(
            told: "2022-01", isFound: ["texts engine P: announces P Troops will leave#1"], saying: Self.undatedWords)
    }

    private static let undatedWords = "Words whose order in time is not known tell of it: [What came]."

    @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
    func sourcesThatTellDifferentOutcomesAreShownTogether(_ order: [Int]) {
        var duel = Duel()
        let word = duel.draft.statement("Troops will leave", by: said(duel.p, "2022-01-10", .announces))
        for place in order {
            switch place {
            case 0: duel.draft.statement("They left", doing: role(fulfils: [word]), by: said(duel.p, "2022-02-01"))
            case 1:
                duel.draft.statement("They went", doing: role(fulfils: [word]), by: said(duel.r, nil, in: duel.press))
            default: duel.draft.statement("They stayed", doing: role(fails: [word]), by: said(duel.q, "2022-02-01"))
            }
        }
        #expect(
            duel.clashes(.announcement) == [
                "texts editor P Q: announces P Troops will leave#1 | what came P They left#1 | "
                    + "what came instead Q They stayed#1"
            ])
        #expect(
            duel.found().map(\.finding) == [
                "The sources differ. Words whose order in time is not known tell of it: [They went]."
            ])
    }

    /// What is told of "Troops will leave": a line and the finding.
    private func told(
        _ tellers: [(StatementRole.Outcome.Extent, isFulfilled: Bool, Occurrence.Act)], isFound line: String,
        saying finding: String, at place: SourceLocation = #_sourceLocation
    ) {
        check(.announcement, [line], saying: finding, at: place) { duel in
            let word = duel.draft.statement("Troops will leave", by: said(duel.p, "2022-01-10", .announces))
            for (number, (extent, isFulfilled, act)) in tellers.enumerated() {
                let result = isFulfilled ? role(fulfils: [word], to: extent) : role(fails: [word], to: extent)
                duel.draft.statement(
                    "T\(number)", doing: result, by: said(number == 0 ? duel.q : duel.r, "2022-02-01", act))
            }
        }
    }

    private static let announced = "texts editor P Q: announces P Troops will leave#1 | "
    private static let announcedToTwo = "texts editor P Q R: announces P Troops will leave#1 | "

    @Test func whatCameInPartSaysSo() {
        told([(.partial, true, .asserts)], isFound: Self.announced + "came in part Q T0#1", saying: "")
        told([(.partial, false, .asserts)], isFound: Self.announced + "in part did not come Q T0#1", saying: "")
        told([(.full, true, .asserts)], isFound: Self.announced + "what came Q T0#1", saying: "")
        told([(.full, false, .asserts)], isFound: Self.announced + "what came instead Q T0#1", saying: "")
    }

    @Test func thatAPartCameAndThatAPartDidNotIsTheSame() {
        told(
            [(.partial, true, .asserts), (.partial, false, .asserts)],
            isFound: Self.announcedToTwo + "came in part Q T0#1 | in part did not come R T1#1", saying: "")
    }

    @Test(arguments: [true, false]) func aPartIsNeitherTheWholeNorNothing(_ isFulfilled: Bool) {
        let (part, whole) = isFulfilled ? ("in part did not come", "what came") : ("came in part", "what came instead")
        told(
            [(.full, isFulfilled, .asserts), (.partial, !isFulfilled, .asserts)],
            isFound: Self.announcedToTwo
                + (isFulfilled ? "\(whole) Q T0#1 | \(part) R T1#1" : "\(part) R T1#1 | \(whole) Q T0#1"),
            saying: "The sources differ.")
    }

    @Test(arguments: [true, false]) func whoDeniesThatAPartCameTellsOtherwise(_ isFulfilled: Bool) {
        let part = isFulfilled ? "came in part" : "in part did not come"
        check(
            .announcement,
            [
                "texts editor P Q R: announces P Troops will leave#1 | \(part) Q Some left#1 | "
                    + "tells otherwise (by a denial) R Some left#2"
            ], saying: "The sources differ."
        ) { duel in
            let word = duel.draft.statement("Troops will leave", by: said(duel.p, "2022-01-10", .announces))
            let result = isFulfilled ? role(fulfils: [word], to: .partial) : role(fails: [word], to: .partial)
            duel.draft.statement(
                "Some left", doing: result, by: said(duel.q, "2022-02-01"), said(duel.r, "2022-02-02", .denies))
        }
    }

    @Test(arguments: [true, false]) func whoDeniesTheWholeDoesNotDenyAPart(_ isFulfilled: Bool) {
        let part = isFulfilled ? "came in part" : "in part did not come"
        told(
            [(.partial, isFulfilled, .asserts), (.full, isFulfilled, .denies)],
            isFound: Self.announced + "\(part) Q T0#1", saying: "1 source more tells of it.")
    }

    @Test func whatCameInPartBeforeItWasAnnouncedShowsNothing() {
        check(.announcement, ["texts engine P: announces P Troops will leave#1"]) { duel in
            let word = duel.draft.statement("Troops will leave", by: said(duel.p, "2022-01-10", .announces))
            duel.draft.statement(
                "Some left", doing: role(fulfils: [word], to: .partial), by: said(duel.q, "2022-01-09"))
        }
    }

    // MARK: Reports

    /// Words of P, by themselves or as told by reporters.
    private func reports(
        _ told: [(reporter: KeyPath<Duel, Party.ID>?, words: String?)], _ act: Occurrence.Act = .asserts,
        isFound lines: [String], at place: SourceLocation = #_sourceLocation
    ) {
        check(.reportedDifferently, lines, at: place) { duel in
            duel.draft.statement("Troops will leave")
            duel.draft.statements[0].occurrences = told.map { told in
                said(
                    duel.p, "2022-02-01", act, via: told.reporter.map { duel[keyPath: $0] },
                    in: told.reporter == nil ? duel.pText : duel.press, quote: told.words)
            }
        }
    }

    @Test func oneViewInDifferentWordsOfTwoReportersIsFound() {
        let (own, told) = ("We may withdraw some forces", "They promised to leave")
        reports(
            [(nil, own), (\.q, told)],
            isFound: [
                "texts engine P Q: in its own text P Troops will leave#1 | as Q has it P Troops will leave#2"
            ])
        reports(
            [(\.r, own), (\.q, told)],
            isFound: ["texts engine P Q R: as R has it P Troops will leave#1 | as Q has it P Troops will leave#2"])
    }

    @Test func sameWordsInAnotherOrderAreNotTheSame() {
        reports(
            [(nil, "They left before we asked"), (\.q, "We asked before they left")],
            isFound: [
                "texts engine P Q: in its own text P Troops will leave#1 | as Q has it P Troops will leave#2"
            ])
    }

    @Test func sameWordsInsertionsOneReporterAndNoWordsDifferInNothing() {
        let own = "We may withdraw some forces"
        reports([(nil, own), (\.q, "we may WITHDRAW some forces!")], isFound: [])
        reports([(nil, own), (\.q, "We may, they say, soon withdraw some forces")], isFound: [])
        reports([(nil, own), (\.q, "withdraw some")], isFound: [])
        reports([(\.q, own), (\.q, "They promised to leave")], isFound: [])
        reports([(nil, own), (nil, "They promised to leave")], isFound: [])
        reports([(nil, own), (\.q, nil)], isFound: [])
        reports([(nil, own), (\.q, "They promised to leave")], .denies, isFound: [])
    }

    @Test func aThirdReporterWhoDiffersIsFoundBehindTwoWhoDoNot() {
        reports(
            [(nil, "We may withdraw some forces"), (\.r, "withdraw some forces"), (\.q, "They promised to leave")],
            isFound: [
                "texts engine P Q: in its own text P Troops will leave#1 | as Q has it P Troops will leave#3"
            ])
    }

    @Test func aReporterOfTheOtherSideIsNamed() {
        var duel = Duel()
        duel.draft.statement(
            "Troops will leave", by: said(duel.p, "2022-01-01", in: duel.pText, quote: "We may withdraw some forces"),
            said(duel.p, "2022-01-01", via: duel.q, in: duel.press, quote: "They promised to leave"))
        #expect(duel.found().map(\.finding) == ["Q reports an opponent."])
    }
}
