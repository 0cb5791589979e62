import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

/// The kinds of clashes between parties, each with its innocent readings.
@Suite struct ClashTests {
    // MARK: Disagreements

    private func disagreement(
        of answers: (String, String), isExclusive: Bool = true, _ act: Occurrence.Act = .asserts, asOf: String? = nil,
        isFound lines: [String], at place: SourceLocation = #_sourceLocation
    ) {
        check(.disagreement, lines, asOf: asOf, at: place) { duel in
            let issue = duel.draft.issue("May it grow", isExclusive: isExclusive)
            duel.draft.statement(
                "It may", by: said(duel.p, "2022-01-01", in: duel.pText, holding: [answer(issue, answers.0)]))
            duel.draft.statement(
                "No growth", by: said(duel.q, "2022-01-02", act, in: duel.qText, holding: [answer(issue, answers.1)]))
        }
    }

    @Test func twoPartiesThatAnswerAQuestionDifferentlyDisagree() {
        let found = ["core editor P Q: yes P It may#1 | no Q No growth#1"]
        disagreement(of: ("yes", "no"), isFound: found)
        disagreement(
            of: ("yes", "no"), .denies, isFound: ["core editor P Q: yes P It may#1 | no (by a denial) Q No growth#1"])
        disagreement(
            of: ("yes", "no"), .ironic, isFound: ["core editor P Q: yes P It may#1 | no (with irony) Q No growth#1"])
    }

    @Test func whoDeniesWhatTheOtherSaysDisagreesByTheTexts() {
        func find(_ act: Occurrence.Act, _ lines: [String]) {
            check(.disagreement, lines) { duel in
                let issue = duel.draft.issue("May it grow")
                duel.draft.statement(
                    "It may", by: said(duel.p, "2022-01-01", in: duel.pText, holding: [answer(issue, "yes")]),
                    said(duel.q, "2022-01-02", act, in: duel.qText, holding: [answer(issue, "no")]))
            }
        }
        find(.denies, ["core texts P Q: yes P It may#1 | no (by a denial) Q It may#2"])
        find(.ironic, ["core texts P Q: yes P It may#1 | no (with irony) Q It may#2"])
        find(.asserts, ["core editor P Q: yes P It may#1 | no Q It may#2"])
    }

    @Test func aPartyOfASideSpeaksForItsAnswerRatherThanWhoStandsBy() {
        check(.disagreement, ["core editor P Q R: yes P It may#1 | no Q No growth#2 +R"]) { duel in
            let issue = duel.draft.issue("May it grow")
            let no = [answer(issue, "no")]
            duel.draft.statement("It may", by: said(duel.p, "2022-01-01", holding: [answer(issue, "yes")]))
            duel.draft.statement("No growth", by: said(duel.r, "2022-01-01", holding: no), said(duel.q, holding: no))
        }
    }

    @Test func sameAnswersSeveralRightAnswersAndQuotationsAreNoDisagreement() {
        disagreement(of: ("yes", "yes"), isFound: [])
        disagreement(of: ("yes", "no"), isExclusive: false, isFound: [])
        disagreement(of: ("yes", "no"), .quotes, isFound: [])
        disagreement(of: ("yes", "no"), .reports, isFound: [])
        disagreement(of: ("yes", "no"), asOf: "2022-01-01", isFound: [])
    }

    @Test func whoCameRoundDisagreesNoLonger() {
        check(.disagreement, []) { duel in
            let issue = duel.draft.issue("May it grow")
            duel.draft.statement("It may", by: said(duel.p, "2022-01-01", holding: [answer(issue, "yes")]))
            duel.draft.statement("No growth", by: said(duel.q, "2022-01-02", holding: [answer(issue, "no")]))
            duel.draft.statement("It may grow", by: said(duel.q, "2022-01-03", holding: [answer(issue, "yes")]))
        }
    }

    @Test func anAnswerIsQuotedOnceWithTheOthersWhoHoldIt() {
        check(.disagreement, ["core editor P Q R: yes P It may#1 +R | no Q No growth#1"]) { duel in
            let issue = duel.draft.issue("May it grow")
            let yes = [answer(issue, "yes")]
            duel.draft.statement("It may", by: said(duel.p, "2022-01-01", holding: yes), said(duel.r, holding: yes))
            duel.draft.statement("No growth", by: said(duel.q, "2022-01-02", holding: [answer(issue, "no")]))
        }
    }

    // MARK: Contradictions

