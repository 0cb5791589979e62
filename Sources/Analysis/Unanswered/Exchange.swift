public import ArgumentModel
package import DisputeModel
import Wording

/// A question, demand or offer with what came of it at everybody it is put to: what every output lists and counts.
public struct Exchange: Sendable, Hashable {
    public let question: Statement.ID
    /// One for each addressee, at least one.
    public let outcomes: [AskedQuestion]

    public var form: AskedQuestion.Form { outcomes[0].form }
    /// Whether a sufficient reply of anybody asked is missing.
    public var isOpen: Bool { outcomes.contains(where: \.isOpen) }
    public var askers: [Party.ID] { each(\.askers) }
    public var addressees: [Party.ID] { outcomes.compactMap(\.to) }
    /// Nil when all its places are undated.
    public var firstAsked: DateSpan? {
        outcomes.compactMap(\.firstAsked).min { ($0.first, $0.last) < ($1.first, $1.last) }
    }

    /// How many days those asked have left it open, the fewest and the most; nil where none are counted.
    public var daysOpen: ClosedRange<Int>? { Exchange.daysOpen(outcomes) }

    /// The same of some of those asked.
    public static func daysOpen(_ outcomes: [AskedQuestion]) -> ClosedRange<Int>? {
        let days = outcomes.filter(\.isOpen).compactMap(\.daysOpen)
        guard let fewest = days.min(), let most = days.max() else { return nil }
        return fewest...most
    }

    /// What came of it, with those of whom the same is true, in the order of the addressees.
    package func statuses(in dispute: Dispute) -> [(parties: [Party.ID], phrase: String)] {
        let mark = "\u{0}"
        let phrasing = Phrasing(dispute)
        return outcomes(by: { $0.statusPhrase(in: dispute, naming: mark) }).map { parties, phrase in
            let names = parties.isEmpty ? phrasing.name(of: nil) : English.list(parties.map(phrasing.name(of:)))
            return (parties, phrase.replacing(mark, with: names))
        }
    }

    /// Those of whom the same can be said, with what is said of them, in the order of the addressees.
    package func outcomes(by phrase: (AskedQuestion) -> String) -> [(parties: [Party.ID], phrase: String)] {
        var groups: [(parties: [Party.ID], phrase: String)] = []
        for outcome in outcomes {
            let (words, parties) = (phrase(outcome), [outcome.to].compactMap(\.self))
            if let known = groups.firstIndex(where: { $0.phrase == words }) {
                groups[known].parties += parties
            } else {
                groups.append((parties, words))
            }
        }
        return groups
    }

    /// One for each question, in the order of the first of its outcomes.
    static func grouping(_ outcomes: [AskedQuestion]) -> [Exchange] {
        var groups: [[AskedQuestion]] = []
        for outcome in outcomes {
            if groups.last?.first?.question == outcome.question {
                groups[groups.count - 1].append(outcome)
            } else {
                groups.append([outcome])
            }
        }
        return groups.map { Exchange(question: $0[0].question, outcomes: $0) }
    }

    private func each(_ parties: (AskedQuestion) -> [Party.ID]) -> [Party.ID] {
        var found: [Party.ID] = []
        for party in outcomes.flatMap(parties) where !found.contains(party) { found.append(party) }
        return found
    }
}
