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

    /// Those of whom a refusal is known in the same way: by themselves or others, or on the word of some alone.
    private struct Refusal {
        let graders: [Party.ID]
        var parties: [Party.ID]
        var replies: [Attestation]
    }

    private static func refusals(_ exchange: Exchange) -> [Refusal] {
        var refusals: [Refusal] = []
        let refused = exchange.outcomes.filter { $0.status == .refused }.compactMap { outcome in
            outcome.to.map { (party: $0, outcome: outcome) }
        }
        for (party, outcome) in refused.sorted(by: { $0.party < $1.party }) {
            let replies = outcome.replies.filter { $0.isCounted && $0.grade == .refusal }.map(\.attestation)
            if let known = refusals.firstIndex(where: { $0.graders == outcome.gradedBy }) {
                refusals[known].parties.append(party)
                refusals[known].replies += replies.filter { !refusals[known].replies.contains($0) }
            } else {
                refusals.append(Refusal(graders: outcome.gradedBy, parties: [party], replies: replies))
            }
        }
        return refusals.filter { $0.graders.isEmpty } + refusals.filter { !$0.graders.isEmpty }
    }

    private static func clash(of exchange: Exchange, _ context: ClashContext) -> Clash? {
        let refusals = refusals(exchange)
        guard !refusals.isEmpty, let asking = context.best(exchange.outcomes[0].askings) else { return nil }
        func names(_ parties: [Party.ID]) -> String { English.list(parties.map { context.phrasing.name(of: $0) }) }
        let found = refusals.map { refusal in
            "by \(names(refusal.parties))"
                + (refusal.graders.isEmpty ? "" : ", according to \(names(refusal.graders)) only")
        }
        return Clash(
            id: "demand-refused:\(context.slug(exchange.question))", clashKind: .demandRefused,
            knownBy: refusals.contains { $0.graders.isEmpty } ? .texts : .engine, group: .core, issue: nil,
            parties: Array(Set(exchange.askers + refusals.flatMap(\.parties))).sorted(),
            headline: context.graph[exchange.question].title,
            sayings: [context.saying(at: asking, "demands")] + refusals.flatMap { sayings($0, context) },
            finding: "Refused \(found.joined(separator: "; ")).",
            innocentReading: "To refuse a demand breaks nothing by itself.", variants: [],
            rank: [1] + context.rank([.statement(exchange.question)]))
    }

    /// The clearest words of a refusal, and with them those who refuse too.
    private static func sayings(_ refusal: Refusal, _ context: ClashContext) -> [Clash.Saying] {
        guard let place = context.best(refusal.replies) else { return [] }
        let isTold = !refusal.graders.isEmpty
        return [
            context.saying(
                at: place, isTold ? "tells of a refusal" : "refuses",
                others: isTold ? [] : refusal.parties.filter { $0 != context.graph[place].by })
        ]
    }
}
