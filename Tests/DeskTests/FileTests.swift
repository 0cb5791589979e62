import Foundation
import Testing

@testable import Desk

/// Files that are written whole or not at all.
@Suite struct FileTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    private func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }
    private func put(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }
    private var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }
    private func clear() { try? FileManager.default.removeItem(at: folder) }

    @Test(arguments: [
        ("map.svg", "svg"), ("a/b.tar.GZ", "gz"), ("a.b/c", nil), (".svg", nil), ("a/.hidden.dot", "dot"), ("x.", ""),
        ("", nil), ("ä.ß", "ß"),
    ]) func theEndingIsWhatFollowsTheLastDotOfTheName(_ path: String, _ ending: String?) {
        #expect(FileName.ending(of: path) == ending)
    }

    @Test func aFileIsReplacedWholeAndNothingIsLeftBeside() throws {
        defer { clear() }
        try put("old and longer", "f")
        try OutputFile(path: path("f")).write(Array("new".utf8))
        #expect(text("f") == "new" && names == ["f"])
        try OutputFile(path: path("g")).write([])
        #expect(text("g") == "" && names == ["f", "g"])
    }

    @Test func ofSeveralFilesAllAreWrittenOrNone() throws {
        defer { clear() }
        try put("old", "f")
        let missing = path("no/such/folder/g")
        #expect {
            try OutputFile.write([(path("f"), Array("new".utf8)), (missing, [])])
        } throws: { ($0 as? DeskFailure)?.kind == .file && ($0 as? DeskFailure)?.message.contains(missing) == true }
        #expect(text("f") == "old" && names == ["f"])
    }

    @Test func aLinkIsFollowedAndStays() throws {
        defer { clear() }
        try put("old", "target")
        try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "target")
        try OutputFile(path: path("link")).write(Array("new".utf8))
        #expect(text("target") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == "target")
    }

    @Test func noInputIsOverwrittenWhateverPathLeadsToIt() throws {
        defer { clear() }
        try put("x", "in")
        try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "in")
        let inputs = InputFiles([path("in")])
        for name in ["in", "link", "./in"] {
            #expect { try inputs.spare(from: path(name)) } throws: { ($0 as? DeskFailure)?.kind == .usage }
        }
        for name in [path("out"), "-", "/dev/null"] { try inputs.spare(from: name) }
        try inputs.spare(from: nil)
    }

    @Test func aFolderOfAnEarlierRunMayBeUsedAgainAndNoOther() throws {
        defer { clear() }
        let output = OutputFolder(path: path("out"))
        let inputs = InputFiles([String]())
        try output.check(for: ["a", "b"], sparing: inputs)
        try output.write([("a", [1]), ("b", [2])], sparing: inputs)
        try output.check(for: ["a", "b"], sparing: inputs)
        #expect { try output.check(for: ["a"], sparing: inputs) } throws: {
            ($0 as? DeskFailure)?.message.hasSuffix("holds other files, such as 'b'") == true
        }
        try put("x", "file")
        #expect { try OutputFolder(path: path("file")).check(for: [], sparing: inputs) } throws: {
            ($0 as? DeskFailure)?.kind == .file
        }
    }

    @Test func aFolderMadeForFilesThatCannotBeWrittenGoesAgain() throws {
        defer { clear() }
        let output = OutputFolder(path: path("out"))
        #expect { try output.write([("no/such/a", [1])], sparing: InputFiles([String]())) } throws: {
            ($0 as? DeskFailure)?.kind == .file
        }
        #expect(names == [])
    }
}
