import ArgumentModel
import DisputeModel

/// The question that a reply is weighed against.
struct ReplyContext {
    let askers: [Party.ID]
    let addressee: Party.ID?
    let addressees: [Party.ID]
    let asked: DateSpan?

    /// Whether something of this date was surely said before the question. On one day the question comes first.
    func isLater(than date: DateSpan?) -> Bool {
        guard let date, let asked else { return false }
        return date.last < asked.first
    }

    /// The asker or opponent on whose word it rests how somebody replied; nil where it rests on more.
    func grader(of reply: Reply, _ occurrence: Occurrence, _ camps: Camps) -> Party.ID? {
        func isPartial(_ party: Party.ID) -> Bool {
            askers.contains(party) || (addressee.map { camps.oppose($0, party) } ?? false)
        }
        if reply.bearing == .isReported {
            // That somebody did not reply is known on the word of who tells it, whoever that is.
            return reply.grade == Relation.Grade.none
                ? occurrence.by : occurrence.by.flatMap { isPartial($0) ? $0 : nil }
        }
        guard let reporter = occurrence.via, reporter != occurrence.by else { return nil }
        return isPartial(reporter) ? reporter : nil
    }
}

/// Finds what was said in reply to a question.
struct ReplyFinder {
    private let dispute: Dispute
    /// Statement to the `answers` relations that reach it, whatever the date.
    private let answers: Rows

    private var graph: ArgumentGraph { dispute.graph }

    init(_ dispute: Dispute) {
        self.dispute = dispute
        var pairs: [(row: Int32, column: Int32)] = []
        for relation in dispute.graph.relations where relation.kind == .answers {
            guard case .statement(let id) = relation.to else { continue }
            pairs.append((Int32(id.index), Int32(relation.id.index)))
        }
        answers = Rows(rowCount: dispute.graph.statements.count, pairs: pairs)
    }

    /// Those given by the date, in order, and those that may or may not have been.
    ///
    /// - Parameter questions: The question and its restatements: a reply to one is a reply to all.
    func replies(
        to questions: [Statement.ID], _ context: ReplyContext
    ) -> (counted: [Reply], aside: [Attestation]) {
        var replies: [Reply] = []
        var aside: [Attestation] = []
        for number in questions.flatMap({ answers[$0.index] }) {
            let relation = graph.relations[Int(number)]
            for (position, occurrence) in graph.occurrences(of: relation.from).enumerated() {
                guard let bearing = bearing(of: occurrence, relation.grade, context) else { continue }
                let place = Attestation(relation.from, position)
                if dispute.presence.contains(occurrence) {
                    replies.append(reply(relation, occurrence, at: place, bearing))
                } else if dispute.presence.isUncertain(occurrence), relation.grade != Relation.Grade.none,
                    bearing == .counts || bearing == .isReported
                {
                    aside.append(place)
                }
            }
        }
        let order = replies.indices.sorted { a, b in precedes(replies[a], replies[b]) ?? (a < b) }
        return (order.map { replies[$0] }, aside)
    }

    private func reply(
        _ relation: Relation, _ occurrence: Occurrence, at place: Attestation, _ bearing: Reply.Bearing
    ) -> Reply {
        Reply(
            node: relation.from, by: occurrence.by, attestation: place, relation: relation.id, grade: relation.grade,
            unmet: relation.unmet, date: occurrence.date, testimony: dispute.camps.testimony(of: occurrence),
            bearing: bearing)
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
        // A report of silence that names the silent speaks of no other.
        if grade == Relation.Grade.none, !occurrence.to.isEmpty, let addressee = context.addressee,
            !occurrence.to.contains(addressee)
        {
            return nil
        }
        guard let speaker = occurrence.by else { return context.addressee == nil && !predates ? .counts : nil }
        if speaker != context.addressee, isReport(by: speaker, grade, context) { return predates ? nil : .isReported }
        if isNoReply(occurrence, grade) { return nil }
        if let addressee = context.addressee, speaker != addressee {
            return context.addressees.contains(speaker) || predates ? nil : .byAnother
        }
        return predates ? .predatesQuestion : .counts
    }

    /// What its speaker only quotes, tells or denies is no reply of its own; what it mocks is none that answers.
    private func isNoReply(_ occurrence: Occurrence, _ grade: Relation.Grade?) -> Bool {
        if occurrence.act == .denies { return true }
        return switch grade {
        case nil, .full, .partial:
            occurrence.stance == .mentions || (occurrence.act == .ironic && occurrence.deniesAll)
        case .evasive, .refusal, .deferral, .some(.none): occurrence.stance == .mentions
        }
    }

    /// Whether somebody tells how another replied: who asked, or is on the asker's side, cannot answer the question, and
    /// nobody can be silent for another.
    private func isReport(by speaker: Party.ID, _ grade: Relation.Grade?, _ context: ReplyContext) -> Bool {
        guard grade != nil, !context.addressees.contains(speaker) else { return false }
        return grade == Relation.Grade.none
            || context.askers.contains { dispute.camps.areOnOneSide($0, speaker) || $0 == speaker }
    }
}