    private func contradiction(
        _ relations: [Relation.Kind], drawing: Occurrence.Drawn = .with([]), by act: Occurrence.Act = .asserts,
        isFound lines: [String], at place: SourceLocation = #_sourceLocation
    ) {
        check(.contradiction, lines, at: place) { duel in
            let open = duel.draft.statement("Open", by: said(duel.p, "2022-01-01", drawing: drawing))
            let shut = duel.draft.statement("Shut", by: said(duel.q, "2022-01-01", act))
            for kind in relations { duel.draft.relate(open, kind, shut) }
        }
    }

    @Test func whatExcludesEachOtherIsAContradictionOfThoseWhoSayIt() {
        contradiction([.contrary], isFound: ["core editor P Q: said P Open#1 | said Q Shut#1"])
        contradiction([.contrary], drawing: .all, isFound: ["core texts P Q: said P Open#1 | said Q Shut#1"])
        contradiction([.contradicts], isFound: ["core editor P Q: said P Open#1 | said Q Shut#1"])
    }

    @Test func anAttackADemandAndAQuotationContradictNothing() {
        contradiction([.attacks], isFound: [])
        contradiction([.supports], isFound: [])
        contradiction([.contrary], by: .quotes, isFound: [])
        contradiction([.contrary], by: .denies, isFound: [])
    }

    @Test func aDenialSetsATextAgainstWhatItDeniesUnlessOnlyTheEditorReadsItSo() {
        check(.contradiction, ["core texts P Q: said P Open#1 | denied Q Open#2"]) { duel in
            duel.draft.statement("Open", by: said(duel.p, "2022-01-01"), said(duel.q, "2022-01-02", .denies))
        }
        check(.contradiction, ["core engine P Q: said P Open#1 | denied (inferred) Q Open#2"]) { duel in
            duel.draft.statement(
                "Open", by: said(duel.p, "2022-01-01"), said(duel.q, "2022-01-02", .denies, inferring: ["act"]))
        }
    }

    @Test func moreSpeakersOfOnePairAreVariantsOfOneClash() {
        var duel = Duel()
        let open = duel.draft.statement("Open", by: said(duel.p), said(duel.r))
        duel.draft.relate(open, .contrary, duel.draft.statement("Shut", by: said(duel.q)))
        #expect(duel.clashes(.contradiction) == ["core editor P Q R: said P Open#1 | said Q Shut#1"])
        #expect(duel.found().map(\.variants.count) == [2])
    }

    @Test func whatAnswersOneQuestionIsFoldedIntoItsDisagreement() {
        var duel = Duel()
        let issue = duel.draft.issue("Open or shut", ["open", "shut"])
        let open = duel.draft.statement("Open", by: said(duel.p, holding: [answer(issue, "open")]))
        let shut = duel.draft.statement("Shut", by: said(duel.q, holding: [answer(issue, "shut")]))
        duel.draft.relate(open, .contrary, shut)
        duel.draft.relate(open, .contrary, duel.draft.statement("Locked", by: said(duel.r)))
        #expect(duel.found().map(\.clashKind) == [.disagreement, .contradiction])
        #expect(duel.found().map(\.variants.count) == [1, 1])
        #expect(duel.clashes(.contradiction) == ["core editor P R: said P Open#1 | said R Locked#1"])
    }

