public import Analysis
import ArgumentModel
import DisputeModel

/// Minimal contradictory sets as JSON, schema `rejoinder/contradictions/1`.
public enum ContradictionsJSON {
    /// The clashes, each an entry, beside the minimal sets they fold, in the order given; `partial` says that a limit was hit and there may be more.
    public static func bytes(
        _ findings: [Contradiction], _ clashes: [Clash], _ report: Report, tool: String
    ) -> [UInt8] {
        let dispute = report.dispute
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", report.asOf?.description)
            json.member("clashes", clashes) { write($1, report, to: &$0) }
            json.member("corpus_sha256", dispute.graph.corpus.sha256)
            json.member("findings", findings) { write($1, dispute, to: &$0) }
            json.member("partial", report.contradictions.isPartial)
            json.member("schema", "rejoinder/contradictions/1")
            json.member("tool", tool)
        }
        return json.finished()
    }

    private static func write(_ clash: Clash, _ report: Report, to json: inout JSONWriter) {
        let graph = report.dispute.graph
        json.object { json in
            json.member("finding", clash.finding)
            json.member("group", clash.group.rawValue)
            json.member("headline", clash.headline)
            json.member("id", clash.id)
            json.member("innocent_reading", clash.innocentReading)
            json.member("issue", clash.issue.map { graph[$0].slug })
            json.member("kind", clash.clashKind.rawValue)
            json.member("known_by", clash.knownBy.rawValue)
            json.member("parties", clash.parties.map { graph[$0].code })
            json.member("sayings", clash.sayings) { json, saying in
                let occurrence = saying.attestation.map { graph[$0] }
                json.object { json in
                    json.member("act_inferred", occurrence?.isActInferred ?? false)
                    json.member("answer_inferred", clash.issue != nil && occurrence?.isAnswerInferred ?? false)
                    json.member("by", saying.party.map { graph[$0].code })
                    json.member("date", occurrence?.date?.description)
                    json.member("date_inferred", occurrence?.isDateInferred ?? false)
                    json.member("node", graph.slug(of: saying.node))
                    json.member("others", saying.others.map { graph[$0].code })
                    json.member("others_via", saying.others) { json, other in
                        let reporters = clash.reporters(of: other, in: saying, report)
                        json.object { json in
                            json.member("inferred", clash.isInferred(of: other, in: saying, report))
                            json.member("party", graph[other].code)
                            json.member("via", reporters.map { graph[$0].code })
                        }
                    }
                    json.member("quote", occurrence?.quotation?.text)
                    json.member("role", saying.role)
                    json.member("source", occurrence?.source.map { graph[$0].name })
                    json.member("via", occurrence?.via.map { graph[$0].code })
                }
            }
            json.member("variants", clash.variants)
        }
    }

    private static func write(_ finding: Contradiction, _ dispute: Dispute, to json: inout JSONWriter) {
        let graph = dispute.graph
        json.object { json in
            json.member("alignment", finding.alignment?.rawValue)
            json.member("explanation", finding.explanation(in: dispute))
            json.member("grade", finding.grade.rawValue)
            json.member("ground", finding.ground.rawValue)
            json.member("id", finding.id)
            json.member("members", finding.assertions) { write($1, graph, to: &$0) }
            json.member("parties", finding.parties.map { graph[$0].code })
            json.member("rules", finding.rules) { write($1, graph, to: &$0) }
            json.member("scope", finding.scope.rawValue)
        }
    }

    /// A member with the first place where it is said; `attestations` holds all of them.
    private static func write(_ member: FindingMember, _ graph: ArgumentGraph, to json: inout JSONWriter) {
        let first = member.attestations.first.map { graph[$0] }
        json.object { json in
            json.member("attestations", member.attestations) { json, attestation in
                json.object { json in
                    json.member("date", graph[attestation].date?.description)
                    json.member("date_inferred", graph[attestation].isDateInferred)
                    json.member("quote", graph[attestation].quotation?.text)
                    json.member("source", graph[attestation].source.map { graph[$0].name })
                }
            }
            json.member("by", member.party.map { graph[$0].code })
            json.member("node", graph.slug(of: member.node))
            json.member("quote", first?.quotation?.text)
            json.member("source", first?.source.map { graph[$0].name })
            json.member("stance", member.stance.rawValue)
        }
    }

    private static func write(_ rule: Contradiction.Rule, _ graph: ArgumentGraph, to json: inout JSONWriter) {
        json.object { json in
            switch rule {
            case .relation(let id):
                json.member("relation") { json in
                    json.member("from", graph.slug(of: graph[id].from))
                    json.member("to", graph.slug(of: graph[id].to))
                    json.member("type", graph[id].kind.rawValue)
                }
            case .step(let id, let step):
                json.member("argument", graph[id].slug)
                json.member("step", step + 1)
            case .text(let id, let result):
                json.member("result", result.rawValue)
                json.member("text_check", graph[id].slug)
            }
        }
    }
}
