import ArgumentModel
import Testing

@testable import DebatePacket

@Suite struct CardLineTests {
    private func card(_ slug: String, _ packet: Packet) throws -> Card {
        try #require(packet.content.decks.flatMap(\.cards).first { $0.slug == slug })
    }

    private func labels(_ list: ReferenceList) -> [String] { list.shown.map(\.label) }

    @Test func theMotionGoesByItsName() throws {
        let packet = try SampleDebate.packet()
        #expect(labels(try card("p0", packet).usedFor) == ["the motion"])
        let against = try card("c0", packet)
        #expect(labels(against.usedAgainst) == ["the motion"] && against.usedFor.isEmpty && against.consequence == nil)
    }

    @Test func aCardThatOnlyAttacksSaysWhomThatHelps() throws {
        let lines = [
            "[P3]: More. {by: X, in: x, quote: \"Q4?\"}\n  +> [Yes]\n",
            "[C3]: More. {by: Y, in: y, quote: \"Q3?\"}\n  -> [P1]\n",
        ]
        let packet = try SampleDebate.packet(lines)
        #expect(try card("c3", packet).consequence == "and so against the motion")
        #expect(try card("p0", packet).consequence == nil)
        let files = try SamplePackets.files(of: packet)
        #expect(try #require(files["student.md"]).contains("– and so against the motion"))
    }

    @Test func anUndercutOfAnArgumentForTheClaimCountsAsAttack() throws {
        let lines = [
            "<Step>: From P1. {by: X, in: x, quote: \"Q1?\"}\n", "(1) [P1]\n-- so --\n(2) [P0]\n",
            "[C3]: It does not follow. {by: Y, in: y, quote: \"Q2?\"}\n  _> <Step>\n",
        ]
        let packet = try SampleDebate.packet(lines)
        let doubt = try card("c3", packet)
        #expect(labels(try card("p0", packet).attackedBy) == [doubt.label])
        #expect(try card("p2", packet).attackedBy.isEmpty)
    }

    @Test func aCardNamesTheContradictionsItIsIn() throws {
        let packet = try SampleDebate.packet(["[P0]\n  >< [C0]\n"])
        let entry = try #require(
            packet.content.contradictions.entries.first {
                $0.members.contains { $0.title == "C0" } && $0.members.contains { $0.title == "P0" }
            })
        #expect(labels(try card("p0", packet).contradictions).contains(entry.label))
        let page = PrintedPage(html: try #require(try SamplePackets.files(of: packet)["student.html"]))
        #expect(page.identifiers.contains(entry.anchor) && page.links.contains(entry.anchor))
    }
}
