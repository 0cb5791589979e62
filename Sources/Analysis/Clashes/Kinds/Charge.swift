import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// A source itself says that a party contradicts itself, applies double standards, picks out or does not answer: an
    /// occurrence with `act: charges` and `to`, of a statement whose `charge` is of that sort.
    static var charge: ClashRule {
        ClashRule(
            definition: "a source says that somebody contradicts itself, picks out, applies two standards or is silent"
        ) { context in
            ChargeMade.all(in: context).filter { ClashWords.conductOfDispute.contains($0.word) }
                .map { clash(of: $0, context) }
        }
    }

    private static func clash(of charge: ChargeMade, _ context: ClashContext) -> Clash {
        let names = English.list(charge.to.map { context.phrasing.name(of: $0) })
        var seen: Set<Source.ID?> = []
        // One quotation a text: who says it twice in one breath charges once.
        let sayings = charge.places.filter { seen.insert(context.graph[$0].source).inserted }.map {
            context.saying(at: $0, "charges")
        }
        let codes = charge.to.map { context.code($0) }.joined(separator: ",")
        return Clash(
            id: "charge:\(context.code(charge.by)):\(codes):\(charge.word)", clashKind: .charge, knownBy: .texts,
            group: .charges, issue: nil, parties: Array(Set([charge.by] + charge.to)).sorted(),
            headline: "\(charge.word.capitalizedFirst): \(context.phrasing.name(of: charge.by)) charges \(names)",
            sayings: sayings,
            finding: "",
            innocentReading: "A charge is its author’s; whether it holds is not decided here.",
            variants: [],
            rank: [-sayings.count, context.dispute.numbering[charge.places[0].node]])
    }
}

/// One party's charge of one kind against the same parties, wherever it is made. A group and the list of all its members
/// are the same; a charge against a group is none against one of them.
struct ChargeMade {
    let by: Party.ID
    /// As they are first named.
    let to: [Party.ID]
    let word: String
    /// The best quotation first.
    let places: [Attestation]

    /// In source order.
    static func all(in context: ClashContext) -> [ChargeMade] {
        struct Key: Hashable {
            let by: Party.ID
            let to: Set<Party.ID>
            let word: String
        }
        var order: [(key: Key, to: [Party.ID])] = []
        var places: [Key: [Attestation]] = [:]
        for statement in context.graph.statements {
            guard let word = statement.role?.charge else { continue }
            for (position, occurrence) in statement.occurrences.enumerated()
            where occurrence.act == .charges && context.dispute.presence.contains(occurrence) {
                guard let by = occurrence.by, !occurrence.to.isEmpty else { continue }
                let key = Key(by: by, to: context.graph.individuals(occurrence.to), word: word)
                if places[key] == nil { order.append((key, occurrence.to.sorted())) }
                places[key, default: []].append(Attestation(.statement(statement.id), position))
            }
        }
        return order.map { key, to in
            let all = places[key] ?? []
            let best = context.best(all)
            return ChargeMade(
                by: key.by, to: to, word: key.word,
                places: [best].compactMap(\.self) + all.filter { $0 != best })
        }
    }
}
