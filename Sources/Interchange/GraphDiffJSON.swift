public import Analysis
import ArgumentModel
import DisputeModel

/// What changed between two graphs or dates, as JSON, schema `rejoinder/diff/2`; version 1 had minimal contradictory sets where
/// this one has clashes.
public enum GraphDiffJSON {
    /// Entered and left nodes and relations; changed texts, states and statuses of questions.
    ///
    /// - Parameters:
    ///   - old: What was compared; what left is in its graph.
    ///   - new: What it was compared with; what entered is in its graph.
    public static func bytes(_ diff: GraphDiff, from old: Report, to new: Report, tool: String) -> [UInt8] {
        let (before, after) = (DrawnLinks(old.dispute.graph), DrawnLinks(new.dispute.graph))
        var json = JSONWriter()
        json.object { json in
            json.member("entered_clashes", diff.enteredClashes) { write($1, to: &$0) }
            json.member("entered_nodes", diff.enteredNodes)
            json.member("entered_relations", diff.enteredRelations) { write($1, after, to: &$0) }
            json.member("left_clashes", diff.leftClashes) { write($1, to: &$0) }
            json.member("left_nodes", diff.leftNodes)
            json.member("left_relations", diff.leftRelations) { write($1, before, to: &$0) }
            json.member("partial", old.isCut || new.isCut)
            json.member("questions", diff.questions) { write($1.id, $1.old.description, $1.new.description, to: &$0) }
            json.member("schema", "rejoinder/diff/2")
            json.member("states", diff.states) { write($1.id, $1.old?.rawValue, $1.new?.rawValue, to: &$0) }
            json.member("texts", diff.texts) { write($1.id, $1.old, $1.new, to: &$0) }
            json.member("tool", tool)
        }
        return json.finished()
    }

    private static func write(_ link: GraphDiff.Link, _ drawn: DrawnLinks, to json: inout JSONWriter) {
        let ends = drawn.ends(of: link)
        json.object { json in
            json.member("from", ends.from)
            json.member("to", ends.to)
            json.member("type", link.kind.rawValue)
        }
    }

    private static func write(_ clash: GraphDiff.Opposing, to json: inout JSONWriter) {
        json.object { json in
            json.member("headline", clash.headline)
            json.member("id", clash.id)
            json.member("kind", clash.kind.rawValue)
        }
    }

    private static func write(_ id: String, _ old: String?, _ new: String?, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("new", new)
            json.member("old", old)
        }
    }
}
