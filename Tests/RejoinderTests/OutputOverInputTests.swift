import Foundation
import Testing

/// No output takes the place of what the same run has read.
@Suite struct OutputOverInputTests {
    private static let commands = [
        ["check"], ["map", "-f", "svg"], ["map", "-f", "dot"], ["unanswered"], ["contradictions"], ["positions"],
        ["norms"],
        ["list", "nodes"],
        ["list", "sources"], ["show", "bread"], ["explain", "bread"], ["solve"], ["strength"], ["timeline"],
        ["find", "bread"], ["export", "json"], ["export", "csv"], ["diff", "--from", "2022"],
    ]
    private static let graph = "graphs/bread.argdown"
    private static let source = "corpus/letter.md"

    private func expectRefusal(_ run: Run, of output: String) {
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == "rejoinder: error: the output '\(output)' is also an input\n  help: name another file\n")
    }

    @Test(arguments: commands, [graph, "./graphs/../corpus/letter.md", "link", "hard"])
    func anInputIsKept(command: [String], output: String) throws {
        let folder = try Samples.folder()
        try folder.link("link", to: OutputOverInputTests.graph)
        try FileManager.default.linkItem(
            atPath: folder.path(of: OutputOverInputTests.source), toPath: folder.path(of: "hard"))
        let run = try Run.rejoinder(command + [OutputOverInputTests.graph, "-o", output], in: folder)
        expectRefusal(run, of: output)
        #expect(try folder.text(of: OutputOverInputTests.graph) == Samples.graph)
        #expect(try folder.text(of: OutputOverInputTests.source) == Samples.letter)
        #expect(folder.names == ["corpus", "graphs", "hard", "link"])
    }

    @Test func theDefaultGraphAndBothGraphsOfADifferenceAreKept() throws {
        let folder = try Samples.folder()
        let output = OutputOverInputTests.graph
        expectRefusal(try Run.rejoinder(["list", "nodes", "-o", output], in: folder), of: output)
        for pair in [[output, "-"], ["-", output]] {
            expectRefusal(try Run.rejoinder(["diff", "-o", output] + pair, input: "[A]: a\n", in: folder), of: output)
        }
        #expect(try folder.text(of: output) == Samples.graph)
    }

    @Test func aFileThatIsStandardInputIsKept() throws {
        let folder = try TemporaryFolder(["g.argdown": "[A]: a\n"])
        expectRefusal(
            try Run.shell("exec \"$0\" list nodes - -o g.argdown < g.argdown", in: folder), of: "g.argdown")
        #expect(try folder.text(of: "g.argdown") == "[A]: a\n")
    }

    @Test func standardOutputMayBeNamed() throws {
        let folder = try TemporaryFolder(["g.argdown": "[A]: a\n"])
        #expect(try Run.shell("exec \"$0\" list nodes - -o - < g.argdown", in: folder).status == 0)
    }

    @Test func aFrameworkIsKept() throws {
        let folder = try TemporaryFolder(["f.af": "p af 1\n"])
        let run = try Run.rejoinder(["solve", "-p", "SE-GR", "-f", "f.af", "-o", "./f.af"], in: folder)
        expectRefusal(run, of: "./f.af")
        #expect(try folder.text(of: "f.af") == "p af 1\n")
    }

    @Test func aGraphNamedAsAPartOfTheMapIsKept() throws {
        let folder = try TemporaryFolder(["map-second.dot": OutputTests.grouped])
        let run = try Run.rejoinder(["map", "map-second.dot", "-o", "map.dot"], in: folder)
        expectRefusal(run, of: "map-second.dot")
        #expect(folder.names == ["map-second.dot"])
    }

    @Test(arguments: ["index.html", "overview.svg", "norms.svg"])
    func aGraphInTheFolderOfMapsIsKept(name: String) throws {
        let folder = try TemporaryFolder(["out/\(name)": "[A]: a\n"])
        let run = try Run.rejoinder(["map", "out/\(name)", "--all", "out"], in: folder)
        expectRefusal(run, of: "out/\(name)")
        #expect(folder.names(in: "out") == [name])
        #expect(try folder.text(of: "out/\(name)") == "[A]: a\n")
    }
}
