public import Analysis
import ArgumentModel

/// What changed between two graphs or dates, as JSON, schema `rejoinder/diff/1`.
public enum GraphDiffJSON {
    /// Entered and left nodes and relations; changed texts, states and statuses of questions.
    public static func bytes(_ diff: GraphDiff, tool: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("entered_contradictions", diff.enteredContradictions)
            json.member("entered_nodes", diff.enteredNodes)
            json.member("entered_relations", diff.enteredRelations) { write($1, to: &$0) }
            json.member("left_contradictions", diff.leftContradictions)
            json.member("left_nodes", diff.leftNodes)
            json.member("left_relations", diff.leftRelations) { write($1, to: &$0) }
            json.member("questions", diff.questions) { write($1.id, $1.old.description, $1.new.description, to: &$0) }
            json.member("schema", "rejoinder/diff/1")
            json.member("states", diff.states) { write($1.id, $1.old?.rawValue, $1.new?.rawValue, to: &$0) }
            json.member("texts", diff.texts) { write($1.id, $1.old, $1.new, to: &$0) }
            json.member("tool", tool)
        }
        return json.finished()
    }

    private static func write(_ link: GraphDiff.Link, to json: inout JSONWriter) {
        json.object { json in
            json.member("from", link.from)
            json.member("to", link.to)
            json.member("type", link.kind.rawValue)
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