    /// P answers a question by the first statement, and Q by another one; Q says what excludes the first.
    private func objection(
        _ answers: (String, String) = ("open", "shut"), isExclusive: Bool = true,
        by act: Occurrence.Act = .asserts,
        said objector: KeyPath<Duel, Party.ID> = \.q, answering other: Bool = false,
        adding more: (inout Duel) -> Void = { _ in },
        isFound kinds: [Clash.Kind], at place: SourceLocation = #_sourceLocation
    ) {
        var duel = Duel()
        let issue = duel.draft.issue("Open or shut", ["open", "shut"], isExclusive: isExclusive)
        let aside = duel.draft.issue("Who has the key")
        let open = duel.draft.statement("Open", by: said(duel.p, holding: [answer(issue, answers.0)]))
        duel.draft.statement("Shut", by: said(duel.q, holding: [answer(issue, answers.1)]))
        let locked = duel.draft.statement(
            "Locked", by: said(duel[keyPath: objector], nil, act, holding: other ? [answer(aside, "yes")] : []))
        duel.draft.relate(open, .contrary, locked)
        more(&duel)
        let found = duel.found().filter { $0.clashKind == .disagreement || $0.clashKind == .contradiction }
        #expect(found.map(\.clashKind) == kinds, sourceLocation: place)
        if kinds == [.disagreement] { #expect(found.map(\.variants.count) == [1], sourceLocation: place) }
    }

    @Test func whatExcludesAnAnswerIsFoldedWhereItsSpeakerHoldsAnotherOne() {
        objection(isFound: [.disagreement])
        objection(by: .presupposes, isFound: [.disagreement])
    }

    @Test func anObjectionOfWhoHoldsNothingOrTheSameOrOnAnotherQuestionStaysAContradiction() {
        objection(said: \.r, isFound: [.disagreement, .contradiction])
        objection(answering: true, isFound: [.disagreement, .contradiction])
        objection(isExclusive: false, isFound: [.contradiction])
        objection(("open", "open"), isFound: [.contradiction])
        // R, who disagrees with P, does not speak here; Q objects and holds as P does.
        objection(
            ("open", "open"),
            adding: { duel in
                duel.draft.statement("Closed", by: said(duel.r, holding: [answer(.statement(Statement.ID(0)), "shut")]))
            }, isFound: [.disagreement, .contradiction])
        // Who says both objects to itself too.
        objection(
            adding: { duel in
                duel.draft.statements[4].occurrences.append(said(duel.p))
            }, isFound: [.disagreement, .contradiction])
    }

    @Test func whoHoldsAnAnswerDoesNotObjectToItWhereSomebodyElseSaysIt() {
        var duel = Duel()
        let issue = duel.draft.issue("Open or shut", ["open", "shut"])
        let open = duel.draft.statement(
            "Open", by: said(duel.q, holding: [answer(issue, "open")]), said(duel.r))
        duel.draft.statement("Surely open", by: said(duel.p, holding: [answer(issue, "open")]))
        duel.draft.statement("Shut", by: said(duel.r, holding: [answer(issue, "shut")]))
        // P, who holds it open, excludes what R, who holds it shut, says besides.
        duel.draft.relate(open, .contrary, duel.draft.statement("Locked", by: said(duel.p)))
        #expect(duel.found().filter { $0.clashKind == .disagreement }.map(\.variants.count) == [0])
    }

    @Test func anObjectionBelongsToOneQuestionThatOnWhichTheTwoOpposeEachOther() {
        var duel = Duel()
        let (may, should) = (duel.draft.issue("May it grow"), duel.draft.issue("Should it grow"))
        let open = duel.draft.statement("Open", by: said(duel.p, holding: [answer(may, "yes"), answer(should, "yes")]))
        duel.draft.statement("May not", by: said(duel.q, holding: [answer(may, "no")]))
        let shut = duel.draft.statement("Should not", by: said(duel.q, holding: [answer(should, "no")]))
        duel.draft.relate(open, .contrary, shut)
        duel.draft.relate(open, .contrary, duel.draft.statement("Locked", by: said(duel.q)))
        #expect(duel.found().map(\.clashKind) == [.disagreement, .disagreement])
        #expect(duel.found().map(\.variants.count) == [0, 2])
    }

    @Test func anObjectionToOneOfTwoAnswersStaysAContradictionWhereNothingTellsToWhich() {
        var duel = Duel()
        let (may, should) = (duel.draft.issue("May it grow"), duel.draft.issue("Should it grow"))
        let open = duel.draft.statement("Open", by: said(duel.p, holding: [answer(may, "yes"), answer(should, "yes")]))
        duel.draft.statement("May not", by: said(duel.q, holding: [answer(may, "no")]))
        duel.draft.statement("Should not", by: said(duel.q, holding: [answer(should, "no")]))
        duel.draft.relate(open, .contrary, duel.draft.statement("Locked", by: said(duel.q)))
        #expect(duel.found().map(\.clashKind) == [.disagreement, .disagreement, .contradiction])
    }

    @Test func whatOnePartySaysAgainstItselfIsNotFoldedIntoWhatOthersDispute() {
        var duel = Duel()
        let issue = duel.draft.issue("Open or shut", ["open", "shut"])
        let open = duel.draft.statement("Open", by: said(duel.r, holding: [answer(issue, "open")]))
        let shut = duel.draft.statement("Shut", by: said(duel.r, holding: [answer(issue, "shut")]))
        duel.draft.relate(open, .contrary, shut)
        duel.draft.statement("Surely open", by: said(duel.p, holding: [answer(issue, "open")]))
        duel.draft.statement("Surely shut", by: said(duel.q, holding: [answer(issue, "shut")]))
        let found = duel.found()
        #expect(found.map(\.clashKind) == [.disagreement, .contradiction])
        #expect(found.map(\.group) == [.core, .withinParty])
    }

    /// P says the first statement, and Q the last; what is between them stands in the chain.
    private func folded(holding answers: [String?], _ kinds: [Relation.Kind]) -> [Clash.Kind] {
        var duel = Duel()
        let issue = duel.draft.issue("Open or shut", ["open", "shut"])
        let nodes = answers.enumerated().map { index, held in
            let isEnd = index == 0 || index == answers.count - 1
            let party = index == 0 ? duel.p : isEnd ? duel.q : nil
            return duel.draft.statement(
                "S\(index)",
                by: said(party, nil, isEnd ? .asserts : .asks, holding: held.map { [answer(issue, $0)] } ?? []))
        }
        for (index, kind) in kinds.enumerated() { duel.draft.relate(nodes[index], kind, nodes[index + 1]) }
        duel.draft.statement("Surely open", by: said(duel.p, holding: [answer(issue, "open")]))
        duel.draft.statement("Surely shut", by: said(duel.r, holding: [answer(issue, "shut")]))
        return duel.found().map(\.clashKind).filter { $0 == .disagreement || $0 == .contradiction }
    }

    @Test func aSetIsAboutAQuestionWhereItsMembersOrItsOpposingPairAnswerItDifferently() {
        #expect(folded(holding: ["open", nil, "shut"], [.entails, .contrary]) == [.disagreement])
        #expect(folded(holding: [nil, "open", "shut"], [.entails, .contrary]) == [.disagreement])
        #expect(folded(holding: [nil, nil, "shut"], [.entails, .contrary]) == [.disagreement])
        #expect(folded(holding: ["open", nil], [.contrary]) == [.disagreement, .contradiction])
        #expect(folded(holding: [nil, nil], [.contrary]) == [.disagreement, .contradiction])
    }

    @Test func twoReasonsForOneAnswerThatExcludeEachOtherStayAContradiction() {
        #expect(folded(holding: ["open", "open"], [.contrary]) == [.disagreement, .contradiction])
    }

    // MARK: Charges

    private func charge(
        _ word: String, _ act: Occurrence.Act = .charges, isAddressed: Bool = true, isFound lines: [String],
        at place: SourceLocation = #_sourceLocation
    ) {
        check(.charge, lines, at: place) { duel in
            duel.draft.statement(
                "Says two things", doing: role(charge: word),
                by: said(duel.p, "2022-01-01", act, to: isAddressed ? [duel.q] : []))
        }
    }

    @Test func aChargeOfContradictionIsFoundWhereATextMakesIt() {
        let found = ["charges texts P Q: charges P Says two things#1"]
        for word in ["contradiction", "double standards", "selection", "silence"] { charge(word, isFound: found) }
    }

    @Test func aChargeOfAnotherKindOfAnotherActOrAgainstNobodyIsNone() {
        charge("aggression", isFound: [])
        charge("contradiction", .asserts, isFound: [])
        charge("contradiction", .quotes, isFound: [])
        charge("contradiction", isAddressed: false, isFound: [])
    }

    @Test func oneChargeInTwoTextsIsOneEntryWithTheOwnTextFirst() {
        check(.charge, ["charges texts P Q: charges P Says two things#2 | charges P Says two things#1"]) { duel in
            duel.draft.statement(
                "Says two things", doing: role(charge: "contradiction"),
                by: said(duel.p, "2022-01-01", .charges, via: duel.q, to: [duel.q]),
                said(duel.p, "2022-01-02", .charges, to: [duel.q], in: duel.pText))
        }
    }

    // MARK: Demands

    private func demand(
        _ grade: Relation.Grade, by replier: KeyPath<Duel, Party.ID> = \.q, _ kind: Statement.Kind = .demand,
        on date: String = "2022-01-02", isFound lines: [String], at place: SourceLocation = #_sourceLocation
    ) {
        check(.demandRefused, lines, at: place) { duel in
            let act: Occurrence.Act = kind == .demand ? .demands : .asks
            let demand = duel.draft.statement("Leave", kind, by: said(duel.p, "2022-01-01", act, to: [duel.q]))
            let reply = duel.draft.statement("Never", by: said(duel[keyPath: replier], date))
            duel.draft.relate(reply, .answers, demand, grade)
        }
    }

    @Test func aDemandThatItsAddresseeRefusesIsAClash() {
        demand(.refusal, isFound: ["core texts P Q: demands P Leave#1 | refuses Q Never#1"])
    }

    @Test func aDemandThatIsDeferredEvadedMetOrRefusedByAnotherIsNot() {
        for grade in Relation.Grade.allCases where grade != .refusal { demand(grade, isFound: []) }
        demand(.refusal, by: \.r, isFound: [])
        demand(.refusal, .question, isFound: [])
        demand(.refusal, on: "2021-12-31", isFound: [])
    }

    @Test func aRefusalThatItsAddresseeTakesBackIsNoneAndThatOfAnotherIsNotQuoted() {
        func replies(_ later: Relation.Grade, isFound lines: [String]) {
            check(.demandRefused, lines) { duel in
                let demand = duel.draft.statement(
                    "Leave", .demand, by: said(duel.p, "2022-01-01", .demands, to: [duel.q]))
                for (title, party, date, grade) in [
                    ("Not they", duel.r, "2022-01-02", .refusal), ("Never", duel.q, "2022-01-03", .refusal),
                    ("Later", duel.q, "2022-01-04", later),
                ] as [(String, Party.ID, String, Relation.Grade)] {
                    duel.draft.relate(
                        duel.draft.statement(title, by: said(party, date)), .answers, demand, grade)
                }
            }
        }
        replies(.refusal, isFound: ["core texts P Q: demands P Leave#1 | refuses Q Never#1"])
        replies(.deferral, isFound: [])
        replies(.full, isFound: [])
    }

    @Test func aRefusalThatOnlyTheAskerTellsOfIsItsWord() {
        demand(.refusal, by: \.p, isFound: ["core engine P Q: demands P Leave#1 | tells of a refusal P Never#1"])
    }

    @Test func whatIsKnownOfOneRefusalIsNotSaidOfAnother() {
        func found(_ order: [KeyPath<Duel, Party.ID>]) -> (lines: [String], finding: String?) {
            var duel = Duel()
            let demand = duel.draft.statement(
                "Leave", .demand, by: said(duel.p, "2022-01-01", .demands, to: order.map { duel[keyPath: $0] }))
            for (title, occurrence) in [
                ("Never", said(duel.q, "2022-01-02")), ("Neither", said(duel.r, "2022-01-02", via: duel.p)),
            ] {
                duel.draft.relate(duel.draft.statement(title, by: occurrence), .answers, demand, .refusal)
            }
            return (duel.clashes(.demandRefused), duel.found().first?.finding)
        }
        let (lines, finding) = found([\.q, \.r])
        #expect(
            lines == [
                "core texts P Q R: demands P Leave#1 | refuses Q Never#1 | tells of a refusal R Neither#1"
            ])
        #expect(finding == "Refused by Q; by R, according to P only.")
        #expect(found([\.r, \.q]) == (lines, finding))
    }

