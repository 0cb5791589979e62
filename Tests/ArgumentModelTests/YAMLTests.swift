import ArgdownSyntax
import TestInputs
import Testing

@testable import ArgumentModel

/// YAML that the lexer does not read itself.
@Suite struct YAMLTests {
    private func read(_ yaml: String) -> Result<DataValue, YAMLReader.Failure> {
        let file = SourceFile(text: yaml)
        return YAMLReader.read(0..<file.utf8.count, of: file)
    }

    /// The words at fault and the message, or what was read.
    private func outcome(_ yaml: String) -> String {
        switch read(yaml) {
        case .success(let value): words(value)
        case .failure(let failure): "'\(SourceFile(text: yaml).text(in: failure.bounds))' \(failure.message)"
        }
    }

    @Test func blockFormIsRead() {
        #expect(
            outcome("a: 1\nb:\n  - x\n  - {y: 'z'}\nc:\nd: \"\"\n")
                == "{\"a\": 1, \"b\": [x, {\"y\": \"z\"}], \"c\": null, \"d\": \"\"}")
        #expect(outcome("") == "null")
        #expect(outcome("# only a comment") == "null")
    }

    @Test func placesAreExactBehindAnyCharacter() throws {
        let yaml = "é: 👩‍👩‍👧 ö\n# ü\nlist: [日本, 'ß', \"x\"]\r\nmap: {k: v}\n  \n\u{2003}"
        let file = SourceFile(text: "ä\n" + yaml)
        let value = try YAMLReader.read(3..<file.utf8.count - 3, of: file).get()
        let entries = try #require(value.entries)
        #expect(entries.map { file.text(in: $0.keyBounds) } == ["é", "list", "map"])
        #expect(file.text(in: entries[0].value.bounds) == "👩‍👩‍👧 ö")
        #expect(entries[1].value.items.map { file.text(in: $0.bounds) } == ["日本", "'ß'", "\"x\""])
        #expect(file.text(in: try #require(entries[2].value.entries?[0].value.bounds)) == "v")
    }

    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\r"]) func placesAreExactBehindUnusualLineBreaks(
        _ lineBreak: String
    ) throws {
        let yaml = "a: \"x\(lineBreak)y\"\nb: z"
        let file = SourceFile(text: yaml)
        let entries = try #require(try YAMLReader.read(0..<file.utf8.count, of: file).get().entries)
        #expect(entries.map { file.text(in: $0.keyBounds) } == ["a", "b"])
        #expect(file.text(in: entries[1].value.bounds) == "z")
    }

    @Test func faultsAreShownWhereTheyAre() {
        #expect(outcome("a: é\nb: [1, 2\nc: 3").hasPrefix("'"))
        #expect(outcome("ä: @x") == "'@' found character that cannot start any token")
        #expect(outcome("a: 1\nö: 2\na: 3").contains("the key 'a' stands here twice"))
    }

    @Test(arguments: [
        "a:\n1️⃣\tb: 1\n", "a:\n  b: {c: 1}\n1️⃣\td: 2\n", "a: 1\n1️⃣\tb: 2\n", "a:\n  1️⃣\tb: 1\n",
        "ä: ö\r\nb:\r\n  - c\r\n1️⃣\t- d\r\n",
    ]) func aTabThatIndentsIsShownWhereItStands(_ yaml: String) {
        let said = "at 1 '\t': "
        let message = "YAML is indented with spaces, not tabs"
        check("===\n\(yaml)===\n\n[A]: a", says: ["malformed-frontmatter \(said)\(message)"])
        check("[A]: a {\n\(yaml)}", says: ["malformed-data \(said)these metadata cannot be read: \(message)"])
    }

    @Test func aTabThatDoesNotIndentIsABlank() {
        #expect(outcome("\ta: 1") == "'\t' YAML is indented with spaces, not tabs")
        check("[A]: a {\n\tweight: 0.5\n}", says: [])
        #expect(outcome("a:\t1\nb: {\n\tc: 2,\td: 3}\n") == "{\"a\": 1, \"b\": {\"c\": 2, \"d\": 3}}")
        #expect(!outcome("a: {\n\tb: @}").contains("tabs"))
    }

    @Test func anchorsAndAliasesAreRefused() {
        let message = "anchors and aliases ('&', '*') are not allowed here; quote the text if it is one"
        #expect(outcome("a: &x 1") == "'&' \(message)")
        #expect(outcome("a: [*x]") == "'*' \(message)")
        #expect(outcome("a: the *x* and &y\nb: x-*z") == "{\"a\": the *x* and &y, \"b\": x-*z}")
        #expect(outcome("- &x 1\n- *x") == "'*' \(message)")
        #expect(
            outcome("a: '&x'\nb: \"*y\"\nc: x & y * z\nd: x&y")
                == "{\"a\": \"&x\", \"b\": \"*y\", \"c\": x & y * z, \"d\": x&y}")
    }

    @Test(arguments: [
        "", "t: rock 'n roll\n", "# it's 'a\n", "t: say \"x\n", "t: |\n  a 'b\n", "'a': \"\\\\\"\n", "\"t\": 'x''\n",
    ])
    func bombsAreRefusedWhateverStandsBefore(_ before: String) {
        var yaml = before + "a0: &a0 [x, x]\n"
        for index in 1...40 { yaml += "a\(index): &a\(index) [*a\(index - 1), *a\(index - 1)]\n" }
        guard case .failure = read(yaml) else {
            Issue.record("a bomb was read")
            return
        }
        #expect(graph("===\n\(yaml)===\n\n[A]: a").diagnostics.map(\.id) == ["malformed-frontmatter"])
        #expect(graph("[A]: a {\n\(yaml)}\n\n[B]: b").diagnostics.contains { $0.id == "malformed-data" })
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: "]) func deepNestingIsRefused(_ open: String) {
        for depth in [100, 3_000, 30_000] {
            guard case .failure = read(String(repeating: open, count: depth)) else {
                Issue.record("\(depth) levels of '\(open)' were read")
                continue
            }
        }
        let close = ["[": "]", "{a: ": "}", "[{a: ": "}]"][open] ?? ""
        let deep = String(repeating: open, count: 500) + "x" + String(repeating: close, count: 500)
        if case .success = read(deep) { Issue.record("500 levels of '\(open)' were read") }
        check("[A]: a\n\n[B]: b {x: \(String(repeating: "[", count: 20_000))\n\n[C]: c", says: ["unclosed-data"])
        let closed = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
        #expect(graph("[A]: a {x: \(closed)}\n\n[C]: c").diagnostics.map(\.id) == ["malformed-data"])
    }

    @Test func malformedDataAreReportedAndCostNothingElse() {
        check(
            "[A]: a {x: 1️⃣@y}\n  + [B]: b\n\n[C]: c", relates: ["[B] supports [A]"], saying: ["malformed-data at 1 '@'"])
        check("[A]: a {\n  x: 1\n   y: 2\n}\n\n[C]: c", says: ["malformed-data"])
        check(
            "===\na: b\n c: d\n===\n\n[A]: a\n  - [B]: b", relates: ["[B] attacks [A]"],
            saying: ["malformed-frontmatter"])
        check(
            "===\n- a\n===\n\n[A]: a",
            says: ["malformed-frontmatter at 4 '- a\n': the frontmatter must be a list of keys"])
    }

    @Test func bracesOverSeveralLinesHoldTheFlowFormUnlessABreakFollowsTheFirst() {
        for text in [
            "[A]: a {\n  weight: 0.1\n  order: 1\n}", "[A]: a {\n  {weight: 0.1,\n  order: 1}\n}",
            "[A]: a\n{weight: 0.1,\n order: 1}",
        ] {
            let graph = graph(text)
            #expect(graph.diagnostics.allSatisfy { $0.severity == .warning })
            #expect(graph.value.statements[0].weight == 0.1)
        }
    }
}
