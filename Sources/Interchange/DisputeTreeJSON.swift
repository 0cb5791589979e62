public import Analysis
import ArgumentModel
public import DisputeModel

/// A dispute tree as JSON, schema `rejoinder/explain/1`.
public enum DisputeTreeJSON {
    /// The moves in the order in which they are read; `replies_to` is the position of the move answered.
    public static func bytes(_ tree: DisputeTree, _ dispute: Dispute, tool: String) -> [UInt8] {
        var moves: [(move: DisputeTree.Move, parent: Int?)] = []
        // An explicit stack: a tree can be as deep as the dispute is long.
        var pending: [(move: DisputeTree.Move, parent: Int?)] = [(tree.root, nil)]
        while let next = pending.popLast() {
            let position = moves.count
            moves.append(next)
            pending += next.move.replies.reversed().map { ($0, position) }
        }
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", tree.asOf?.description)
            json.member("moves", moves) { json, entry in write(entry.move, replyingTo: entry.parent, dispute, to: &json)
            }
            json.member("node", dispute.graph.slug(of: tree.root.node))
            json.member("rests_on_editor", tree.restsOnEditor)
            json.member("schema", "rejoinder/explain/1")
            json.member("state", tree.root.state?.rawValue)
            json.member("state_by_texts_alone", tree.stateByTextsAlone?.rawValue)
            json.member("tool", tool)
        }
        return json.finished()
    }

    private static func write(
        _ move: DisputeTree.Move, replyingTo parent: Int?, _ dispute: Dispute, to json: inout JSONWriter
    ) {
        let graph = dispute.graph
        let isEditors = if case .attack(let id, _) = move.link { dispute.isEditors(id) } else { false }
        json.object { json in
            json.member("asserted", move.isAsserted)
            json.member("denied", move.denied.map { graph.slug(of: $0) })
            json.member("drawn_by_editor", isEditors)
            json.member("extent", move.extent.rawValue)
            json.member("ineffective", move.ineffective.map { graph.slug(of: $0) })
            json.member("link", word(for: move.link, graph))
            json.member("node", graph.slug(of: move.node))
            json.member("player", move.player.rawValue)
            json.member("reasons", move.reasons) { json, reason in
                json.object { json in
                    json.member("node", graph.slug(of: reason.node))
                    json.member("state", reason.state?.rawValue)
                }
            }
            json.member("replies_to", parent)
            json.member("state", move.state?.rawValue)
        }
    }

    private static func word(for link: DisputeTree.Link, _ graph: ArgumentGraph) -> String {
        switch link {
        case .root: "root"
        case .attack(let relation, _): graph[relation].kind.rawValue
        case .premise: "premise"
        case .reason: "reason"
        }
    }
}
