import ArgumentModel
import DisputeModel

/// Follows the questions, demands and offers of a graph through their replies.
struct QuestionTracker {
    private let dispute: Dispute
    private let replies: ReplyFinder
    /// By statement: those that say it again, or that it says again, as one question. Empty for what asks nothing or
    /// is itself a restatement.
    private let members: [[Statement.ID]]

    private var graph: ArgumentGraph { dispute.graph }
    private var presence: Presence { dispute.presence }

    init(_ dispute: Dispute) {
        self.dispute = dispute
        replies = ReplyFinder(dispute)
        members = QuestionTracker.restated(dispute.graph)
    }

    /// The findings for everything asked that exists, in source order, then in the order of addressees.
    func questions() -> [AskedQuestion] {
        graph.statements.indices.flatMap { index -> [AskedQuestion] in
            members[index].contains { presence.contains($0) } ? track(graph.statements[index], members[index]) : []
        }
    }

    /// What may or may not have been asked by the date: no place is surely earlier, and some may be.
    func uncertain() -> [Statement.ID] {
        members.filter { !$0.isEmpty }.compactMap { members -> Statement.ID? in
            let places = members.flatMap { graph[$0].occurrences }.filter { isAsking($0, graph[members[0]]) }
            let isAside = !places.contains { presence.contains($0) } && places.contains { presence.isUncertain($0) }
            return isAside ? members[0] : nil
        }
    }

    private func track(_ statement: Statement, _ members: [Statement.ID]) -> [AskedQuestion] {
        let places = members.flatMap { member in
            graph[member].occurrences.indices.map { Attestation(.statement(member), $0) }
        }.filter { presence.contains(graph[$0]) && isAsking(graph[$0], statement) }
        // What is only quoted, told or denied is put to nobody; the editor's own question is put to anybody.
        if places.isEmpty, members.contains(where: { !graph[$0].isEditorial }) { return [] }
        var addressees: [Party.ID] = []
        for party in places.flatMap({ graph[$0].to }) where !addressees.contains(party) { addressees.append(party) }
        let question = AskedOf(statement: statement, members: members, addressees: addressees)
        if addressees.isEmpty { return [follow(question, at: places, to: nil)] }
        return addressees.map { addressee in
            // Who asks again need not say whom.
            let own = places.filter { graph[$0].to.contains(addressee) || graph[$0].to.isEmpty }
            return follow(question, at: own, to: addressee)
        }
    }

    /// What is followed, whomever it is put to.
    private struct AskedOf {
        let statement: Statement
        let members: [Statement.ID]
        let addressees: [Party.ID]

        var form: AskedQuestion.Form {
            switch statement.kind {
            case .question: .question
            case .demand: .demand
            case .claim, .norm, .issue, .meta: .offer
            }
        }
    }

    private func follow(_ asked: AskedOf, at places: [Attestation], to addressee: Party.ID?) -> AskedQuestion {
        let statement = asked.statement
        let askings = inOrder(places)
        var askers: [Party.ID] = []
        for asker in askings.compactMap({ graph[$0].by }) where !askers.contains(asker) { askers.append(asker) }
        let firstAsked = askings.first.flatMap { graph[$0].date }
        let context = ReplyContext(
            askers: askers, addressee: addressee, addressees: asked.addressees, asked: firstAsked)
        let found = replies.replies(to: asked.members, context)
        let timeline = timeline(from: firstAsked, found.counted)
        let status = timeline[timeline.count - 1].status
        let countedTo = countedTo(addressee, after: firstAsked)
        let settled = asked.form.isOpen(status) ? countedTo?.day : settlement(timeline, found.counted)
        let start = askings.first.flatMap { graph[$0].isDateInferred ? nil : exactDay(graph[$0].date) }
        return AskedQuestion(
            id: "\(asked.form.rawValue):\(statement.slug)" + (addressee.map { ":" + graph[$0].code } ?? ""),
            question: statement.id, restatements: asked.members.filter { $0 != statement.id }, form: asked.form,
            isRhetorical: statement.isRhetorical, to: addressee, askers: askers, askings: askings,
            firstAsked: firstAsked, conditions: statement.conditions, replies: found.counted,
            repliesAside: found.aside, status: status, gradedBy: graders(of: status, found.counted, context),
            timeline: timeline, daysOpen: days(from: start, to: settled), countedTo: countedTo)
    }

