import ArgumentModel
import Testing

@testable import DebatePacket

@Suite struct OpenPointsTests {
    private func question(_ number: Int, _ line: String, about title: String? = nil) -> String {
        "[Q\(number)]: Question \(number)\(title.map { " on @[\($0)]" } ?? "")? #question {by: X, to: Y, in: x, quote: \"Q\(number)?\"\(line)}\n"
    }

    private let norm = "[Rule]: The rule. #norm {by: Y, in: y, quote: \"Q19?\"}\n\n[Yes]: Yes, by @[Rule].\n"

    @Test func whatIsNearestToTheMotionIsListedFirst() throws {
        let list = try SampleDebate.packet([
            norm, question(1, ", date: 2024-01-01"), question(2, ", date: 2024-05-01", about: "Rule"),
        ]).content.unanswered
        #expect(list.entries.map(\.question.words) == ["Question 2 on Rule?", "Question 1?"])
    }

    @Test func amongEquallyNearTheOldestIsFirst() throws {
        let list = try SampleDebate.packet([question(1, ", date: 2024-03-01"), question(2, ", date: 2024-02-01")])
            .content.unanswered
        #expect(list.entries.map(\.question.words) == ["Question 2?", "Question 1?"])
    }

    @Test func daysAreCountedToADayThatIsNamed() throws {
        let list = try SampleDebate.packet([
            question(1, ", date: 2024-05-03"), question(2, ", date: 2015"), question(3, ""),
        ]).content
            .unanswered
        #expect(list.countedTo == "the last own text here of the one asked")
        #expect(list.entries.map(\.open) == ["since 2015", "7 days", "–"])
    }

    @Test func theEvidenceIsFromTheDayThatTheDaysAreCountedFrom() throws {
        let lines = [
            "[Ask]: Why? #question {by: X, to: Y, in: x, quote: \"Q1?\"}\n",
            "[Ask]: {by: X, to: Y, via: Y, in: y, date: 2024-05-03, quote: \"Q2?\"}\n",
        ]
        let content = try SampleDebate.packet(lines).content
        let entry = try #require(content.unanswered.entries.first)
        let evidence = content.index.first { entry.question.references == [$0.reference] }
        #expect(entry.open == "7 days" && evidence?.words == "Q2?")
    }

    @Test func howFarTheTextsOfThoseAskedReachIsSaidFirst() throws {
        let asked = try SampleDebate.packet([question(1, "")])
        #expect(asked.content.unanswered.reach == "Texts of their own in this collection: Party Y 1.")
        #expect(try SampleDebate.packet().content.unanswered.reach == nil)
        let packet = try SamplePackets.packet(of: SamplePackets.security())
        let reach = try #require(packet.content.unanswered.reach)
        #expect(
            reach.contains("Russian Federation 4.")
                && reach.contains("No text of its own in this collection: United States"))
        let files = try SamplePackets.files(of: packet)
        for name in ["student.md", "student.html"] {
            #expect(try #require(files[name]).contains("known only from what others say"))
        }
    }

    @Test func theCoreCountsWhatTheAnnexListsInFull() throws {
        let content = try SampleDebate.packet((0..<15).map { question($0, "") }).content
        #expect(content.unanswered.entries.count == 15)
        let shown = content.core.unanswered
        #expect(shown.map(\.question.words) == content.unanswered.entries.prefix(shown.count).map(\.question.words))
        #expect((1...8).contains(shown.count) && content.core.moreUnanswered == "and \(15 - shown.count) more")
    }

    @Test func aSetOfStatementsIsOneContradictionWhoeverSaysThem() throws {
        let lines = [
            "[P0]\n  >< [C0]\n",
            "[P0]: Claim P0. {by: Y, act: concedes, in: y, quote: \"Words P0.\"}\n",
            "[C0]: Claim C0. {by: X, act: denies, in: x, quote: \"Words C0.\"}\n",
        ]
        let entries = try SampleDebate.packet(lines).content.contradictions.entries
        let both = entries.filter {
            $0.members.contains { $0.title == "P0" } && $0.members.contains { $0.title == "C0" }
        }
        #expect(both.count == 1)
        #expect(both.first?.members.first { $0.title == "P0" }?.quotations.map(\.who) == ["Party X", "Party Y"])
    }
}
