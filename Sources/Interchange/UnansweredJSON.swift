public import Analysis
import ArgumentModel
public import DisputeModel

/// Questions, demands, offers and claims and what came of them, as JSON, schema `rejoinder/unanswered/2`.
///
/// One entry a question, with an outcome for each of those it is put to; version 1 had an entry for each of these, so
/// that its numbers were not those of the other outputs.
public enum UnansweredJSON {
    /// All of them, answered or not; rhetorical questions are listed apart.
    public static func bytes(_ unanswered: Unanswered, _ dispute: Dispute, tool: String) -> [UInt8] {
        let graph = dispute.graph
        let open = unanswered.openExchanges
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", dispute.asOf?.description)
            json.member("claims", unanswered.claims) { write($1, dispute, to: &$0) }
            json.member("corpus_sha256", graph.corpus.sha256)
            json.member("counts") { json in
                json.member("claims", unanswered.openClaims.count)
                json.member("demands", open.count { $0.form == .demand })
                json.member("offers", open.count { $0.form == .offer })
                json.member("questions", open.count { $0.form == .question })
            }
            json.member("note", Unanswered.note)
            json.member("own_texts", graph.parties) { json, party in
                json.object { json in
                    json.member("party", party.code)
                    json.member("texts", dispute.ownTexts.texts(of: party.id).map { graph[$0].name })
                }
            }
            json.member("questions", unanswered.exchanges) { write($1, dispute, to: &$0) }
            json.member("rhetorical", unanswered.rhetoricalExchanges) { write($1, dispute, to: &$0) }
            json.member("schema", "rejoinder/unanswered/2")
            json.member("tool", tool)
            json.member("uncertain", unanswered.uncertain.map { graph[$0].slug })
        }
        return json.finished()
    }

    private static func write(_ exchange: Exchange, _ dispute: Dispute, to json: inout JSONWriter) {
        let (graph, first) = (dispute.graph, exchange.outcomes[0])
        json.object { json in
            json.member("by", exchange.askers.map { graph[$0].code })
            json.member("first_asked", exchange.firstAsked?.description)
            json.member("first_asked_inferred", exchange.isFirstAskedInferred(in: dispute))
            json.member("id", graph[exchange.question].slug)
            json.member("kind", exchange.form.rawValue)
            json.member("open", exchange.isOpen)
            json.member("outcomes", exchange.outcomes) { write($1, dispute, to: &$0) }
            json.member("restated_by", first.restatements.map { graph[$0].slug })
            json.member("times_asked", Set(exchange.outcomes.flatMap(\.askings)).count)
            json.member("to", exchange.addressees.map { graph[$0].code })
        }
    }

    private static func write(_ asked: AskedQuestion, _ dispute: Dispute, to json: inout JSONWriter) {
        let graph = dispute.graph
        json.object { json in
            json.member("counted_to", asked.countedTo?.day?.description)
            json.member("counted_to_text", asked.countedTo?.text.map { graph[$0].name })
            json.member("days_open", asked.daysOpen)
            json.member("explanation", asked.explanation(in: dispute))
            json.member("finding", asked.id)
            json.member("graded_by", asked.gradedBy.map { graph[$0].code })
            json.member("open", asked.isOpen)
            json.member("replies", asked.replies) { write($1, graph, to: &$0) }
            json.member("replies_aside", asked.repliesAside.map { graph.slug(of: $0.node) })
            json.member("status", asked.status.rawValue)
            json.member("timeline", asked.timeline) { json, step in
                json.object { json in
                    json.member("date", step.date?.description)
                    json.member("date_inferred", asked.isInferred(step, in: dispute))
                    json.member("status", step.status.rawValue)
                }
            }
            json.member("to", asked.to.map { graph[$0].code })
            json.member("unmet", asked.unmetConditions)
        }
    }

    private static func write(_ reply: Reply, _ graph: ArgumentGraph, to json: inout JSONWriter) {
        json.object { json in
            json.member("bearing", reply.bearing.rawValue)
            json.member("by", reply.by.map { graph[$0].code })
            json.member("date", reply.date?.description)
            json.member("date_inferred", graph[reply.attestation].isDateInferred)
            json.member("hearsay", reply.testimony == .hearsay)
            json.member("id", graph.slug(of: reply.node))
            json.member("quote", graph[reply.attestation].quotation?.text)
            json.member("reply", reply.grade?.rawValue)
            json.member("testimony", reply.testimony.rawValue)
            json.member("unmet", reply.unmet)
            json.member("via", graph[reply.attestation].via.map { graph[$0].code })
        }
    }

    private static func write(_ claim: ClaimReception, _ dispute: Dispute, to json: inout JSONWriter) {
        let graph = dispute.graph
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
            json.member("first_said_inferred", claim.isFirstSaidInferred(in: dispute))
            json.member("id", graph[claim.claim].slug)
            json.member("unanswered_by", claim.unansweredBy.map { graph[$0].code })
        }
    }
}
