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
                    0.99    0.25  b   B
                    0.99    1.00  c   C
                    0.00    0.80  a   A

                """)
        #expect(run.errors.contains("df-quad semantics") && run.errors.contains("does not mean true"))
    }

    @Test func theTextbooksValuesAreThereForTheAsking() throws {
        #expect(try run(["--raw", "-f", "csv", "--kind", "argument"]).output.hasSuffix("1.000,1.000,c,C\r\n"))
    }

    /// B says A and two reasons for it, and R one: of B's the stronger counts.
    @Test func nobodyGainsBySayingMoreReasonsForItsOwnClaim() throws {
        func strength(_ reasons: [String], raw: Bool = false) throws -> String {
            let head =
                "===\ncorpus: corpus\nparties: {B: {name: Bea}, R: {name: Rea}}\n===\n[A]: a {by: B, in: s, quote: words}\n"
            let lines = reasons.enumerated().map { "  + [S\($0)]: s {by: \($1), in: s, quote: words}\n" }
            let folder = try TemporaryFolder([
                "g.argdown": head + lines.joined(), "corpus/s.md": "---\nid: s\ntitle: S\n---\nwords\n",
            ])
            return try Run.rejoinder(["strength", "g.argdown", "-f", "csv"] + (raw ? ["--raw"] : []), in: folder).output
                .split(separator: "\r\n").first { $0.hasSuffix(",a,A") }.map(String.init) ?? ""
        }
        #expect(try strength(["B"]) == "0.75,0.50,a,A")
        #expect(try strength(["B", "B", "B"]) == "0.75,0.50,a,A")
        #expect(try strength(["B", "R"]) == "0.88,0.50,a,A")
        #expect(try strength(["B", "B", "B"], raw: true) == "0.938,0.500,a,A")
    }

    @Test func strengthsAreWrittenAsData() throws {
        let json = try run(["--json", "--semantics", "h-categoriser"]).output
        #expect(json.contains(#"{"id":"a","settled":true,"strength":0.64,"weight":0.8}"#))
        #expect(json.contains(#""schema": "rejoinder/strength/1""#) && json.contains(#""converged": true"#))
        #expect(
            try run(["-f", "csv", "--kind", "argument"]).output == "strength,weight,id,title\r\n0.99,1.00,c,C\r\n")
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
