import Foundation
import Testing

@testable import PageServer

/// Which requests are answered, what counts as a change, and which page is shown.
@Suite struct PageServerTests {
    @Test func onlyTheNamesOfThisMachineAreAnswered() {
        for host in ["127.0.0.1:8411", "localhost:8411", "LOCALHOST:8411"] {
            #expect(OwnHost.isOwn(host, port: 8411), "\(host)")
        }
        let others = [
            nil, "", "127.0.0.1", "localhost", "127.0.0.1:80", "evil.example:8411", "localhost.evil.example:8411",
            "127.0.0.1:8411.evil.example", "evil.example", "127.0.0.1:84110", "0.0.0.0:8411",
        ]
        for host in others { #expect(!OwnHost.isOwn(host, port: 8411), "\(host ?? "none")") }
        #expect(OwnHost.isOwn("localhost", port: 80))
    }

    @Test func everyWayToChangeAFileIsSeen() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("watch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let corpus = folder.appendingPathComponent("corpus")
        try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
        let (graph, source) = (folder.appendingPathComponent("g.argdown"), corpus.appendingPathComponent("s.md"))
        try Data("one".utf8).write(to: graph)
        try Data("text".utf8).write(to: source)
        let paths = [graph.path, corpus.path, folder.appendingPathComponent("absent").path]
        var seen = Fingerprint(of: paths)
        #expect(Fingerprint(of: paths) == seen)
        func changes(_ change: String, _ work: () throws -> Void) rethrows {
            try work()
            let now = Fingerprint(of: paths)
            #expect(now != seen, "\(change)")
            seen = now
        }
        try changes("more words") { try Data("two!".utf8).write(to: graph) }
        // As editors save: the new file takes the place of the old one.
        try changes("a file in place of another, of the same size") {
            try Data("four".utf8).write(to: graph, options: .atomic)
        }
        try changes("a source is changed") { try Data("texts".utf8).write(to: source) }
        try changes("a source is added") { try Data("t".utf8).write(to: corpus.appendingPathComponent("t.md")) }
        try changes("a source is removed") { try FileManager.default.removeItem(at: source) }
        try changes("the graph is gone") { try FileManager.default.removeItem(at: graph) }
        try changes("what was absent is there") { try Data("x".utf8).write(to: URL(fileURLWithPath: paths[2])) }
    }

    private func news(_ editions: Editions) async throws -> [String: Int] {
        let news = try JSONSerialization.jsonObject(with: Data(await editions.news())) as? [String: Any] ?? [:]
        return [
            "problems": (news["problems"] as? [Any])?.count ?? -1, "shown": news["shown"] as? Int ?? -1,
            "version": news["version"] as? Int ?? -1,
        ]
    }

    @Test func aPageStaysWhileTheFilesHaveErrors() async throws {
        let editions = Editions()
        func publish(_ text: String, _ problems: [String] = []) async {
            await editions.publish(Edition(document: Array(text.utf8), problems: problems))
        }
        await publish("broken", ["an error"])
        #expect(await editions.document == Array("broken".utf8))
        #expect(try await news(editions) == ["problems": 1, "shown": 1, "version": 1])
        await publish("broken anew", ["an error"])
        #expect(await editions.document == Array("broken anew".utf8))
        await publish("good")
        #expect(try await news(editions) == ["problems": 0, "shown": 3, "version": 3])
        await publish("bad", ["one", "two"])
        #expect(await editions.document == Array("good".utf8))
        #expect(try await news(editions) == ["problems": 2, "shown": 3, "version": 4])
        await publish("better")
        #expect(await editions.document == Array("better".utf8))
        #expect(try await news(editions) == ["problems": 0, "shown": 5, "version": 5])
    }
}
