import Testing

/// What the editor concluded of an answer, or of what somebody does with the words, is said with it, in every format.
@Suite struct InferredAnswerTests {
    /// The dispute of `ReporterTests`; North's and Mill's answers, or the acts of North and South, are the editor's.
    private enum Inferred { case answers, acts, nothing }

    private func output(_ arguments: [String], _ inferred: Inferred) throws -> String {
        var files = ReporterTests.files
        var text = try #require(files["graphs/dispute.argdown"])
        func replace(_ old: String, _ new: String) {
            #expect(text.contains(old))
            text = text.replacing(old, with: new)
        }
        let (mill, south) = ("quote: \"Mill calls the ferry safe\"", "quote: \"The ferry is not safe\"")
        switch inferred {
        case .answers:
            replace("inferred: [date],\n  quote: \"the ferry", "inferred: [date, holds],\n  quote: \"the ferry")
            replace(mill, "inferred: [on], " + mill)
        case .acts:
            replace("inferred: [date],\n  quote: \"the ferry", "inferred: [date, act],\n  quote: \"the ferry")
            replace("[Unsafe]: The ferry is not safe. {", "[Unsafe]: The ferry is not safe. {act: charges, ")
            replace(south, "inferred: [act], to: [NORTH], charge: silence, " + south)
        case .nothing: break
        }
        files["graphs/dispute.argdown"] = text
        let run = try Run.rejoinder(arguments + ["-q"], in: TemporaryFolder(files))
        #expect(run.errors.isEmpty, "\(arguments)")
        return run.output
    }

    @Test func positionsSayItInTextAndMarkdown() throws {
        let text = try output(["positions"], .answers)
        #expect(text.contains("  yes (inferred): NORTH (2024-01-25 (inferred), paper via PAPER)"))
        #expect(text.contains("  yes (inferred): MILL") && text.contains("  yes: EAST") && text.contains("  no: SOUTH"))
        let markdown = try output(["positions", "-f", "md"], .answers)
        #expect(
            markdown.contains(
                "| yes (inferred) 2024-01-25 (inferred) via PAPER | no 2024-02-02 | yes (inferred) reported 2024-02-02 via SOUTH "
                    + "| yes 2024-02-03 |"), "\(markdown)")
    }

    @Test func positionsSayItInTables() throws {
        let rows = try ReadOutput.table(output(["positions", "-f", "csv"], .answers))
        #expect(
            rows.map { "\($0["party"] ?? "") \($0["answer"] ?? "") \($0["act"] ?? "")" } == [
                "NORTH yes (inferred) asserts", "SOUTH no asserts", "MILL yes (inferred) asserts", "EAST yes asserts",
            ])
        let acts = try ReadOutput.table(output(["positions", "-f", "csv"], .acts))
        #expect(
            acts.map { "\($0["party"] ?? "") \($0["answer"] ?? "") \($0["act"] ?? "")" } == [
                "NORTH yes asserts (inferred)", "SOUTH no charges (inferred)", "MILL yes asserts", "EAST yes asserts",
            ])
    }

    private func marks(_ inferred: Inferred) throws -> [String] {
        let json = try ReadOutput.json(output(["positions", "-f", "json"], inferred))
        let issue = try #require(try ReadOutput.objects(json, "issues").first)
        return try ReadOutput.objects(issue, "stands").flatMap { try ReadOutput.objects($0, "positions") }.map {
            taken in
            let (answer, act) = (taken["answer_inferred"] as? Bool, taken["act_inferred"] as? Bool)
            return "\(taken["party"] ?? "") \(taken["answer"] ?? "") \(answer == true) \(act == true)"
        }
    }

    @Test func positionsSayItInJSONBesideTheAnswer() throws {
        #expect(
            try marks(.answers) == [
                "NORTH yes true false", "SOUTH no false false", "MILL yes true false", "EAST yes false false",
            ])
        #expect(
            try marks(.acts) == [
                "NORTH yes false true", "SOUTH no false true", "MILL yes false false", "EAST yes false false",
            ])
        #expect(try marks(.nothing).allSatisfy { $0.hasSuffix("false false") })
    }

    @Test func clashesSayItOfTheAnswerAndOfThoseWhoHoldTheSame() throws {
        let text = try output(["contradictions", "--kind", "disagreement"], .answers)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("So too: NORTH (via PAPER) (inferred) and MILL (via SOUTH) (inferred)."), "\(text)")
        #expect(text.contains("yes: EAST (") && text.contains("no: SOUTH ("))
        let json = try ReadOutput.json(output(["contradictions", "-f", "json"], .answers))
        let clash = try #require(try ReadOutput.objects(json, "clashes").first)
        let sayings = try ReadOutput.objects(clash, "sayings")
        #expect(sayings.map { $0["answer_inferred"] as? Bool } == [false, false])
        #expect(try ReadOutput.objects(sayings[0], "others_via").map { $0["inferred"] as? Bool } == [true, true])
    }

    @Test func clashesSayItOfTheAct() throws {
        let text = try output(["contradictions", "--kind", "charge"], .acts)
        #expect(text.contains("    charges (inferred): SOUTH (2024-02-02, south)"), "\(text)")
        let json = try ReadOutput.json(output(["contradictions", "-f", "json", "--kind", "charge"], .acts))
        let sayings = try ReadOutput.objects(json, "clashes").flatMap { try ReadOutput.objects($0, "sayings") }
        #expect(sayings.map { $0["act_inferred"] as? Bool } == [true])
        #expect(sayings.map { $0["role"] as? String } == ["charges (inferred)"])
        // Who may not maintain the words may not give the answer either.
        let answers = try output(["contradictions", "--kind", "disagreement"], .acts)
        #expect(answers.contains("    no (inferred): SOUTH (") && answers.contains("    yes: EAST ("), "\(answers)")
        #expect(answers.contains("NORTH (via PAPER) (inferred)") && answers.contains("MILL (via SOUTH)."))
    }
}
