import ArgumentModel
import Testing

@testable import DebatePacket

@Suite struct QuizTests {
    private func blocks(_ packet: Packet) -> [String] {
        GIFTQuiz(context: packet.context, content: packet.content).text.split(separator: "\n\n").map(String.init)
    }

    @Test func everyQuestionIsPlainTextSoThatNoTagIsDropped() throws {
        let all = blocks(try SampleDebate.packet()).filter { $0.hasPrefix("::") }
        #expect(!all.isEmpty)
        for block in all { #expect(block.firstRange(of: "::[plain]") != nil, "\(block)") }
    }

    @Test func reportedWordsAreAskedForBothTheirSpeakerAndTheirReporter() throws {
        let lines = [
            "[C3]: More. {by: Y, via: X, in: x, quote: \"Q3?\"}\n  -> [Yes]\n",
            "[P3]: More. {by: X, in: x, quote: \"Q4?\"}\n  +> [Yes]\n",
        ]
        let packet = try SampleDebate.packet(lines)
        let block = try #require(blocks(packet).first { $0.hasPrefix("::c3 speaker") })
        #expect(block.contains("Whose position is reported here, and by whom?"))
        #expect(block.contains("\n=Party Y, as reported by Party X\n"))
        #expect(block.contains("\n~Party X, in its own words") && block.contains("\n~Party Y, in its own words"))
        let own = try #require(blocks(packet).first { $0.hasPrefix("::c0 speaker") })
        #expect(own.contains("Who says") && own.contains("\n=Party Y"))
    }

    @Test(arguments: [
        ("Russia is at risk.", true), ("the RU position", true), ("as Mr Lavrov said", true),
        ("the russian federation", true),
        ("Trust me.", false), ("RUSTY", false), ("a federation", false),
    ]) func wordsThatNameTheSpeakerAreNotAskedFor(_ words: String, _ names: Bool) throws {
        let text = "===\nparties: {RU: {name: Russian Federation, speakers: [Sergey Lavrov]}}\n===\n[A]: a\n"
        let graph = try SamplePackets.graph(text, sources: [])
        #expect(GIFTQuiz.names(graph.parties[0], in: words) == names)
    }

    @Test func silenceAndNoAnswerAreOneChoice() throws {
        let lines = ["[Ask]: Why? #question {by: X, to: Y, in: x, quote: \"Q1?\"}\n"]
        let block = try #require(blocks(try SampleDebate.packet(lines)).first { $0.hasPrefix("::open 1") })
        #expect(block.contains("\n=no reply\n"))
        #expect(!block.contains("silence") && !block.contains("unanswered"))
    }
}
