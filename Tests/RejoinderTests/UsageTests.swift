import Foundation
import Testing

@Suite struct UsageTests {
    @Test func withoutACommandTheHelpIsPrinted() throws {
        let run = try Run.rejoinder([])
        #expect(run.status == 0)
        #expect(run.output.contains("check"))
        #expect(run.errors.isEmpty)
    }

    @Test func theVersionIsPrinted() throws {
        let run = try Run.rejoinder(["--version"])
        #expect(run.status == 0)
        #expect(run.output.wholeMatch(of: /rejoinder \d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: [
        ["chek"], ["check", "--nope"], ["list"], ["list", "things"], ["map", "-f", "doc", "-"], ["show"],
    ])
    func wrongUsageExitsWithTwo(arguments: [String]) throws {
        let run = try Run.rejoinder(arguments, input: "[A]: a\n")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("rejoinder: error: "))
    }

    @Test func aMisspeltCommandIsCorrected() throws {
        #expect(try Run.rejoinder(["chek"]).errors.contains("did you mean 'check'?"))
    }

    @Test func aFileWithoutACommandIsExplained() throws {
        #expect(try Run.rejoinder(["graphs/x.argdown"]).errors.contains("rejoinder check graphs/x.argdown"))
    }

    @Test(arguments: [
        ("2022-02-30", "2022-02-28"), ("2022-2-1", "2022-02-01"), ("2022-2", "2022-02"), ("1 Feb", "2022-02-01"),
    ])
    func aWrongDateIsCorrected(date: String, expected: String) throws {
        let run = try Run.rejoinder(["--as-of", date, "check", "-"])
        #expect(run.status == 2)
        #expect(run.errors.contains(expected))
    }

    @Test func aMissingFileExitsWithFive() throws {
        let run = try Run.rejoinder(["check", "/no/such/file.argdown"])
        #expect(run.status == 5)
        #expect(run.errors.contains("/no/such/file.argdown"))
    }

    @Test func aBinaryFileIsNotAGraph() throws {
        let folder = try TemporaryFolder(["picture.png": "\u{89}PNG\u{0}\u{0}\u{1}"])
        #expect(try Run.rejoinder(["check", "picture.png"], in: folder).status == 3)
    }

    @Test func theOnlyGraphInTheFolderIsMeant() throws {
        let folder = try TemporaryFolder(["graphs/a.argdown": "[Apple]: a\n", "graphs/more/b.argdown": "[Pear]: b\n"])
        let run = try Run.rejoinder(["list", "nodes"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("Apple") && !run.output.contains("Pear"))
    }

    @Test func severalGraphsInTheFolderAreListed() throws {
        let folder = try TemporaryFolder(["graphs/b.argdown": "", "graphs/a.argdown": ""])
        let run = try Run.rejoinder(["list", "nodes"], in: folder)
        #expect(run.status == 2)
        let first = try #require(run.errors.range(of: "graphs/a.argdown"))
        let second = try #require(run.errors.range(of: "graphs/b.argdown"))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test func aCommandThatFailsLeavesTheOldFileAlone() throws {
        let folder = try TemporaryFolder(["out.json": "old", "g.argdown": "[A]: a\n"])
        #expect(try Run.rejoinder(["show", "nobody", "g.argdown", "-o", "out.json"], in: folder).status == 2)
        #expect(try folder.text(of: "out.json") == "old")
        #expect(folder.names == ["g.argdown", "out.json"])
    }

    @Test func aFileIsReplacedWholeAndNothingIsLeftBehind() throws {
        let folder = try TemporaryFolder(["out.json": "old", "g.argdown": "[A]: a\n"])
        let run = try Run.rejoinder(["list", "nodes", "g.argdown", "-o", "out.json"], in: folder)
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(try folder.text(of: "out.json").contains("rejoinder/nodes/1"))
        #expect(folder.names == ["g.argdown", "out.json"])
    }

    @Test func anUnwritablePlaceExitsWithFive() throws {
        let run = try Run.rejoinder(["list", "nodes", "-", "-o", "/no/such/folder/x.json"], input: "[A]: a\n")
        #expect(run.status == 5)
        #expect(run.errors.contains("/no/such/folder/x.json"))
    }

    @Test func contradictingFormatsAreRefused() throws {
        let run = try Run.rejoinder(["list", "nodes", "-", "-o", "x.csv", "-f", "json"], input: "[A]: a\n")
        #expect(run.status == 2)
    }

    @Test func aReaderThatGoesAwayEndsTheProgramSilently() throws {
        let lines = (0..<20_000).map { "[S\($0)]: text \($0)\n\n" }.joined()
        let folder = try TemporaryFolder(["g.argdown": lines])
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "'\(Run.program.path)' list nodes g.argdown 2>errors | head -n 1 >first"]
        process.currentDirectoryURL = folder.url
        try process.run()
        process.waitUntilExit()
        #expect(try folder.text(of: "errors").isEmpty)
        #expect(try folder.text(of: "first").hasPrefix("ID"))
    }
}
