public import ArgumentModel
public import DisputeModel

/// Who means what by the terms whose meaning the texts give (`defines`): issues of meaning, beside those of
/// ``Positions``.
public struct KeyTerms: Sendable {
    /// A place where somebody says what the term means.
    public struct Meaning: Sendable, Hashable {
        public let party: Party.ID
        public let attestation: Attestation
        /// When it was said, or the clause adopted; nil for what is undated.
        public let date: DateSpan?
        /// Whether only the date of a report is known.
        public let isReported: Bool
        /// Whether it may have been said after the date asked for.
        public let isUncertain: Bool
    }

    /// A term with its meanings, party by party, those of one party by date, undated ones last.
    public struct Term: Sendable, Hashable {
        /// As it is written first.
        public let name: String
        public let meanings: [Meaning]

        /// How many parties say what it means.
        public var partyCount: Int { Set(meanings.map(\.party)).count }
    }

    /// Those that most parties speak to first, otherwise in source order.
    public let all: [Term]

    /// Terms that differ in case or typography alone are one. Who only quotes or tells what another says gives no
    /// meaning of its own.
    ///
    /// Complexity: O(*n* + *k* log *k*) in nodes and meanings.
    public init(_ dispute: Dispute) {
        let graph = dispute.graph
        var numbers: [[String]: Int] = [:]
        var names: [String] = []
        var meanings: [[Meaning]] = []
        for node in graph.nodes {
            for (place, occurrence) in graph.occurrences(of: node).enumerated() {
                let isPresent = dispute.presence.contains(occurrence)
                guard let term = occurrence.defines, let party = occurrence.by, occurrence.stance != .mentions,
                    occurrence.stance != .asks,
                    isPresent || dispute.presence.isUncertain(occurrence)
                else { continue }
                let key = FoldedText(term).folded
                let number = numbers[key] ?? names.count
                if number == names.count {
                    numbers[key] = number
                    names.append(term)
                    meanings.append([])
                }
                meanings[number].append(
                    Meaning(
                        party: party, attestation: Attestation(node, place),
                        date: Positions.adopted(node, graph) ?? occurrence.date,
                        isReported: Positions.isReported(occurrence, graph), isUncertain: !isPresent))
            }
        }
        let terms = names.indices.map { number in
            Term(name: names[number], meanings: KeyTerms.ordered(meanings[number]))
        }
        all = terms.enumerated().sorted { a, b in
            (-a.element.partyCount, a.offset) < (-b.element.partyCount, b.offset)
        }.map(\.element)
    }

    private static func ordered(_ meanings: [Meaning]) -> [Meaning] {
        meanings.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            if x.party != y.party { return x.party < y.party }
            guard let one = x.date, let other = y.date else {
                return x.date != nil || (y.date == nil && a.offset < b.offset)
            }
            return (one.first, one.last, a.offset) < (other.first, other.last, b.offset)
        }.map(\.element)
    }
}
