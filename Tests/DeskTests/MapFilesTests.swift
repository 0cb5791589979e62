import Analysis
import ArgdownSyntax
import ArgumentModel
import Argumentation
import DisputeModel
import Foundation
import Rendering
import TestInputs
import Testing

@testable import Desk

/// Maps as files, in the formats that need no drawing.
@Suite struct MapFilesTests {
    private static let text =
        "===\ntitle: \"<Bread> & \\\"more\\\"\"\n===\n\n# One\n\n[A]: a\n  + [B]: b \"quoted\"\n\n# Two\n\n[C]: c\n  - [A]\n"
    private let report = analyze(Dispute(TestInputs.graph(text).value), under: .grounded)

    private func json(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func theJSONOfAMapHasItsBoxesAndLines() throws {
        let files = try MapFiles(report, as: .json, tool: "t").draw(
            .argument, MapOptions(), as: "map.json", whole: true
        ).files
        #expect(files.map(\.path) == ["map.json"])
        let map = try json(files[0].bytes)
        let nodes = try #require(map["nodes"] as? [[String: Any]])
        let edges = try #require(map["edges"] as? [[String: Any]])
        #expect(nodes.compactMap { $0["title"] as? String }.sorted() == ["A", "B", "C"])
        let ids = Set(nodes.compactMap { $0["id"] as? String })
        #expect(ids.count == nodes.count && edges.count == 2)
        for edge in edges { for end in ["from", "to"] { #expect((edge[end] as? String).map(ids.contains) == true) } }
        #expect(Set(edges.compactMap { $0["type"] as? String }) == ["supports", "attacks"])
        let members = try #require(map["groups"] as? [[String: Any]]).flatMap { $0["members"] as? [String] ?? [] }
        #expect(Set(members).isSubset(of: ids))
        #expect(map["schema"] as? String == "rejoinder/map/1" && map["tool"] as? String == "t")
    }

    @Test func theStateOfABoxIsThatOfTheReport() throws {
        let files = try MapFiles(report, as: .json, tool: "t").draw(.argument, MapOptions(), as: "m.json", whole: true)
            .files
        let graph = report.dispute.graph
        for node in try #require(try json(files[0].bytes)["nodes"] as? [[String: Any]]) {
            let named = try #require(graph.statement(titled: node["title"] as? String ?? ""))
            #expect(node["state"] as? String == report.state(of: .statement(named))?.rawValue)
        }
    }

    @Test func pagesAreFilesOfTheirOwnAsPicturesAndOneAsJSON() throws {
        var text = "===\nparties:\n  K: {name: K, side: a}\n  L: {name: L, side: b}\n===\n\n"
        for number in 0..<30 { text += "[Q\(number)]: Why? #question {by: K, to: L, act: asks}\n\n" }
        let many = analyze(Dispute(TestInputs.graph(text).value), under: .grounded)
        func names(_ format: MapFiles.Format) throws -> [String] {
            try MapFiles(many, as: format, tool: "t").draw(
                .faceToFace, MapOptions(), as: "m.\(format.rawValue)", whole: false
            ).files.map(\.path)
        }
        #expect(try names(.dot).prefix(2) == ["m.dot", "m-2.dot"])
        #expect(try names(.json) == ["m.json"])
        let bytes = try MapFiles(many, as: .json, tool: "t").draw(.faceToFace, MapOptions(), as: "m.json", whole: false)
            .files
        #expect((try json(bytes[0].bytes)["rows"] as? [Any])?.count == 30)
    }

    @Test func anOverviewIsAFileAndOneForEachOfItsParts() throws {
        var options = MapOptions()
        options.overviewThreshold = 1
        let files = try MapFiles(report, as: .dot, tool: "t").draw(.argument, options, as: "d/map.dot", whole: false)
            .files
        #expect(files.first?.path == "d/map.dot" && files.count > 1)
        for (path, bytes) in files.dropFirst() {
            #expect(path.hasPrefix("d/map-") && path.hasSuffix(".dot"))
            #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("digraph"))
        }
        #expect(Set(files.map(\.path)).count == files.count)
    }

    @Test func anEmptyGraphIsAnEmptyMap() throws {
        let empty = analyze(Dispute(TestInputs.graph("").value), under: .grounded)
        let files = try MapFiles(empty, as: .json, tool: "t").draw(.argument, MapOptions(), as: "m.json", whole: false)
            .files
        let map = try json(files[0].bytes)
        #expect((map["nodes"] as? [Any])?.isEmpty == true && (map["edges"] as? [Any])?.isEmpty == true)
    }

    @Test func aFolderOfMapsHasAPageThatLeadsToEach() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maps-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try MapFolder(MapFiles(report, as: .dot, tool: "t"), path: folder.path, options: MapOptions()).write()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let page = try String(contentsOf: folder.appendingPathComponent("index.html"), encoding: .utf8)
        let links = page.matches(of: #/href="([^"]*)"/#).map { String($0.1) }
        #expect(links.sorted() == names.filter { $0 != "index.html" })
        #expect(page.contains("<h1>&lt;Bread&gt; &amp; &quot;more&quot;</h1>") && !page.contains("<Bread>"))
    }

    @Test func theContentsPageCountsWhatEveryMapShowsAndLeavesOut() throws {
        let text = """
            ===
            parties:
              K: {name: K, side: a}
              L: {name: L, side: b}
            ===

            [Q]: Why? #question {by: K, to: L, act: asks}

            [Who]: Who is it? #question {by: L, to: K, act: asks}

            [R]: Who else? #question {by: L, to: K, act: asks}

            [A]: a
              <- [B]: b

            [C]: alone

            """
        let report = analyze(Dispute(TestInputs.graph(text).value), under: .grounded)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maps-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try MapFolder(MapFiles(report, as: .dot, tool: "t"), path: folder.path, options: MapOptions()).write()
        let page = try String(contentsOf: folder.appendingPathComponent("index.html"), encoding: .utf8)
        let sections = page.components(separatedBy: "<section>").dropFirst()
        func sentences(_ heading: String) -> [String] {
            let section = sections.first { $0.contains("<h2>\(heading)</h2>") } ?? ""
            return section.matches(of: #/<p>([^<]+)<\/p>/#).map { String($0.1) }.dropFirst().map { $0 }
        }
        let asked = "It shows 3 questions and 3 places where a reply is missing here."
        #expect(sentences("Questions, demands, offers") == [asked, "3 statements are on none of its pages."])
        #expect(sentences("Face to face") == [asked, "3 statements are on none of its pages."])
        #expect(
            sentences("All statements, by section") == [
                "It shows 1 claim, 1 rebuttal and 3 open questions.",
                "1 statement without relations is not drawn.",
            ])
        #expect(sentences("Norms") == ["It shows nothing of this graph.", "6 statements are on none of its pages."])
    }

    @Test func anOverviewShowsWhatItsPartsShow() throws {
        var options = MapOptions()
        options.overviewThreshold = 1
        let parts = MapSummary(MapSheet.sheets(report, options: options))
        options.overviewThreshold = .max
        #expect(parts.shown == MapSummary(MapSheet.sheets(report, options: options)).shown)
    }

    // MARK: What was meant

    @Test(arguments: [
        ("bred", ["bread", "red", "butter"], ["bread"]), ("read", ["bread", "reader", "x"], ["bread", "reader"]),
        ("BREAD", ["my-bread"], ["my-bread"]), ("zzz", ["bread"], []), ("x", [], []),
        ("open-door-policy", ["policy-open", "door", "open-wide-door"], ["policy-open", "open-wide-door"]),
        ("aaaa", ["aaaa-1", "aaaa-2", "aaaa-3", "aaaa-4"], ["aaaa-1", "aaaa-2", "aaaa-3"]),
    ]) func atMostThreeNamesAreOffered(_ word: String, _ candidates: [String], _ near: [String]) {
        #expect(DidYouMean.nearest(to: word, among: candidates) == near)
    }

    @Test func theOfferIsAQuestion() {
        #expect(DidYouMean.question(listing: []) == "")
        #expect(DidYouMean.question(listing: ["a"]) == "; did you mean 'a'?")
        #expect(DidYouMean.question(listing: ["a", "b"]) == "; did you mean 'a' or 'b'?")
        #expect(DidYouMean.question(listing: ["a", "b", "c"]) == "; did you mean 'a', 'b' or 'c'?")
    }
}
