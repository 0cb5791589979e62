import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// What one party says on one day is known through two reporters, or from itself and a reporter, in words of which neither holds
    /// the other.
    static var reportedDifferently: ClashRule {
        ClashRule(definition: "one party’s words through two reporters, who do not give the same words") { context in
            context.graph.statements.flatMap { statement -> [Clash] in
                guard statement.kind == .claim || statement.kind == .demand, statement.occurrences.count > 1 else {
                    return []
                }
                return context.dispute.speakers(of: .statement(statement.id)).compactMap {
                    clash(statement, $0, context)
                }
            }
        }
    }

    /// The first words of a party that a reporter, or its own text, gives.
    private struct Told {
        let reporter: Party.ID?
        let place: Attestation
        let words: [String]
        let date: DateSpan?

        /// Of one day only: on another, other words may have been said.
        func differs(from other: Told) -> Bool {
            date != nil && date == other.date && !ClashWords.isWithin(words, other.words)
                && !ClashWords.isWithin(other.words, words)
        }
    }

    private static func clash(_ statement: Statement, _ party: Party.ID, _ context: ClashContext) -> Clash? {
        let graph = context.graph
        var told: [Told] = []
        for place in context.places(of: .statement(statement.id), by: party) {
            let occurrence = graph[place]
            guard let words = occurrence.quotation.map({ FoldedText($0.text).folded }) else { continue }
            let reporter = occurrence.via == party ? nil : occurrence.via
            if !told.contains(where: { $0.reporter == reporter }) {
                told.append(Told(reporter: reporter, place: place, words: words, date: occurrence.date))
            }
        }
        let pairs = told.indices.lazy.flatMap { a in told.indices[(a + 1)...].lazy.map { (told[a], told[$0]) } }
        guard let (one, other) = pairs.first(where: { $0.differs(from: $1) }) else { return nil }
        let hostile = [one, other].compactMap(\.reporter).filter { context.dispute.camps.oppose($0, party) }
        let name = context.phrasing.name(of: party)
        return Clash(
            id: "reported-differently:\(statement.slug):\(context.code(party))", clashKind: .reportedDifferently,
            knownBy: .engine, group: .texts, issue: nil,
            parties: Array(Set([party] + [one, other].compactMap(\.reporter))).sorted(),
            headline: "\(context.phrasing.title(of: .statement(statement.id))): in which words?",
            sayings: [one, other].map { told in
                context.saying(
                    at: told.place, told.reporter.map { "as \(context.code($0)) has it" } ?? "in its own text")
            },
            finding: hostile.isEmpty
                ? "" : "\(English.list(hostile.map { context.phrasing.name(of: $0) })) reports an opponent.",
            innocentReading: "\(name) may have said both, on two occasions.", variants: [],
            rank: [4] + context.rank([.statement(statement.id)]))
    }
}
