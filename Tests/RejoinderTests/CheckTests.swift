import Testing

@Suite struct CheckTests {
    @Test func aSoundGraphIsSummedUpInOneLine() throws {
        let run = try Run.rejoinder(["check"], in: Samples.folder())
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("4 statements, 0 arguments, 2 relations, 3 quotations verified in 1 source"))
        #expect(run.errors.isEmpty)
    }

    @Test func aQuotationThatIsNotInItsSourceExitsWithFour() throws {
        let graph = Samples.graph.replacing("We want bread.", with: "We want butter.")
        let run = try Run.rejoinder(["check"], in: Samples.folder(graph: graph))
        #expect(run.status == 4)
        #expect(run.errors.contains("graphs/bread.argdown:11:"))
        #expect(run.errors.contains("error[quote-not-found]: "))
        #expect(run.errors.contains("^~~~"))
    }

    @Test func aChangedSourceExitsWithFour() throws {
        let letter = Samples.letter.replacing("bread.", with: "bread!")
        let graph = Samples.graph.replacing("bread.\"", with: "bread!\"")
        let run = try Run.rejoinder(["check"], in: Samples.folder(graph: graph, letter: letter))
        #expect(run.status == 4)
        #expect(run.errors.contains("corpus/letter.md:"))
    }

    @Test func anOrdinaryErrorExitsWithOne() throws {
        let graph = Samples.graph.replacing("by: B", with: "by: C")
        let run = try Run.rejoinder(["check"], in: Samples.folder(graph: graph))
        #expect(run.status == 1)
        #expect(run.errors.contains("error[unknown-party]"))
    }

    @Test func warningsFailOnlyWhenStrict() throws {
        let folder = try Samples.folder(graph: Samples.graph.replacing("reply: partial", with: "replie: partial"))
        #expect(try Run.rejoinder(["check"], in: folder).status == 0)
        #expect(try Run.rejoinder(["check", "--strict"], in: folder).status == 1)
        #expect(try Run.rejoinder(["--strict", "check"], in: folder).status == 1)
    }

    @Test func quietSaysOnlyErrors() throws {
        let folder = try Samples.folder(graph: Samples.graph.replacing("reply: partial", with: "replie: partial"))
        let run = try Run.rejoinder(["check", "-q"], in: folder)
        #expect(run.output.isEmpty && run.errors.isEmpty)
    }

    @Test func standardInputIsAGraph() throws {
        let run = try Run.rejoinder(["check", "-"], input: "[A]: a\n  + [B]: b\n")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("2 statements, 0 arguments, 1 relation,"))
    }

    @Test func severalFilesAreOneGraph() throws {
        let folder = try TemporaryFolder(["a.argdown": "[A]: a\n", "b.argdown": "[A]\n  + [B]: b\n"])
        let run = try Run.rejoinder(["check", "a.argdown", "b.argdown"], in: folder)
        #expect(run.output.hasPrefix("2 statements, 0 arguments, 1 relation,"))
    }

    @Test func messagesAreWrittenAsJSON() throws {
        let graph = Samples.graph.replacing("by: B", with: "by: C")
        let run = try Run.rejoinder(["check", "--json"], in: Samples.folder(graph: graph))
        #expect(run.status == 1)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("\"schema\": \"rejoinder/check/1\""))
        #expect(run.output.contains("\"id\":\"unknown-party\",\"line\":14,"))
    }

    @Test func coloursAreWrittenOnlyWhenAskedFor() throws {
        let graph = Samples.graph.replacing("by: B", with: "by: C")
        let folder = try Samples.folder(graph: graph)
        #expect(try !Run.rejoinder(["check"], in: folder).errors.contains("\u{1B}["))
        #expect(try Run.rejoinder(["check", "--color", "always"], in: folder).errors.contains("\u{1B}["))
    }
}
