public import ArgumentModel
public import DisputeModel

/// Who holds what on the issues of a dispute, by the date.
///
/// Issues and positions are those of IBIS: Kunz & Rittel (1970), *Issues as elements of information systems*. A
/// position is what a speaker maintains by some words, be they a claim, a demand, a denial or irony; who only quotes or
/// reports takes none, nor who asks.
public struct Positions: Sendable {
    /// A position with the place where it is taken.
    public struct Taken: Sendable, Hashable {
        public let party: Party.ID
        public let answer: String
        public let attestation: Attestation
        /// When it was said, or the clause adopted; nil for what is undated.
        public let date: DateSpan?
        /// Whether only the date of a report is known, which is no date of the position.
        public let isReported: Bool
        /// Whether it is known from an opponent of the party alone.
        public let isHearsay: Bool

        /// Whether it was surely given up for another: a later one bears a date of its own, and hearsay supersedes no
        /// more than hearsay.
        func isSuperseded(by other: Taken) -> Bool {
            guard let date, let later = other.date, !other.isReported, !other.isHearsay || isHearsay else {
                return false
            }
            return date.last < later.first
        }
    }

    /// What one party holds on one issue.
    public struct Stand: Sendable, Hashable {
        public let party: Party.ID
        /// In the order of dates; undated ones last.
        public let taken: [Taken]

        /// What it holds by the date: every answer that is not surely superseded, so that undated ones, reported ones and
        /// those of one day stand beside one another.
        public let latest: [String]
        /// Of these, what is best known: its dated words rather than undated ones, and either rather than what an opponent
        /// tells of it.
        public let firm: [String]
        /// Whether it surely held something else on an earlier day, as is known not from opponents alone: not a
        /// contradiction.
        public let hasChanged: Bool
        /// Whether it holds different answers, of which only one can be right, on one day or in one text; what one text
        /// tells of two dates is no more than a change.
        public let isInconsistent: Bool

        init(_ party: Party.ID, _ taken: [Taken], isExclusive: Bool, _ graph: ArgumentGraph) {
            (self.party, self.taken) = (party, taken)
            let standing = taken.filter { one in !taken.contains { one.isSuperseded(by: $0) } }
            let latest = Stand.distinct(standing.map(\.answer))
            self.latest = latest
            let direct = standing.filter { !$0.isHearsay }
            let dated = direct.filter { $0.date != nil }
            firm = Stand.distinct((!dated.isEmpty ? dated : !direct.isEmpty ? direct : standing).map(\.answer))
            let known = taken.filter { !$0.isHearsay }
            hasChanged =
                isExclusive
                && known.contains { one in
                    !latest.contains(one.answer)
                        && known.contains { one.isSuperseded(by: $0) && $0.answer != one.answer }
                }
            isInconsistent =
                isExclusive
                && taken.contains { a in
                    taken.contains { b in
                        let isOneDay = a.date?.isExact ?? false
                        let isOneText = graph[a.attestation].source.map { $0 == graph[b.attestation].source } ?? false
                        return a.answer != b.answer && a.date == b.date && (isOneDay || isOneText)
                    }
                }
        }

        private static func distinct(_ answers: [String]) -> [String] {
            var seen: Set<String> = []
            return answers.filter { seen.insert($0).inserted }
        }
    }

    /// An issue with all that is held on it.
    public struct Row: Sendable, Hashable {
        public let issue: Statement.ID
        /// By party, those that take a position.
        public let stands: [Stand]
        /// Parties to whom it is put, or that stand on a side, with whole texts of their own here and no position.
        public let without: [Party.ID]
        /// What may or may not have been held by the date: it is undated, or its date does not lie surely before.
        public let uncertain: [Taken]
    }

    /// In source order.
    public let rows: [Row]

