import Testing

/// What a limit cut is printed as far as it goes, said, and exits with six.
@Suite struct TimeLimitTests {
    private static let parties = "===\nparties:\n  A: {name: Alpha, side: A}\n===\n\n"
    private static let contradictions = "there may be more contradictions"
    private static let views = "not all acceptable views were looked at"

    /// Pairs of statements that cannot both hold.
    private static func pairs(_ numbers: Range<Int>) -> String {
        parties + numbers.map { "\(claim("a\($0)"))  >< \(claim("b\($0)"))\n" }.joined()
    }

    /// Statements no two of which can hold together: each contradiction has much to explain.
    private static func clique(_ count: Int) -> String {
        parties
            + (0..<count).map { number in
                claim("s\(number)") + (0..<number).map { "  >< [s\($0)]\n" }.joined() + "\n"
            }.joined()
    }

    private static func claim(_ title: String) -> String { "[\(title)]: x {by: A, in: s, quote: words}\n" }

    @Test(arguments: [
        ["contradictions"], ["contradictions", "--json", "--exit-code"], ["map", "-f", "json"], ["map", "-f", "dot"],
        ["diff", "--from", "2022", "--exit-code"], ["diff", "--from", "2022", "--json"],
    ])
    func aListThatWasCutExitsWithSixAndSaysSo(command: [String]) throws {
        let folder = try TemporaryFolder(["g.argdown": TimeLimitTests.pairs(0..<1001)])
        let run = try Run.rejoinder(command + ["g.argdown", "-q"], in: folder)
        #expect(run.status == 6)
        #expect(run.errors == "rejoinder: error: a limit was hit: \(TimeLimitTests.contradictions)\n")
        #expect(!run.output.isEmpty)
        if command.contains("json") || command.contains("--json") {
            #expect(try ReadOutput.json(run.output)["partial"] as? Bool == true)
        }
    }

    @Test(arguments: [
        ["contradictions", "--json"], ["map", "-f", "json"], ["diff", "--from", "2022", "--json"], ["solve", "--json"],
    ]) func aWholeListIsNotPartial(command: [String]) throws {
        let folder = try TemporaryFolder(["g.argdown": TimeLimitTests.pairs(0..<3)])
        let run = try Run.rejoinder(command + ["g.argdown", "-q"], in: folder)
        #expect(run.status == 0)
        #expect(try ReadOutput.json(run.output)["partial"] as? Bool == false)
    }

    @Test func nothingIsCalledNewOrGoneBesideAListThatIsNotWhole() throws {
        let (many, others) = (TimeLimitTests.pairs(0..<1001), TimeLimitTests.pairs(1..<1002))
        let folder = try TemporaryFolder(["many.argdown": many, "others.argdown": others, "none.argdown": "[A]: a\n"])
        func contradictions(_ old: String, _ new: String) throws -> Set<Character> {
            let run = try Run.rejoinder(["diff", "\(old).argdown", "\(new).argdown", "-q"], in: folder)
            #expect(run.status == 6)
            return Set(
                run.output.split(separator: "\n").filter { $0.contains(" contradiction: ") }.map { $0.prefix(1) }
                    .joined())
        }
        #expect(try contradictions("many", "others").isEmpty)
        #expect(try contradictions("none", "many") == ["+"])
        #expect(try contradictions("many", "none") == ["-"])
    }

    @Test func mapsOfAllViewsAreWrittenAndSayWhatTheyLack() throws {
        let folder = try TemporaryFolder(["g.argdown": TimeLimitTests.pairs(0..<1001)])
        for output in [["-o", "map.dot"], ["--all", "maps", "-f", "dot"]] {
            let run = try Run.rejoinder(["map", "g.argdown", "-q"] + output, in: folder)
            #expect(run.status == 6 && run.errors.contains(TimeLimitTests.contradictions))
        }
        #expect(folder.names == ["g.argdown", "map.dot", "maps"])
        let maps = ["dispute.dot", "index.html", "norms.dot", "overview.dot", "parties.dot", "questions.dot"]
        #expect(folder.names(in: "maps").filter { !$0.contains("-part-") } == maps)
    }

    @Test func aContradictionThatWasNotFoundInTimeIsNotSaidToBeMissing() throws {
        let folder = try TemporaryFolder(["g.argdown": TimeLimitTests.pairs(0..<1001)])
        let run = try Run.rejoinder(["map", "g.argdown", "--contradiction", "contradiction:x@A+y@A"], in: folder)
        #expect(run.status == 6 && run.errors.contains(TimeLimitTests.contradictions))
    }

    @Test(arguments: [
        ["solve"], ["solve", "--json"], ["map", "--view", "argument", "-f", "json"], ["diff", "--from", "2022"],
    ])
    func viewsThatTimeCutExitWithSixAndSaySo(command: [String]) throws {
        let folder = try TemporaryFolder(["g.argdown": TimeLimitTests.pairs(0..<40)])
        let options = ["g.argdown", "-q", "--semantics", "preferred", "--timeout", "1"]
        let run = try Run.rejoinder(command + options, in: folder)
        #expect(run.status == 6)
        if command.contains("json") || command.contains("--json") {
            #expect(try ReadOutput.json(run.output)["partial"] as? Bool == true)
        }
        #expect(run.errors.hasPrefix("rejoinder: error: a limit was hit: \(TimeLimitTests.views)"))
        #expect(!run.output.isEmpty)
    }

    /// Nobody writes into the pipe; that the signal is held back is what this process may have inherited.
    @Test(arguments: ["", "env --block-signal=ALRM"])
    func aCommandThatDoesNotEndByItselfIsEnded(start: String) throws {
        let script = "mkfifo pipe; exec \(start) \"$0\" check pipe --timeout 0.1"
        let run = try Run.shell(script, in: TemporaryFolder())
        #expect(run.status == 6 && run.output.isEmpty)
        #expect(run.errors == "rejoinder: error: time is up; the result is not complete\n")
    }

    @Test(arguments: ["1", "2"])
    func moreTimeNeverEndsInNothing(seconds: String) throws {
        let folder = try TemporaryFolder(["g.argdown": TimeLimitTests.clique(150)])
        let run = try Run.rejoinder(["contradictions", "g.argdown", "--timeout", seconds, "-q"], in: folder)
        #expect(run.status == 6)
        #expect(run.output.hasSuffix("and its id.\n"))
        #expect(run.errors == "rejoinder: error: a limit was hit: \(TimeLimitTests.contradictions)\n")
    }
}