    /// The date asked for or, without one, that of the addressee's last own text after the question.
    private func countedTo(_ addressee: Party.ID?, after asked: DateSpan?) -> AskedQuestion.CountedTo? {
        if let asOf = presence.asOf { return AskedQuestion.CountedTo(day: asOf, text: nil) }
        guard let addressee, let asked,
            let text = dispute.ownTexts.lastText(of: addressee, after: asked.last), let date = graph[text].date
        else { return nil }
        return AskedQuestion.CountedTo(day: exactDay(date), text: text)
    }

    /// The day of the reply that settled it; nil where only the report of it has a date.
    private func settlement(_ timeline: [AskedQuestion.Step], _ replies: [Reply]) -> CalendarDate? {
        let last = timeline[timeline.count - 1]
        let isReported = last.reply.map { dispute.isOnlyReportDated(replies[$0]) } ?? false
        return isReported ? nil : exactDay(last.date)
    }

    private func days(from asked: CalendarDate?, to end: CalendarDate?) -> Int? {
        guard let asked, let end, asked <= end else { return nil }
        return end.ordinal - asked.ordinal
    }

    private func exactDay(_ date: DateSpan?) -> CalendarDate? {
        date.flatMap { $0.isExact ? $0.first : nil }
    }

    /// The dated places by date, then the undated ones, otherwise in source order.
    private func inOrder(_ places: [Attestation]) -> [Attestation] {
        let dated = places.indices.filter { graph[places[$0]].date != nil }
        let undated = places.filter { graph[$0].date == nil }
        return dated.sorted { a, b in
            guard let left = graph[places[a]].date, let right = graph[places[b]].date else { return false }
            return (left.first, left.last, a) < (right.first, right.last, b)
        }.map { places[$0] } + undated
    }

    private func timeline(from asked: DateSpan?, _ replies: [Reply]) -> [AskedQuestion.Step] {
        var steps = [AskedQuestion.Step(date: asked, status: .unanswered, reply: nil)]
        for (position, reply) in replies.enumerated() where reply.isCounted {
            let next = steps[steps.count - 1].status.followed(by: reply.status)
            if next != steps[steps.count - 1].status {
                steps.append(AskedQuestion.Step(date: reply.date, status: next, reply: position))
            }
        }
        return steps
    }

    /// Those on whose word alone a status rests.
    private func graders(of status: ReplyStatus, _ replies: [Reply], _ context: ReplyContext) -> [Party.ID] {
        let shown = replies.filter { $0.isCounted && $0.status == status }.map { reply in
            context.grader(of: reply, graph[reply.attestation], dispute.camps)
        }
        var graders: [Party.ID] = []
        for grader in shown {
            guard let grader else { return [] }
            if !graders.contains(grader) { graders.append(grader) }
        }
        return graders
    }
}

extension QuestionTracker {
    /// By statement: the question and its restatements, the statement itself first; empty for other statements.
    private static func restated(_ graph: ArgumentGraph) -> [[Statement.ID]] {
        let isAsked = graph.statements.map { $0.awaitsReply }
        var next: [Int?] = Array(repeating: nil, count: graph.statements.count)
        for relation in graph.relations where relation.kind == .restates {
            guard case .statement(let from) = relation.from, case .statement(let to) = relation.to, from != to,
                isAsked[from.index], isAsked[to.index]
            else { continue }
            next[from.index] = next[from.index] ?? to.index
        }
        var members = Array(repeating: [Statement.ID](), count: graph.statements.count)
        for index in graph.statements.indices where isAsked[index] {
            var root = index
            var seen: Set<Int> = [index]
            while let further = next[root], seen.insert(further).inserted { root = further }
            // Where each says the other again, the first of them counts as the question.
            if next[root] != nil { root = seen.min() ?? root }
            if root != index, members[root].isEmpty { members[root].append(Statement.ID(root)) }
            if !members[root].contains(Statement.ID(index)) { members[root].append(Statement.ID(index)) }
        }
        return members
    }

    /// Who denies that something is to be asked, or mocks it, asks nothing; of a claim that is offered only the offers
    /// count.
    private func isAsking(_ occurrence: Occurrence, _ statement: Statement) -> Bool {
        switch statement.kind {
        case .question, .demand: occurrence.stance.isOfSpeaker && occurrence.stance != .denies
        case .claim, .norm, .issue, .meta: occurrence.act == .offers
        }
    }
}

extension Statement {
    /// Whether it is a question or demand, or somebody offers it.
    var awaitsReply: Bool {
        switch kind {
        case .question, .demand: true
        case .claim, .norm, .issue, .meta: entry.occurrences.contains { $0.act == .offers }
        }
    }
}
