import Testing

@Suite struct StrengthCommandTests {
    private static let graph = "[A]: a {weight: 0.8}\n  - [B]: b {weight: 0.25}\n\n<C>: c {weight: 1}\n  +> [B]\n"

    private func run(_ arguments: [String], _ graph: String = graph) throws -> Run {
        try Run.rejoinder(["strength", "g.argdown"] + arguments, in: TemporaryFolder(["g.argdown": graph]))
    }

    @Test func nodesAreRanked() throws {
        let run = try run([])
        #expect(run.status == 0)
        // B is raised to 1 by C, and lowers A to 0.
        #expect(
            run.output == """
                STRENGTH  WEIGHT  ID  TITLE
                   1.000   0.250  b   B
                   1.000   1.000  c   C
                   0.000   0.800  a   A

                """)
        #expect(run.errors.contains("df-quad semantics") && run.errors.contains("does not mean true"))
    }

    @Test func strengthsAreWrittenAsData() throws {
        let json = try run(["--json", "--semantics", "h-categoriser"]).output
        #expect(json.contains(#"{"id":"a","settled":true,"strength":0.64,"weight":0.8}"#))
        #expect(json.contains(#""schema": "rejoinder/strength/1""#) && json.contains(#""converged": true"#))
        #expect(
            try run(["-f", "csv", "--kind", "argument"]).output == "strength,weight,id,title\r\n1.000,1.000,c,C\r\n")
    }

    @Test func whatDoesNotSettleEndsWithSix() throws {
        let circle = "[A]: a {weight: 1}\n  - [B]: b {weight: 1}\n    - [C]: c {weight: 1}\n      - [A]\n"
        let run = try run([], circle)
        #expect(run.status == 6)
        #expect(run.output.contains("?") && run.errors.contains("3 strengths did not settle"))
    }

    @Test func aMisspeltSemanticsIsCorrected() throws {
        let run = try run(["--semantics", "df-qud"])
        #expect(run.status == 2 && run.errors.contains("did you mean 'df-quad'?"))
    }
}
