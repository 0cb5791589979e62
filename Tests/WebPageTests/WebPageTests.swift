import Analysis
import ArgdownSyntax
import DisputeModel
import Foundation
import TestInputs
import Testing

@testable import ArgumentModel
@testable import WebPage

/// The page as a file: what it holds, what it lets in, and that it answers as the commands do.
@Suite struct WebPageTests {
    static let graphs = ["graphs/school-phones/school-phones.argdown", "graphs/indivisible-security.argdown"]
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func dispute(_ path: String) throws -> ArgumentGraph {
        try Workspace.load([repository.appendingPathComponent(path).path]).value
    }

    /// Without maps, which are drawn in a process of the program's own.
    static func page(_ graph: ArgumentGraph) -> String {
        let report = analyze(Dispute(graph))
        let parts = PageData.Parts(dated: .string(""), maps: .document(Array("[]".utf8)))
        let data = PageData(report, parts, bodies: PageBodies(report.dispute, .asRightsAllow), tool: "test")
        return String(decoding: PageFile(title: graph.title ?? "", data: data.bytes()).bytes, as: UTF8.self)
    }

    private static func part(of page: String, after start: String, before end: String) throws -> String {
        let from = try #require(page.range(of: start)).upperBound
        let to = try #require(page.range(of: end, range: from..<page.endIndex)).lowerBound
        return String(page[from..<to])
    }

    private static func data(of page: String) throws -> [String: Any] {
        let text = try part(of: page, after: "id=\"data\">", before: "</script>")
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func sorted(_ value: Any) throws -> Data {
        try JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
    }

    @Test(arguments: graphs) func atEveryDateThePageHasTheDocumentsOfTheCommands(_ path: String) throws {
        let graph = try WebPageTests.dispute(path)
        var documents = DatedDocuments()
        let days = Set(Timeline(Dispute(graph)).dated.compactMap { $0.date?.last }).sorted()
        for day in days { documents.add(day, analyze(Dispute(graph, asOf: day)), tool: "test") }
        let written = try #require(
            JSONSerialization.jsonObject(with: Data(documents.bytes())) as? [String: Any])
        let pool = try #require(written["pool"] as? [Any])
        let dates = try #require(written["dates"] as? [String: [String: [String: Any]]])
        #expect(dates.count == days.count)
        for day in days {
            let report = analyze(Dispute(graph, asOf: day))
            for document in PageDocument.allCases {
                let members = try #require(dates[day.description]?[document.rawValue])
                let whole = members.mapValues { value in (value as? [Int])?.map { pool[$0] } ?? value }
                let expected = try JSONSerialization.jsonObject(with: Data(document.bytes(of: report, tool: "test")))
                #expect(try WebPageTests.sorted(whole) == WebPageTests.sorted(expected), "\(document) on \(day)")
                if document == .nodes { WebPageTests.expectVerdicts(of: report, in: whole) }
            }
        }
        #expect(try Set(pool.map(WebPageTests.sorted)).count == pool.count)
    }

    private static func expectVerdicts(of report: Report, in document: [String: Any]) {
        let graph = report.dispute.graph
        let said = (document["nodes"] as? [[String: Any]] ?? []).map { ($0["id"] as? String ?? "", $0["state"]) }
        let states = Dictionary(said) { first, _ in first }
        for node in graph.nodes {
            let slug = graph.slug(of: node)
            #expect((states[slug] != nil) == report.presence.contains(node), "\(slug)")
            #expect(states[slug] as? String == report.state(of: node)?.rawValue, "\(slug)")
        }
    }

