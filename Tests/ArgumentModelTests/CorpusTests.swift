import ArgdownSyntax
import ArgumentModel
import Foundation
import TestInputs
import Testing

/// Reading a corpus from a folder of its own.
@Suite struct CorpusTests {
    /// Writes files into a fresh folder, and removes it afterwards.
    private func withFolder<T>(_ files: [String: String], _ body: (String) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rejoinder-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try body(folder.path)
    }

    /// A source with the right hash of its text.
    private func source(_ id: String, _ text: String, _ keys: String = "") throws -> String {
        // The hash that a source without one is told to state.
        let told = try withFolder(["\(id).md": "---\nid: \(id)\n---\n\(text)"]) {
            try Workspace.corpus(at: $0).diagnostics.first?.help ?? ""
        }
        return "---\nid: \(id)\n\(keys)\(told.dropFirst("add ".count))\n---\n\(text)"
    }

    private func check(
        _ marked: String, named name: String = "s", says said: [String], at place: SourceLocation = #_sourceLocation
    ) throws {
        let source = MarkedText(marked)
        let loaded = try withFolder(["\(name).md": source.text]) { try Workspace.corpus(at: $0) }
        #expect(
            source.agrees(loaded.diagnostics, with: said), "said \(source.said(loaded.diagnostics)), not \(said)",
            sourceLocation: place)
    }

    @Test func theHashIsSHA256() throws {
        // FIPS 180-4 example: SHA-256("abc").
        #expect(
            try source("s", "abc").contains(
                "sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n"))
    }

    @Test func aSoundSourceIsRead() throws {
        let text = try source(
            "s", "The text.\n",
            "title: Größe\nissuer: I\nauthor: A\ndate: {from: 2022-01-26, to: 2022-01-28}\nkind: press-release\nlanguage: de\ntranslation: unofficial\nurl: https://x.org/a#b\npublisher: P\naddressees: [X, Y]\nreprints: t\nrights: official\nnotes: N\n"
        )
        let loaded = try withFolder(["s.md": text, "README.md": "no source", "t.txt": "nor this"]) {
            try Workspace.corpus(at: $0, firstFile: 3)
        }
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.value.sources.count == 1)
        let source = try #require(loaded.value.sources.first)
        #expect(source.title == "Größe")
        #expect(
            [source.issuer, source.author, source.language, source.url, source.publisher] == [
                "I", "A", "de", "https://x.org/a#b", "P",
            ])
        #expect(source.date?.description == "2022-01-26/2022-01-28")
        #expect(source.kind == .pressRelease)
        #expect(source.translation == .unofficial)
        #expect(source.addressees == ["X", "Y"])
        #expect(source.reprints == ["t"])
        #expect(source.rights == .official)
        #expect(source.notes == ["N"])
        #expect(source.body == "The text.\n")
        #expect(source.file.id == SourceFile.ID(3))
    }

    @Test(arguments: [("", true), ("complete: no\n", false), ("complete: yes\n", true), ("complete: false\n", false)])
    func aSourceIsWholeUnlessItSaysNo(keys: String, isComplete: Bool) throws {
        let text = try source("s", "x", keys)
        let loaded = try withFolder(["s.md": text]) { try Workspace.corpus(at: $0) }
        #expect(loaded.value.sources.map(\.isComplete) == [isComplete] && loaded.diagnostics.isEmpty)
    }

    @Test func whetherASourceIsWholeIsYesOrNo() throws {
        let text = try source("s", "x", "complete: partly\n").replacingOccurrences(of: "partly", with: "1️⃣partly")
        try check(text, says: ["malformed-value at 1 'partly': 'complete' must be yes or no"])
    }

    @Test func everySourceIsFoundByItsName() throws {
        let names = ["a", "a-b", "a b", "a+", "a.b", "aa", "a_b", "b", "B", "é"]
        let files = try Dictionary(uniqueKeysWithValues: names.map { ("\($0).md", try source($0, "text")) })
        let loaded = try withFolder(files) { try Workspace.corpus(at: $0) }
        #expect(loaded.diagnostics.isEmpty)
        for name in names {
            #expect(loaded.value.source(named: name).map { loaded.value.sources[$0.index].name } == name)
        }
        #expect(loaded.value.source(named: "c") == nil)
        for (index, source) in loaded.value.sources.enumerated() {
            #expect(source.id.index == index && source.file.id == SourceFile.ID(index))
        }
    }

    @Test func aChangedTextIsAnError() throws {
        let sound = try source("s", "The text.")
        try check(
            sound.replacingOccurrences(of: "The text", with: "A text").replacingOccurrences(
                of: "sha256: ", with: "sha256: 1️⃣"),
            says: ["hash-mismatch at 1 '"])
        try check(sound.replacingOccurrences(of: "The text.", with: "The text.\n"), says: ["hash-mismatch"])
        try check(sound, says: [])
        try check(sound.replacingOccurrences(of: "---\nid", with: "\u{FEFF}---\nid"), says: [])
    }

    @Test func aMissingHashIsAnErrorThatNamesIt() throws {
        try check(
            "1️⃣---\nid: s\n---\nabc", says: ["missing-hash at 1 '---': this source states no 'sha256' of its text"])
    }

    @Test func aWrongIDIsAnError() throws {
        try check(
            try source("s", "x").replacingOccurrences(of: "id: s", with: "id: 1️⃣t"),
            says: ["wrong-source-id at 1 't': the id 't' is not the name of this file"])
    }

    @Test func frontMatterMustBeThereAndSound() throws {
        try check("Just text.", says: ["missing-front-matter at 0 '': a source must begin with front matter"])
        try check("---\nid: s\nnot closed", says: ["missing-front-matter"])
        try check("", says: ["missing-front-matter"])
        try check("---\nid: s\n  title: x\n---\nx", says: ["malformed-front-matter"])
        try check("---\ntitle: [x\n---\nx", says: ["malformed-front-matter"])
        let sound = try source("s", "x", "dat: 2022\nkind: lettre\ndate: soon\n")
        try check(
            sound.replacingOccurrences(of: "dat:", with: "1️⃣dat:").replacingOccurrences(of: "soon", with: "2️⃣soon")
                .replacingOccurrences(of: "lettre", with: "3️⃣lettre"),
            says: [
                "unknown-key at 1 'dat': a source has no key 'dat'; did you mean 'date'?", "malformed-date at 2 'soon'",
                "unknown-value at 3 'lettre': 'kind' has no value 'lettre'; did you mean 'letter'?",
            ])
    }

    @Test func invalidBytesAreAnError() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rejoinder-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(Array("---\nid: s\n---\nab".utf8) + [0xFF]).write(to: folder.appending(path: "s.md"))
        let loaded = try Workspace.corpus(at: folder.path)
        #expect(loaded.diagnostics.map(\.id) == ["invalid-utf8", "missing-hash"])
        #expect(loaded.diagnostics[0].range?.bounds == 16..<17)
    }

    @Test func aGraphFindsItsCorpusNextToIt() throws {
        let graph = "===\ncorpus: ../texts\n===\n\n[A]: a {in: s, quote: \"the words\"}"
        let loaded = try withFolder(["graphs/g.argdown": graph, "texts/s.md": try source("s", "These are the words.")])
        {
            try Workspace.load(["\($0)/graphs/g.argdown"])
        }
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.value.statements[0].occurrences[0].quotation?.codePoints == 10..<19)
        for (index, file) in loaded.value.files.enumerated() { #expect(file.id == SourceFile.ID(index)) }
    }

    @Test func aMissingCorpusIsOneErrorWhereItIsNamed() throws {
        let graph = MarkedText("===\ncorpus: 1️⃣../texts\n===\n\n[A]: a {in: s, quote: x}\n\n[B]: b {in: t, quote: y}")
        let loaded = try withFolder(["graphs/g.argdown": graph.text]) { try Workspace.load(["\($0)/graphs/g.argdown"]) }
        #expect(graph.agrees(loaded.diagnostics, with: ["missing-corpus at 1 '../texts'"]))
    }

    @Test func twoFilesMustNameOneCorpus() throws {
        let files = [
            "a.argdown": "===\ncorpus: x\n===\n\n[A]: a {in: s, quote: words}",
            "b.argdown": "===\ncorpus: y\n===\n\n[A]: a",
            "c.argdown": "[A]: a", "x/s.md": try source("s", "words"), "y/s.md": try source("s", "words"),
        ]
        let loaded = try withFolder(files) { folder in
            try Workspace.load(["a", "c", "b"].map { "\(folder)/\($0).argdown" })
        }
        #expect(loaded.diagnostics.map(\.id) == ["several-corpora"])
        #expect(loaded.diagnostics[0].range?.file == SourceFile.ID(2))
        #expect(loaded.value.statements[0].occurrences[0].quotation != nil)
    }

    @Test func whatCannotBeReadIsThrown() throws {
        try withFolder(["d/x.argdown": ""]) { folder in
            #expect(throws: Workspace.Failure.unreadable(path: "\(folder)/none", reason: "there is no such file")) {
                try Workspace.load(["\(folder)/none"])
            }
            #expect(throws: Workspace.Failure.unreadable(path: "\(folder)/d", reason: "this is a folder")) {
                try Workspace.load(["\(folder)/d"])
            }
            #expect(throws: Workspace.Failure.unreadable(path: "\(folder)/none", reason: "the folder cannot be read")) {
                try Workspace.corpus(at: "\(folder)/none")
            }
        }
    }
}
