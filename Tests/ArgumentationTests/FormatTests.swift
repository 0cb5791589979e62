import Argumentation
import Testing

@Suite struct FormatTests {
    private func parse(_ text: String, _ format: FrameworkFormat) throws(FormatError) -> FrameworkFile {
        try FrameworkFile(parsing: Array(text.utf8), as: format)
    }

    /// Checks that reading stops at the place marked `1️⃣`, which is taken out first.
    private func checkError(
        _ marked: String, _ format: FrameworkFormat?, _ message: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let parts = marked.split(separator: "1️⃣", omittingEmptySubsequences: false).map { Array(String($0).utf8) }
        let bytes = Array(parts.joined())
        let line = parts[0].count { $0 == 10 } + 1
        let column = parts[0].count - (parts[0].lastIndex(of: 10) ?? -1)
        let expected = "\(line):\(column): \(message)"
        do throws(FormatError) {
            if let format {
                _ = try FrameworkFile(parsing: bytes, as: format)
            } else {
                _ = try ABAFramework(parsing: bytes)
            }
            Issue.record("no error", sourceLocation: sourceLocation)
        } catch {
            #expect(error.description == expected, sourceLocation: sourceLocation)
        }
    }

    @Test func numberedFrameworksAreRead() throws {
        let file = try parse("# made by hand\np af 3\n1 2\n\n# more\r\n 2\t3 \n3 3", .af)
        #expect(file.framework == Framework(argumentCount: 3, attacks: [(0, 1), (1, 2), (2, 2)]))
        #expect(file.names.name(of: Framework.Argument(2)) == "3")
        #expect(file.names.argument(named: "3") == Framework.Argument(2))
        #expect(file.names.argument(named: "4") == nil && file.names.argument(named: "03") == nil)
    }

    @Test func aFrameworkMayBeEmpty() throws {
        let file = try parse("p af 0\n", .af)
        #expect(file.framework.argumentCount == 0)
        #expect(file.framework.labellings(under: .stable).map(\.labels) == [[]])
        #expect(file.names.argument(named: "1") == nil)
    }

    @Test func namedFrameworksAreReadInAnyOrder() throws {
        let file = try parse("att(b, a_1).\n% a comment\narg(a_1). arg( b ).\n", .apx)
        #expect(file.framework == Framework(argumentCount: 2, attacks: [(1, 0)]))
        #expect(file.names == .given(["a_1", "b"]))
        #expect(file.names.argument(named: "b") == Framework.Argument(1))
    }

    @Test func trivialGraphsAreRead() throws {
        let file = try parse("a first one\nb\n#\nb a because\na a\n", .tgf)
        #expect(file.framework == Framework(argumentCount: 2, attacks: [(1, 0), (0, 0)]))
        #expect(file.names == .given(["a", "b"]))
    }

    @Test(arguments: FrameworkFormat.allCases) func writingAndReadingGivesTheSame(format: FrameworkFormat) throws {
        var generator = SeededGenerator(seed: 9)
        for count in 0..<12 {
            let framework = Framework.random(count: count, percent: 30, &generator)
            let names = format == .af ? ArgumentNames.numbers(upTo: count) : .given((0..<count).map { "arg_\($0)" })
            let file = FrameworkFile(framework: framework, names: names)
            #expect(try FrameworkFile(parsing: file.bytes(as: format), as: format) == file)
        }
    }

    @Test func flatABAIsReadAndWritten() throws {
        let text = "p aba 5\na 1\na 2\nc 1 4\nc 2 1\nc 2 5\nr 4 2\nr 5\nr 4 1 2 3\n"
        let framework = try ABAFramework(parsing: Array(text.utf8))
        #expect(framework.assumptions.map(\.position) == [0, 1])
        #expect(framework.ruleCount == 3)
        #expect(framework.contraries(of: framework.assumptions[1]).map(\.position) == [0, 4])
        #expect(String(decoding: framework.bytes, as: UTF8.self) == text)
    }

    @Test func malformedNumberedFrameworksAreLocated() {
        checkError("1️⃣1 2\n", .af, "the first line must be 'p af <count>'")
        checkError("1️⃣", .af, "the first line must be 'p af <count>'")
        checkError("p af 1️⃣x\n", .af, "the count must be a number below 2147483647, not 'x'")
        checkError(
            "p af 1️⃣99999999999999999999\n", .af,
            "the count must be a number below 2147483647, not '99999999999999999999'")
        checkError("p af 2\n1 1️⃣3\n", .af, "'3' stands where an argument number from 1 to 2 must stand")
        checkError("p af 2\n1️⃣0 1\n", .af, "'0' stands where an argument number from 1 to 2 must stand")
        checkError("p af 2\n# note\n1 2\n2 1️⃣", .af, "the line ends where an argument number from 1 to 2 must stand")
    }

