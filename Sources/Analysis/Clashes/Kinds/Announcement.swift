import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// What somebody announced or predicted, and what came of it: `fulfils` or `fails`, each as a whole or in part, in
    /// what is said later. What is older than the announcement shows nothing about it.
    static var announcement: ClashRule {
        ClashRule(definition: "what was announced or predicted, and what came of it") { context in
            var outcomes: [Statement.ID: [(id: Statement.ID, result: Result)]] = [:]
            for statement in context.graph.statements {
                for outcome in statement.role?.fulfils ?? [] {
                    outcomes[outcome.announcement, default: []].append(
                        (statement.id, outcome.extent == .full ? .came : .cameInPart))
                }
                for outcome in statement.role?.fails ?? [] {
                    outcomes[outcome.announcement, default: []].append(
                        (statement.id, outcome.extent == .full ? .failed : .failedInPart))
                }
            }
            return context.graph.statements.compactMap { clash($0, outcomes[$0.id] ?? [], context) }
        }
    }

    /// What is told of an announcement.
    private enum Result: String, CaseIterable {
        case came = "what came"
        case cameInPart = "came in part"
        case failedInPart = "in part did not come"
        case failed = "what came instead"

        /// How much came if it is so. That a part came and that a part did not is the same.
        var share: Share {
            switch self {
            case .came: .all
            case .cameInPart, .failedInPart: .some
            case .failed: .none
            }
        }
    }

    private enum Share: CaseIterable { case all, some, none }

    /// A place that tells what came of an announcement, or denies what another tells.
    private struct Told {
        let place: Attestation
        let result: Result
        let isDenied: Bool

        /// What may have come if it is right: who denies leaves all else open.
        var shares: Set<Share> { isDenied ? Set(Share.allCases).subtracting([result.share]) : [result.share] }
    }

    private static func clash(
        _ statement: Statement, _ outcomes: [(id: Statement.ID, result: Result)], _ context: ClashContext
    ) -> Clash? {
        let announced = context.places(of: .statement(statement.id)) { $0.act == .announces || $0.act == .predicts }
        guard let first = context.best(announced) else { return nil }
        let made = announced.compactMap { context.graph[$0].date?.first }.min()
        let all = outcomes.flatMap { tellers($0.id, $0.result, context) }
        let later = all.filter { told in
            guard let made, let date = context.graph[told.place].date else { return false }
            return date.first >= made
        }
        let undated = all.filter { told in
            guard let made, let date = context.graph[told.place].date else { return true }
            return date.first < made && made <= date.last
        }
        // One for each outcome, the clearest, whatever the order in the file.
        let results = Result.allCases.compactMap { result -> Clash.Saying? in
            let told = later.filter { $0.result == result && !$0.isDenied }
            return context.best(told.map(\.place)).map { context.saying(at: $0, result.rawValue) }
        }
        // Of those who deny it, one, where nobody shown says what they leave open.
        let said = later.filter { !$0.isDenied }.map(\.shares)
        let shown =
            results
            + Result.allCases.compactMap { result -> Clash.Saying? in
                let denials = later.filter { told in
                    told.result == result && told.isDenied && !said.contains { $0.isSubset(of: told.shares) }
                }
                return context.best(denials.map(\.place)).map { context.saying(at: $0, "tells otherwise") }
            }
        let isInPart = !later.isEmpty && later.allSatisfy { $0.shares == [.some] }
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
            innocentReading: isInPart
                ? "The rest may have come later than the texts collected here."
                : "What came may have come in part, or later than the texts collected here.", variants: [],
            rank: [later.isEmpty ? 5 : 3] + context.rank([.statement(statement.id)]))
    }

    /// Each teller of an outcome once, however often it tells the same.
    private static func tellers(_ id: Statement.ID, _ result: Result, _ context: ClashContext) -> [Told] {
        let places = context.places(of: .statement(id))
        let tellers = Dictionary(grouping: places) { context.graph[$0].by }
        return places.filter { tellers[context.graph[$0].by].flatMap(context.best) == $0 }
            .map { Told(place: $0, result: result, isDenied: false) }
            + context.dispute.voices(of: .statement(id)).filter { $0.stance == .denies && !$0.deniesPart }
            .compactMap { context.best($0.attestations) }
            .map { Told(place: $0, result: result, isDenied: true) }
    }

    private static func finding(
        _ later: [Told], besides shown: Set<Party.ID?>, _ undated: [Told], _ context: ClashContext
    ) -> String {
        let more = Set(later.map { context.graph[$0.place].by }).subtracting(shown).count
        let open = later.reduce(Set(Share.allCases)) { $0.intersection($1.shares) }
        let titles = undated.map { context.phrasing.title(of: $0.place.node) }
        return [
            later.isEmpty && undated.isEmpty ? "Nothing recorded here tells what came of it." : "",
            open.isEmpty ? "The sources differ." : "",
            more > 0 ? "\(English.counted(more, "source")) more \(more == 1 ? "tells" : "tell") of it." : "",
            undated.isEmpty ? "" : "Words whose order in time is not known tell of it: \(English.list(titles)).",
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