    // MARK: Cross-undercuts

    /// Each argues from a clause and undercuts the other's argument.
    private func undercuts(
        _ instruments: (String, String) = ("Charter", "Charter"), as act: Occurrence.Act = .asserts,
        bothWays: Bool = true, onSide side: KeyPath<Duel, Party.ID> = \.q, drawing: Occurrence.Drawn = .with([]),
        isFound lines: [String], at place: SourceLocation = #_sourceLocation
    ) {
        check(.crossUndercut, lines, at: place) { duel in
            let other = duel[keyPath: side]
            let one = argument("one", by: duel.p, instruments.0, in: &duel)
            let two = argument("two", by: other, instruments.1, in: &duel)
            duel.draft.relate(
                duel.draft.statement("Against two", by: said(duel.p, drawing: drawing)), .undercuts, two)
            guard bothWays else { return }
            duel.draft.relate(duel.draft.statement("Against one", by: said(other, nil, act)), .undercuts, one)
        }
    }

    private func argument(_ title: String, by party: Party.ID, _ instrument: String, in duel: inout Duel) -> Node {
        let premise = duel.draft.statement("Premise of \(title)", by: said(party))
        let conclusion = duel.draft.statement("End of \(title)", by: said(party))
        duel.draft.relate(premise, .cites, duel.draft.norm("Clause of \(title)", instrument))
        return duel.draft.argument(title, from: [premise], to: conclusion)
    }

