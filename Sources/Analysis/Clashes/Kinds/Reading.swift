import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// A party says how a clause is to be read, and its words hold an operative one that the text of the clause here does
    /// not. Never a contradiction.
    static var reading: ClashRule {
        ClashRule(definition: "a reading of a clause holds a binding or limiting word that the clause does not") {
            context in
            context.graph.statements.flatMap { statement -> [Clash] in
                // Only words of the clause itself show what it lacks.
                let clauses = (statement.role?.reads ?? []).filter { clause in
                    context.graph[clause].occurrences.contains { $0.quotation != nil }
                }
                guard !clauses.isEmpty else { return [] }
                return context.dispute.speakers(of: .statement(statement.id)).compactMap { party in
                    clash(statement, clauses, party, context)
                }
            }
        }
    }

    private static func clash(
        _ statement: Statement, _ clauses: [Statement.ID], _ party: Party.ID, _ context: ClashContext
    ) -> Clash? {
        let (graph, node) = (context.graph, Node.statement(statement.id))
        let text = clauses.flatMap { [graph[$0].text] + graph[$0].occurrences.compactMap(\.quotation?.text) }
            .joined(separator: " ")
        let isBinding = clauses.contains {
            graph[$0].norm?.force == .obligation || graph[$0].norm?.force == .prohibition
        }
        let places = context.places(of: node, by: party).filter { graph[$0].quotation != nil }
        let found = places.map { place in
            (
                place,
                ClashWords.operativeWords(in: graph[place].quotation?.text ?? "", missingIn: text, isBinding: isBinding)
            )
        }.filter { !$0.1.isEmpty }
        guard let shown = context.best(found.map(\.0)) else { return nil }
        let words = found.first { $0.0 == shown }?.1 ?? []
        let titles = English.list(clauses.map { context.phrasing.title(of: .statement($0)) })
        let canon = statement.role?.canon.map { " It argues from \($0.rawValue)." } ?? ""
        return Clash(
            id: "reading:\(statement.slug):\(context.code(party))", clashKind: .reading,
            knownBy: .engine, group: .texts, issue: nil, parties: [party],
            headline: "\(clauses.count == 1 ? "Does" : "Do") \(titles) say so?",
            sayings: [
                context.saying(at: shown, "reads")
            ]
                + clauses.map { clause in
                    Clash.Saying(
                        party: nil, attestation: context.best(context.places(of: .statement(clause))),
                        node: .statement(clause), role: "clause", others: [])
                },
            finding: "The reading holds \(English.list(words.map { English.quoted($0) })), "
                + "which \(clauses.count == 1 ? "the text of the clause held here does not" : "none of the clauses held here does").\(canon)",
            innocentReading: "What a clause means may follow from its context, its purpose or practice.", variants: [],
            rank: [0] + context.rank([node]))
    }
}
