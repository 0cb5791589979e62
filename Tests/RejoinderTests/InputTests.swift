import Testing

/// What cannot be read is said, whatever it is, and what can be read is.
@Suite struct InputTests {
    private static let readers = [
        "check -", "fmt -", "list nodes -", "solve -", "find words -", "map -", "export json -", "show a -",
        "solve -p SE-GR -f - -fo af", "check g.argdown -", "check - g.argdown", "diff g.argdown -",
    ]

    @Test(arguments: readers)
    func aClosedStandardInputIsAnErrorOfAFile(arguments: String) throws {
        let run = try Run.shell("exec \"$0\" \(arguments) <&-", in: TemporaryFolder(["g.argdown": "[A]: a\n"]))
        #expect(run.status == 5)
        #expect(run.output.isEmpty)
        #expect(run.errors == "rejoinder: error: cannot read standard input: it is closed\n")
    }

    @Test(arguments: readers)
    func aFolderAsStandardInputIsAnErrorOfAFile(arguments: String) throws {
        let run = try Run.shell("exec \"$0\" \(arguments) < .", in: TemporaryFolder(["g.argdown": "[A]: a\n"]))
        #expect(run.status == 5)
        #expect(run.output.isEmpty)
        #expect(run.errors == "rejoinder: error: cannot read standard input: this is a folder\n")
    }

    @Test func closedStandardStreamsAreNotMistakenForFiles() throws {
        let folder = try TemporaryFolder(["g.argdown": "[A]: a\n"])
        let run = try Run.shell("exec \"$0\" list nodes g.argdown -o out.csv <&- >&- 2>&-", in: folder)
        #expect(run.status == 0)
        #expect(try folder.text(of: "out.csv").contains("\r\na,claim,"))
        let silent = try Run.shell("exec \"$0\" list nodes g.argdown >&-", in: folder)
        #expect(silent.status == 5 && silent.errors.contains("cannot write to standard output"))
    }

    @Test func aPipeIsReadToItsEnd() throws {
        let text = (0..<9000).map { "[S\($0)]: text \($0)\n\n" }.joined()
        let folder = try TemporaryFolder(["g.argdown": text])
        let named = try Run.shell("mkfifo pipe; cat g.argdown > pipe & exec \"$0\" check pipe", in: folder)
        #expect(named.status == 0 && named.output.hasPrefix("9000 statements"), "\(named.errors)")
        let numbered = try Run.shell("cat g.argdown | exec \"$0\" check /dev/fd/0", in: folder)
        #expect(numbered.status == 0 && numbered.output.hasPrefix("9000 statements"), "\(numbered.errors)")
    }

    @Test func aFrameworkAndASourceComeThroughPipesAsWell() throws {
        let folder = try TemporaryFolder(["f": "p af 2\n1 2\n", "g.argdown": "[A]: a {in: s, quote: some words}\n"])
        let solved = try Run.shell("cat f | exec \"$0\" solve -p SE-GR -fo af -f /dev/fd/0", in: folder)
        #expect(solved.output == "w 1\n")
        let script = "mkdir c; mkfifo c/s.md; printf 'some words' > c/s.md & exec \"$0\" find 'some words' g.argdown"
        #expect(try Run.shell("\(script) --corpus c", in: folder).output.hasPrefix("c/s.md:1:1"))
    }

    @Test func aPipeIsFormattedToStandardOutput() throws {
        let folder = try TemporaryFolder(["g.argdown": "[A]:   a\n\n\n\n[B]: b"])
        let run = try Run.shell("mkfifo pipe; cat g.argdown > pipe & exec \"$0\" fmt pipe", in: folder)
        #expect(run.status == 0 && run.output.hasPrefix("[A]: a\n\n[B]: b"), "\(run.output)\(run.errors)")
        #expect(try folder.text(of: "g.argdown").hasPrefix("[A]:   a"))
    }
}
