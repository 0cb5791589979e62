import Foundation
import Testing

@Suite struct PacketCommandTests {
    private static let names = [
        "cards-anki.txt", "map.svg", "quiz.gift", "student.html", "student.md", "teacher.html", "teacher.md",
    ]
    private static let phones = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("graphs/school-phones/school-phones.argdown").path

    private func bytes(in folder: TemporaryFolder, _ packet: String) throws -> [Data] {
        try PacketCommandTests.names.map {
            try Data(contentsOf: folder.url.appendingPathComponent(packet).appendingPathComponent($0))
        }
    }

    private func names(in folder: TemporaryFolder, _ packet: String) -> [String] {
        let path = folder.url.appendingPathComponent(packet).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    @Test func sevenFilesAreWrittenAndAgainTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let first = try Run.rejoinder(["packet", PacketCommandTests.phones, "-o", "one"], in: folder)
        #expect(first.status == 0 && first.output.isEmpty)
        #expect(first.errors.contains("motion: Hand phones in (hand-phones-in)"))
        #expect(names(in: folder, "one") == PacketCommandTests.names)
        let again = try Run.rejoinder(["packet", PacketCommandTests.phones, "-o", "two"], in: folder)
        #expect(again.status == 0)
        let written = try bytes(in: folder, "one")
        #expect(try bytes(in: folder, "two") == written)
        // An earlier packet may be overwritten.
        #expect(try Run.rejoinder(["packet", PacketCommandTests.phones, "-o", "one"], in: folder).status == 0)
        #expect(try bytes(in: folder, "one") == written)
        #expect(folder.names == ["one", "two"])
    }

    @Test func theCoreAloneHasTheSameFilesAndNoAnnex() throws {
        let folder = try TemporaryFolder()
        let run = try Run.rejoinder(["packet", PacketCommandTests.phones, "--core", "-o", "core"], in: folder)
        #expect(run.status == 0 && names(in: folder, "core") == PacketCommandTests.names)
        #expect(!(try folder.text(of: "core/student.html")).contains("id=\"annex\""))
        #expect(try folder.text(of: "core/teacher.html").contains("id=\"p17\""))
        let both = ["packet", PacketCommandTests.phones, "--core", "--cards", "7", "-o", "more"]
        let refused = try Run.rejoinder(both, in: folder)
        #expect(refused.status == 2 && refused.errors.contains("the core holds 5 cards a side"), "\(refused.errors)")
        #expect(folder.names == ["core"])
    }

    @Test func thePaperIsThatAskedFor() throws {
        let folder = try TemporaryFolder()
        let command = ["packet", PacketCommandTests.phones, "-o", "p", "--core", "--paper"]
        #expect(try Run.rejoinder(command + ["Letter"], in: folder).status == 0)
        #expect(try folder.text(of: "p/student.html").contains("@page { size: letter;"))
        let refused = try Run.rejoinder(command + ["a5"], in: folder)
        #expect(refused.status == 2 && refused.errors.contains("there is no paper 'a5' (papers: a4, letter)"))
    }

    @Test func checkingWritesNothing() throws {
        let folder = try TemporaryFolder()
        let run = try Run.rejoinder(["packet", PacketCommandTests.phones, "--check"], in: folder)
        #expect(run.status == 0 && run.output.isEmpty && !run.errors.contains("error["))
        #expect(folder.names.isEmpty)
    }

    @Test func aComplaintThatIsAnErrorFailsTheCheck() throws {
        let folder = try PacketCommandTests.twoSided(record: "kind: letter\ndate: 2024-05-01")
        let run = try Run.rejoinder(["packet", "d.argdown", "--check"], in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("error[source-record]"), "\(run.errors)")
    }

