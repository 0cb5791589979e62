import ArgdownSyntax
import TestInputs
import Testing

@testable import ArgumentModel

/// A quotation is given to whoever speaks where it stands.
@Suite struct SpeakerTests {
    private static let parties = """
        ===
        parties:
          H: {name: Harbour Board, side: A, speakers: [Ada Berg, Tom Cole]}
          F: {name: Fishers, side: B, speakers: [Eva Dahl]}
          P: {name: Press}
        ===


        """

    /// The messages about one quotation in a text with these speakers: `id: message`.
    private func said(_ metadata: String, in text: String, speakers: [String] = []) -> [String] {
        let source = corpus(["s": text]).sources[0]
        let named = Source(
            id: source.id, name: "s", title: "s", issuer: nil, author: nil, speakers: speakers, date: nil, kind: nil,
            language: nil, translation: nil, url: nil, publisher: nil, addressees: [], reprints: [], rights: .excerpt,
            isComplete: true, notes: [], sha256: "", file: source.file, bodyBounds: source.bodyBounds)
        let graph = graph(Self.parties + "[A]: a {in: s, \(metadata)}", citing: Corpus(sources: [named]))
        return graph.diagnostics.map { "\($0.id): \($0.message)" }
    }

    /// A clause that ends in a name and a colon introduces nobody who speaks.
    @Test func aClauseBeforeAColonIsNoLabel() {
        let text = "Ada Berg: We meet.\n\nWe ask Eva Dahl: which boats? We want a list."
        #expect(said("by: H/Ada Berg, quote: We want a list.", in: text, speakers: ["Ada Berg", "Eva Dahl"]) == [])
        let turn = "Ada Berg: We meet.\n\nSpeaker Eva Dahl: Which boats? We want a list."
        #expect(
            said("by: H/Ada Berg, quote: We want a list.", in: turn, speakers: ["Ada Berg", "Eva Dahl"])
                .contains { $0.hasPrefix("other-speaker") })
    }

    private static let talk = """
        **Question:** Is the pier closed?

        **Ada Berg:** The pier is open.

        It stays open.

        **Eva Dahl:** The pier was never open.
        """

    @Test func wordsUnderTheLabelOfTheirSpeakerAreHers() {
        #expect(said("by: H/Ada Berg, quote: The pier is open", in: Self.talk) == [])
        #expect(said("by: H/Ada Berg, quote: It stays open", in: Self.talk) == [])
        #expect(said("by: H, quote: It stays open", in: Self.talk) == [])
        #expect(said("by: P, act: asks, quote: Is the pier closed", in: Self.talk) == [])
    }

    @Test func wordsUnderAnotherLabelAreWarnedAbout() {
        #expect(
            said("by: H/Ada Berg, quote: The pier was never open", in: Self.talk) == [
                "other-speaker: these words stand under 'Eva Dahl' in 's', not under 'Ada Berg'"
            ])
        #expect(
            said("by: H, quote: The pier was never open", in: Self.talk) == [
                "other-speaker: these words stand under 'Eva Dahl' in 's', not under 'H'"
            ])
        #expect(
            said("by: H/Tom Cole, quote: It stays open", in: Self.talk) == [
                "other-speaker: these words stand under 'Ada Berg' in 's', not under 'Tom Cole'"
            ])
        for by in ["H/Ada Berg", "H"] {
            #expect(
                said("by: \(by), quote: the pier closed", in: Self.talk).map { String($0.prefix(13)) } == [
                    "other-speaker"
                ])
        }
    }

    @Test func theLabelIsShown() {
        let text = Self.parties + "[A]: a {in: s, by: H, quote: The pier was never open}"
        let notes = graph(text, citing: corpus(["s": Self.talk])).diagnostics.flatMap(\.notes)
        #expect(notes.map { $0.range.map { SourceFile(text: Self.talk).text(in: $0.bounds) } } == ["Eva Dahl"])
    }

    @Test(arguments: [
        "Question: Is it so?\nAda Berg: One.\nEva Dahl: Two.", "Q: Is it so?\n\nBERG: One.\n\nMS DAHL: Two.",
        "> **Q**: Is it so?\n>\n> **Ms Berg**: One.\n>\n> **Dahl**: Two.",
        "*Frage:* Ist es so?\n*Berg:* One.\n*Eva Dahl:* Two.",
        "Question: So?\nAda Berg\n: One.\nEva Dahl\n: Two.", "ADA BERG: One.\nEVA DAHL: Two.",
    ]) func labelsAreReadInEveryForm(_ text: String) {
        #expect(said("by: H/Ada Berg, quote: One", in: text) == [])
        #expect(said("by: H/Ada Berg, quote: Two", in: text).count == 1)
    }

    @Test func whoReportsMaySpeakForOthers() {
        #expect(said("by: H/Tom Cole, via: F, quote: The pier was never open", in: Self.talk) == [])
        #expect(said("by: F/Eva Dahl, via: H, quote: The pier was never open", in: Self.talk).count == 1)
    }

    @Test func anUnknownLabelEndsTheTurnBeforeIt() {
        let text = "**Ada Berg:** One.\n\n**Eva Dahl:** Two.\n\n**Ola Nord:** Three."
        #expect(said("by: H/Ada Berg, quote: Three", in: text) == [])
        #expect(said("by: H/Ada Berg, quote: Two", in: text).count == 1)
    }

    @Test func aTextWithColonsIsNoTranscript() {
        #expect(said("by: H/Ada Berg, quote: all is well", in: "Note: all is well. Eva Dahl: no, it is not.") == [])
        #expect(said("by: H/Ada Berg, quote: all is well", in: "Eva Dahl\n\nOur view: all is well.") == [])
        #expect(said("by: H/Ada Berg, quote: all is well", in: "Eva Dahl: one line.\n\nThen all is well.") == [])
    }

    @Test func aSpeakerWhomTheSourceDoesNotListIsWarnedAbout() {
        #expect(
            said("by: H/Tom Cole, quote: The pier is open", in: Self.talk, speakers: ["Ada Berg", "Eva Dahl"]) == [
                "unlisted-speaker: 'Tom Cole' is not among the speakers of 's'"
            ])
        #expect(said("by: H/Ada Berg, quote: open", in: "It is open.", speakers: ["A. Berg", "Ms Berg"]) == [])
        #expect(said("by: H/Tom Cole, via: F, quote: open", in: "It is open.", speakers: ["Eva Dahl"]) == [])
        #expect(said("by: H, quote: open", in: "It is open.", speakers: ["Eva Dahl"]) == [])
    }

    @Test func oneSideAloneOpposesNobody() {
        let said = "only-side at 1 'A': 'A' is the only side, so that no party opposes another"
        check("===\nparties:\n  N: {name: North, side: 1️⃣A}\n  S: {name: South}\n===\n", says: [said])
        check("===\nparties:\n  M: Mill\n  N: {side: 1️⃣A}\n  S: {side: A}\n===\n", says: [said])
        check("===\nparties:\n  N: {side: A}\n  S: {side: B}\n  M: Mill\n===\n", says: [])
        check("===\nparties:\n  N: North\n  S: South\n===\n", says: [])
        check("===\nparties:\n  N: {side: A}\n===\n", says: [])
    }
}
