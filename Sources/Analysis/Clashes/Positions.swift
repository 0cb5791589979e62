public import ArgumentModel
public import DisputeModel

/// Who holds what on the issues of a dispute, by the date.
///
/// Issues and positions are those of IBIS: Kunz & Rittel (1970), *Issues as elements of information systems*. A
/// position is what a speaker maintains by some words, be they a claim, a demand, a denial or irony; who only quotes or
/// reports takes none.
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
    }

    /// What one party holds on one issue.
    public struct Stand: Sendable, Hashable {
        public let party: Party.ID
        /// In the order of dates; undated ones last.
        public let taken: [Taken]

        /// What it holds by the date: the answers of its last dated positions, or of the undated ones where none is dated;
        /// several where they differ on one day.
        public let latest: [String]
        /// Whether it held something else on an earlier day: not a contradiction.
        public let hasChanged: Bool
        /// Whether it holds different answers, of which only one can be right, on one day or in one text; what one text
        /// tells of two dates is no more than a change.
        public let isInconsistent: Bool

        init(_ party: Party.ID, _ taken: [Taken], isExclusive: Bool, _ graph: ArgumentGraph) {
            (self.party, self.taken) = (party, taken)
            let allDated = taken.filter { $0.date != nil }
            // When a reporter wrote says nothing of when its words were said, as long as other dates are known.
            let ownDates = allDated.filter { !$0.isReported }
            let dated = ownDates.isEmpty ? allDated : ownDates
            let last = dated.last?.date
            let final = last.map { last in dated.filter { $0.date == last } } ?? taken
            latest = Stand.distinct(final.map(\.answer))
            let before = last.map { last in dated.filter { $0.date.map { $0.last < last.first } ?? false } } ?? []
            let isLater = !before.isEmpty && !Set(before.map(\.answer)).isSubset(of: Set(final.map(\.answer)))
            hasChanged = isExclusive && isLater
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
    }

    /// In source order.
    public let rows: [Row]

    /// Complexity: O(*n* + *k* log *k*) in nodes and positions.
    public init(_ dispute: Dispute) {
        let graph = dispute.graph
        var taken: [[Taken]] = Array(repeating: [], count: graph.statements.count)
        for node in graph.nodes {
            for (place, occurrence) in graph.occurrences(of: node).enumerated()
            where !occurrence.positions.isEmpty && occurrence.stance != .mentions
                && dispute.presence.contains(occurrence)
            {
                guard let party = occurrence.by else { continue }
                for position in occurrence.positions {
                    taken[position.issue.index].append(
                        Taken(
                            party: party, answer: position.answer, attestation: Attestation(node, place),
                            date: Positions.adopted(node, graph) ?? occurrence.date,
                            isReported: Positions.isReported(occurrence, graph)))
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
            let without = graph.parties.filter { party in
                positions[party.id] == nil && (party.side != nil || asked.contains(party.id))
                    && !dispute.ownTexts.completeTexts(of: party.id).isEmpty
            }
            return Row(issue: statement.id, stands: stands, without: without.map(\.id))
        }
    }

    /// When the instrument of a clause was adopted; nil for what is no clause.
    static func adopted(_ node: Node, _ graph: ArgumentGraph) -> DateSpan? {
        guard case .statement(let id) = node else { return nil }
        return graph[id].norm?.adopted
    }

    /// Whether the words are reported and bear no other date than the report.
    private static func isReported(_ occurrence: Occurrence, _ graph: ArgumentGraph) -> Bool {
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
                a < b && Set(stands[a].latest).isDisjoint(with: stands[b].latest)
            }
        }
    }

    /// The answers that a party of each side holds, where none of either side holds another.
    public func sharedGround(in dispute: Dispute) -> [String] {
        let sided = stands.filter { dispute.graph[$0.party].side != nil }
        let answers = Set(sided.flatMap(\.latest))
        guard answers.count == 1, Set(sided.compactMap { dispute.graph[$0.party].side }).count > 1 else { return [] }
        return Array(answers)
    }
}
