public import Analysis
import ArgumentModel
public import DisputeModel

/// What was said when, as JSON, schema `rejoinder/timeline/1`.
public enum TimelineJSON {
    /// The entries, in the order given.
    public static func bytes(
        _ entries: [Timeline.Entry], _ straddling: [Timeline.Entry], _ dispute: Dispute, tool: String
    ) -> [UInt8] {
        let graph = dispute.graph
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", dispute.asOf?.description)
            json.member("corpus_sha256", graph.corpus.sha256)
            json.member("entries", entries) { write($1, graph, to: &$0) }
            json.member("schema", "rejoinder/timeline/1")
            json.member("straddling", straddling) { write($1, graph, to: &$0) }
            json.member("tool", tool)
        }
        return json.finished()
    }

    private static func write(_ entry: Timeline.Entry, _ graph: ArgumentGraph, to json: inout JSONWriter) {
        let occurrence: Occurrence? =
            switch entry.event {
            case .said(let attestation): graph[attestation]
            case .adopted: nil
            }
        json.object { json in
            json.member("act", occurrence?.act.rawValue ?? "adopted")
            json.member("by", occurrence?.by.map { graph[$0].code })
            json.member("date", entry.date?.description)
            json.member("first", entry.isFirst)
            json.member("inferred", occurrence?.isDateInferred ?? false)
            json.member("node", graph.slug(of: entry.node))
            json.member("quote", occurrence?.quotation?.text)
            json.member("repeated", entry.isRepeated)
            json.member("source", occurrence?.source.map { graph[$0].name })
            json.member("stance", occurrence?.stance.rawValue)
            json.member("via", occurrence?.via.map { graph[$0].code })
        }
    }
}
