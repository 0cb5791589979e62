import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// A demand is answered with a refusal by somebody it is put to.
    static var demandRefused: ClashRule {
        ClashRule(definition: "a demand is refused by somebody it is put to") { context in
            context.report.unanswered.exchanges.filter { $0.form == .demand }.compactMap { clash(of: $0, context) }
        }
    }

    private static func clash(of exchange: Exchange, _ context: ClashContext) -> Clash? {
        let refused = exchange.outcomes.filter { $0.status == .refused }
        let replies = refused.flatMap(\.replies).filter { $0.isCounted && $0.grade == .refusal }
        guard let reply = replies.first, let asking = context.best(exchange.outcomes[0].askings) else { return nil }
        let parties = refused.compactMap(\.to)
        let names = English.list(parties.map { context.phrasing.name(of: $0) })
        let graders = refused[0].gradedBy.map { context.phrasing.name(of: $0) }
        return Clash(
            id: "demand-refused:\(context.slug(exchange.question))", clashKind: .demandRefused,
            knownBy: graders.isEmpty ? .texts : .engine, group: .core, issue: nil,
            parties: Array(Set(exchange.askers + parties)).sorted(),
            headline: context.graph[exchange.question].title,
            sayings: [
                context.saying(at: asking, "demands"),
                Clash.Saying(
                    party: context.graph[reply.attestation].by, attestation: reply.attestation,
                    node: reply.attestation.node, role: graders.isEmpty ? "refuses" : "tells of a refusal",
                    others: graders.isEmpty ? parties.filter { $0 != context.graph[reply.attestation].by } : []),
            ],
            finding: "Refused by \(names)" + (graders.isEmpty ? "." : ", according to \(English.list(graders)) only."),
            innocentReading: "To refuse a demand breaks nothing by itself.", variants: [],
            rank: [1] + context.rank([.statement(exchange.question)]))
    }
}
