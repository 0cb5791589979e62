import ArgdownSyntax
import TestInputs
import Testing

@testable import ArgumentModel

/// Issues and positions, and what a statement does besides saying something.
@Suite struct RoleTests {
    private static let texts = corpus(["t": "x"])

    /// The text below the parties, where whoever speaks is quoted.
    private func sourced(_ text: String) -> String {
        var text = text
        for code in ["N", "S"] {
            text = text.replacing("{by: \(code)", with: "{by: \(code), in: t, quote: x")
        }
        return councils + text
    }

    private func read(_ text: String, at place: SourceLocation = #_sourceLocation) -> ArgumentGraph {
        let graph = graph(sourced(text), citing: Self.texts)
        #expect(graph.diagnostics.map(\.id) == [], sourceLocation: place)
        return graph.value
    }

    private func says(_ marked: String, _ said: [String], at place: SourceLocation = #_sourceLocation) {
        check(sourced(marked), citing: Self.texts, says: said, at: place)
    }

    private func help(_ text: String) -> [String?] { graph(sourced(text), citing: Self.texts).diagnostics.map(\.help) }

    /// The text after the first repair; nil when there is none.
    private func mended(_ text: String) -> String? {
        let source = sourced(text)
        guard let fix = graph(source, citing: Self.texts).diagnostics.flatMap(\.fixIts).first else { return nil }
        var bytes = Array(source.utf8)
        bytes.replaceSubrange(fix.range.bounds, with: Array(fix.replacement.utf8))
        let mended = String(decoding: bytes.dropFirst(councils.utf8.count), as: UTF8.self)
        return mended.replacing(", in: t, quote: x", with: "")
    }

    private func titles(_ ids: [Statement.ID]?, _ graph: ArgumentGraph) -> [String] {
        (ids ?? []).map { graph[$0].title }
    }

    // MARK: Issues and positions

    @Test func anIssueHasItsAnswersOrTheUsualOnes() {
        let graph = read(
            "[A]: a? #issue\n\n[B]: b? #issue {options: [east, west], exclusive: false}\n\n[C]: c? #question")
        #expect(graph.statements[0].kind == .issue)
        #expect(graph.statements[0].issue == Issue(options: ["yes", "no", "partly"], isExclusive: true))
        #expect(graph.statements[1].issue == Issue(options: ["east", "west"], isExclusive: false))
        #expect(graph.statements[2].issue == nil)
    }

    @Test func aQuestionMayBeAnIssueAndStaysAQuestion() {
        let graph = read("[A]: a? #question #issue")
        #expect(graph.statements[0].kind == .question)
        #expect(graph.statements[0].issue?.options == Issue.usualOptions)
    }

    @Test func aPositionIsAnAnswerToAnIssue() {
        let graph = read(
            "[Pay?]: p? #issue\n\n[A]: a {by: N, on: Pay?, holds: no}\n\n<B>: b {by: S, on: Pay?, holds: partly}")
        let issue = Statement.ID(0)
        #expect(graph.statements[1].occurrences.map(\.positions) == [[Position(issue: issue, answer: "no")]])
        #expect(graph.arguments[0].occurrences.map(\.positions) == [[Position(issue: issue, answer: "partly")]])
    }

