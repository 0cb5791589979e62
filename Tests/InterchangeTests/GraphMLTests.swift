import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Foundation
import FoundationXML
import TestInputs
import Testing

@testable import Interchange

/// GraphML, read back by a parser that is not ours.
@Suite struct GraphMLTests {
    /// What a document holds.
    private final class Reader: NSObject, XMLParserDelegate {
        private(set) var nodes: [(id: String, data: [String: String])] = []
        private(set) var edges: [(source: String, target: String, data: [String: String])] = []
        private(set) var keys: [String] = []
        private var (isEdge, key, text): (Bool, String?, String) = (false, nil, "")

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            switch name {
            case "key": keys.append(attributes["id"] ?? "")
            case "node":
                nodes.append((attributes["id"] ?? "", [:]))
                isEdge = false
            case "edge":
                edges.append((attributes["source"] ?? "", attributes["target"] ?? "", [:]))
                isEdge = true
            case "data": (key, text) = (attributes["key"], "")
            default: break
            }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            guard name == "data", let key else { return }
            if isEdge { edges[edges.count - 1].data[key] = text } else { nodes[nodes.count - 1].data[key] = text }
        }
    }

    private func read(_ dispute: Dispute, at place: SourceLocation = #_sourceLocation) -> Reader {
        let (parser, reader) = (XMLParser(data: Data(GraphML.bytes(dispute))), Reader())
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))", sourceLocation: place)
        return reader
    }

    @Test func aNodeHasItsWordsSpeakersAndPlace() throws {
        let nodes = read(SmallDispute.dispute).nodes
        #expect(nodes.map(\.id) == SmallDispute.graph.nodes.map { SmallDispute.graph.slug(of: $0) })
        let bread = try #require(nodes.first { $0.id == "bread" }?.data)
        #expect(
            bread == [
                "kind": "claim", "title": "Bread", "text": "We want <bread> & \"peace\".", "by": "N M",
                "date": "2022-01-30", "section": "Bread, \"and\" more", "source": "letter",
                "date_inferred": "true",
            ])
        let own = try #require(nodes.first { $0.id == "no-bread" }?.data)
        #expect(own["by"] == nil && own["date"] == nil && own["source"] == nil)
    }

    @Test func whoDeniesIsNoSpeaker() throws {
        let nodes = read(SmallDispute.dispute).nodes
        #expect(try #require(nodes.first { $0.id == "bread" }).data["by"]?.contains("S") == false)
    }

    @Test func edgesAreRelationsPremisesAndConclusions() {
        let (reader, graph) = (read(SmallDispute.dispute), SmallDispute.graph)
        let named = reader.edges.map { "\($0.source) \($0.data["type"] ?? "") \($0.target)" }
        let relations = graph.relations.map {
            "\(graph.slug(of: $0.from)) \($0.kind.rawValue) \(graph.slug(of: $0.to))"
        }
        #expect(named == relations + ["bread premise step", "yes premise step", "step conclusion feast"])
        #expect(reader.edges.first { $0.data["type"] == "answers" }?.data["grade"] == "partial")
    }

    @Test func everyKeyIsDeclared() {
        let reader = read(SmallDispute.dispute)
        let used = Set(reader.nodes.flatMap(\.data.keys) + reader.edges.flatMap(\.data.keys))
        #expect(used.isSubset(of: Set(reader.keys)) && Set(reader.keys).count == reader.keys.count)
    }

    @Test func anEmptyGraphIsADocument() {
        let reader = read(SmallDispute.empty)
        #expect(reader.nodes.isEmpty && reader.edges.isEmpty)
    }

    @Test(arguments: representativeInputs) func anyGraphIsWellFormed(_ text: String) {
        let graph = TestInputs.graph(text).value
        let reader = read(Dispute(graph))
        #expect(reader.nodes.map { $0.data["title"] ?? "" } == graph.nodes.map { graph.title(of: $0) })
    }
}
