import Testing

@Suite struct SolveTests {
    /// 1 attacks 2, 2 attacks 3; 4 and 5 attack each other.
    private static let framework = "p af 5\n1 2\n2 3\n4 5\n5 4\n"

    private func answer(_ arguments: [String], _ files: [String: String] = ["f.af": framework]) throws -> String {
        let folder = try TemporaryFolder(files)
        return try Run.rejoinder(["solve"] + arguments, in: folder).output
    }

    @Test func frameworksAreAnsweredAsInTheCompetition() throws {
        #expect(try answer(["-p", "SE-GR", "-f", "f.af"]) == "w 1 3\n")
        #expect(try answer(["-p", "CE-PR", "-f", "f.af"]) == "2\n")
        #expect(try answer(["-p", "DS-PR", "-f", "f.af", "-a", "3"]) == "YES\n")
        #expect(try answer(["-p", "DC-CO", "-f", "f.af", "-a", "2"]) == "NO\n")
        #expect(try answer(["-p", "DC-ST", "-f", "f.af", "-a", "4"]) == "YES\nw 1 3 4\n")
    }

    @Test func otherFormatsPrintNamesInBrackets() throws {
        let apx = "arg(a).\narg(b).\natt(a,b).\n"
        #expect(try answer(["-p", "SE-GR", "-f", "f.apx"], ["f.apx": apx]) == "[a]\n")
        #expect(try answer(["-p", "SE-GR", "-f", "f", "-fo", "tgf"], ["f": "a\nb\n#\na b\n"]) == "[a]\n")
    }

    @Test func problemsAndFormatsAreListed() throws {
        #expect(try answer(["--formats"]) == "[af,apx,tgf,aba]\n")
        #expect(try answer(["--problems"]).contains("DC-CO"))
    }

    private static let refused: [([String], Int32)] = [
        (["-p", "SE-XX", "-f", "f.af"], 2), (["-p", "DC-CO", "-f", "f.af"], 2), (["-f", "f.af"], 2),
        (["-p", "DC-CO", "-f", "f.af", "-a", "9"], 2), (["-p", "SE-GR", "-f", "no.af"], 5),
        (["-p", "SE-GR", "-f", "bad.af"], 3),
    ]

    @Test(arguments: refused)
    func whatCannotBeAnsweredSaysWhy(arguments: [String], status: Int32) throws {
        let folder = try TemporaryFolder(["f.af": SolveTests.framework, "bad.af": "p af 2\n1 7\n"])
        let run = try Run.rejoinder(["solve"] + arguments, in: folder)
        #expect(run.status == status)
        #expect(run.output.isEmpty && run.errors.hasPrefix("rejoinder: error: "))
    }

    @Test(arguments: [("f.af", "argument"), ("f.aba", "sentence")])
    func anEmptyFrameworkHoldsNothingToAskAbout(file: String, kind: String) throws {
        let folder = try TemporaryFolder(["f.af": "p af 0\n", "f.aba": "p aba 0\n"])
        let run = try Run.rejoinder(["solve", "-p", "DC-CO", "-f", file, "-a", "1"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors == "rejoinder: error: the framework has no \(kind) '1'\n")
    }

    @Test func nodesOfAGraphAreLabelled() throws {
        let folder = try TemporaryFolder(["g.argdown": "[A]: a\n  - [B]: b\n"])
        let run = try Run.rejoinder(["solve", "g.argdown"], in: folder)
        #expect(
            run.output
                == "ID  STATE     BY WHOSE LINES  TITLE\na   defeated                  A\nb   stands                    B\n"
        )
        #expect(run.errors.contains("grounded"))
    }
}
