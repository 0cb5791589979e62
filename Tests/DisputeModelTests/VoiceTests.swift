import ArgdownSyntax
import ArgumentModel
import DisputeModel
import TestInputs
import Testing

/// Who stands how to what is said.
@Suite struct VoiceTests {
    private static let texts = corpus(["letter": "one “two” three four"])

    private func dispute(_ text: String) -> Dispute {
        Dispute(graph(councils + text, citing: VoiceTests.texts).value)
    }

    private let claim = Node.statement(Statement.ID(0))

    private func stance(_ metadata: String) -> Stance? {
        let graph = graph(
            councils + "[A]: a {by: N, in: letter, \(metadata)}", citing: VoiceTests.texts
        ).value
        return graph.occurrences(of: claim).first?.stance
    }

    @Test(arguments: [
        ("asserts", Stance.asserts), ("concedes", .asserts), ("charges", .asserts), ("offers", .asserts),
        ("announces", .asserts), ("predicts", .asserts), ("presupposes", .asserts), ("asks", .asks),
        ("demands", .demands), ("denies", .denies), ("ironic", .denies), ("quotes", .mentions), ("reports", .mentions),
    ])
    func theActDecidesTheStanceAndAReporterDoesNot(_ act: String, _ expected: Stance) {
        #expect(stance("quote: three, act: \(act)") == expected)
        #expect(stance("quote: three, act: \(act), via: S") == expected)
        #expect(expected.isOfSpeaker == [.asserts, .asks, .demands].contains(expected))
    }

    @Test func everyActHasItsStance() { #expect(Occurrence.Act.allCases.count == 13) }

    @Test func ironyAboutAWordIsIronyInPart() {
        func isInPart(_ metadata: String) -> Bool? {
            dispute("[A]: a {by: N, in: letter, \(metadata)}").graph.occurrences(of: claim).first?.isIronicInPart
        }
        #expect(isInPart("quote: \"one “two” three\", act: ironic") == true)
        #expect(isInPart("quote: \"“two”\", act: ironic") == false)
        #expect(isInPart("quote: three, act: ironic") == false)
        #expect(isInPart("quote: \"three four\", act: ironic, irony: four") == true)
        // Only the words named are ironic; the act holds for the rest.
        #expect(stance("quote: \"three four\", irony: four") == .asserts)
    }

    @Test func onlyWhoSaysItIsNamedAsItsSpeaker() {
        let dispute = dispute(
            """
            [A]: a {by: N, in: letter, quote: three, also: [
              {by: S, act: denies, in: letter, quote: four},
              {by: M, act: reports, in: letter, quote: four},
              {by: N, in: letter, quote: four}]}
            """)
        #expect(dispute.speakers(of: claim) == [Party.ID(0)])
        #expect(dispute.voices(of: claim).map(\.stance) == [.asserts, .denies, .mentions])
        #expect(dispute.voices(of: claim).map { $0.attestations.map(\.position) } == [[0, 3], [1], [2]])
        #expect(dispute.isSaid(claim, by: Party.ID(0)) && !dispute.isSaid(claim, by: Party.ID(2)))
    }

    @Test func aNodeIsFirstSaidAtTheEarliestDatedPlaceOfThoseWhoSayIt() {
        func first(_ also: String, asOf day: String? = nil) -> String? {
            let graph = graph(
                councils
                    + "[A]: a {by: S, act: denies, date: 2021-01-01, in: letter, quote: one, also: [\(also)]}",
                citing: VoiceTests.texts
            ).value
            let occurrence = Dispute(graph, asOf: day.flatMap { DateSpan($0)?.last }).firstSaid(claim)
            return occurrence.map { $0.date?.description ?? "undated" }
        }
        let (undated, late, early) = (
            "{by: N, act: asserts, in: letter, quote: three}",
            "{by: N, act: asserts, date: 2022-02-09, in: letter, quote: three}",
            "{by: M, act: asserts, date: 2022-02-01, in: letter, quote: four}"
        )
        #expect(first("") == nil)
        #expect(first(undated) == "undated")
        #expect(first("\(undated), \(late)") == "2022-02-09")
        #expect(first("\(late), \(early)") == "2022-02-01")
        #expect(first("\(late), \(early)", asOf: "2022-01-31") == nil)
    }

    @Test func anAttestationIsAPlaceOfItsNode() {
        let dispute = dispute(
            "[A]: a {by: N, in: letter, quote: three, also: [{by: S, act: denies, in: letter, quote: four}]}")
        for voice in dispute.voices(of: claim) {
            for attestation in voice.attestations {
                #expect(attestation.node == claim)
                #expect(dispute.graph[attestation].by == voice.party)
                #expect(dispute.graph[attestation].stance == voice.stance)
            }
        }
    }

    @Test func anOwnDocumentIsTheBestTestimonyAndNeedsNoReporter() {
        func voice(_ also: String) -> Voice? {
            dispute("[A]: a {by: N, in: letter, quote: three, via: S\(also)}").voices(of: claim).first
        }
        #expect(voice("")?.testimony == .hearsay)
        #expect(voice("")?.reporters == [Party.ID(2)])
        #expect(voice(", also: [{by: N, via: M, in: letter, quote: four}]")?.testimony == .reported)
        #expect(voice(", also: [{by: N, via: N, in: letter, quote: four}]")?.testimony == .own)
        #expect(voice(", also: [{by: N, via: N, in: letter, quote: four}]")?.reporters == [])
    }

    @Test(arguments: [("M", true), ("S", false)])
    func whoSaysTheSameAsItsOwnSideAgreesAndDoesNotConcede(_ other: String, agrees: Bool) {
        let dispute = dispute(
            """
            [A]: a {by: \(other), in: letter, quote: three, also: [{by: N, act: concedes, in: letter, quote: four}]}
            """)
        let concession = dispute.voices(of: claim).first { $0.party == Party.ID(0) }?.attestations.first
        #expect(concession.map { dispute.concedesToOwnSide($0) } == agrees)
    }

    @Test func whoConcedesWhatBothSidesSayConcedes() {
        let dispute = dispute(
            """
            [A]: a {by: M, in: letter, quote: three, also: [
              {by: S, in: letter, quote: three}, {by: N, act: concedes, in: letter, quote: four}]}
            """)
        #expect(
            dispute.voices(of: claim).flatMap(\.attestations).allSatisfy { !dispute.concedesToOwnSide($0) })
    }
}
