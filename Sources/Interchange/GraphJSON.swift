import ArgdownSyntax
public import ArgumentModel
public import DisputeModel

/// A graph as JSON, schema `rejoinder/graph/1`.
///
/// Keys are only ever added. Objects have their keys in byte order, arrays are in source order. Positions are Unicode
/// code points of the source's body, 0-based, half-open (W3C TextPositionSelector); lines are 1-based.
/// A value that is not known is null; `norm`, `to`, `grade` and `unmet` are left out where they do not apply.
public struct GraphJSON {
    /// A top-level array of the document.
    public enum Part: String, CaseIterable, Sendable { case arguments, nodes, parties, relations, sources }

    let dispute: Dispute
    let tool: String
    private let includes: (Node) -> Bool

    /// - Parameters:
    ///   - tool: Name and version of the program that writes.
    ///   - includes: Which of the present nodes, and the relations that leave them, are written.
    public init(
        _ dispute: Dispute, tool: String,
        including includes: @escaping (Node) -> Bool = { _ in true }
    ) {
        (self.dispute, self.tool, self.includes) = (dispute, tool, includes)
    }

    /// The document. With fewer parts than all, the schema is `rejoinder/<part>/1`.
    ///
    /// Complexity: O(*n*) in the size of the graph and its corpus.
    public func bytes(_ parts: [Part] = Part.allCases) -> [UInt8] {
        let schema = parts.count == 1 ? parts[0].rawValue : "graph"
        var json = JSONWriter()
        json.object { json in
            if parts.contains(.arguments) { json.member("arguments", presentArguments) { writeSteps(of: $1, to: &$0) } }
            json.member("as_of", presence.asOf?.description)
            json.member("corpus_sha256", graph.corpus.sha256)
            if parts.contains(.nodes) { json.member("nodes", presentNodes) { write($1, to: &$0) } }
            if parts.contains(.parties) {
                json.member("parties", graph.parties) { write($1, to: &$0) }
            }
            if parts.contains(.relations) { json.member("relations", presentRelations) { write($1, to: &$0) } }
            json.member("schema", "rejoinder/\(schema)/1")
            if parts.contains(.sources) { json.member("sources", graph.corpus.sources) { write($1, to: &$0) } }
            json.member("title", graph.title)
            json.member("tool", tool)
        }
        return json.finished()
    }

    var graph: ArgumentGraph { dispute.graph }
    var presence: Presence { dispute.presence }

    private var presentNodes: [Node] { graph.nodes.filter { presence.contains($0) && includes($0) } }

    private var presentArguments: [ArgumentGraph.Argument] {
        graph.arguments.filter { presence.contains($0.id) && includes(.argument($0.id)) }
    }

    private var presentRelations: [Relation] {
        graph.relations.filter { presence.contains($0.id) && includes($0.from) }
    }

    private func writeSteps(of argument: ArgumentGraph.Argument, to json: inout JSONWriter) {
        json.object { json in
            json.member("conclusion", argument.conclusion.map { graph[$0].slug })
            json.member("deductive", !argument.inferences.isEmpty && argument.inferences.allSatisfy(\.isDeductive))
            json.member("id", argument.slug)
            json.member("inferences", argument.inferences) { json, inference in
                json.object { json in
                    json.member("conclusion", graph[inference.conclusion].slug)
                    json.member("deductive", inference.isDeductive)
                    json.member("premises", inference.premises.map { graph[$0].slug })
                    json.member("rules", inference.rules)
                }
            }
            json.member("premises", argument.premises.map { graph[$0].slug })
            json.member("rules", argument.inferences.flatMap(\.rules))
        }
    }

    private func write(_ party: Party, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", party.code)
            json.member("issuers", party.issuers)
            json.member("members", party.members.map { graph[$0].code })
            json.member("name", party.name)
            json.member("own_texts", dispute.ownTexts.texts(of: party.id).map { graph[$0].name })
            json.member("side", party.side)
            json.member("speakers", party.speakers)
        }
    }

    private func write(_ relation: Relation, to json: inout JSONWriter) {
        json.object { json in
            if dispute.isEditors(relation.id) { json.member("editors", true) }
            json.member("from", graph.slug(of: relation.from))
            if let grade = relation.grade { json.member("grade", grade.rawValue) }
            json.member("to", graph.slug(of: relation.to))
            json.member("type", relation.kind.rawValue)
            if !relation.unmet.isEmpty { json.member("unmet", relation.unmet) }
        }
    }

    private func write(_ source: Source, to json: inout JSONWriter) {
        json.object { json in
            json.member("author", source.author)
            json.member("complete", source.isComplete)
            json.member("date", source.date?.description)
            json.member("id", source.name)
            json.member("issuer", source.issuer)
            json.member("kind", source.kind?.rawValue)
            json.member("language", source.language)
            json.member("path", source.file.path)
            json.member("sha256", source.sha256)
            json.member("title", source.title)
            json.member("translation", source.translation?.rawValue)
            json.member("url", source.url)
        }
    }
}
