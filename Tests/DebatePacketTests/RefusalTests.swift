import ArgumentModel
import DisputeModel
import Testing

@testable import DebatePacket

@Suite struct RefusalTests {
    private func refusal(_ graph: ArgumentGraph, options: PacketOptions = PacketOptions()) -> String? {
        do {
            _ = try SamplePackets.packet(of: graph, options: options)
            return nil
        } catch {
            return (error as? PacketRefusal)?.message
        }
    }

    @Test func aSoundDisputeIsNotRefused() throws {
        #expect(refusal(try SamplePackets.dispute()) == nil)
    }

    @Test func oneSideAloneMakesNoDebate() throws {
        let graph = try SamplePackets.dispute(reasons: (5, 0))
        // A second source, so that nothing but the other side is missing.
        #expect(
            try #require(refusal(graph)).contains("source")
                || refusal(graph)?.contains("no claim can be the motion") == true)
        let school = try SamplePackets.schoolPhones()
        let lonely = try #require(school.statement(titled: "Boxes are a risk"))
        let message = try #require(refusal(school, options: PacketOptions(motion: .statement(lonely))))
        #expect(message.contains("0 against it") || message.contains("0 quoted nodes for it"))
    }

    @Test func aSingleSourceMakesNoDebate() throws {
        let message = try #require(refusal(try SamplePackets.dispute(sources: 1)))
        #expect(message == "all quotations are from one source, 'one'")
    }

    @Test func withoutDatesThereIsNoBackground() throws {
        #expect(try #require(refusal(try SamplePackets.dispute(dates: false))).hasPrefix("no quotation has a date"))
    }

    @Test func withoutQuotationsThereIsNothingToPrint() throws {
        let graph = try SamplePackets.graph("[A]\n  >< [B]\n", sources: [])
        #expect(try #require(refusal(graph)).hasPrefix("there is nothing to quote"))
    }

    @Test func tooFewReasonsAreCounted() throws {
        let message = try #require(refusal(try SamplePackets.dispute(reasons: (5, 1))))
        #expect(message.contains("at least 3 for, 3 against and 2 sources are needed"))
    }

    @Test func aQuestionCannotBeTheMotion() throws {
        let graph = try SamplePackets.schoolPhones()
        let question = try #require(graph.statement(titled: "Who pays for a lost phone"))
        let message = try #require(refusal(graph, options: PacketOptions(motion: .statement(question))))
        #expect(message.contains("is not a claim"))
    }

    @Test func twoThousandNodesMakeAPacket() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.dispute(reasons: (1000, 1000)))
        #expect(packet.content.decks.map(\.cards.count) == [6, 6])
        #expect(packet.content.mapOrder.count <= 40)
    }
}
