public import Analysis
import ArgumentModel
public import DisputeModel

/// Questions, demands and claims and what came of them, as JSON, schema `rejoinder/unanswered/1`.
public enum UnansweredJSON {
    /// All of them, answered or not; undated and rhetorical questions are listed apart.
    public static func bytes(
        _ unanswered: Unanswered, _ dispute: Dispute, tool: String
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", dispute.asOf?.description)
            json.member("claims", unanswered.claims) { write($1, dispute.graph, to: &$0) }
            json.member("corpus_sha256", dispute.graph.corpus.sha256)
            json.member("note", Unanswered.note)
            json.member("questions", unanswered.questions) { write($1, dispute, to: &$0) }
            json.member("rhetorical", unanswered.rhetorical) { write($1, dispute, to: &$0) }
            json.member("schema", "rejoinder/unanswered/1")
            json.member("tool", tool)
            json.member("undated", unanswered.undated) { write($1, dispute, to: &$0) }
        }
        return json.finished()
    }

    private static func write(_ asked: AskedQuestion, _ dispute: Dispute, to json: inout JSONWriter) {
        let graph = dispute.graph
        json.object { json in
            json.member("by", asked.askers.map { graph[$0].code })
            json.member("days_open", asked.daysOpen)
            json.member("explanation", asked.explanation(in: dispute))
            json.member("finding", asked.id)
            json.member("first_asked", asked.firstAsked?.description)
            json.member("id", graph[asked.question].slug)
            json.member("kind", asked.isDemand ? "demand" : "question")
            json.member("open", asked.isOpen)
            json.member("replies", asked.replies) { write($1, graph, to: &$0) }
            json.member("status", asked.status.rawValue)
            json.member("timeline", asked.timeline) { json, step in
                json.object { json in
                    json.member("date", step.date?.description)
                    json.member("status", step.status.rawValue)
                }
            }
            json.member("times_asked", asked.askings.count)
            json.member("to", asked.to.map { graph[$0].code })
            json.member("unmet", asked.unmetConditions)
        }
    }

    private static func write(_ reply: Reply, _ graph: ArgumentGraph, to json: inout JSONWriter) {
        json.object { json in
            json.member("bearing", reply.bearing.rawValue)
            json.member("by", reply.by.map { graph[$0].code })
            json.member("date", reply.date?.description)
            json.member("id", graph.slug(of: reply.node))
            json.member("quote", graph[reply.attestation].quotation?.text)
            json.member("reply", reply.grade?.rawValue)
            json.member("testimony", reply.testimony.rawValue)
            json.member("unmet", reply.unmet)
        }
    }

    private static func write(_ claim: ClaimReception, _ graph: ArgumentGraph, to json: inout JSONWriter) {
        json.object { json in
            json.member("answered_by", claim.answers) { json, answer in
                json.object { json in
                    json.member("answered_in_turn", answer.isAnsweredInTurn)
                    json.member("by_node", graph.slug(of: answer.node))
                    json.member("how", answer.how.rawValue)
                    json.member("party", graph[answer.party].code)
                    json.member("target", graph.slug(of: answer.target))
                    json.member("testimony", answer.testimony.rawValue)
                }
            }
            json.member("by", graph[claim.by].code)
            json.member("days_open", claim.daysOpen)
            json.member("finding", claim.id)
            json.member("first_said", claim.firstSaid?.description)
            json.member("id", graph[claim.claim].slug)
            json.member("unanswered_by", claim.unansweredBy.map { graph[$0].code })
        }
    }
}
