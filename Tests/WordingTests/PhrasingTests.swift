import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Foundation
import TestInputs
import Testing
import Wording

@Suite struct PhrasingTests {
    private static let texts = corpus(
        ["letter": "one two three four", "note": "five"], dated: ["letter": "2022-02-01"],
        signed: ["letter": "North Council", "note": "North Council"])

    private func phrasing(_ text: String, asOf day: String? = nil) -> Phrasing {
        let graph = graph(councils + text, citing: PhrasingTests.texts).value
        return Phrasing(Dispute(graph, asOf: day.flatMap { DateSpan($0)?.last }))
    }

    private let claim = Node.statement(Statement.ID(0))

    private func attributions(_ phrasing: Phrasing) -> [String] {
        phrasing.dispute.voices(of: claim).flatMap(\.attestations).map(phrasing.attribution(of:))
    }

    @Test func anAttributionNamesWhoWhenWhereThroughWhomAndTheWords() {
        let phrasing = phrasing(
            """
            [A]: a {by: N, in: letter, quote: "two three", also: [
              {by: S, via: N, in: letter, quote: four}, {by: M, in: note, quote: five},
              {by: M, in: note, quote: five, date: 2022-02-05, inferred: [date]}]}
            """)
        #expect(
            attributions(phrasing) == [
                "North Council, 2022-02-01, letter: “two three”",
                "South Council, 2022-02-01, letter, as reported by North Council: “four”",
                "Mill Council, undated, note: “five”", "Mill Council, 2022-02-05 (inferred), note: “five”",
            ])
    }

    @Test func textsOfMembersAreNamedWhereAGroupHasNoneOfItsOwn() {
        func note(_ group: String, _ member: String = "North Council") -> String? {
            let head =
                "===\nparties: {N: {name: \(member)}, S: {name: South Council}, G: {name: \(group), members: [S, N]}}\n===\n\n"
            let graph = graph(head + "[A]: a", citing: PhrasingTests.texts).value
            return Phrasing(Dispute(graph)).withoutTexts([graph.parties[2]], "")
        }
        #expect(
            note("Union")
                == "No text of its own here: G. Texts of members are here, which are not the group’s own: G (N).")
        // The group speaks for itself, or none of its members has a text here.
        #expect(note("North Council", "Somebody") == nil)
        #expect(note("Union", "Somebody") == "No text of its own here: G.")
    }

    @Test func whoReportsItselfIsNoReporter() {
        #expect(
            attributions(phrasing("[A]: a {by: N, via: N, in: letter, quote: one}")) == [
                "North Council, 2022-02-01, letter: “one”"
            ])
    }

    @Test func silenceIsSaidWithTheNumberOfOwnTexts() {
        let phrasing = phrasing("[A]: a")
        let parties = phrasing.graph.parties.map(\.id)
        #expect(phrasing.withOwnTexts(parties[0]) == "North Council (2 texts of its own here)")
        #expect(phrasing.withOwnTexts(parties[2]) == "South Council (0 texts of its own here)")
        let extract = corpus(
            ["letter": "one", "note": "five"], signed: ["letter": "North Council", "note": "North Council"],
            extracts: ["note"])
        let part = Phrasing(Dispute(graph(councils + "[A]: a", citing: extract).value))
        #expect(part.withOwnTexts(parties[0]) == "North Council (1 text of its own here)")
        #expect(self.phrasing("[A]: a", asOf: "2022-02-01").withOwnTexts(parties[0]).contains("(1 text "))
    }

    private static let voiced = """
        [A]: a {by: N, in: letter, quote: one, also: [
          {by: S, act: denies, in: letter, quote: two, date: 2022-02-05},
          {by: M, act: quotes, in: letter, quote: two}]}
        """

    @Test func whoDeniesOrQuotesIsNeverNamedAsWhoSays() {
        let phrasing = phrasing(PhrasingTests.voiced)
        #expect(phrasing.voices(of: claim) == "N, denied by S, quoted by M")
        #expect(phrasing.others(of: claim) == "denied by S, quoted by M")
        #expect(phrasing.named(claim) == "[A] (North Council; denied by South Council)")
        let early = self.phrasing(PhrasingTests.voiced, asOf: "2022-02-03")
        #expect(early.named(claim) == "[A] (North Council)")
    }

    @Test func ofSeveralSpeakersEachKeepsItsReporter() {
        let text = "[A]: a {by: S, in: letter, quote: one, also: [{by: N, via: S, in: letter, quote: two}]}"
        #expect(phrasing(text).voices(of: claim) == "S, N (via S)")
        let own = text.replacingOccurrences(of: "quote: two}", with: "quote: two}, {by: N, in: note, quote: five}")
        #expect(phrasing(own).voices(of: claim) == "S, N")
    }

    @Test func howFarSilenceReachesIsSaidOfThoseAsked() {
        let texts = corpus(
            ["letter": "one", "part": "two", "note": "three"], dated: ["letter": "2022-02-01", "part": "2022-02-01"],
            signed: ["letter": "North Council", "part": "South Council", "note": "Mill Council"], extracts: ["part"])
        func phrasing(asOf day: String?) -> Phrasing {
            Phrasing(
                Dispute(graph(councils + "[A]: a", citing: texts).value, asOf: day.flatMap { DateSpan($0)?.last }))
        }
        let (all, early) = (phrasing(asOf: nil), phrasing(asOf: "2022-03-01"))
        let ids = all.graph.parties.map(\.id)
        #expect(all.reach(ofSilenceOf: []) == "no reply in the 3 texts here")
        #expect(all.reach(ofSilenceOf: [ids[0]]) == "none in 1 text of their own here")
        #expect(all.reach(ofSilenceOf: [ids[2]]) == "only extracts of theirs here")
        #expect(early.reach(ofSilenceOf: [ids[1]]) == "none of the 2 texts here is theirs")
        #expect(all.withoutTexts(all.graph.parties, "!") == "Only extracts of its own here, which show no absence: S.")
        // An undated letter of its own may be later: it has one all the same.
        #expect(
            early.withoutTexts(early.graph.parties, "!")
                == "Only extracts of its own here, which show no absence: S. Its own texts here may all be later: M.")
        #expect(
            phrasing(asOf: "2021-01-01").withoutTexts(all.graph.parties, "!")
                == "No text of its own here: N, S!. Its own texts here may all be later: M.")
    }

    @Test func whatIsOnlyDeniedHasNoSpeaker() {
        let phrasing = phrasing("[A]: a {by: S, act: denies, in: letter, quote: two}\n\n[Own]: o")
        #expect(phrasing.named(claim) == "[A] (denied by South Council)")
        #expect(phrasing.named(.statement(Statement.ID(1))) == "[Own]")
    }

    @Test(arguments: [("M", "agrees"), ("S", "concedes")])
    func whoConcedesToItsOwnSideAgrees(_ other: String, _ verb: String) {
        let phrasing = phrasing(
            "[A]: a {by: \(other), in: letter, quote: one, also: [{by: N, act: concedes, in: letter, quote: two}]}")
        #expect(phrasing.verb(of: phrasing.dispute.voices(of: claim)[1].attestations[0]) == verb)
    }

    @Test func ironyIsSaidInWords() {
        let phrasing = phrasing("[A]: a {by: N, act: ironic, in: letter, quote: one}")
        #expect(phrasing.verb(of: phrasing.dispute.voices(of: claim)[0].attestations[0]) == "says ironically")
    }

    @Test func titlesStandInTheBracketsOfTheGraphFile() {
        let phrasing = phrasing("[A]: a\n  - <B>: b")
        #expect(phrasing.graph.nodes.map(phrasing.title(of:)) == ["[A]", "<B>"])
        #expect(phrasing.name(of: nil) == "somebody unnamed")
    }
}
