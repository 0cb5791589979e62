import Foundation
import Testing

/// A file is written whole or not at all, where it was meant to, and nothing else is touched.
@Suite struct OutputTests {
    private func isLink(_ path: String, in folder: TemporaryFolder) -> Bool {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: folder.path(of: path))) != nil
    }

    @Test func aLinkIsFollowedAndStays() throws {
        let folder = try TemporaryFolder(["g.argdown": "[A]: a\n", "there/old.csv": "old"])
        try folder.link("link.csv", to: "there/old.csv")
        try folder.link("new.csv", to: "there/new.csv")
        for link in ["link.csv", "new.csv"] {
            #expect(try Run.rejoinder(["list", "nodes", "g.argdown", "-o", link], in: folder).status == 0)
            #expect(isLink(link, in: folder))
            #expect(try folder.text(of: link).hasPrefix("id,kind"))
        }
        #expect(folder.names(in: "there") == ["new.csv", "old.csv"])
    }

    @Test func formattingFollowsALink() throws {
        let folder = try TemporaryFolder(["there/g.argdown": "[A]:   a\n"])
        try folder.link("g.argdown", to: "there/g.argdown")
        #expect(try Run.rejoinder(["fmt", "g.argdown"], in: folder).status == 0)
        #expect(isLink("g.argdown", in: folder))
        #expect(try folder.text(of: "there/g.argdown") == "[A]: a\n")
    }

    @Test func everyNameThatIsLegalIsWritten() throws {
        let folder = try TemporaryFolder(["g.argdown": "[A]: a\n"])
        let name = String(repeating: "b", count: 250) + ".json"
        let run = try Run.rejoinder(["export", "json", "g.argdown", "-o", name], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(folder.names == [name, "g.argdown"])
    }

    @Test func permissionsStay() throws {
        let folder = try TemporaryFolder(["g.argdown": "[A]:   a\n"])
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: folder.path(of: "g.argdown"))
        #expect(try Run.shell("umask 077; exec \"$0\" fmt g.argdown", in: folder).status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(of: "g.argdown"))
        #expect(attributes[.posixPermissions] as? Int == 0o666)
    }

    /// Longer than two blocks of the shell's `ulimit`, formatted or listed.
    private static let long = (0..<2000).map { "[S\($0)]: x\n\n\n" }.joined()

    @Test(arguments: ["fmt g.argdown", "list nodes g.argdown -o out", "export json g.argdown -o out"])
    func aFileThatGrowsTooLargeIsGivenUpWithoutATrace(arguments: String) throws {
        let folder = try TemporaryFolder(["g.argdown": OutputTests.long, "out": "old"])
        let run = try Run.shell("ulimit -f 2; exec env --default-signal=XFSZ \"$0\" \(arguments)", in: folder)
        #expect(run.status == 5)
        #expect(run.errors.contains(": error: cannot write '") && run.errors.hasSuffix(": File too large\n"))
        #expect(folder.names == ["g.argdown", "out"])
        #expect(try folder.text(of: "g.argdown") == OutputTests.long && folder.text(of: "out") == "old")
    }

    @Test func standardOutputThatGrowsTooLargeIsAnErrorOfAFile() throws {
        let folder = try TemporaryFolder(["g.argdown": OutputTests.long])
        let run = try Run.shell(
            "ulimit -f 2; exec env --default-signal=XFSZ \"$0\" list nodes g.argdown > out", in: folder)
        #expect(run.status == 5)
        #expect(run.errors == "rejoinder: error: cannot write to standard output: File too large\n")
    }

    @Test func severalFilesAreWrittenTogetherOrNotAtAll() throws {
        let folder = try TemporaryFolder(["g.argdown": OutputTests.grouped, "map-second.dot/kept": ""])
        let run = try Run.rejoinder(["map", "g.argdown", "-o", "map.dot"], in: folder)
        #expect(run.status == 5)
        #expect(run.errors.contains("cannot write 'map-second.dot': Is a directory"), "\(run.errors)")
        #expect(folder.names == ["g.argdown", "map-second.dot"])
    }

    /// Two groups, with more boxes than one map shows.
    static let grouped = ["First", "Second"].map { group in
        "# \(group)\n\n" + (0..<40).map { "[\(group) \($0)]: text\n  + [\(group) \($0 + 1)]\n\n" }.joined()
    }.joined()
}
