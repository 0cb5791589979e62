import Analysis
import ArgumentModel
import Foundation
import FoundationXML
import Testing

@testable import Rendering

@Suite struct HostileTextTests {
    @Test(arguments: HostileText.all)
    func hostileTextLeavesTheSVGWellFormedAndInert(text: String) throws {
        let svg = try svg(of: hostileDiagram(text))
        #expect(XMLParser(data: Data(svg.utf8)).parse(), "\(svg)")
        #expect(!svg.contains("<script"))
        #expect(!svg.contains("javascript:alert(1)\""))
        #expect(svg.components(separatedBy: "<a ").count == 3)
        #expect(svg.unicodeScalars.allSatisfy { !(0x202A...0x202E).contains($0.value) })
    }

    @Test(arguments: HostileText.all)
    func hostileTextLeavesTheCompleteDOTReadable(text: String) throws {
        let svg = try Graphviz.render(hostileDiagram(text).dot, as: .svg)
        #expect(XMLParser(data: Data(svg)).parse())
    }

    @Test func escapedCharactersAreSeenAsTheyWereWritten() throws {
        let seen = #"a & b &amp; <i> \N \\G "q""#
        let texts = try texts(in: svg(of: hostileDiagram(seen)))
        #expect(texts.contains(seen))
    }

    @Test func whatXMLForbidsIsReplaced() {
        #expect(PlainText.clean("a\0b\u{1b}\u{FFFE}\u{202E}c\td") == "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}c d")
    }

    @Test func longTextIsCutWithAnEllipsis() {
        #expect(PlainText.clean("abcdef", limit: 3) == "abc…")
    }

    @Test(
        arguments: [
            ("#node", "#node"), ("map-ru.svg", "map-ru.svg"), ("javascript:alert(1)", nil), ("//evil", nil),
            ("#a\" onload=\"x", "#a%22%20onload%3D%22x"), ("", nil), ("a?b&c", "a%3Fb%26c"), ("#é", "#%C3%A9"),
        ] as [(String, String?)])
    func linksStayWithinTheDocumentAndItsFolder(link: String, encoded: String?) {
        #expect(LinkText.encode(link) == encoded)
    }

    private func hostileDiagram(_ text: String) -> Diagram {
        let node = Diagram.Node(
            kind: .claim, kindLine: text, title: text, metaLine: text, tooltip: text, href: text, anchor: text,
            state: .open, flags: [.hearsay], spokenKind: text)
        let other = Diagram.Node(kind: .question, kindLine: text, title: text, anchor: text)
        let nodes = [node, other]
        let edges = [
            Diagram.Edge(
                from: Diagram.Node.ID(0), to: Diagram.Node.ID(1), relation: .attacks, word: text, tooltip: text)
        ]
        return Diagram(
            title: text, subtitle: text, description: text, nodes: nodes, edges: edges,
            groups: [Diagram.Group(title: text, members: [Diagram.Node.ID(0)])],
            legend: Legend(nodes: nodes, edges: edges, notes: [text]), idPrefix: text)
    }
}

/// The SVG of a diagram, drawn in this process.
func svg(of diagram: Diagram) throws -> String {
    String(decoding: try diagram.image(as: .svg) { try Graphviz.render($0, as: $1) }, as: UTF8.self)
}

/// The content of all `<text>` elements, in document order, and of the titles.
func texts(in svg: String) -> [String] {
    let collector = TextCollector()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = collector
    _ = parser.parse()
    return collector.texts
}

private final class TextCollector: NSObject, XMLParserDelegate {
    var texts: [String] = []
    private var current = ""

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        current = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { current += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "text" || name == "title" { texts.append(current) }
        current = ""
    }
}
