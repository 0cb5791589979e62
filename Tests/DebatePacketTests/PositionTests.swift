import ArgumentModel
import Testing

@testable import DebatePacket

@Suite struct PositionTests {
    private func card(_ name: String, _ packet: Packet) throws -> PositionCard {
        try #require(packet.content.positions.first { $0.party == name })
    }

    @Test func theNormCitedMostComesFirstAndTheRestIsCounted() throws {
        let norms = (1...4).map { "[R\($0)]: Rule \($0) holds. #norm {by: Y, in: y, quote: \"Q\($0)?\"}\n" }
        let citing = [
            "[P0]: Claim P0, by @[R1] and @[R2].\n", "[P1]: Claim P1, by @[R2] and @[R3].\n",
            "[P2]: Claim P2, by @[R3], @[R2] and @[R4].\n",
        ]
        let card = try card("Party X", SampleDebate.packet(norms + citing))
        #expect(card.norms.shown.map(\.words) == ["R2", "R3", "R1"])
        #expect(card.norms.omitted == "and 1 more")
    }

    @Test func theDemandNearestToTheMotionComesFirst() throws {
        let lines = [
            "[R1]: Rule 1. #norm {by: Y, in: y, quote: \"Q1?\"}\n", "[Yes]: Yes, by @[R1].\n",
            "[Far]: Do that. #demand {by: X, to: Y, in: x, quote: \"Q2?\"}\n",
            "[Near]: Do this, by @[R1]. #demand {by: X, to: Y, in: x, quote: \"Q3?\"}\n",
        ]
        let packet = try SampleDebate.packet(lines)
        #expect(try card("Party X", packet).demands.shown.map(\.words) == ["Near", "Far"])
        #expect(try card("Party Y", packet).unanswered.shown.map(\.words).prefix(2) == ["Near", "Far"])
    }

    @Test func whatAPartyAnswersToQuestionsNearTheMotionStandsOnItsCard() throws {
        let lines = [
            "[Away]: Is it far? #issue\n", "[Far]: It is far. {by: X, on: Away, holds: yes, in: x, quote: \"Q1?\"}\n",
            "[Whether]: Is it so? #issue\n",
            "[Yes]: Yes. {by: X, on: Whether, holds: yes, in: x, quote: \"Q2?\"}\n",
            "[C0]: Claim C0. {by: Y, act: ironic, on: Whether, holds: no, in: y, quote: \"Q3?\"}\n",
        ]
        let packet = try SampleDebate.packet(lines)
        #expect(try card("Party X", packet).answers.shown.map(\.words) == ["Is it so? – yes"])
        let other = try card("Party Y", packet).answers
        #expect(other.shown.map(\.words) == ["Is it so? – no (with irony)"])
        #expect(other.shown.allSatisfy { !$0.references.isEmpty })
    }

    @Test func whoHasNoTextOfItsOwnIsSaidToHaveNone() throws {
        let positions = try SamplePackets.packet(of: SamplePackets.security()).content.positions
        let voiceless = positions.filter { $0.voice != nil }.map(\.party)
        #expect(voiceless.contains("United States") && !voiceless.contains("Russian Federation"))
        #expect(positions.first { $0.party == "United States" }?.voice == "no text of its own in this collection")
    }

    @Test func whoLeansToNeitherSideOwesNeitherAnAnswer() throws {
        let positions = try SamplePackets.packet(of: SamplePackets.security()).content.positions
        let union = try #require(positions.first { $0.party == "European Union" })
        #expect(union.side == "on neither side, or on both" && union.unanswered.isEmpty)
    }

    @Test func whoIsInNoCampIsForNothing() throws {
        let content = try SamplePackets.packet(of: SamplePackets.schoolPhones()).content
        let newspaper = try #require(content.positions.first { $0.party.hasPrefix("The Elm") })
        #expect(newspaper.side == "in no camp; its statements here are used mostly on side B")
        #expect(content.positions.first { $0.party == "Head teacher" }?.side == "mostly for the motion")
    }
}
