import Analysis
import ArgumentModel
import Interchange
import Rendering

/// What a map shows, without coordinates, as JSON, schema `rejoinder/map/1`.
enum DiagramJSON {
    static func bytes(_ diagram: Diagram, of report: Report, tool: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", report.asOf?.description)
            json.member("edges", diagram.edges) { json, edge in
                json.object { json in
                    json.member("count", edge.count)
                    json.member("from", diagram[edge.from].anchor)
                    json.member("to", diagram[edge.to].anchor)
                    json.member("type", edge.relation.rawValue)
                    json.member("word", edge.word)
                }
            }
            json.member("groups", diagram.groups) { json, group in
                json.object { json in
                    json.member("members", group.members.map { diagram[$0].anchor })
                    json.member("title", group.title)
                }
            }
            json.member("left_out", diagram.leftOut)
            json.member("nodes", diagram.nodes) { json, node in
                json.object { json in
                    json.member("flags", node.flags.map(\.rawValue))
                    json.member("id", node.anchor)
                    json.member("kind", node.kind.rawValue)
                    json.member("kind_line", node.kindLine)
                    json.member("meta_line", node.metaLine)
                    json.member("notes", node.notes)
                    if let outcome = node.outcome { json.member("outcome", outcome.rawValue) }
                    json.member("state", node.state?.rawValue)
                    if !node.text.isEmpty { json.member("text", node.text) }
                    json.member("title", node.title)
                }
            }
            json.member("partial", report.isCut)
            json.member("schema", "rejoinder/map/1")
            json.member("title", diagram.title)
            json.member("tool", tool)
        }
        return json.finished()
    }
}
