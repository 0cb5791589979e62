import ArgumentModel
import Testing
import Wording

@testable import DebatePacket

@Suite struct BackgroundTests {
    @Test func theBriefNamesTheSpeakerAndAsksNothing() throws {
        let ask = "[Ask]: Why? #question {by: X, to: Y, in: x, quote: \"Q1?\"}\n"
        let brief = try SampleDebate.packet([ask]).content.brief
        #expect(brief.sentences.map { "\($0.who): \($0.passage.words)" }.contains("Party X: Yes"))
        #expect(!brief.sentences.contains { $0.passage.words.contains("Ask") || $0.passage.words.contains("Why") })
        #expect(brief.sentences.allSatisfy { !$0.passage.references.isEmpty })
    }

    @Test func theNormsCitedMostAreToldInTheirOwnSentences() throws {
        let norms = (1...4).map {
            "[R\($0)]: Rule \($0) holds. #norm {adopted: \"2001\", by: Y, in: y, quote: \"Q\($0)?\"}\n"
        }
        let citing = [
            "[P0]: Claim P0, by @[R1] and @[R2].\n", "[P1]: Claim P1, by @[R2] and @[R3].\n",
            "[P2]: Claim P2, by @[R2], @[R3] and @[R4].\n",
        ]
        let brief = try SampleDebate.packet(norms + citing).content.brief
        #expect(
            brief.sentences.filter { $0.date == "2001" }.map(\.passage.words) == [
                "Rule 1 holds.", "Rule 2 holds.", "Rule 3 holds.",
            ])
    }

    @Test func theTimelineHasFifteenLinesTheUndatedIncluded() throws {
        for graph in [try SamplePackets.security(), try SamplePackets.schoolPhones()] {
            let timeline = try SamplePackets.packet(of: graph).content.timeline
            #expect(timeline.entries.count + timeline.undated.count <= 15)
            #expect(!timeline.entries.contains { $0.date == "undated" })
            #expect(timeline.upTo == nil)
        }
        let files = try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.security()))
        #expect(!(try #require(files["student.html"])).contains("up to"))
        let dated = try SamplePackets.packet(of: SamplePackets.security(), asOf: "2022-02-03").content.timeline
        #expect(dated.upTo == "3 February 2022")
    }

    @Test(arguments: [
        ("2022-01-24/2022-01-30", "24–30 January 2022"), ("2022-01-24/2022-02-03", "24 January – 3 February 2022"),
        ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022"), ("2022-01/2022-02", "January – February 2022"),
        ("2021/2022", "2021 – 2022"), ("2022-01-24", "24 January 2022"), ("2022-01", "January 2022"), ("2022", "2022"),
        ("2022-01-24T09:05", "24 January 2022, 09:05"), ("2022~", "about 2022"), ("2022-01?", "perhaps January 2022"),
        ("2022-01%/2022-03", "perhaps about January 2022 – March 2022"), ("-0044", "45 BC"), ("0000-03", "March 1 BC"),
    ]) func whatTheEndsOfASpanShareIsSaidOnce(_ span: String, _ spoken: String) throws {
        #expect(try #require(DateSpan(span)).spoken == spoken)
    }

    @Test func theIndexSaysWhenWordsWereSaidAndWhenPrinted() throws {
        let lines = [
            "[P0]: Claim P0, by @[R1]. {by: X, in: z, date: 2024-05-01, quote: \"Q5?\"}\n",
            "[R1]: Rule 1 holds. #norm {adopted: \"2001\", by: Y, in: y, quote: \"Q1?\"}\n",
        ]
        let packet = try SampleDebate.packet(lines)
        let finder = packet.context.finder
        func dates(_ title: String) throws -> [String] {
            let id = try #require(packet.context.graph.statement(titled: title))
            return finder.places(of: .statement(id)).map(finder.dates)
        }
        #expect(try dates("P0") == ["10 May 2024", "said 1 May 2024, printed 10 May 2024"])
        #expect(try dates("R1") == ["adopted 2001, printed 10 May 2024"])
        #expect(packet.content.index.first { $0.slug == "r1" }?.date == "adopted 2001, printed 10 May 2024")
    }

    @Test func whatTheTimelineDatesIsNotUndatedInTheIndex() throws {
        let content = try SamplePackets.packet(of: SamplePackets.security()).content
        let shown =
            content.brief.sentences.flatMap(\.passage.references) + content.timeline.entries.flatMap(\.what.references)
        for entry in content.index where shown.contains(entry.reference) {
            #expect(entry.date != "undated", "\(entry.slug)")
        }
    }
}