    @Test func twoThatUndercutEachOthersUseOfOneTextClash() {
        let (p, q) = ("against <two> of Q P Against two#1", "against <one> of P Q Against one#1")
        undercuts(isFound: ["core editor P Q: \(p) | \(q)"])
        // Of the two lines, a text draws the one only.
        undercuts(drawing: .all, isFound: ["core editor P Q: \(p) | \(q)"])
        undercuts(as: .demands, isFound: ["core editor P Q: \(p) | \(q)"])
    }

    @Test func undercutsOneWayFromTwoTextsOrInQuotationAreNoClash() {
        undercuts(bothWays: false, isFound: [])
        undercuts(("Charter", "Treaty"), isFound: [])
        undercuts(as: .quotes, isFound: [])
        undercuts(as: .denies, isFound: [])
        undercuts(onSide: \.p, isFound: [])
    }

    @Test(arguments: [(Relation.Kind.supports, true), (.entails, true), (.restates, true), (.attacks, false)])
    func aPremiseRestsOnWhatIsCitedByWhatSupportsIt(_ kind: Relation.Kind, _ isFound: Bool) {
        var duel = Duel()
        func argument(_ title: String, by party: Party.ID) -> Node {
            let premise = duel.draft.statement("Premise of \(title)", by: said(party))
            let ground = duel.draft.statement("Ground of \(title)", by: said(party))
            duel.draft.relate(ground, .cites, duel.draft.norm("Clause of \(title)", "Charter"))
            duel.draft.relate(ground, kind, premise)
            return duel.draft.argument(title, from: [premise], to: duel.draft.statement("End of \(title)"))
        }
        let (one, two) = (argument("one", by: duel.p), argument("two", by: duel.q))
        duel.draft.relate(duel.draft.statement("Against two", by: said(duel.p)), .undercuts, two)
        duel.draft.relate(duel.draft.statement("Against one", by: said(duel.q)), .undercuts, one)
        #expect(duel.clashes(.crossUndercut).count == (isFound ? 1 : 0))
    }

