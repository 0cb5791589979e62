import ArgdownSyntax
import ArgumentModel
public import DisputeModel

/// A graph as one table for a spreadsheet: a row for every place where somebody says something, and one for every node
/// that nobody is quoted as saying.
public enum GraphCSV {
    static let header = [
        "id", "kind", "title", "text", "section", "tags", "by", "speaker", "via", "act", "date", "source", "quote",
        "start", "end", "file", "line", "stance", "inferred",
    ]

    /// The table, nodes in source order. Positions are those of `GraphJSON`.
    public static func bytes(_ dispute: Dispute, for reader: CSV.Reader = .program) -> [UInt8] {
        let (graph, presence) = (dispute.graph, dispute.presence)
        let nodes = graph.nodes.filter { presence.contains($0) }
        return CSV.bytes(header, nodes.flatMap { rows(of: $0, graph, presence) }, for: reader)
    }

    private static func rows(of node: Node, _ graph: ArgumentGraph, _ presence: Presence) -> [[String]] {
        let head = cells(of: node, graph)
        let rows = graph.occurrences(of: node).filter { presence.contains($0) }.map { head + cells(of: $0, graph) }
        return rows.isEmpty ? [head + Array(repeating: "", count: header.count - head.count)] : rows
    }

    private static func cells(of node: Node, _ graph: ArgumentGraph) -> [String] {
        let (kind, section, tags) =
            switch node {
            case .statement(let id): (graph[id].kind.rawValue, graph[id].section, graph[id].tags)
            case .argument(let id): ("argument", graph[id].section, graph[id].tags)
            }
        return [
            graph.slug(of: node), kind, graph.title(of: node), graph.text(of: node),
            section.map { graph[$0].title } ?? "", tags.joined(separator: " "),
        ]
    }

    private static func cells(of occurrence: Occurrence, _ graph: ArgumentGraph) -> [String] {
        let quotation = occurrence.quotation
        return [
            occurrence.by.map { graph[$0].code } ?? "", occurrence.speaker ?? "",
            occurrence.via.map { graph[$0].code } ?? "", occurrence.act.rawValue, occurrence.date?.description ?? "",
            occurrence.source.map { graph[$0].name } ?? "", quotation?.text ?? "",
            quotation.map { String($0.codePoints.lowerBound) } ?? "",
            quotation.map { String($0.codePoints.upperBound) } ?? "",
            quotation.map { graph[$0.source].file.path } ?? "", quotation.map { String($0.line) } ?? "",
            occurrence.stance.rawValue, occurrence.inferred.joined(separator: " "),
        ]
    }
}
