import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A reply all of whose places are older than what it is drawn to answer; it counts nowhere.
    static var replyBeforeQuestion: LintRule {
        LintRule(
            isMistake: true,
            find: { dispute in
                dispute.graph.relations
                    .filter { $0.kind == .answers && dispute.presence.contains($0.id) && dispute.isTooEarly($0) }
                    .map { [$0.from, $0.to] }
            },
            sentence: { nodes, phrasing in
                let (reply, question) = (phrasing.title(of: nodes[0]), phrasing.title(of: nodes[1]))
                return "\(reply) was said before \(question) was asked, so it counts nowhere as a reply to it."
            }, help: "name a later reply, or what was asked before it; or correct a date")
    }
}
