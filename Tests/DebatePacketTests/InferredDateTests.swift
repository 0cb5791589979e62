import ArgumentModel
import Testing

@testable import DebatePacket

/// A day that the editor concluded is never printed as if somebody had written it.
@Suite struct InferredDateTests {
    /// Said first on the first of May as the editor reads it, printed on the tenth.
    private static let early =
        "[P9]: Claim P9. {by: X, in: x, date: 2024-05-01, inferred: [date], quote: \"Q5?\"}\n  +> [Yes]\n"
    private static let words = "1 May 2024 (inferred)"

    private func content(_ lines: [String]) throws -> PacketContent { try SampleDebate.packet(lines).content }

    @Test func theBriefTheTimelineAndTheIndexMarkIt() throws {
        let content = try content([InferredDateTests.early])
        #expect(content.brief.sentences.first { $0.passage.words == "P9" }?.date == InferredDateTests.words)
        #expect(content.timeline.entries.first { $0.what.words == "P9" }?.date == InferredDateTests.words)
        #expect(content.brief.sentences.first { $0.passage.words == "Yes" }?.date == "10 May 2024")
        let places = content.index.filter { $0.words == "Q5?" }
        #expect(places.allSatisfy { $0.date == "said \(InferredDateTests.words), printed 10 May 2024" })
    }

    @Test func theCardMarksItInItsStripAndInItsCitation() throws {
        let opposed = "[C9]: Claim C9. {by: Y, in: y, quote: \"Q6?\"}\n  -> [Yes]\n"
        let cards = try content([InferredDateTests.early, opposed]).decks.flatMap(\.cards)
        let card = try #require(cards.first { $0.cite.contains("inferred") })
        #expect(card.cite.contains("Party X, \(InferredDateTests.words). "))
        #expect(card.strip.second.contains("Said: 1 May 2024 (inferred), printed: 10 May 2024, 9 days later"))
    }

    @Test func aDayOnWhichTheSourceWasPrintedCanBeInferredToo() throws {
        let line = "[P9]: Claim P9. {by: X, in: x, date: 2024-05-10, inferred: [date], quote: \"Q5?\"}\n  +> [Yes]\n"
        let packet = try SampleDebate.packet([line])
        let node = try #require(packet.context.graph.statement(titled: "P9").map { Node.statement($0) })
        let place = try #require(packet.context.finder.best(of: node))
        #expect(packet.context.finder.dates(of: place) == "10 May 2024 (inferred)")
    }

    @Test func noDaysAreCountedFromIt() throws {
        let question =
            "[Ask]: Why? #question {by: X, to: Y, in: x, date: 2024-05-03, inferred: [date], quote: \"Q1?\"}\n"
        #expect(try content([question]).unanswered.entries.map(\.open) == ["since 3 May 2024 (inferred)"])
    }

    @Test func aClauseIsAdoptedOnTheDayThatItGives() throws {
        let lines = [
            "[P0]: Claim P0, by @[R1].\n",
            "[R1]: Rule 1. #norm {adopted: \"2001\", by: Y, in: y, date: 2024-05-02, inferred: [date], quote: \"Q1?\"}\n",
        ]
        let brief = try content(lines).brief
        #expect(brief.sentences.first { $0.passage.words == "Rule 1." }?.date == "2001")
    }
}
