import ArgumentModel
import Foundation
import FoundationXML
import Testing

@testable import Rendering

@Suite struct SVGTests {
    private let diagram = SampleMap.diagram()

    @Test func theRootNamesItselfByTitleAndDescription() throws {
        let text = try svg(of: diagram)
        #expect(text.hasPrefix("<svg "))
        #expect(text.contains("role=\"img\" aria-labelledby=\"map-title map-desc\" lang=\"en\""))
        #expect(text.contains("<title id=\"map-title\">\(diagram.title) – \(diagram.subtitle)</title>"))
        #expect(text.contains("<desc id=\"map-desc\">24 boxes</desc>"))
    }

    @Test func everyIdentifierCarriesThePrefixAndOccursOnce() throws {
        var other = diagram
        other.idPrefix = "second-"
        let ids = try [diagram, other].flatMap { identifiers(in: try svg(of: $0)) }
        #expect(ids.count > 2 * SampleMap.nodes.count)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.hasPrefix("map-") || $0.hasPrefix("second-") })
    }

    @Test func everyBoxIsALinkWithASpokenName() throws {
        let text = try svg(of: diagram)
        for node in SampleMap.nodes {
            #expect(text.contains("<a id=\"map-\(node.anchor)\" xlink:href=\"#map-\(node.anchor)\" aria-label=\""))
        }
        #expect(
            text.contains(
                "Open. Contradicted. Supported by “Choice of alliance follows from sovereign equality”. Contradicts “NATO must not strengthen its security at the expense of Russ"
            ))
    }

    @Test func theCanvasIsPaintedBeforeAnythingElse() throws {
        let lines = try svg(of: diagram).split(separator: "\n")
        #expect(lines[3].hasPrefix("<rect ") && lines[3].contains("fill=\"#FFFFFF\""))
    }

    @Test func nothingOfGraphvizIsLeft() throws {
        let text = try svg(of: diagram)
        for word in ["<!--", "<!DOCTYPE", "graphviz", "Helvetica,sans-Serif", "transparent", "<style", "var("] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(text.contains("font-family=\"Liberation Sans, Arimo, Arial, Helvetica, sans-serif\""))
    }

    @Test func contradictionsAreDashDottedInTheMap() throws {
        let text = try svg(of: diagram)
        let index = try #require(diagram.edges.firstIndex { $0.relation == .contradicts })
        let start = try #require(text.firstRange(of: "<g id=\"map-e\(index)\">")?.upperBound)
        #expect(text[start...].prefix(600).contains("stroke-dasharray=\"9,3,1.5,3\""))
    }

    @Test func theLegendShowsEveryKindAndRelationOfTheMap() throws {
        let words = texts(in: try svg(of: diagram))
        #expect(words.contains("3 × attacks – the start says the end is wrong"))
        #expect(words.contains { $0.hasPrefix("2 questions – ") })
        var bare = diagram
        bare.legend = nil
        #expect(try !svg(of: bare).contains("map-legend"))
    }

    @Test func conclusionsAreReadBeforeTheirReasonsAndOlderReasonsFirst() {
        func node(_ title: String, _ date: String) -> Diagram.Node {
            Diagram.Node(kind: .claim, kindLine: "", title: title, date: date)
        }
        let nodes = [node("late", "2022"), node("root", "2023"), node("early", "2021"), node("deep", "2024")]
        let edges = [(0, 1), (2, 1), (3, 2)].map {
            Diagram.Edge(from: Diagram.Node.ID($0.0), to: Diagram.Node.ID($0.1), relation: .supports)
        }
        let map = Diagram(title: "", nodes: nodes, edges: edges)
        #expect(ReadingOrder(map).nodes.map { map[$0].title } == ["root", "early", "deep", "late"])
    }

    @Test func everyBoxIsReadOnceEvenInACircle() {
        let nodes = (0..<3).map { Diagram.Node(kind: .claim, kindLine: "", title: "\($0)") }
        let edges = [(0, 1), (1, 2), (2, 0), (0, 0)].map {
            Diagram.Edge(from: Diagram.Node.ID($0.0), to: Diagram.Node.ID($0.1), relation: .attacks)
        }
        #expect(ReadingOrder(Diagram(title: "", nodes: nodes, edges: edges)).nodes.map(\.index).sorted() == [0, 1, 2])
    }

    @Test func twoHundredBoxesAndFourHundredLinesStaySmall() throws {
        let text = try svg(of: .large(200))
        #expect(Diagram.large(200).edges.count == 398)
        #expect(text.utf8.count <= 400 * 1024)
    }

    @Test func anEmptyMapIsAPictureToo() throws {
        let text = try svg(of: Diagram(title: "Nothing yet", nodes: [], edges: []))
        #expect(XMLParser(data: Data(text.utf8)).parse())
    }

    @Test func anythingButAPictureOfGraphvizIsRefused() {
        #expect(throws: Diagram.UnexpectedDrawing(title: diagram.title)) {
            try diagram.image(as: .svg) { _, _ in Array("<html/>".utf8) }
        }
    }

    @Test(arguments: [Graphviz.Format.png, .pdf]) func otherFormatsComeFromTheInstalledPlugins(format: Graphviz.Format)
        throws
    {
        let bytes = try diagram.image(as: format) { try Graphviz.render($0, as: $1) }
        #expect(bytes.starts(with: format == .png ? [0x89, 0x50, 0x4E, 0x47] : Array("%PDF".utf8)))
    }

    private func identifiers(in svg: String) -> [String] {
        svg.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
}
