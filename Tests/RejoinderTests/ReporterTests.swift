import Testing

/// Words stand beside the one who says them, and what is known only through somebody else names them, in every format.
@Suite struct ReporterTests {
    /// North and Mill are known through others alone; East says the same in a text of its own. What North said is dated
    /// by the editor.
    static let files = [
        "corpus/paper.md": source(
            "paper", by: "The Paper", "2024-02-01",
            "North said last week that the ferry is safe. North asks who will pay for the ferry."),
        "corpus/south.md": source(
            "south", by: "South Council", "2024-02-02", "The ferry is not safe. Even Mill calls the ferry safe."),
        "corpus/east.md": source("east", by: "East Council", "2024-02-03", "The ferry is safe. Who pays?"),
        "graphs/dispute.argdown": """
        ===
        title: Ferry
        corpus: ../corpus
        mode: loose
        parties:
          NORTH: {name: North Council, side: A}
          SOUTH: {name: South Council, side: B}
          MILL: {name: Mill Council, side: A}
          EAST: {name: East Council, side: A}
          PAPER: {name: The Paper}
        ===

        [Is it safe?]: Is the ferry safe? #issue {options: [yes, no]}

        [Safe]: The ferry is safe. {by: NORTH, via: PAPER, in: paper, date: 2024-01-25, inferred: [date],
          quote: "the ferry is safe", on: Is it safe?, holds: yes, also: [
          {by: EAST, in: east, quote: "The ferry is safe", on: Is it safe?, holds: yes},
          {by: MILL, via: SOUTH, in: south, quote: "Mill calls the ferry safe", on: Is it safe?, holds: yes}]}

        [Unsafe]: The ferry is not safe. {by: SOUTH, in: south, quote: "The ferry is not safe", on: Is it safe?, holds: no}

        [Who pays]: Who pays? #question {by: NORTH, via: PAPER, to: SOUTH, in: paper, date: 2024-01-25,
          inferred: [date], quote: "who will pay for the ferry", also: [
          {by: EAST, to: SOUTH, in: east, act: asks, quote: "Who pays?"}]}

        """,
    ]

    private static func source(_ id: String, by author: String, _ date: String, _ text: String) -> String {
        """
        ---
        id: \(id)
        title: \(id)
        issuer: \(author)
        author: \(author)
        date: \(date)
        kind: letter
        language: en
        translation: none
        rights: official
        ---
        \(text)

        """
    }

    static func output(_ arguments: [String]) throws -> String {
        let run = try Run.rejoinder(arguments + ["-q"], in: TemporaryFolder(files))
        #expect(run.errors.isEmpty, "\(arguments)")
        return run.output
    }

    private func output(_ arguments: String...) throws -> String { try ReporterTests.output(arguments) }

    @Test func aClashPutsNobodysWordsIntoTheMouthOfThoseWhoSayTheSame() throws {
        let rows = try ReadOutput.table(output("contradictions", "-f", "csv"))
        let yes = try #require(rows.first { $0["role"] == "yes" })
        #expect(yes["by"] == "EAST" && yes["via"] == "" && yes["words"] == "The ferry is safe")
        #expect(yes["so too"] == "NORTH (via PAPER); MILL (via SOUTH)")
        let no = try #require(rows.first { $0["role"] == "no" })
        #expect(no["by"] == "SOUTH" && no["so too"] == "")
        let soToo = "So too: NORTH (via PAPER) and MILL (via SOUTH)."
        let text = try output("contradictions").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("yes: EAST (2024-02-03, east): “The ferry is safe” \(soToo)"))
        let markdown = try output("contradictions", "-f", "md")
        #expect(markdown.contains("- **yes**: EAST, 2024-02-03, east: “The ferry is safe” \(soToo)\n"))
        let json = try ReadOutput.json(output("contradictions", "-f", "json"))
        let clash = try #require(try ReadOutput.objects(json, "clashes").first)
        let saying = try #require(try ReadOutput.objects(clash, "sayings").first)
        let others = try ReadOutput.objects(saying, "others_via")
        #expect(others.map { $0["party"] as? String } == ["NORTH", "MILL"])
        #expect(others.map { $0["via"] as? [String] } == [["PAPER"], ["SOUTH"]])
    }

    @Test func theReporterOfTheSpeakerItselfIsNamed() throws {
        var files = ReporterTests.files
        files["graphs/dispute.argdown"] = files["graphs/dispute.argdown"]?.replacing(
            "\n  {by: EAST, in: east, quote: \"The ferry is safe\", on: Is it safe?, holds: yes},", with: "")
        let folder = try TemporaryFolder(files)
        let rows = try ReadOutput.table(Run.rejoinder(["contradictions", "-q", "-f", "csv"], in: folder).output)
        let yes = try #require(rows.first { $0["role"] == "yes" })
        #expect(yes["by"] == "NORTH" && yes["via"] == "PAPER" && yes["so too"] == "MILL (via SOUTH)")
        let markdown = try Run.rejoinder(["contradictions", "-q", "-f", "md"], in: folder).output
        #expect(
            markdown.contains("**yes**: NORTH, as reported by PAPER, 2024-01-25 (inferred), paper: “the ferry is safe”")
        )
    }

    @Test func theTimelineNamesTheReporter() throws {
        let rows = try ReadOutput.table(output("timeline", "-f", "csv"))
        let vias = rows.filter { $0["id"] == "safe" }.map { "\($0["by"] ?? "") via \($0["via"] ?? "")" }
        #expect(vias == ["NORTH via PAPER", "MILL via SOUTH", "EAST via "])
        let json = try ReadOutput.json(output("timeline", "-f", "json"))
        let entries = try ReadOutput.objects(json, "entries").filter { $0["node"] as? String == "safe" }
        #expect(entries.map { $0["via"] as? String } == ["PAPER", "SOUTH", nil])
    }

    @Test func theListOfNodesNamesTheReporters() throws {
        let rows = try ReadOutput.table(output("list", "nodes", "-f", "csv"))
        let safe = try #require(rows.first { $0["id"] == "safe" })
        #expect(safe["by"] == "NORTH,EAST,MILL" && safe["via"] == "NORTH: PAPER; MILL: SOUTH")
        #expect(rows.first { $0["id"] == "unsafe" }?["via"] == "")
    }

    @Test func whatIsUnansweredNamesWhoseWordsAreQuotedAndWhoReportsThem() throws {
        let rows = try ReadOutput.table(output("unanswered", "-f", "csv"))
        let question = try #require(rows.first { $0["id"] == "who-pays" })
        #expect(question["by"] == "NORTH EAST" && question["words of"] == "NORTH" && question["via"] == "PAPER")
        #expect(question["quotation"] == "who will pay for the ferry" && question["source"] == "paper")
        let header = "| quotation | words of | via | source |"
        #expect(try output("unanswered", "-f", "md").contains(header))
    }
}