    @Test func malformedNamedFrameworksAreLocated() {
        checkError("arg(a).\natt(a,1️⃣b).", .apx, "no argument is called 'b'; add 'arg(b).'")
        checkError("arg(a).\narg(1️⃣a).", .apx, "argument 'a' is declared twice; remove one")
        checkError("1️⃣argument(a).", .apx, "'argument' is neither 'arg' nor 'att'")
        checkError("arg(a) 1️⃣arg(b).", .apx, "'.' must end the fact")
        checkError("arg(1️⃣).", .apx, "the name of an argument must stand here")
        checkError("a\n1️⃣a\n#\n", .tgf, "argument 'a' is declared twice; remove one line")
        checkError("a\n#\na 1️⃣b\n", .tgf, "no argument is called 'b'; add a line for it above '#'")
        checkError("a\n#\na1️⃣\n", .tgf, "an attack needs two arguments on one line")
    }

    @Test func malformedFlatABAIsLocated() {
        checkError("p aba 2\n1️⃣b 1\n", nil, "a line must begin with 'a', 'c' or 'r', not 'b'")
        checkError("p aba 2\nr 1️⃣1 2\na 1\n", nil, "assumption 1 is the head of a rule")
        checkError("p aba 2\nc 1️⃣1 2\n", nil, "sentence 1 is no assumption; add 'a 1'")
        checkError("p aba 2\na 1 1️⃣2\n", nil, "unexpected '2' at the end of the line; remove it")
        checkError("p aba 2\nr 2 1️⃣7\n", nil, "'7' stands where a sentence number from 1 to 2 must stand")
    }

    @Test func anyBytesAreReadOrRefused() {
        var generator = SeededGenerator(seed: 17)
        let pieces = [
            "p af 3\n", "p aba 3\n", "1", " ", "\n", "#", "arg(", "a", ")", ".", ",", "att(", "r ", "c 1", "\u{0}", "é",
        ]
        for _ in 0..<2000 {
            let text = (0..<generator.below(12)).map { _ in pieces[generator.below(pieces.count)] }.joined()
            for format in FrameworkFormat.allCases { _ = try? parse(text, format) }
            _ = try? ABAFramework(parsing: Array(text.utf8))
        }
    }

    @Test func competitionProblemsHaveNames() {
        #expect(ICCMAProblem(name: "DC-CO") == ICCMAProblem(.credulous, .complete))
        #expect(ICCMAProblem(name: "DC-XX") == nil && ICCMAProblem(name: "DC") == nil)
        #expect(ICCMAProblem.supported.count == 50)
        #expect(ICCMAProblem.supported.allSatisfy { ICCMAProblem(name: $0.name) == $0 })
    }

    @Test func answersArePrintedAsInTheCompetition() throws {
        let framework = Framework(argumentCount: 3, attacks: [(0, 1), (1, 0), (1, 2)])
        let numbered = ICCMAOutput<Framework.Argument>(.witnessLine, names: .numbers(upTo: 3))
        let named = ICCMAOutput<Framework.Argument>(.bracketed, names: .given(["a", "b", "c"]))
        func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
        let grounded = framework.labelling(under: .grounded)
        #expect(text(numbered.bytes(of: grounded)) == "w\n" && text(named.bytes(of: grounded)) == "[]\n")
        let credulous = framework.acceptance(of: Framework.Argument(2), .credulous, under: .stable)
        #expect(text(numbered.bytes(of: credulous)) == "YES\nw 1 3\n" && text(named.bytes(of: credulous)) == "YES\n")
        let sceptical = framework.acceptance(of: Framework.Argument(2), .sceptical, under: .preferred)
        #expect(text(numbered.bytes(of: sceptical)) == "NO\nw 2\n")
        let stable = framework.labellings(under: .stable)
        #expect(text(named.bytes(of: stable))?.split(separator: "\n").sorted() == ["[a,c]", "[b]"])
        #expect(text(numbered.bytes(ofCount: framework.extensionCount(under: .complete))) == "3\n")
        let selfAttack = Framework(argumentCount: 1, attacks: [(0, 0)])
        #expect(text(numbered.bytes(of: selfAttack.labelling(under: .stable))) == "NO\n")
        #expect(text(numbered.bytes(of: selfAttack.labellings(under: .stable))) == "")
        #expect(numbered.bytes(of: Existence<Labelling<Framework.Argument>>.unknown) == nil)
        #expect(numbered.bytes(of: Acceptance<Framework.Argument>.unknown) == nil)
    }
}
