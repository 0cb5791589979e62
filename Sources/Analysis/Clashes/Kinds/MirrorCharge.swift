import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// A party charges another with a kind of thing, and somebody charges it with the same. Those who charge each other
    /// are one entry.
    static var mirrorCharge: ClashRule {
        ClashRule(definition: "a party is charged with what it charges others with") { context in
            let charges = ChargeMade.all(in: context)
            var words: [String] = []
            for charge in charges where !words.contains(charge.word) { words.append(charge.word) }
            return words.flatMap { word -> [Clash] in
                let same = charges.filter { $0.word == word }
                return mirrored(same).map { clash($0, same, context) }
            }
        }
    }

    /// The parties that both make and receive a charge, those together that charge each other.
    private static func mirrored(_ charges: [ChargeMade]) -> [[Party.ID]] {
        func isCharged(_ party: Party.ID, by other: Party.ID) -> Bool {
            charges.contains { $0.by == other && $0.to.contains(party) }
        }
        let makers = Set(charges.map(\.by)).sorted()
        let received = Set(charges.flatMap { charge in charge.to.filter { $0 != charge.by } })
        var groups: [[Party.ID]] = []
        for party in makers where received.contains(party) {
            let linked = groups.indices.filter { index in
                groups[index].contains { isCharged(party, by: $0) && isCharged($0, by: party) }
            }
            let joined = linked.flatMap { groups[$0] } + [party]
            groups = groups.indices.filter { !linked.contains($0) }.map { groups[$0] } + [joined.sorted()]
        }
        return groups.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func clash(_ parties: [Party.ID], _ charges: [ChargeMade], _ context: ClashContext) -> Clash {
        let made = charges.filter { parties.contains($0.by) }
        let against = charges.filter { charge in
            !parties.contains(charge.by) && charge.to.contains(where: parties.contains)
        }
        let names = English.list(parties.map(context.phrasing.name(of:)))
        let codes = parties.map { context.code($0) }.joined(separator: ":")
        let sayings = (made + against).map {
            context.saying(at: $0.places[0], "charges \($0.to.map { context.code($0) }.joined(separator: ", "))")
        }
        return Clash(
            id: "mirror-charge:\(codes):\(made[0].word)", clashKind: .mirrorCharge, knownBy: .engine,
            group: .withinParty, issue: nil,
            parties: Array(Set((made + against).flatMap { [$0.by] + $0.to })).sorted(),
            headline: parties.count == 1
                ? "\(made[0].word.capitalizedFirst): charged by \(names) and held against it"
                : "\(made[0].word.capitalizedFirst): \(names) charge each other", sayings: sayings,
            finding: "", innocentReading: "One, both or neither of the charges may be right.", variants: [],
            rank: [0] + context.rank(made.map { $0.places[0].node }))
    }
}
