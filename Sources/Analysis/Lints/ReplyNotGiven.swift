import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A reply that those quoted for it only quote, tell, deny or mock, so that nobody gives it; it counts nowhere.
    static var replyNotGiven: LintRule {
        LintRule(
            isMistake: true,
            find: { dispute in
                let graph = dispute.graph
                let given = Set(QuestionTracker(dispute).questions().flatMap(\.replies).map(\.relation))
                return graph.relations.filter { relation in
                    relation.kind == .answers && dispute.presence.contains(relation.id) && !given.contains(relation.id)
                        && dispute.awaitsReply(relation.to)
                        && graph.occurrences(of: relation.from).contains { dispute.presence.contains($0) }
                        && !graph.occurrences(of: relation.from).contains { $0.stance.isOfSpeaker }
                }.map { [$0.from, $0.to] }
            },
            sentence: { nodes, phrasing in
                let (reply, question) = (phrasing.title(of: nodes[0]), phrasing.title(of: nodes[1]))
                return
                    "\(reply) is only quoted, told, denied or mocked, so it counts nowhere as a reply to \(question)."
            }, help: "quote the words that reply, or give the reply the grade that the mockery has, such as evasive")
    }
}