    @Test func alliesThatUndercutEachOtherAreNoClash() {
        var duel = Duel()
        let ally = duel.draft.party("Ally", side: "A")
        let one = argument("one", by: duel.p, "Charter", in: &duel)
        let two = argument("two", by: ally, "Charter", in: &duel)
        duel.draft.relate(duel.draft.statement("Against two", by: said(duel.p)), .undercuts, two)
        duel.draft.relate(duel.draft.statement("Against one", by: said(ally)), .undercuts, one)
        #expect(duel.clashes(.crossUndercut) == [])
    }

    // MARK: Mirror charges

    private func charges(
        _ words: (String, String), _ act: Occurrence.Act = .charges,
        to targets: (KeyPath<Duel, Party.ID>, KeyPath<Duel, Party.ID>) = (\.q, \.p), isFound lines: [String],
        at place: SourceLocation = #_sourceLocation
    ) {
        check(.mirrorCharge, lines, at: place) { duel in
            duel.draft.statement(
                "You did", doing: role(charge: words.0),
                by: said(duel.p, .charges, to: [duel[keyPath: targets.0]]))
            duel.draft.statement(
                "No you", doing: role(charge: words.1), by: said(duel.q, act, to: [duel[keyPath: targets.1]]))
        }
    }

    @Test func whoIsChargedWithWhatItChargesOthersWithIsFound() {
        var duel = Duel()
        duel.draft.statement("You did", doing: role(charge: "aggression"), by: said(duel.p, .charges, to: [duel.q]))
        duel.draft.statement("They did", doing: role(charge: "aggression"), by: said(duel.r, .charges, to: [duel.p]))
        #expect(
            duel.clashes(.mirrorCharge) == [
                "within-party engine P Q R: charges Q P You did#1 | charges P R They did#1"
            ])
    }

    @Test func twoThatChargeEachOtherAreOneEntry() {
        charges(
            ("aggression", "aggression"),
            isFound: ["within-party engine P Q: charges Q P You did#1 | charges P Q No you#1"])
    }

    @Test func anotherWordAnotherTargetAndAnotherActMirrorNothing() {
        charges(("aggression", "expansion"), isFound: [])
        charges(("aggression", "aggression"), to: (\.r, \.r), isFound: [])
        charges(("aggression", "aggression"), .reports, isFound: [])
    }

    @Test func whoChargesItselfAsWellMirrorsNothing() {
        check(.mirrorCharge, []) { duel in
            duel.draft.statement(
                "We all did", doing: role(charge: "aggression"), by: said(duel.p, .charges, to: [duel.p, duel.q]))
        }
    }
}

private func said(_ party: Party.ID, _ act: Occurrence.Act, to: [Party.ID]) -> Occurrence {
    said(party, nil, act, to: to)
}
