import ArgumentModel
import DisputeModel

/// Follows the questions and demands of a graph through their replies.
struct QuestionTracker {
    private let graph: ArgumentGraph
    private let presence: Presence
    private let camps: Camps
    private let reference: CalendarDate?
    /// Statement to the `answers` relations that reach it.
    private let answers: Rows

    init(_ dispute: Dispute) {
        let (graph, presence) = (dispute.graph, dispute.presence)
        (self.graph, self.presence, camps) = (graph, presence, dispute.camps)
        reference = presence.asOf ?? graph.latestDate
        var pairs: [(row: Int32, column: Int32)] = []
        for relation in graph.relations where relation.kind == .answers && presence.contains(relation.id) {
            guard case .statement(let id) = relation.to else { continue }
            pairs.append((Int32(id.index), Int32(relation.id.index)))
        }
        answers = Rows(rowCount: graph.statements.count, pairs: pairs)
    }

    /// The findings for all questions and demands that exist, in source order, then in the order of addressees.
    func questions() -> [AskedQuestion] {
        graph.statements.flatMap { statement -> [AskedQuestion] in
            switch statement.kind {
            case .question, .demand: presence.contains(statement.id) ? track(statement) : []
            case .claim, .norm, .meta: []
            }
        }
    }

    private func track(_ statement: Statement) -> [AskedQuestion] {
        let places = statement.occurrences.indices.filter { presence.contains(statement.occurrences[$0]) }
        var addressees: [Party.ID] = []
        for place in places {
            for party in statement.occurrences[place].to where !addressees.contains(party) { addressees.append(party) }
        }
        if addressees.isEmpty { return [follow(statement, at: places, to: nil, among: [])] }
        return addressees.map { addressee in
            let own = places.filter { statement.occurrences[$0].to.contains(addressee) }
            return follow(statement, at: own, to: addressee, among: addressees)
        }
    }

    private func follow(
        _ statement: Statement, at places: [Int], to addressee: Party.ID?, among addressees: [Party.ID]
    ) -> AskedQuestion {
        let askings = inOrder(places.map { Attestation(.statement(statement.id), $0) })
        var askers: [Party.ID] = []
        for asking in askings {
            if let asker = graph[asking].by, !askers.contains(asker) { askers.append(asker) }
        }
        let firstAsked = askings.first.flatMap { graph[$0].date }
        let context = ReplyContext(askers: askers, addressee: addressee, addressees: addressees, asked: firstAsked)
        let replies = replies(to: statement, context)
        let timeline = timeline(from: firstAsked, replies)
        let status = timeline[timeline.count - 1].status
        let isOpen = AskedQuestion.isOpen(status, demand: statement.kind)
        let end = isOpen ? reference : (timeline[timeline.count - 1].date?.last ?? reference)
        return AskedQuestion(
            id: "\(statement.kind.rawValue):\(statement.slug)" + (addressee.map { ":" + graph[$0].code } ?? ""),
            question: statement.id, isDemand: statement.kind == .demand, isRhetorical: statement.isRhetorical,
            to: addressee, askers: askers, askings: askings, firstAsked: firstAsked,
            conditions: statement.conditions, replies: replies, status: status, timeline: timeline,
            daysOpen: days(from: firstAsked, to: end), countedTo: reference)
    }

    private func days(from asked: DateSpan?, to end: CalendarDate?) -> Int? {
        guard let asked, let end else { return nil }
        return max(0, end.ordinal - asked.last.ordinal)
    }

    /// The dated places by date, then the undated ones, otherwise in source order.
    private func inOrder(_ places: [Attestation]) -> [Attestation] {
        let dated = places.filter { graph[$0].date != nil }
        let undated = places.filter { graph[$0].date == nil }
        return dated.sorted { a, b in
            guard let left = graph[a].date, let right = graph[b].date else { return false }
            return (left.first, left.last, a.position) < (right.first, right.last, b.position)
        } + undated
    }

    private func timeline(from asked: DateSpan?, _ replies: [Reply]) -> [AskedQuestion.Step] {
        var steps = [AskedQuestion.Step(date: asked, status: .unanswered, reply: nil)]
        for (position, reply) in replies.enumerated() where reply.bearing == .counts {
            let next = steps[steps.count - 1].status.followed(by: reply.status)
            if next != steps[steps.count - 1].status {
                steps.append(AskedQuestion.Step(date: reply.date, status: next, reply: position))
            }
        }
        return steps
    }
}

/// The question that a reply is weighed against.
private struct ReplyContext {
    let askers: [Party.ID]
    let addressee: Party.ID?
    let addressees: [Party.ID]
    let asked: DateSpan?

    /// Whether something of this date was surely said before the question.
    func isLater(than date: DateSpan?) -> Bool {
        guard let date, let asked else { return false }
        return date.last < asked.first
    }
}

extension QuestionTracker {
    private func replies(to statement: Statement, _ context: ReplyContext) -> [Reply] {
        var replies: [Reply] = []
        for number in answers[statement.id.index] {
            let relation = graph.relations[Int(number)]
            for (position, occurrence) in graph.occurrences(of: relation.from).enumerated()
            where presence.contains(occurrence) {
                guard let bearing = bearing(of: occurrence, relation.grade, context) else { continue }
                replies.append(
                    Reply(
                        node: relation.from, by: occurrence.by, attestation: Attestation(relation.from, position),
                        relation: relation.id, grade: relation.grade, unmet: relation.unmet, date: occurrence.date,
                        testimony: camps.testimony(of: occurrence), bearing: bearing))
            }
        }
        return replies.enumerated().sorted { a, b in
            precedes(a.element, b.element) ?? (a.offset < b.offset)
        }.map(\.element)
    }

    /// Undated before dated, then by date, then the more forthcoming last; nil where these say nothing.
    private func precedes(_ a: Reply, _ b: Reply) -> Bool? {
        if (a.date == nil) != (b.date == nil) { return a.date == nil }
        if let left = a.date, let right = b.date, (left.last, left.first) != (right.last, right.first) {
            return (left.last, left.first) < (right.last, right.first)
        }
        return a.status == b.status ? nil : a.status.rank < b.status.rank
    }

    /// Whether and how somebody's words bear on the question; nil when they do not concern this addressee.
    private func bearing(
        of occurrence: Occurrence, _ grade: Relation.Grade?, _ context: ReplyContext
    ) -> Reply.Bearing? {
        let predates = context.isLater(than: occurrence.date)
        guard let speaker = occurrence.by else { return context.addressee == nil && !predates ? .counts : nil }
        if grade == Relation.Grade.none, !context.addressees.contains(speaker) {
            return predates ? nil : .counts
        }
        if let addressee = context.addressee {
            if speaker == addressee { return predates ? .predatesQuestion : .counts }
            if context.addressees.contains(speaker) || predates { return nil }
            return context.askers.contains { camps.areOnOneSide($0, speaker) } ? nil : .byAnother
        }
        if context.askers.contains(speaker) { return nil }
        return predates ? .predatesQuestion : .counts
    }
}

extension ArgumentGraph {
    /// The last day that any occurrence bears.
    var latestDate: CalendarDate? {
        var latest: CalendarDate?
        func look(at occurrences: [Occurrence]) {
            for occurrence in occurrences {
                guard let day = occurrence.date?.last else { continue }
                latest = max(latest ?? day, day)
            }
        }
        for statement in statements { look(at: statement.occurrences) }
        for argument in arguments { look(at: argument.occurrences) }
        return latest
    }
}
