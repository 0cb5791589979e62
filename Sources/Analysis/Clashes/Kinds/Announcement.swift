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

    /// A place that tells what came of an announcement.
    private struct Told {
        let place: Attestation
        let isFulfilled: Bool
    }

    private static func clash(
        _ statement: Statement, _ outcomes: [(id: Statement.ID, isFulfilled: Bool)], _ context: ClashContext
    ) -> Clash? {
        let announced = context.places(of: .statement(statement.id)) { $0.act == .announces || $0.act == .predicts }
        guard let first = context.best(announced) else { return nil }
        let made = announced.compactMap { context.graph[$0].date?.first }.min()
        let all = outcomes.flatMap { tellers($0.id, $0.isFulfilled, context) }
        let later = all.filter { told in
            guard let made, let date = context.graph[told.place].date else { return false }
            return date.first >= made
        }
        let undated = all.filter { told in
            guard let made, let date = context.graph[told.place].date else { return true }
            return date.first < made && made <= date.last
        }
        // One for each outcome, the clearest, whatever the order in the file.
        let shown = [true, false].compactMap { isFulfilled -> Clash.Saying? in
            // Who says it before who denies the opposite.
            let told = later.filter { $0.isFulfilled == isFulfilled }
            let plain = told.filter { context.graph[$0.place].stance.isOfSpeaker }
            return context.best((plain.isEmpty ? told : plain).map(\.place)).map { place in
                let says = context.graph[place].stance.isOfSpeaker
                return context.saying(
                    at: place, !says ? "tells otherwise" : isFulfilled ? "what came" : "what came instead")
            }
        }
        // Where the words of the outcome do not name the announcement, it is the editor who ties the two.
        let isDrawn = later.allSatisfy { told in
            context.graph[told.place].drawn.names(.statement(statement.id))
        }
        return Clash(
            id: "announcement:\(statement.slug)", clashKind: .announcement,
            knownBy: later.isEmpty ? .engine : isDrawn ? .texts : .editor,
            group: .texts, issue: nil,
            parties: context.parties([context.saying(at: first, "")] + shown),
            headline: "Announced: \(context.phrasing.title(of: .statement(statement.id))). What came of it?",
            sayings: [context.saying(at: first, context.phrasing.verb(of: first))] + shown,
            finding: finding(later, besides: Set(shown.map(\.party)), undated, context),
            innocentReading: "What came may have come in part, or later than the texts collected here.", variants: [],
            rank: [later.isEmpty ? 5 : 3] + context.rank([.statement(statement.id)]))
    }

    /// Each teller of an outcome once, however often it tells the same.
    private static func tellers(_ id: Statement.ID, _ isFulfilled: Bool, _ context: ClashContext) -> [Told] {
        let places = context.places(of: .statement(id))
        let tellers = Dictionary(grouping: places) { context.graph[$0].by }
        return places.filter { tellers[context.graph[$0].by].flatMap(context.best) == $0 }
            .map { Told(place: $0, isFulfilled: isFulfilled) }
            + context.dispute.voices(of: .statement(id)).filter { $0.stance == .denies && !$0.deniesPart }
            .compactMap { context.best($0.attestations) }.map { Told(place: $0, isFulfilled: !isFulfilled) }
    }

    private static func finding(
        _ later: [Told], besides shown: Set<Party.ID?>, _ undated: [Told], _ context: ClashContext
    ) -> String {
        let more = Set(later.map { context.graph[$0.place].by }).subtracting(shown).count
        let titles = undated.map { context.phrasing.title(of: $0.place.node) }
        return [
            later.isEmpty && undated.isEmpty ? "Nothing recorded here tells what came of it." : "",
            Set(later.map(\.isFulfilled)).count > 1 ? "The sources differ." : "",
            more > 0 ? "\(English.counted(more, "source")) more \(more == 1 ? "tells" : "tell") of it." : "",
            undated.isEmpty ? "" : "Words whose order in time is not known tell of it: \(English.list(titles)).",
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
