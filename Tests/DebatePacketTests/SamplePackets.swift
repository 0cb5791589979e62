import Analysis
import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Foundation
import Rendering
import Testing

@testable import DebatePacket

/// Packets to look at.
enum SamplePackets {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func graph(_ path: String) throws -> ArgumentGraph {
        try Workspace.load([repository.appendingPathComponent(path).path]).value
    }

    static func schoolPhones() throws -> ArgumentGraph { try graph("graphs/school-phones/school-phones.argdown") }
    static func security() throws -> ArgumentGraph { try graph("graphs/indivisible-security.argdown") }

    static func packet(
        of graph: ArgumentGraph, asOf: String? = nil, options: PacketOptions = PacketOptions()
    ) throws -> Packet {
        let date = asOf.flatMap { DateSpan($0)?.last }
        return try Packet(analyze(Dispute(graph, asOf: date)), options: options)
    }

    static func files(of packet: Packet) throws -> [String: String] {
        let files = try packet.files { try Graphviz.render($0, as: $1) }
        return Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    /// A graph with sources made of paragraphs, for what the files of the repository do not hold.
    ///
    /// - Parameter sources: Names, with the front matter's lines and the body.
    static func graph(_ text: String, sources: [(name: String, record: String, body: String)]) throws -> ArgumentGraph {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("packet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for source in sources {
            let file = "---\nid: \(source.name)\ntitle: \"\(source.name)\"\n\(source.record)\n---\n\(source.body)\n"
            try Data(file.utf8).write(to: folder.appendingPathComponent("\(source.name).md"))
        }
        let path = folder.appendingPathComponent("test.argdown")
        try Data(text.utf8).write(to: path)
        return try Workspace.load([path.path], corpusPath: folder.path).value
    }

    /// A dispute between two parties with so many quoted reasons on each side.
    ///
    /// - Parameters:
    ///   - reasons: How many support the motion, and how many its opposite.
    ///   - sides: What the parties' `side` says; the packet must not care.
    ///   - word: Stands in every title and quotation.
    static func dispute(
        reasons: (pro: Int, con: Int) = (5, 5), sides: (String, String) = ("A", "B"), dates: Bool = true,
        sources: Int = 2, word: String = "reason"
    ) throws -> ArgumentGraph {
        let second = sources == 1 ? "one" : "two"
        func claim(_ name: String, _ party: String, _ source: String) -> String {
            "[\(name) \(word)]: It is so for \(name). {by: \(party), in: \(source), quote: \"Words of \(name) with some \(scalar(word)) in them.\"}"
        }
        let pros = (0..<reasons.pro).map { "P\($0)" }
        let cons = (0..<reasons.con).map { "C\($0)" }
        let lines =
            [
                "===", "title: Test \(word)", "parties:", "  X: {name: Party X, side: \(sides.0)}",
                "  Y: {name: Party Y, side: \(sides.1)}", "===", "",
            ]
            + ["[Yes]: It should be done. {by: X, in: one, quote: \"We say that it should be done.\"}"]
            + pros.map { "  + [\($0) \(word)]" }
            + (reasons.con > 0
                ? [
                    "  >< [No]", "",
                    "[No]: It should not be done. {by: Y, in: \(second), quote: \"We say that it should be left.\"}",
                ] : [])
            + cons.map { "  + [\($0) \(word)]" } + [""]
            + pros.flatMap { [claim($0, "X", "one"), ""] } + cons.flatMap { [claim($0, "Y", second), ""] }
        let record =
            "kind: letter\nissuer: Somebody\nlanguage: en\ntranslation: none" + (dates ? "\ndate: 2024-05-01" : "")
        func body(_ names: [String], _ first: String) -> String {
            ([first] + names.map { "Words of \($0) with some \(word) in them." }).joined(separator: "\n\n")
        }
        let yes = "We say that it should be done."
        let no = "We say that it should be left."
        let texts =
            sources == 1
            ? [("one", record, body(pros + cons, yes + "\n\n" + no))]
            : [("one", record, body(pros, yes)), ("two", record, body(cons, no))]
        return try graph(lines.joined(separator: "\n"), sources: texts)
    }

    private static func scalar(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}

/// What a page prints, taken out of its HTML.
struct PrintedPage {
    let html: String

    /// The words of all quotations: cards, whole paragraphs, the index, the key, the motion.
    var quotations: [String] {
        let cards = texts(between: "<p class=\"sentences\" dir=\"auto\">", and: "</p>").map { paragraph in
            PrintedPage.plain(paragraph.replacing(#/<sup>\d+<\/sup>/#, with: "")).trimmingPrefix(" ")
        }.map(String.init)
        let quoted = texts(between: "<q dir=\"auto\">", and: "</q>").map(PrintedPage.plain)
        let index = texts(between: "<div class=\"index\">", and: "</div>").flatMap { list in
            PrintedPage(html: list).texts(between: "</b> <bdi>“", and: "”</bdi> <span class=\"own\">").map(
                PrintedPage.plain)
        }
        let motion = texts(between: "<blockquote><bdi>“", and: "”</bdi> <a class=\"ref\"").map(PrintedPage.plain)
        return cards + quoted + index + motion
    }

    var links: [String] { texts(between: "href=\"#", and: "\"") }
    var identifiers: [String] { texts(between: " id=\"", and: "\"") }

    func texts(between start: String, and end: String) -> [String] {
        var texts: [String] = []
        var rest = html[...]
        while let opening = rest.firstRange(of: start) {
            rest = rest[opening.upperBound...]
            guard let closing = rest.firstRange(of: end) else { break }
            texts.append(String(rest[..<closing.lowerBound]))
            rest = rest[closing.upperBound...]
        }
        return texts
    }

    /// Without tags, and with the five entities resolved.
    static func plain(_ html: String) -> String {
        var text = ""
        var isTag = false
        for character in html {
            if character == "<" {
                isTag = true
            } else if character == ">" {
                isTag = false
            } else if !isTag {
                text.append(character)
            }
        }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
    }
}
