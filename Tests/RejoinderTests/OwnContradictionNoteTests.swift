import Testing

/// Below the clashes stands that no party contradicts itself, wherever that is so.
@Suite struct OwnContradictionNoteTests {
    /// What the note says of statements of N and S, whose titles stand in the one text of the corpus.
    private func note(_ statements: String...) throws -> String? {
        let head = """
            ===
            title: Ferry
            corpus: corpus
            mode: loose
            parties:
              N: {name: North Council, side: A}
              S: {name: South Council, side: B}
            ===

            [Is it safe?]: Is it safe? #issue

            """
        let source = """
            ---
            id: text
            title: Text
            kind: letter
            rights: official
            ---
            Safe. Unsafe. Sure. Alpha. Beta.

            """
        let quoted = statements.map { statement in
            let title = statement.dropFirst().prefix { $0 != "]" }
            return statement.replacing("{by:", with: "{in: text, quote: \(title), by:")
        }
        let folder = try TemporaryFolder([
            "corpus/text.md": source, "ferry.argdown": head + "\n" + quoted.joined(separator: "\n\n") + "\n",
        ])
        let run = try Run.rejoinder(["contradictions", "ferry.argdown", "-q"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.firstMatch(of: /No party’s own statements [^.]*\./).map { String($0.output) }
    }

    private static let none =
        "No party’s own statements and arguments contradict one another, as far as this graph records them."
    private static let changed =
        "No party’s own statements and arguments contradict one another at one time, as far as this graph records them; "
        + "an answer that changed between two dates is no contradiction."

    private func yes(_ date: String, by party: String = "N") -> String {
        "[Safe]: It is safe. {by: \(party), date: \(date), on: Is it safe?, holds: yes, contrary: Unsafe}"
    }

    private func no(_ date: String, by party: String = "N") -> String {
        "[Unsafe]: It is not. {by: \(party), date: \(date), on: Is it safe?, holds: no}"
    }

    @Test func itStandsWhereOnlyOthersAreContradicted() throws {
        #expect(try note("[Safe]: It is safe. {by: N}") == Self.none)
        #expect(try note(yes("2024-01-01"), no("2024-01-02", by: "S")) == Self.none)
    }

    @Test func aChangeBetweenTwoDatesIsNamedAndNoContradiction() throws {
        #expect(try note(yes("2024-01-01"), no("2024-01-02")) == Self.changed)
        #expect(try note(yes("2024-01-02"), no("2024-01-01")) == Self.changed)
        #expect(try note(yes("2024-01"), no("2024-02-01")) == Self.changed)
    }

    @Test func itIsWithheldWhereAPartyMayContradictItself() throws {
        #expect(try note(yes("2024-01-01"), no("2024-01-01")) == nil)
        #expect(try note(yes("2024-01-01"), no("2024-01")) == nil)
        #expect(
            try note("[Alpha]: a. {by: N, date: 2024-01-01, contrary: Beta}", "[Beta]: b. {by: N, date: 2024-01-02}")
                == nil)
        // Beside the change stands what was said on one day, about something else.
        #expect(
            try note(
                yes("2024-01-01"), no("2024-01-02"), "[Alpha]: a. {by: S, date: 2024-01-01, contrary: Beta}",
                "[Beta]: b. {by: S, date: 2024-01-01}") == nil)
        // An undated word may be of any day.
        #expect(
            try note(
                yes("2024-01-01"), no("2024-01-02"),
                "[Sure]: Sure. {by: N, on: Is it safe?, holds: partly, contrary: Unsafe}")
                == nil)
    }

    @Test func twoAnswersOfOneDayWithholdItThoughNothingOpposesThem() throws {
        let apart = "[Unsafe]: It is not. {by: N, date: 2024-01-01, on: Is it safe?, holds: no}"
        #expect(try note("[Safe]: It is safe. {by: N, date: 2024-01-01, on: Is it safe?, holds: yes}", apart) == nil)
    }
}
