import ArgumentModel
public import DisputeModel

/// A graph as GraphML (http://graphml.graphdrawing.org), for Gephi, yEd, Cytoscape and the like.
public enum GraphML {
    private static let nodeKeys = ["kind", "title", "text", "by", "date", "section", "source", "date_inferred"]
    private static let edgeKeys = ["type", "grade"]

    /// The document: nodes with their kind, title, text, speakers, date (and whether it is inferred), section and source; edges with their type.
    ///
    /// Premises and conclusions of arguments are edges of the types `premise` and `conclusion`.
    public static func bytes(_ dispute: Dispute) -> [UInt8] {
        let (graph, presence) = (dispute.graph, dispute.presence)
        var xml = XMLDocument()
        xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        xml.line("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">")
        for key in nodeKeys { xml.line("  " + declaration(of: key, for: "node")) }
        for key in edgeKeys { xml.line("  " + declaration(of: key, for: "edge")) }
        xml.line("  <graph id=\"G\" edgedefault=\"directed\">")
        for node in graph.nodes where presence.contains(node) { append(node, dispute, to: &xml) }
        for relation in graph.relations where presence.contains(relation.id) { append(relation, graph, to: &xml) }
        for argument in graph.arguments where presence.contains(argument.id) { append(argument, graph, to: &xml) }
        xml.line("  </graph>")
        xml.line("</graphml>")
        return xml.bytes
    }

    private static func declaration(of key: String, for element: String) -> String {
        "<key id=\"\(key)\" for=\"\(element)\" attr.name=\"\(key)\" attr.type=\"string\"/>"
    }

    private static func append(_ node: Node, _ dispute: Dispute, to xml: inout XMLDocument) {
        let graph = dispute.graph
        let (kind, section) =
            switch node {
            case .statement(let id): (graph[id].kind.rawValue, graph[id].section)
            case .argument(let id): ("argument", graph[id].section)
            }
        let occurrence = dispute.firstSaid(node)
        let speakers = dispute.speakers(of: node).map { graph[$0].code }.joined(separator: " ")
        let values = [
            kind, graph.title(of: node), graph.text(of: node), speakers,
            occurrence?.date?.description, section.map { graph[$0].title }, occurrence?.source.map { graph[$0].name },
            occurrence?.isDateInferred ?? false ? "true" : nil,
        ]
        xml.line("    <node id=\"\(XMLDocument.escaped(graph.slug(of: node)))\">")
        append(zip(nodeKeys, values), to: &xml)
        xml.line("    </node>")
    }

    private static func append(_ relation: Relation, _ graph: ArgumentGraph, to xml: inout XMLDocument) {
        let values = [relation.kind.rawValue, relation.grade?.rawValue]
        appendEdge(from: graph.slug(of: relation.from), to: graph.slug(of: relation.to), values, to: &xml)
    }

    private static func append(_ argument: ArgumentGraph.Argument, _ graph: ArgumentGraph, to xml: inout XMLDocument) {
        for premise in argument.premises {
            appendEdge(from: graph[premise].slug, to: argument.slug, ["premise", nil], to: &xml)
        }
        if let conclusion = argument.conclusion {
            appendEdge(from: argument.slug, to: graph[conclusion].slug, ["conclusion", nil], to: &xml)
        }
    }

    private static func appendEdge(from: String, to: String, _ values: [String?], to xml: inout XMLDocument) {
        xml.line("    <edge source=\"\(XMLDocument.escaped(from))\" target=\"\(XMLDocument.escaped(to))\">")
        append(zip(edgeKeys, values), to: &xml)
        xml.line("    </edge>")
    }

    private static func append(_ values: some Sequence<(String, String?)>, to xml: inout XMLDocument) {
        for case (let key, let value?) in values where !value.isEmpty {
            xml.line("      <data key=\"\(key)\">\(XMLDocument.escaped(value))</data>")
        }
    }
}