    @Test func aPacketThatALimitCutIsWrittenAndSaysSo() throws {
        let record = "kind: letter\ndate: 2024-05-01"
        let folder = try PacketCommandTests.twoSided(record: record)
        let words = "{by: X, in: one, quote: \"We say that it should be done.\"}"
        let pairs = (0..<1001).map { "[a\($0)]: a \(words)\n  >< [b\($0)]\n\n[b\($0)]: b \(words)\n\n" }
        let graph = try folder.text(of: "d.argdown")
        try Data((graph + "\n\n" + pairs.joined()).utf8).write(to: folder.url.appendingPathComponent("d.argdown"))
        let written = try Run.rejoinder(["packet", "d.argdown", "--motion", "yes", "-o", "p", "-q"], in: folder)
        #expect(written.status == 6)
        let said = "a limit was hit: there may be more contradictions"
        #expect(written.errors.hasSuffix("rejoinder: error: \(said)\n"), "\(written.errors)")
        #expect(names(in: folder, "p") == PacketCommandTests.names)
        for page in ["student.md", "student.html", "teacher.md", "teacher.html"] {
            #expect(try folder.text(of: "p/\(page)").contains(said), "\(page)")
        }
        // What is missing counts for more than what is complained about, as in other commands.
        let check = try Run.rejoinder(["packet", "d.argdown", "--motion", "yes", "--check"], in: folder)
        #expect(check.status == 6 && check.errors.contains("error[source-record]") && check.errors.contains(said))
    }

    @Test func aComplaintThatIsAWarningFailsTheCheckOnlyWhenStrict() throws {
        let record = "kind: commentary\nissuer: Somebody\nlanguage: en\ntranslation: none\ndate: 2024-05-01"
        let folder = try PacketCommandTests.twoSided(record: record)
        let run = try Run.rejoinder(["packet", "d.argdown", "--check"], in: folder)
        #expect(run.status == 0 && run.errors.contains("warning["), "\(run.errors)")
        #expect(try Run.rejoinder(["packet", "d.argdown", "--check", "--strict"], in: folder).status == 1)
    }

    @Test func aGraphWithOneSideIsRefusedWithoutATrace() throws {
        let folder = try Samples.folder()
        let run = try Run.rejoinder(["packet", "-o", "packet"], in: folder)
        #expect(run.status == 3)
        #expect(run.errors.contains("no packet: "))
        #expect(folder.names == ["corpus", "graphs"])
    }

