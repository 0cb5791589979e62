public import Analysis
public import ArgumentModel
import DisputeModel

/// The verdicts on a graph as JSON, schema `rejoinder/standing/1`.
public enum StandingJSON {
    /// Nodes with their states, in the order given.
    public static func bytes(
        _ states: [(Node, State)], _ report: Report, tool: String
    ) -> [UInt8] {
        let graph = report.dispute.graph
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", report.asOf?.description)
            json.member("corpus_sha256", graph.corpus.sha256)
            json.member("nodes", states) { json, entry in
                json.object { json in
                    json.member("id", graph.slug(of: entry.0))
                    json.member("rests_on_editor", report.restsOnEditor(entry.0))
                    json.member("state", entry.1.rawValue)
                }
            }
            json.member("note", report.note)
            json.member("partial", report.isCut)
            json.member("schema", "rejoinder/standing/1")
            json.member("semantics", report.semantics.name)
            json.member("tool", tool)
        }
        return json.finished()
    }
}