    @Test func twoListsArePairsAndAFurtherPlaceHasPositionsOfItsOwn() {
        let graph = read(
            "[P]: p? #issue\n\n[Q]: q? #issue {options: [north, south]}\n\n"
                + "[A]: a {by: N, on: [P, Q], holds: [yes, south], also: [{in: t, date: 2022}, "
                + "{in: t, date: 2023, on: P, holds: no}]}"
        )
        let (one, other) = (Statement.ID(0), Statement.ID(1))
        #expect(
            graph.statements[2].occurrences.map(\.positions) == [
                [Position(issue: one, answer: "yes"), Position(issue: other, answer: "south")], [],
                [Position(issue: one, answer: "no")],
            ])
    }

    @Test func theMeaningOfATermIsGivenByAnOccurrence() {
        let graph = read("[A]: a {by: N, defines: fair share}\n\n[B]: b {by: N}")
        #expect(graph.statements.map { $0.occurrences.map(\.defines) } == [["fair share"], [nil]])
    }

    @Test func aPositionNeedsAnIssueAndAnAnswer() {
        let message = "a position needs an issue and an answer to it"
        says("[P]: p? #issue\n\n[A]: a {by: N, on: 1️⃣P}", ["position-without-answer at 1 'P': \(message)"])
        says("[P]: p? #issue\n\n[A]: a {by: N, holds: 1️⃣yes}", ["position-without-answer at 1 'yes': \(message)"])
        says(
            "[P]: p? #issue\n\n[A]: a {by: N, on: 1️⃣P, holds: [yes, no]}",
            ["position-without-answer at 1 'P': \(message)"])
        #expect(
            help("[A]: a {by: N, on: P}") == ["write on: Title of an issue, holds: yes; or two lists of one length"])
    }

    @Test func aPositionIsTakenOnAnIssueOnly() {
        says(
            "[P]: p?\n\n[A]: a {by: N, on: 1️⃣P, holds: yes}", ["no-issue at 1 'P': 'P' is no issue"])
        says(
            "[P]: p? #question\n\n[A]: a {by: N, on: 1️⃣P, holds: yes}", ["no-issue at 1 'P': 'P' is no issue"])
        #expect(help("[P]: p\n\n[A]: a {by: N, on: P, holds: yes}") == ["tag it #issue, or name one that is"])
        says("[A]: a {by: N, on: 1️⃣Paying, holds: yes}", ["unknown-statement at 1 'Paying'"])
        #expect(
            mended("[Paying]: p? #issue\n\n[A]: a {by: N, on: Payign, holds: yes}")
                == "[Paying]: p? #issue\n\n[A]: a {by: N, on: Paying, holds: yes}")
    }

    @Test func anAnswerIsOneOfThoseOfItsIssue() {
        let issue = "[P]: p? #issue {options: [north, south]}\n\n"
        says(
            issue + "[A]: a {by: N, on: P, holds: 1️⃣nort}",
            ["unknown-answer at 1 'nort': 'P' has no answer 'nort'; did you mean 'north'?"])
        says(
            issue + "[A]: a {by: N, on: P, holds: 1️⃣yes}", ["unknown-answer at 1 'yes': 'P' has no answer 'yes'"])
        #expect(
            help(issue + "[A]: a {by: N, on: P, holds: yes}")
                == ["its answers are north, south; 'options' of the issue lists them"])
        #expect(
            mended("[P]: p? #issue\n\n[A]: a {by: N, on: P, holds: partially}")
                == "[P]: p? #issue\n\n[A]: a {by: N, on: P, holds: partly}")
        #expect(mended(issue + "[A]: a {by: N, on: P, holds: partially}") == nil)
        #expect(mended(issue + "[A]: a {by: N, on: P, holds: nort}") == issue + "[A]: a {by: N, on: P, holds: north}")
        let graph = graph(sourced(issue + "[A]: a {by: N, on: P, holds: yes}"), citing: Self.texts).value
        #expect(graph.statements[1].occurrences.map(\.positions) == [[]])
    }

    // MARK: Roles

    @Test func aStatementWithoutThoseKeysHasNoRole() {
        #expect(read("[A]: a {by: N}\n\n[N]: n #norm").statements.map { $0.role == nil } == [true, true])
    }

    @Test func aReadingNamesItsClausesAndHowItArgues() {
        let graph = read(
            "[N1]: n #norm\n\n[N2]: n #norm\n\n[A]: a {reads: [N1, N2], canon: ordinary meaning}\n\n[B]: b {reads: N1}")
        #expect(titles(graph.statements[2].role?.reads, graph) == ["N1", "N2"])
        #expect(graph.statements[2].role?.canon == .ordinaryMeaning)
        #expect(titles(graph.statements[3].role?.reads, graph) == ["N1"])
        #expect(graph.statements[3].role?.canon == nil)
    }

    @Test(arguments: ["ordinary meaning", "context", "purpose", "practice"]) func everyCanonIsKnown(_ canon: String) {
        #expect(read("[N]: n #norm\n\n[A]: a {reads: N, canon: \(canon)}").statements[1].role?.canon?.rawValue == canon)
    }

    @Test func aChargeIsAWordAndConductIsSomebodys() {
        let graph = read("[N]: n #norm\n\n[A]: a {charge: double standards}\n\n[B]: b {breaks: N, does: S}")
        #expect(graph.statements[1].role?.charge == "double standards")
        #expect(titles(graph.statements[2].role?.breaks, graph) == ["N"])
        #expect(graph.statements[2].role?.doer == Party.ID(2))
        #expect(graph.statements[2].role?.charge == nil)
    }

    @Test func anAccountSaysOfWhichEventItIsAndWhatItGives() {
        let graph = read(
            "[Letter]: l #document\n\n[Flood]: f #event\n\n"
                + "[A]: a {of: {event: Letter, to: [M, S], date: 2022-01, number: 37, place: Mill}}\n\n"
                + "[B]: b {of: {event: Flood}}")
        let role = graph.statements[2].role?.attested
        #expect(role?.event == Statement.ID(0))
        #expect(role?.to == [Party.ID(1), Party.ID(2)])
        #expect(role?.date?.description == "2022-01")
        #expect(role?.number == "37")
        #expect(role?.place == "Mill")
        let bare = graph.statements[3].role?.attested
        #expect(bare?.event == Statement.ID(1))
        #expect(bare?.to == [])
        #expect(bare?.date == nil)
    }

    @Test func anOutcomeNamesAnnouncementsAndPredictions() {
        let graph = read(
            "[Will leave]: l {by: N, act: announces}\n\n[Will stay]: s {by: S, act: predicts}\n\n"
                + "[A]: a {fulfils: Will leave, fails: [Will stay]}")
        #expect(outcomes(graph.statements[2].role?.fulfils, graph) == ["Will leave full"])
        #expect(outcomes(graph.statements[2].role?.fails, graph) == ["Will stay full"])
    }

    private func outcomes(_ outcomes: [StatementRole.Outcome]?, _ graph: ArgumentGraph) -> [String]? {
        outcomes?.map { "\(graph[$0.announcement].title) \($0.extent)" }
    }

    @Test func anOutcomeMayBeInPart() {
        let graph = read(
            "[Leave]: l {by: N, act: announces}\n\n[Stay]: s {by: S, act: predicts}\n\n"
                + "[A]: a {fulfils: {announcement: Leave, extent: partial}, fails: [{announcement: [Stay], extent: full}]}"
                + "\n\n[B]: b {fulfils: [Leave, {announcement: Stay, extent: partial}]}\n\n"
                + "[C]: c {fails: {announcement: Leave}}")
        #expect(outcomes(graph.statements[2].role?.fulfils, graph) == ["Leave partial"])
        #expect(outcomes(graph.statements[2].role?.fails, graph) == ["Stay full"])
        #expect(outcomes(graph.statements[3].role?.fulfils, graph) == ["Leave full", "Stay partial"])
        #expect(outcomes(graph.statements[4].role?.fails, graph) == ["Leave full"])
    }

    @Test(arguments: ["fulfils", "fails"]) func wrongOutcomesAreReportedAndMended(_ key: String) {
        let leave = "[Leave]: l {by: N, act: announces}\n\n"
        says(
            leave + "[A]: a {\(key): {announcement: Leave, extent: 1️⃣partly}}",
            ["unknown-value at 1 'partly': 'extent' has no value 'partly'; did you mean 'partial'?"])
        #expect(
            mended(leave + "[A]: a {\(key): {announcement: Leave, extent: in part}}")
                == leave + "[A]: a {\(key): {announcement: Leave, extent: partial}}")
        says(
            leave + "[A]: a {\(key): 1️⃣{extent: partial}}",
            [
                "malformed-value at 1 '{extent: partial}': '\(key)' must say which announcement or prediction it is of"
            ])
        #expect(
            help("[A]: a {\(key): {extent: partial}}") == [
                "write \(key): Title, or \(key): {announcement: Title, extent: partial}"
            ])
        says(
            leave + "[A]: a {\(key): {announcement: Leave, 1️⃣extend: partial}}",
            ["unknown-key at 1 'extend': '\(key)' has no key 'extend'; did you mean 'extent'?"])
        says("[A]: a {\(key): {announcement: 1️⃣Leave}}", ["unknown-statement at 1 'Leave'"])
        // How far it came is not guessed.
        let unread = graph(
            sourced(leave + "[A]: a {\(key): {announcement: Leave, extent: whatever}}"), citing: Self.texts)
        #expect(unread.value.statements[1].role == nil)
    }

    @Test func whatIsReadOrBrokenIsANorm() {
        for key in ["reads", "breaks"] {
            says("[P]: p\n\n[A]: a {\(key): 1️⃣P}", ["no-norm at 1 'P': 'P' is no norm"])
            says("[A]: a {\(key): 1️⃣P}", ["unknown-statement at 1 'P': no statement is called 'P'"])
            #expect(help("[P]: p\n\n[A]: a {\(key): P}") == ["name a clause tagged #norm"])
        }
        #expect(
            mended("[Article five]: p #norm\n\n[A]: a {reads: Article fve}")
                == "[Article five]: p #norm\n\n[A]: a {reads: Article five}")
    }

    @Test func whatCameTrueWasAnnouncedOrPredicted() {
        for key in ["fulfils", "fails"] {
            says(
                "[P]: p {by: N}\n\n[A]: a {\(key): 1️⃣P}",
                ["no-announcement at 1 'P': nobody announces or predicts 'P'"])
            says("[A]: a {\(key): 1️⃣P}", ["unknown-statement at 1 'P'"])
            #expect(
                help("[P]: p\n\n[A]: a {\(key): P}") == ["write act: announces (or predicts) where it is said"])
        }
    }

    @Test func anAccountIsOfAnEventOrADocument() {
        says(
            "[P]: p\n\n[A]: a {of: {event: 1️⃣P}}", ["no-event at 1 'P': 'P' is neither an event nor a document"])
        #expect(help("[P]: p\n\n[A]: a {of: {event: P}}") == ["tag it #event or #document"])
        says("[A]: a {of: {event: 1️⃣P}}", ["unknown-statement at 1 'P'"])
        let message = "'of' must say which event or document it is of"
        says("[P]: p #event\n\n[A]: a {of: 1️⃣P}", ["malformed-value at 1 'P': \(message)"])
        says("[A]: a {of: 1️⃣{number: 37}}", ["malformed-value at 1 '{number: 37}': \(message)"])
        says(
            "[P]: p #event\n\n[A]: a {of: {event: P, to: [1️⃣X], date: 2️⃣soon}}",
            ["unknown-party at 1 'X'", "malformed-date at 2 'soon': there is no such date"])
    }

    @Test func wrongValuesOfRolesAreReported() {
        says(
            "[N]: n #norm\n\n[A]: a {reads: N, canon: 1️⃣purposes}",
            ["unknown-value at 1 'purposes': 'canon' has no value 'purposes'; did you mean 'purpose'?"])
        #expect(
            mended("[N]: n #norm\n\n[A]: a {reads: N, canon: purposes}")
                == "[N]: n #norm\n\n[A]: a {reads: N, canon: purpose}")
        says("[A]: a {charge: 1️⃣[x]}", ["malformed-value at 1 '[x]': 'charge' must be text"])
        says("[A]: a {by: N, defines: 1️⃣[x]}", ["malformed-value at 1 '[x]': 'defines' must be text"])
        says("[A]: a {does: 1️⃣X}", ["unknown-party at 1 'X': no party has the code 'X'"])
    }

    @Test func unknownKeysAreReportedAndMended() {
        says(
            "[P]: p #event\n\n[A]: a {of: {event: P, 1️⃣plase: Mill}}",
            ["unknown-key at 1 'plase': 'of' has no key 'plase'; did you mean 'place'?"])
        #expect(
            mended("[P]: p #event\n\n[A]: a {of: {event: P, plase: Mill}}")
                == "[P]: p #event\n\n[A]: a {of: {event: P, place: Mill}}")
        says(
            "[A]: a {checks: [{text: x, of: N, 1️⃣exspect: absent}]}",
            ["unknown-key at 1 'exspect': a check of a party has no key 'exspect'; did you mean 'expect'?"])
        says(
            "[A]: a {1️⃣fulfills: P}",
            ["unknown-key at 1 'fulfills': the key 'fulfills' is not known; did you mean 'fulfils'?"])
        #expect(mended("[A]: a {chargge: x}") == "[A]: a {charge: x}")
    }

    // MARK: Keys that say nothing where they stand

    @Test(arguments: [
        "reads: N", "canon: context", "charge: selection", "of: {event: E}", "breaks: N", "does: S", "fulfils: W",
        "fails: W", "checks: []", "contrary: N", "options: [x]", "exclusive: true", "condition: x", "instrument: X",
        "provision: x", "force: right", "status: legal", "adopted: 1999",
    ]) func whatOnlyAStatementDoesSaysNothingOnAnArgument(_ key: String) {
        let name = key.prefix { $0 != ":" }
        says(
            "[N]: n #norm\n\n[E]: e #event\n\n[W]: w {by: N, act: announces}\n\n<A>: a {1️⃣\(key)}",
            ["key-without-meaning at 1 '\(name)': '\(name)' says nothing on an argument"])
    }

    @Test func anArgumentIsSaidAnswersAndHolds() {
        says(
            "[P]: p? #issue\n\n[Q]: q? #question {condition: soon}\n\n"
                + "<A>: a {by: N, on: P, holds: yes, defines: x, answers: Q, reply: full, unmet: soon, weight: 0.4}", []
        )
    }

    @Test func keysNeedTheirTagOrTheirFellow() {
        says(
            "[A]: a? #question {1️⃣options: [x], 2️⃣exclusive: false}",
            [
                "key-without-meaning at 1 'options': 'options' says nothing on what is no issue",
                "key-without-meaning at 2 'exclusive'",
            ])
        says(
            "[A]: a {1️⃣condition: x}",
            ["key-without-meaning at 1 'condition': 'condition' says nothing on what is no question, demand or offer"])
        says(
            "[A]: a {1️⃣canon: context}",
            ["key-without-meaning at 1 'canon': 'canon' says nothing on what reads no clause"])
        says("[N]: n #norm\n\n[A]: a {canon: context}\n\n[A] {reads: N}", [])
        says("[A]: a {by: N, act: offers, condition: x}\n\n[B]: b! #demand {condition: x}", [])
        #expect(graph("<A>: a {charge: x}\n\n[B]: b {options: [x], canon: context}").diagnostics.isEmpty)
    }

    @Test func whatIsUnmetIsAConditionOfTheQuestion() {
        let question =
            "[Q]: q? #question {condition: [in writing, soon]}\n\n[R]: r? #question {condition: in public}\n\n"
        let reply = "reply: partial, unmet: "
        says(question + "[A]: a {answers: Q, \(reply)[soon, in writing]}", [])
        says(question + "<A>: a {answers: [Q, R], \(reply)in public}", [])
        says(
            question + "[A]: a {answers: Q, \(reply)[soon, 1️⃣in wriitng]}",
            ["unset-condition at 1 'in wriitng': 'Q' sets no condition 'in wriitng'; did you mean 'in writing'?"])
        says(
            question + "<A>: a {answers: Q, \(reply)1️⃣in public}",
            ["unset-condition at 1 'in public': 'Q' sets no condition 'in public'"])
        #expect(help(question + "[A]: a {answers: Q, \(reply)in public}") == ["its conditions are in writing, soon"])
        #expect(
            mended(question + "[A]: a {answers: Q, \(reply)sooon}") == question + "[A]: a {answers: Q, \(reply)soon}")
        says(
            "[A]: a {1️⃣unmet: soon}", ["key-without-meaning at 1 'unmet': 'unmet' says nothing on what answers nothing"])
    }

    @Test func whereAQuestionSetsNoConditionOnlyANoteSaysSo() {
        let text = "[Q]: q? #question\n\n[A]: a {answers: Q, reply: partial, unmet: 1️⃣soon}"
        says(text, ["unset-condition at 1 'soon': 'Q' sets no condition 'soon'"])
        #expect(graph(sourced(MarkedText(text).text), citing: Self.texts).diagnostics.map(\.severity) == [.note])
        #expect(help(MarkedText(text).text) == ["if it does, write condition: soon on it"])
    }

    @Test func flagsAreTrueOrFalse() {
        says(
            "[A]: a? #issue {exclusive: 1️⃣maybe}", ["malformed-value at 1 'maybe': 'exclusive' must be true or false"])
        says(
            "[A]: a? #issue {exclusive: 1️⃣no}",
            ["malformed-value at 1 'no': 'exclusive' must be true or false; did you mean 'false'?"])
        #expect(mended("[A]: a? #issue {exclusive: no}") == "[A]: a? #issue {exclusive: false}")
        #expect(mended("[A]: a {isInMap: \"true\"}") == "[A]: a {isInMap: true}")
        for key in ["isCanonical", "isInMap", "isInGroup", "isGroup", "isClosed", "deductive"] {
            says("[A]: a {\(key): 1️⃣perhaps}", ["malformed-value at 1 'perhaps': '\(key)' must be true or false"])
            says("[A]: a {\(key): false}", [])
        }
    }

    // MARK: Checks of a party's texts

    private func checks(_ text: String, at place: SourceLocation = #_sourceLocation) -> [PartyCheck] {
        let clauses = "[N1]: n #norm {instrument: Charter}\n\n[N2]: n #norm {instrument: Charter}\n\n"
        let graph = read(clauses + "[Q]: q? #question\n\n[P]: p? #issue\n\n[A]: a {checks: \(text)}", at: place)
        #expect(graph.statements[4].checks.isEmpty, sourceLocation: place)
        return graph.statements[4].role?.partyChecks ?? []
    }

    @Test func aCheckOfAPartySaysWhatItCitesAnswersHoldsOrSays() {
        let (one, other) = (Statement.ID(0), Statement.ID(1))
        let found = checks(
            "[{cites: [N1, N2], of: N, expect: absent}, {cites: N1, of: S, expect: only}, {answers: Q, of: M}, "
                + "{holds: no, on: P, of: S}, {text: \"as they evolve\", of: N}]")
        #expect(
            found.map(\.subject) == [
                .cites([[one], [other]]), .cites([[one]]), .answers(Statement.ID(2)),
                .holds(Position(issue: Statement.ID(3), answer: "no")), .text("as they evolve"),
            ])
        #expect(found.map(\.party.index) == [0, 2, 1, 2, 0])
        #expect(found.map(\.expectation) == [.absent, .only, .present, .present, .present])
    }

    @Test func theNameOfAnInstrumentMeansAnyOfItsClauses() {
        #expect(
            checks("[{cites: [Charter, N1], of: N}]").map(\.subject)
                == [.cites([[Statement.ID(0), Statement.ID(1)], [Statement.ID(0)]])])
    }

    @Test func checksOfSourcesAndOfPartiesStandSideBySide() {
        let graph = graph(
            councils + "[A]: a {checks: [{text: x, in: letter}, {text: y, of: N}]}", citing: corpus(["letter": "x"]))
        #expect(graph.value.statements[0].checks.map(\.text) == ["x"])
        #expect(graph.value.statements[0].role?.partyChecks.map(\.subject) == [.text("y")])
    }

    @Test func wrongChecksOfAPartyAreReported() {
        let message = "a check of a party says what it cites, answers, holds or says"
        says("[A]: a {checks: [1️⃣{of: N}]}", ["malformed-check at 1 '{of: N}': \(message)"])
        says("[A]: a {checks: [1️⃣{holds: yes, of: N}]}", ["malformed-check at 1 '{holds: yes, of: N}': \(message)"])
        #expect(help("[A]: a {checks: [{of: N}]}").first??.hasPrefix("write {cites: [titles], of: P") == true)
        says("[A]: a {checks: [{text: x, of: 1️⃣X}]}", ["unknown-party at 1 'X'"])
        says(
            "[A]: a {checks: [{text: x, of: N, expect: 1️⃣absence}]}",
            ["unknown-value at 1 'absence': 'expect' has no value 'absence'; did you mean 'absent'?"])
    }

    @Test func whatAPartyIsSaidToCiteAnswerOrHoldMustBeThere() {
        says("[A]: a {checks: [{cites: [1️⃣Charter], of: N}]}", ["unknown-statement at 1 'Charter'"])
        says("[A]: a {checks: [{answers: 1️⃣Q, of: N}]}", ["unknown-statement at 1 'Q'"])
        says("[P]: p\n\n[A]: a {checks: [{holds: yes, on: 1️⃣P, of: N}]}", ["no-issue at 1 'P'"])
        says(
            "[P]: p? #issue\n\n[A]: a {checks: [{holds: 1️⃣never, on: P, of: N}]}",
            ["unknown-answer at 1 'never': 'P' has no answer 'never'"])
    }
}
