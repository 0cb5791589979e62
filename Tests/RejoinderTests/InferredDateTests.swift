import Testing

/// What the editor concluded of a date is said with it, in every format.
@Suite struct InferredDateTests {
    private let date = "2024-01-25 (inferred)"

    @Test func clashesSayItInJSON() throws {
        var files = ReporterTests.files
        files["graphs/dispute.argdown"]? += "\n[Unsafe]\n  >< [Safe]\n"
        let run = try Run.rejoinder(["contradictions", "-q", "-f", "json"], in: TemporaryFolder(files))
        let json = try ReadOutput.json(run.output)
        let places = try ReadOutput.objects(json, "findings").flatMap { try ReadOutput.objects($0, "members") }
            .flatMap { try ReadOutput.objects($0, "attestations") }
        #expect(!places.isEmpty)
        for place in places {
            #expect(place["date_inferred"] as? Bool == (place["date"] as? String == "2024-01-25"))
        }
        #expect(places.contains { $0["date_inferred"] as? Bool == true })
        files["graphs/dispute.argdown"] = files["graphs/dispute.argdown"]?.replacing(
            "\n  {by: EAST, in: east, quote: \"The ferry is safe\", on: Is it safe?, holds: yes},", with: "")
        let alone = try Run.rejoinder(["contradictions", "-q", "-f", "json"], in: TemporaryFolder(files))
        let clash = try #require(try ReadOutput.objects(ReadOutput.json(alone.output), "clashes").first)
        let sayings = try ReadOutput.objects(clash, "sayings")
        #expect(sayings.map { $0["date_inferred"] as? Bool } == [true, false])
    }

    @Test func showNamesWhateverElseTheEditorConcluded() throws {
        var files = ReporterTests.files
        files["graphs/dispute.argdown"] = files["graphs/dispute.argdown"]?.replacing(
            "inferred: [date],\n  quote: \"the ferry is safe\"",
            with: "inferred: [date, holds, by],\n  quote: \"the ferry is safe\"")
        let shown = try Run.rejoinder(["show", "safe"], in: TemporaryFolder(files)).output
        #expect(shown.ranges(of: "concluded by the editor").count == 1)
        #expect(shown.contains("2024-01-25 (inferred); 'holds' and 'by' concluded by the editor"))
    }

    @Test func whatIsUnansweredSaysItInEveryFormat() throws {
        let rows = try ReadOutput.table(ReporterTests.output(["unanswered", "-f", "csv"]))
        #expect(rows.first { $0["id"] == "who-pays" }?["since"] == date)
        let claim = try #require(rows.first { $0["id"] == "safe" && $0["by"] == "NORTH" })
        #expect(claim["since"] == date && claim["via"] == "PAPER" && claim["words of"] == "NORTH")
        let json = try ReadOutput.json(ReporterTests.output(["unanswered", "-f", "json"]))
        let question = try #require(try ReadOutput.objects(json, "questions").first)
        #expect(question["first_asked_inferred"] as? Bool == true)
        let outcome = try #require(try ReadOutput.objects(question, "outcomes").first)
        #expect(try ReadOutput.objects(outcome, "timeline").map { $0["date_inferred"] as? Bool } == [true])
        let claims = try ReadOutput.objects(json, "claims").filter { $0["id"] as? String == "safe" }
        #expect(
            claims.map { "\($0["by"] ?? "") \($0["first_said_inferred"] ?? "")" } == ["NORTH 1", "EAST 0", "MILL 0"])
        let table = try ReporterTests.output(["unanswered"])
        #expect(table.contains(/NORTH  PAPER  2024-01-25 \(inferred\)  SOUTH/))
    }

    @Test func theMapSaysItUnderTheBox() throws {
        let json = try ReadOutput.json(ReporterTests.output(["map", "--view", "questions", "-f", "json"]))
        let box = try #require(try ReadOutput.objects(json, "nodes").first { $0["id"] as? String == "who-pays" })
        #expect(box["meta_line"] as? String == "25 Jan 2024 (inferred) · paper · via PAPER · +1")
        let picture = try ReporterTests.output(["map", "--view", "argument", "-o", "-", "-f", "svg"])
        #expect(picture.contains("25 January 2024 (inferred)"))
    }

    @Test func tablesOfTheGraphHaveItInAPlaceOfItsOwn() throws {
        let rows = try ReadOutput.table(ReporterTests.output(["export", "csv"]))
        let places = rows.filter { $0["id"] == "safe" }.map { "\($0["date"] ?? "") \($0["inferred"] ?? "")" }
        #expect(places == ["2024-01-25 date", "2024-02-03 ", "2024-02-02 "])
        let nodes = ReadOutput.graphML(try ReporterTests.output(["export", "graphml"]))
        #expect(nodes["safe"]?["date"] == "2024-01-25" && nodes["safe"]?["date_inferred"] == "true")
        #expect(nodes["unsafe"]?["date_inferred"] == nil)
    }
}