    @Test func aFolderWithOtherFilesIsLeftAsItIs() throws {
        let folder = try TemporaryFolder(["mine/notes.txt": "keep me"])
        let run = try Run.rejoinder(["packet", PacketCommandTests.phones, "-o", "mine"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("the folder 'mine' holds other files, such as 'notes.txt'"))
        #expect(names(in: folder, "mine") == ["notes.txt"])
        #expect(try folder.text(of: "mine/notes.txt") == "keep me")
        #expect(folder.names == ["mine"])
    }

    @Test func aFolderThatCannotBeMadeIsNamed() throws {
        let folder = try TemporaryFolder()
        let run = try Run.rejoinder(["packet", PacketCommandTests.phones, "-o", "absent/one"], in: folder)
        #expect(run.status == 5)
        #expect(run.errors.contains("cannot make the folder 'absent/one': No such file or directory"))
        #expect(folder.names.isEmpty)
    }

    @Test func aFileInThePlaceOfTheFolderIsKept() throws {
        let folder = try PacketCommandTests.copiedPhones()
        let (graph, source) = ("phones/school-phones.argdown", "phones/corpus/\(PacketCommandTests.minutes)")
        for output in [graph, source, "phones/../\(graph)"] {
            let old = try folder.text(of: output)
            let run = try Run.rejoinder(["packet", graph, "-o", output], in: folder)
            #expect(run.status == 5)
            #expect(run.errors == "rejoinder: error: '\(output)' is a file, not a folder\n")
            #expect(try folder.text(of: output) == old)
        }
        let maps = try Run.rejoinder(["map", graph, "--all", graph], in: folder)
        #expect(maps.status == 5 && maps.errors == "rejoinder: error: '\(graph)' is a file, not a folder\n")
        #expect(folder.names == ["phones"])
    }

    @Test func aLinkToAFolderIsFollowedAndStays() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path(of: "there"), withIntermediateDirectories: false)
        try folder.link("link", to: "there")
        try folder.link("dangling", to: "made")
        for (link, target) in [("link", "there"), ("dangling", "made"), ("link/", "there")] {
            let run = try Run.rejoinder(["packet", PacketCommandTests.phones, "-o", link], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(names(in: folder, target) == PacketCommandTests.names)
        }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(of: "link")) == "there")
        #expect(folder.names == ["dangling", "link", "made", "there"])
    }

    @Test func theWorkingDirectoryCanHoldThePacket() throws {
        let folder = try TemporaryFolder()
        #expect(try Run.rejoinder(["packet", PacketCommandTests.phones, "-o", "."], in: folder).status == 0)
        #expect(folder.names == PacketCommandTests.names)
    }

    @Test func aSourceThatIsCalledLikeAFileOfThePacketIsKept() throws {
        let folder = try PacketCommandTests.twoSided(record: "kind: letter", sources: ("student", "teacher"))
        let old = try folder.text(of: "c/student.md")
        let run = try Run.rejoinder(["packet", "d.argdown", "-o", "c"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("error: the output 'c/student.md' is also an input"), "\(run.errors)")
        #expect(try folder.text(of: "c/student.md") == old)
        #expect(folder.names(in: "c") == ["student.md", "teacher.md"])
    }

    @Test func aPacketThatDoesNotFitLeavesTheOldOneOrNothing() throws {
        let folder = try TemporaryFolder(["old/quiz.gift": "old"])
        for output in ["old", "new"] {
            let phones = PacketCommandTests.phones
            let run = try Run.shell(
                "ulimit -f 20; exec env --default-signal=XFSZ \"$0\" packet '\(phones)' -o \(output)", in: folder)
            #expect(run.status == 5)
            #expect(run.errors.contains("cannot write '\(output)/student.html': File too large"), "\(run.errors)")
        }
        #expect(folder.names == ["old"] && folder.names(in: "old") == ["quiz.gift"])
        #expect(try folder.text(of: "old/quiz.gift") == "old")
    }

    @Test func aDebateThatIsLongerThanTheLessonIsRefusedWithTheReason() throws {
        let folder = try TemporaryFolder()
        let run = try Run.rejoinder(
            ["packet", PacketCommandTests.phones, "-o", "packet", "--format", "karl-popper"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("a Karl Popper debate takes 52 to 60 minutes, and the lesson has 50"))
        #expect(run.errors.contains("karl-popper-half"))
        #expect(folder.names.isEmpty)
    }

    private static let minutes = "minutes.md"

    /// The dispute on phones with its corpus, in the folder `phones`.
    private static func copiedPhones() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let original = URL(fileURLWithPath: phones).deletingLastPathComponent()
        try FileManager.default.copyItem(at: original, to: folder.url.appendingPathComponent("phones"))
        return folder
    }

    /// A dispute with five reasons on each side, each side in a source of its own.
    private static func twoSided(
        record: String, sources: (String, String) = ("one", "two")
    ) throws -> TemporaryFolder {
        func claims(_ letter: String, _ party: String, _ source: String) -> [String] {
            (1...5).map { number in
                "[\(letter)\(number)]: It is so. "
                    + "{by: \(party), in: \(source), quote: \"Words of \(letter)\(number) which say that it is so.\"}\n"
            }
        }
        func body(_ letter: String, _ first: String) -> String {
            ([first] + (1...5).map { "Words of \(letter)\($0) which say that it is so." }).joined(separator: "\n\n")
        }
        func supports(_ letter: String) -> [String] { (1...5).map { "  + [\(letter)\($0)]" } }
        let graph =
            ["===", "corpus: c", "parties:", "  X: {name: Party X, side: A}", "  Y: {name: Party Y, side: B}", "==="]
            + ["", "[Yes]: It should be done. {by: X, in: \(sources.0), quote: \"We say that it should be done.\"}"]
            + supports("P") + ["  >< [No]", ""]
            + ["[No]: It should not be done. {by: Y, in: \(sources.1), quote: \"We say that it should be left.\"}"]
            + supports("C") + [""] + claims("P", "X", sources.0) + claims("C", "Y", sources.1)
        func file(_ name: String, _ text: String) -> String { "---\nid: \(name)\n\(record)\n---\n\(text)\n" }
        return try TemporaryFolder([
            "d.argdown": graph.joined(separator: "\n"),
            "c/\(sources.0).md": file(sources.0, body("P", "We say that it should be done.")),
            "c/\(sources.1).md": file(sources.1, body("C", "We say that it should be left.")),
        ])
    }
}
