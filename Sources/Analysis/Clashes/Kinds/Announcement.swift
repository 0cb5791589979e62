import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// What somebody announced or predicted, and what came of it: `fulfils` or `fails` in what is said later. What is
    /// older than the announcement shows nothing about it.
    static var announcement: ClashRule {
        ClashRule(definition: "what was announced or predicted, and what came of it") { context in
            var outcomes: [Statement.ID: [(id: Statement.ID, isFulfilled: Bool)]] = [:]
            for statement in context.graph.statements {
                for id in statement.role?.fulfils ?? [] { outcomes[id, default: []].append((statement.id, true)) }
                for id in statement.role?.fails ?? [] { outcomes[id, default: []].append((statement.id, false)) }
            }
            return context.graph.statements.compactMap { clash($0, outcomes[$0.id] ?? [], context) }
        }
    }

    private static func clash(
        _ statement: Statement, _ outcomes: [(id: Statement.ID, isFulfilled: Bool)], _ context: ClashContext
    ) -> Clash? {
        let announced = context.places(of: .statement(statement.id)) { $0.act == .announces || $0.act == .predicts }
        guard let first = context.best(announced) else { return nil }
        let made = announced.compactMap { context.graph[$0].date?.first }.min()
        let later = outcomes.flatMap { outcome in
            let places = context.places(of: .statement(outcome.id)).filter { place in
                guard let made, let told = context.graph[place].date else { return false }
                return told.last >= made
            }
            // Each teller once, however often it tells the same.
            let tellers = Dictionary(grouping: places) { context.graph[$0].by }
            return places.filter { tellers[context.graph[$0].by].flatMap(context.best) == $0 }
                .map { (place: $0, isFulfilled: outcome.isFulfilled) }
        }
        let sayings = later.prefix(2).map {
            context.saying(at: $0.place, $0.isFulfilled ? "what came" : "what came instead")
        }
        // Where the words of the outcome do not name the announcement, it is the editor who ties the two.
        let isDrawn = later.allSatisfy { told in
            context.graph[told.place].drawn.names(.statement(statement.id))
        }
        let isDisputed = Set(later.map(\.isFulfilled)).count > 1
        return Clash(
            id: "announcement:\(statement.slug)", clashKind: .announcement,
            knownBy: later.isEmpty ? .engine : isDrawn ? .texts : .editor,
            group: .texts, issue: nil,
            parties: context.parties([context.saying(at: first, "")] + sayings),
            headline: "Announced: \(context.phrasing.title(of: .statement(statement.id))). What came of it?",
            sayings: [context.saying(at: first, context.phrasing.verb(of: first))] + sayings,
            finding: later.isEmpty
                ? "Nothing recorded here tells what came of it." : isDisputed ? "The sources differ." : "",
            innocentReading: "What came may have come in part, or later than the texts collected here.", variants: [],
            rank: [later.isEmpty ? 5 : 3] + context.rank([.statement(statement.id)]))
    }
}
