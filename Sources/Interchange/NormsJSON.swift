public import Analysis
import ArgumentModel
public import DisputeModel

/// Who cites which norm and how, as JSON, schema `rejoinder/norms/1`.
public enum NormsJSON {
    /// Clauses with their citations, selective citations, misquotations, and claims about texts.
    public static func bytes(_ norms: Norms, _ dispute: Dispute, tool: String) -> [UInt8] {
        let graph = dispute.graph
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", dispute.asOf?.description)
            json.member("clauses", norms.clauses) { write($1, graph, to: &$0) }
            json.member("corpus_sha256", graph.corpus.sha256)
            json.member("misquotations", norms.misquotations) { write($1, dispute, to: &$0) }
            json.member("own_texts", graph.parties) { json, party in
                json.object { json in
                    json.member("complete", dispute.ownTexts.completeTexts(of: party.id).count)
                    json.member("party", party.code)
                    json.member("texts", dispute.ownTexts.texts(of: party.id).count)
                }
            }
            json.member("schema", "rejoinder/norms/1")
            json.member("selective", norms.selective) { write($1, dispute, to: &$0) }
            json.member("text_checks", norms.textChecks) { write($1, dispute, to: &$0) }
            json.member("tool", tool)
        }
        return json.finished()
    }

    private static func write(_ use: NormUse, _ graph: ArgumentGraph, to json: inout JSONWriter) {
        let clause = graph[use.clause]
        json.object { json in
            json.member("cited_by", use.citations) { json, citation in
                json.object { json in
                    json.member("differences", citation.differences) { write($1, to: &$0) }
                    json.member("how", citation.how.rawValue)
                    json.member("node", graph.slug(of: citation.node))
                    json.member("party", graph[citation.party].code)
                }
            }
            json.member("denied_by", use.denials) { json, place in
                json.object { json in
                    json.member("node", graph.slug(of: place.node))
                    json.member("party", graph[place].by.map { graph[$0].code })
                }
            }
            json.member("force", clause.norm?.force?.rawValue)
            json.member("id", clause.slug)
            json.member("in_corpus", use.isInCorpus)
            json.member("instrument", clause.norm?.instrument)
            json.member("named_in_ranges_by", use.ranges.map { graph.slug(of: $0.node) })
            json.member("never_cited_by", use.neverCitedBy.map { graph[$0].code })
            json.member("perhaps_cited_by", use.uncertain.map { graph.slug(of: $0.node) })
            json.member("provision", clause.norm?.provision)
            json.member("unused", use.isUnused)
        }
    }

    private static func write(_ finding: SelectiveCitation, _ dispute: Dispute, to json: inout JSONWriter) {
        let graph = dispute.graph
        json.object { json in
            json.member("cites", finding.cites.map { graph[$0].slug })
            json.member("explanation", finding.explanation(in: dispute))
            json.member("id", finding.id)
            json.member("omits", graph[finding.omits].slug)
            json.member("party", graph[finding.party].code)
            json.member("relied_on_by", finding.reliedOnBy) { json, reliance in
                json.object { json in
                    json.member("node", graph.slug(of: reliance.node))
                    json.member("party", graph[reliance.party].code)
                }
            }
        }
    }

    private static func write(_ finding: Misquotation, _ dispute: Dispute, to json: inout JSONWriter) {
        let graph = dispute.graph
        json.object { json in
            json.member("differences", finding.differences) { write($1, to: &$0) }
            json.member("explanation", finding.explanation(in: dispute))
            json.member("id", finding.id)
            json.member("node", graph.slug(of: finding.node))
            json.member("norm", graph[finding.norm].slug)
            json.member("original", finding.original)
            json.member("quoted", finding.quoted)
        }
    }

    private static func write(_ finding: TextCheckFinding, _ dispute: Dispute, to json: inout JSONWriter) {
        let graph = dispute.graph
        json.object { json in
            json.member("evidence", finding.evidence) { json, evidence in
                json.object { json in
                    json.member("lines", evidence.lines) { $0.number($1) }
                    json.member("readings", evidence.readings) { json, reading in
                        json.object { json in
                            json.member("line", reading.line)
                            json.member("printed", reading.printed)
                        }
                    }
                    json.member("source", graph[evidence.source].name)
                }
            }
            json.member("explanation", finding.explanation(in: dispute))
            json.member("id", finding.id)
            json.member("missing", finding.missing)
            json.member("node", graph[finding.statement].slug)
            json.member("result", finding.result.rawValue)
        }
    }

    private static func write(_ difference: WordDifference, to json: inout JSONWriter) {
        json.object { json in
            json.member("original", difference.original)
            json.member("quoted", difference.quoted)
        }
    }
}
