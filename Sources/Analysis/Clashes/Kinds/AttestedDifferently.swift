import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// Attestations of one event or document give different addressees, dates, numbers or places. A group and the list of
    /// all its members are the same addressees.
    static var attestedDifferently: ClashRule {
        ClashRule(definition: "sources give different addressees, dates, numbers or places of one event") { context in
            var events: [Statement.ID] = []
            var attesting: [Statement.ID: [Statement]] = [:]
            for statement in context.graph.statements {
                guard let event = statement.role?.attested?.event,
                    !context.places(of: .statement(statement.id)).isEmpty
                else { continue }
                if attesting[event] == nil { events.append(event) }
                attesting[event, default: []].append(statement)
            }
            return events.flatMap { event in
                Detail.allCases.compactMap { clash(of: event, attesting[event] ?? [], $0, context) }
            }
        }
    }

    private enum Detail: String, CaseIterable {
        case to = "addressees"
        case date, number, place

        /// What tells two values apart.
        func key(_ attested: StatementRole.Attested, _ context: ClashContext) -> [String]? {
            guard let value = value(attested, context) else { return nil }
            return self == .to
                ? context.graph.individuals(attested.to).sorted().map { context.code($0) } : [value]
        }

        func value(_ attested: StatementRole.Attested, _ context: ClashContext) -> String? {
            switch self {
            case .to:
                attested.to.isEmpty
                    ? nil : English.list(attested.to.sorted().map { context.code($0) })
            case .date: attested.date?.description
            case .number: attested.number
            case .place: attested.place
            }
        }
    }

    private static func clash(
        of event: Statement.ID, _ attesting: [Statement], _ detail: Detail, _ context: ClashContext
    ) -> Clash? {
        var keys: [[String]] = []
        var sayings: [Clash.Saying] = []
        for statement in attesting {
            guard let attested = statement.role?.attested, let value = detail.value(attested, context),
                let key = detail.key(attested, context),
                let place = context.best(context.places(of: .statement(statement.id))), !keys.contains(key)
            else { continue }
            keys.append(key)
            sayings.append(context.saying(at: place, value))
        }
        guard keys.count > 1, detail != .date || areDifferentDays(attesting) else { return nil }
        return Clash(
            id: "attested-differently:\(context.slug(event)):\(detail.rawValue)", clashKind: .attestedDifferently,
            knownBy: .engine, group: .texts, issue: nil, parties: context.parties(sayings),
            headline: "\(context.phrasing.title(of: .statement(event))): which \(detail.rawValue)?", sayings: sayings,
            finding: detail == .to ? comparison(attesting, context) : "",
            innocentReading: "A text may name a part only of what it knows, or speak of another occasion.",
            variants: [],
            rank: [2] + context.rank([.statement(event)]))
    }

    /// Whether two dates exclude each other; a month is no other date than a day in it.
    private static func areDifferentDays(_ attesting: [Statement]) -> Bool {
        let dates = attesting.compactMap { $0.role?.attested?.date }
        return dates.contains { a in dates.contains { b in a.last < b.first } }
    }

    /// That one list of addressees holds the other; nothing where a list may name a group whose members are not listed.
    private static func comparison(_ attesting: [Statement], _ context: ClashContext) -> String {
        let sets = attesting.compactMap { $0.role?.attested?.to }.filter { !$0.isEmpty }
            .map { context.graph.individuals($0) }
        guard let widest = sets.max(by: { $0.count < $1.count }) else { return "" }
        return sets.allSatisfy { $0.isSubset(of: widest) }
            ? "One account is narrower, the other wider." : ""
    }
}