    @Test func aDocumentIsDividedIntoItsMembersAndItems() {
        let document = #"""
            {"a": "x, \"]}: ", "b": [{"c": [1, {"d": "}"}]} , {"e": "\\"}], "f": [], "g": [1, 2],
             "h": {"i": [{}]}, "j": null, "k": -1.5 , "l": [{}]
            }
            """#
        let members = JSONMembers(of: Array(document.utf8)).members
        #expect(members.map(\.key) == ["a", "b", "f", "g", "h", "j", "k", "l"])
        let written = members.map { member in
            switch member.value {
            case .items(let items):
                "items " + items.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " & ")
            case .value(let value): String(decoding: value, as: UTF8.self)
            }
        }
        #expect(
            written == [
                #""x, \"]}: ""#, #"items {"c": [1, {"d": "}"}]} & {"e": "\\"}"#, "[]", "[1, 2]", #"{"i": [{}]}"#,
                "null",
                "-1.5", "items {}",
            ])
        #expect(JSONMembers(of: Array("{}".utf8)).members.isEmpty)
    }

    @Test(arguments: graphs) func everyQuotationStandsInItsTextAtItsPlace(_ path: String) throws {
        let graph = try WebPageTests.dispute(path)
        let bodies = PageBodies(Dispute(graph), .asRightsAllow)
        let segments = graph.corpus.sources.map(bodies.segments)
        for quotation in graph.nodes.flatMap({ graph.occurrences(of: $0) }).compactMap(\.quotation) {
            let found = segments[quotation.source.index].contains { segment in
                let (text, place) = (Array(segment.text.unicodeScalars), quotation.codePoints)
                guard place.lowerBound >= segment.start, place.upperBound <= segment.start + text.count else {
                    return false
                }
                let stretch = text[(place.lowerBound - segment.start)..<(place.upperBound - segment.start)]
                var words = String.UnicodeScalarView()
                words.append(contentsOf: stretch)
                return String(words) == quotation.text
            }
            #expect(found, "\(quotation.text)")
        }
    }

    @Test func ofAnExcerptOnlyTheQuotedParagraphsAndTheirNeighboursAreShown() throws {
        let paragraphs = (1...9).map { "Paragraph \($0)." }
        let corpus = corpus(["t": paragraphs.joined(separator: "\n\n")])
        let graph = graph(
            "[A]: a. {in: t, quote: \"Paragraph 4.\"}\n\n[B]: b. {in: t, quote: \"Paragraph 9.\"}", citing: corpus
        )
        .value
        func shown(_ extent: PageBodies.Extent) -> String {
            PageBodies(Dispute(graph), extent).segments(of: graph.corpus.sources[0]).map(\.text).joined(
                separator: " … ")
        }
        let excerpt = shown(.asRightsAllow)
        #expect([3, 4, 5, 8, 9].allSatisfy { excerpt.contains(paragraphs[$0 - 1]) }, "\(excerpt)")
        #expect(![1, 2, 6, 7].contains { excerpt.contains(paragraphs[$0 - 1]) }, "\(excerpt)")
        #expect(paragraphs.allSatisfy(shown(.whole).contains))
    }

    @Test func nothingButItsOwnStyleAndProgramIsLetIn() throws {
        let title = "</title><script>run()</script>"
        let graph = graph("===\ntitle: '\(title)'\n===\n\n[A]: </script><script>run()</script> <!-- b.\n").value
        let page = WebPageTests.page(graph)
        let program = try WebPageTests.part(of: page, after: "<script type=\"module\">", before: "</script>")
        let style = try WebPageTests.part(of: page, after: "<style>", before: "</style>")
        #expect(page.contains("script-src 'sha256-\(Digest.base64(of: program.utf8))'"))
        #expect(page.contains("style-src 'sha256-\(Digest.base64(of: style.utf8))'"))
        #expect(page.contains("default-src 'none'"))
        #expect(page.components(separatedBy: "<script").count == 3)
        #expect(page.components(separatedBy: "</script>").count == 3)
        let nodes =
            try #require(try WebPageTests.data(of: page)["graph"] as? [String: Any])["nodes"] as? [[String: Any]]
        #expect((nodes?.first?["text"] as? String)?.contains("</script><script>run()") == true)
    }

    @Test func theProgramIsEachModuleOnceWithoutImportsAndExports() {
        let lines = ModuleBundle.program.split(separator: "\n")
        #expect(!lines.contains { $0.hasPrefix("import ") || $0.hasPrefix("export ") })
        let kinds: Set<Substring> = ["function", "const", "let", "class", "async"]
        var declared: [Substring] = []
        for line in lines {
            let words: [Substring] = line.split(separator: " ", omittingEmptySubsequences: false)
            guard words.count > 2, kinds.contains(words[0]) else { continue }
            let name: Substring = words[0] == "async" ? words[2] : words[1]
            declared.append(name.prefix { $0 != "(" })
        }
        #expect(declared.count > 50)
        #expect(Set(declared).count == declared.count)
        let modules = PageFile.files.keys.filter { $0.hasSuffix(".js") && $0 != "live.js" }
        for name in modules {
            let first = PageFile.text(name).split(separator: "\n").first { !$0.hasPrefix("import ") } ?? ""
            #expect(lines.contains(first), "\(name)")
        }
    }

    @Test func theSamePageIsTheSameBytes() throws {
        let graph = try WebPageTests.dispute(WebPageTests.graphs[0])
        #expect(WebPageTests.page(graph) == WebPageTests.page(graph))
    }
}
