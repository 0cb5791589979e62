import ArgumentModel
import DisputeModel
import Testing

@testable import DebatePacket

@Suite struct SidesTests {
    private func slugs(_ packet: Packet) -> [[String]] { packet.content.decks.map { $0.cards.map(\.slug) } }

    @Test func bothSidesHaveEquallyManyCards() throws {
        for graph in [try SamplePackets.schoolPhones(), try SamplePackets.dispute(reasons: (7, 4))] {
            let counts = try slugs(SamplePackets.packet(of: graph)).map(\.count)
            #expect(counts[0] == counts[1])
            #expect((3...8).contains(counts[0]))
        }
    }

    @Test func sidesFollowFromTheLinesToTheMotion() throws {
        let graph = try SamplePackets.schoolPhones()
        let motion = try #require(graph.statement(titled: "Pupils keep their phones"))
        let packet = try SamplePackets.packet(of: graph, options: PacketOptions(motion: .statement(motion)))
        let reach = packet.context.reach
        func side(_ title: String) -> Side? {
            graph.statement(titled: title).flatMap { reach.side(of: .statement($0)) }
        }
        #expect(side("Boxes are a risk") == .motion)
        #expect(side("Hand phones in") == .opposition)
        #expect(side("Phones cost lesson time") == .opposition)
        // An attack on a reason against the motion speaks for it.
        #expect(side("Six of the lessons fell on the storm warning") == .motion)
        // So does an undercut of an argument against it.
        #expect(side("Lindenhof changed two things at once") == .motion)
    }

    @Test func whoBelongsToWhichCampDoesNotMoveACard() throws {
        let one = try SamplePackets.packet(of: SamplePackets.dispute(sides: ("A", "B")))
        let other = try SamplePackets.packet(of: SamplePackets.dispute(sides: ("B", "A")))
        #expect(slugs(one) == slugs(other))
    }

    @Test func whatPointsBothWaysIsOnNoSide() throws {
        let lines = ["[Yes]", "  + [Both]", "  - [Both]", "  + [Only]", "", "[Both]: b", "", "[Only]: o"]
        let graph = try SamplePackets.graph(lines.joined(separator: "\n"), sources: [])
        let yes = try #require(graph.statement(titled: "Yes"))
        let both = try #require(graph.statement(titled: "Both"))
        let reach = Reach(to: .statement(yes), over: BearingLines(Dispute(graph)))
        #expect(reach.ambivalent == [.statement(both)])
        #expect(reach.side(of: .statement(both)) == nil)
    }
}
