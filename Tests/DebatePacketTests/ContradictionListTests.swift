import Analysis
import Testing

@testable import DebatePacket

/// P15 and P11: what cannot all hold is one thing, what somebody says at a later date another.
@Suite struct ContradictionListTests {
    private static let issue = "[Issue]: May it be? #issue {options: [yes, no]}\n"

    /// X says `yes` on the first of May, and `no` on another day.
    private static func held(later day: String) -> [String] {
        [
            issue, "[P0]: Claim P0. {by: X, in: x, date: 2024-05-01, quote: \"Q1?\", on: Issue, holds: yes}\n",
            "[Late]: Late. {by: X, in: x, date: \(day), quote: \"Q2?\", on: Issue, holds: no}\n  -> [P0]\n",
        ]
    }

    private func entry(_ lines: [String], about words: String) throws -> ContradictionEntry {
        let entries = try SampleDebate.packet(lines).content.contradictions.entries
        let found = entries.filter { $0.members.contains { $0.title == words } }
        #expect(found.count == 1)
        return try #require(found.first)
    }

    @Test func aChangeIsHeadedAsAChangeWithItsDatesAndItsInnocentReading() throws {
        let entry = try entry(ContradictionListTests.held(later: "2024-05-09"), about: "Late")
        #expect(entry.kind.hasPrefix("a change between 1 May 2024 and 9 May 2024, "))
        #expect(entry.question == "May it be? Party X answers differently.")
        #expect(entry.members.map(\.role) == ["yes", "no"])
        #expect(entry.remark?.contains("A change between two dates is no contradiction") == true)
        let sheets = try SampleDebate.packet(ContradictionListTests.held(later: "2024-05-09")).content.crossSheets
        let asked = sheets.flatMap(\.questions).filter { $0.rule == CrossRule.change.name }
        #expect(asked.map { $0.phrase.pieces.last?.words } == ["What changed between the two dates?"])
        #expect(!sheets.flatMap(\.questions).contains { $0.rule == CrossRule.ownContradiction.name })
    }

    @Test func twoAnswersOnOneDayAreHeldTogether() throws {
        let lines = ContradictionListTests.held(later: "2024-05-01")
        #expect(try entry(lines, about: "Late").kind.hasPrefix("two answers of one party, "))
        let sheets = try SampleDebate.packet(lines).content.crossSheets
        let asked = sheets.flatMap(\.questions).filter { $0.rule == CrossRule.ownContradiction.name }
        #expect(asked.map { $0.phrase.pieces.last?.words } == ["How do the two go together?"])
    }

    @Test func aDisagreementSaysWhoSetsItAndWhoSaysTheSame() throws {
        let lines = [
            ContradictionListTests.issue,
            "[P0]: Claim P0. {by: X, in: x, quote: \"Q1?\", on: Issue, holds: yes}\n",
            "[C0]: Claim C0. {by: Y, in: y, quote: \"Q2?\", on: Issue, holds: no}\n",
        ]
        let editors = try entry(lines, about: "C0")
        #expect(editors.kind == "disagreement, set side by side by the editor")
        #expect(editors.members.map(\.role) == ["yes", "no"] && editors.members.map(\.soToo) == [nil, nil])
        let drawn = try entry(lines + ["[C0]: {by: Y, in: y, quote: \"Q3?\", draws: all}\n  >< [P0]\n"], about: "C0")
        #expect(drawn.kind == "disagreement, by the texts, strict")
    }

    /// One entry a clash, however many minimal sets show it.
    @Test(arguments: ["graphs/school-phones/school-phones.argdown", "graphs/indivisible-security.argdown"])
    func everyClashIsListedOnce(_ path: String) throws {
        let packet = try SamplePackets.packet(of: SamplePackets.graph(path))
        let report = packet.context.reader.report
        let entries = packet.content.contradictions.entries
        let headlines = report.clashes().all.map { PlainWords.printed($0.headline) }
        let questions = entries.compactMap(\.question)
        #expect(Set(questions).count == questions.count && questions.allSatisfy(headlines.contains))
        #expect(entries.count <= report.clashes().all.count)
        let drawn = packet.content.core.clashes
        #expect(drawn.allSatisfy { $0.kind.contains("by the texts") })
        #expect(
            drawn.map(\.label) == entries.filter { $0.kind.contains("by the texts") }.prefix(drawn.count).map(\.label))
    }

    @Test func aContradictionSaysWhoSetsIt() throws {
        #expect(
            try entry(["[P0]\n  >< [C0]\n"], about: "C0").kind
                == "contradiction between parties, set side by side by the editor, strict")
    }

    @Test func whatOnePartySaysAndDeniesIsNotAskedAsIfItHadSaidItTwice() throws {
        let denial = "[P0]: Claim P0. {by: X, act: denies, in: x, quote: \"Q1?\"}\n"
        let sheets = try SampleDebate.packet([denial]).content.crossSheets
        let asked = sheets.flatMap(\.questions).first { $0.rule == CrossRule.ownContradiction.name }
        let words = try #require(asked).phrase.pieces.map(\.words)
        #expect(words.contains("P0") && words.contains("Not so: P0"))
    }
}
