import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// A party charges another with a kind of thing, and somebody charges it with the same.
    static var mirrorCharge: ClashRule {
        ClashRule(definition: "a party is charged with what it charges others with") { context in
            let charges = ChargeMade.all(in: context)
            let received = Dictionary(
                grouping: charges.flatMap { charge in charge.to.map { (party: $0, charge: charge) } },
                by: { Pair(party: $0.party, word: $0.charge.word) })
            var seen: Set<Pair> = []
            return charges.compactMap { charge -> Clash? in
                let pair = Pair(party: charge.by, word: charge.word)
                let against = (received[pair] ?? []).map(\.charge).filter { $0.by != charge.by }
                guard !against.isEmpty, seen.insert(pair).inserted else { return nil }
                return clash(charges.filter { $0.by == charge.by && $0.word == charge.word }, against, context)
            }
        }
    }

    private struct Pair: Hashable {
        let party: Party.ID
        let word: String
    }

    private static func clash(_ made: [ChargeMade], _ against: [ChargeMade], _ context: ClashContext) -> Clash {
        let name = context.phrasing.name(of: made[0].by)
        let sayings =
            made.map {
                context.saying(at: $0.places[0], "charges \($0.to.map { context.code($0) }.joined(separator: ", "))")
            }
            + against.map { context.saying(at: $0.places[0], "charges \(context.code(made[0].by))") }
        return Clash(
            id: "mirror-charge:\(context.code(made[0].by)):\(made[0].word)", clashKind: .mirrorCharge,
            knownBy: .engine, group: .withinParty, issue: nil,
            parties: Array(Set((made + against).flatMap { [$0.by] + $0.to })).sorted(),
            headline: "\(made[0].word.capitalizedFirst): charged by \(name) and held against it", sayings: sayings,
            finding: "", innocentReading: "One, both or neither of the charges may be right.", variants: [],
            rank: [0] + context.rank(made.map { $0.places[0].node }))
    }
}
