public import Analysis
public import ArgumentModel
public import DisputeModel

/// Who holds what on which issue, and means what by which term, as JSON, schema `rejoinder/positions/1`.
public enum PositionsJSON {
    /// - Parameter parties: Whose positions and meanings are kept; nil for all.
    public static func bytes(
        _ rows: [Positions.Row], _ terms: [KeyTerms.Term], keeping parties: [Party.ID]?, _ dispute: Dispute,
        tool: String
    ) -> [UInt8] {
        let graph = dispute.graph
        func keeps(_ party: Party.ID) -> Bool { parties?.contains(party) ?? true }
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", dispute.asOf?.description)
            json.member("issues", rows) { json, row in
                json.object { json in
                    json.member("disagreement", row.isDisagreement(in: graph))
                    json.member("exclusive", graph[row.issue].issue?.isExclusive ?? true)
                    json.member("id", graph[row.issue].slug)
                    json.member("no_position", row.without.filter(keeps).map { graph[$0].code })
                    json.member("options", graph[row.issue].issue?.options ?? [])
                    json.member("perhaps_by_then", row.uncertain.filter { keeps($0.party) }) {
                        write($1, graph, to: &$0)
                    }
                    json.member("question", graph[row.issue].text)
                    json.member("shared_ground", row.sharedGround(in: dispute))
                    json.member("stands", row.stands.filter { keeps($0.party) }) { write($1, graph, to: &$0) }
                }
            }
            json.member("schema", "rejoinder/positions/1")
            json.member("terms", terms) { json, term in
                json.object { json in
                    json.member("meanings", term.meanings.filter { keeps($0.party) }) { json, meaning in
                        json.object { json in
                            let occurrence = graph[meaning.attestation]
                            json.member("act", occurrence.act.rawValue)
                            json.member("act_inferred", occurrence.isActInferred)
                            json.member("date", meaning.date?.description)
                            json.member(
                                "date_inferred", occurrence.isDateInferred && meaning.date == occurrence.date)
                            json.member("irony", occurrence.irony)
                            json.member("may_be_later", meaning.isUncertain)
                            json.member("node", graph.slug(of: meaning.attestation.node))
                            json.member("only_report_dated", meaning.isReported)
                            json.member("party", graph[meaning.party].code)
                            write(wordsOf: occurrence, graph, to: &json)
                        }
                    }
                    json.member("term", term.name)
                }
            }
            json.member("tool", tool)
        }
        return json.finished()
    }

    private static func write(_ stand: Positions.Stand, _ graph: ArgumentGraph, to json: inout JSONWriter) {
        json.object { json in
            json.member("changed", stand.hasChanged)
            json.member("inconsistent", stand.isInconsistent)
            json.member("latest", stand.latest)
            json.member("party", graph[stand.party].code)
            json.member("positions", stand.taken) { write($1, graph, to: &$0) }
        }
    }

    private static func write(_ taken: Positions.Taken, _ graph: ArgumentGraph, to json: inout JSONWriter) {
        let occurrence = graph[taken.attestation]
        json.object { json in
            json.member("act", occurrence.act.rawValue)
            json.member("act_inferred", occurrence.isActInferred)
            json.member("answer", taken.answer)
            json.member("answer_inferred", occurrence.isAnswerInferred)
            json.member("date", taken.date?.description)
            json.member("date_inferred", occurrence.isDateInferred && taken.date == occurrence.date)
            json.member("hearsay", taken.isHearsay)
            json.member("irony", occurrence.irony)
            json.member("node", graph.slug(of: taken.attestation.node))
            json.member("only_report_dated", taken.isReported)
            json.member("party", graph[taken.party].code)
            write(wordsOf: occurrence, graph, to: &json)
        }
    }

    private static func write(wordsOf occurrence: Occurrence, _ graph: ArgumentGraph, to json: inout JSONWriter) {
        json.member("quote", occurrence.quotation?.text)
        json.member("source", occurrence.source.map { graph[$0].name })
        json.member("via", occurrence.via.map { graph[$0].code })
    }
}