    /// Complexity: O(*n* + *k* log *k*) in nodes and positions.
    public init(_ dispute: Dispute) {
        let graph = dispute.graph
        var taken: [[Taken]] = Array(repeating: [], count: graph.statements.count)
        var uncertain = taken
        for node in graph.nodes {
            for (place, occurrence) in graph.occurrences(of: node).enumerated()
            where !occurrence.positions.isEmpty && occurrence.stance != .mentions && occurrence.stance != .asks {
                let isPresent = dispute.presence.contains(occurrence)
                guard let party = occurrence.by, isPresent || dispute.presence.isUncertain(occurrence) else { continue }
                for position in occurrence.positions {
                    let one = Taken(
                        party: party, answer: position.answer, attestation: Attestation(node, place),
                        date: Positions.adopted(node, graph) ?? occurrence.date,
                        isReported: Positions.isReported(occurrence, graph),
                        isHearsay: dispute.camps.testimony(of: occurrence) == .hearsay)
                    if isPresent {
                        taken[position.issue.index].append(one)
                    } else {
                        uncertain[position.issue.index].append(one)
                    }
                }
            }
        }
        rows = graph.statements.compactMap { statement in
            guard let issue = statement.issue else { return nil }
            let positions = Dictionary(grouping: taken[statement.id.index], by: \.party)
            let stands = positions.keys.sorted().map { party in
                Stand(
                    party, Positions.ordered(positions[party] ?? []), isExclusive: issue.isExclusive, graph)
            }
            let asked = Set(statement.occurrences.flatMap(\.to))
            let aside = uncertain[statement.id.index]
            let without = graph.parties.filter { party in
                positions[party.id] == nil && !aside.contains { $0.party == party.id }
                    && (party.side != nil || asked.contains(party.id))
                    && !dispute.ownTexts.completeTexts(of: party.id).isEmpty
            }
            return Row(issue: statement.id, stands: stands, without: without.map(\.id), uncertain: aside)
        }
    }

    /// When the instrument of a clause was adopted; nil for what is no clause.
    static func adopted(_ node: Node, _ graph: ArgumentGraph) -> DateSpan? {
        guard case .statement(let id) = node else { return nil }
        return graph[id].norm?.adopted
    }

    /// Whether the words are reported and bear no other date than the report.
    static func isReported(_ occurrence: Occurrence, _ graph: ArgumentGraph) -> Bool {
        guard let via = occurrence.via, via != occurrence.by, let source = occurrence.source else { return false }
        return occurrence.date != nil && occurrence.date == graph[source].date
    }

    /// By date, in source order within one.
    private static func ordered(_ taken: [Taken]) -> [Taken] {
        let dated = taken.enumerated().compactMap { index, one in one.date.map { (index, $0, one) } }
        let sorted = dated.sorted { a, b in
            (a.1.first, a.1.last, a.0) < (b.1.first, b.1.last, b.0)
        }
        return sorted.map(\.2) + taken.filter { $0.date == nil }
    }
}

extension Positions.Row {
    /// The parties by what they hold last, in the order of the issue's answers; who holds several stands under each.
    public func camps(in graph: ArgumentGraph) -> [(answer: String, stands: [Positions.Stand])] {
        (graph[issue].issue?.options ?? []).compactMap { answer in
            let holding = stands.filter { $0.latest.contains(answer) }
            return holding.isEmpty ? nil : (answer, holding)
        }
    }

    /// Whether two parties hold, as far as only one answer can be right, nothing in common.
    public func isDisagreement(in graph: ArgumentGraph) -> Bool {
        guard graph[issue].issue?.isExclusive ?? false else { return false }
        return stands.indices.contains { a in
            stands.indices.contains { b in
                a < b && Set(stands[a].firm).isDisjoint(with: stands[b].firm)
            }
        }
    }

    /// The answers that a party of each side holds, where none of either side holds another.
    public func sharedGround(in dispute: Dispute) -> [String] {
        let sided = stands.filter { dispute.graph[$0.party].side != nil }
        let perhaps = uncertain.filter { dispute.graph[$0.party].side != nil }.map(\.answer)
        let answers = Set(sided.flatMap(\.latest) + perhaps)
        guard answers.count == 1, Set(sided.compactMap { dispute.graph[$0.party].side }).count > 1 else { return [] }
        return Array(answers)
    }
}
