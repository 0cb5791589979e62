import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// All minimal contradictory sets over one pair of statements that exclude each other, over one statement affirmed
    /// and denied, or over one text. `DisputedSets` are folded into the disagreements on their issues.
    static var contradiction: ClashRule {
        ClashRule(definition: "assertions that cannot all hold by the relations and arguments of the graph") {
            context in
            var keys: [[String]] = []
            var sets: [[String]: [Contradiction]] = [:]
            for finding in context.report.contradictions.findings {
                if context.disputedSets.folded.contains(finding.id) || context.isChange(finding) { continue }
                let key = key(of: finding, context)
                if sets[key] == nil { keys.append(key) }
                sets[key, default: []].append(finding)
            }
            return keys.compactMap { sets[$0].flatMap { clash(of: $0, context) } }
        }
    }

    /// The opposing pairs that the set rests on or, without one, its statements.
    private static func key(of finding: Contradiction, _ context: ClashContext) -> [String] {
        let numbering = context.dispute.numbering
        let pairs = finding.opposedPairs(context.graph).map { one, other in
            let (first, second) = numbering[one] < numbering[other] ? (one, other) : (other, one)
            return "\(context.slug(first))|\(context.slug(second))"
        }
        return pairs.isEmpty ? finding.assertions.map { context.slug($0.node) } : pairs
    }

    /// A text that denies a statement sets itself against it, unless only the editor takes its words for a denial.
    private static func knownBy(
        _ relations: [Relation.ID], _ assertions: [FindingMember], _ context: ClashContext
    ) -> Clash.KnownBy {
        guard relations.isEmpty else { return context.knownBy(relations) }
        let isDeniedByText = assertions.contains { member in
            member.stance == .denies
                && member.attestations.contains { !context.graph[$0].inferred.contains("act") }
        }
        return isDeniedByText ? .texts : .engine
    }

    /// The set that shows it most directly gives the words.
    private static func clash(of sets: [Contradiction], _ context: ClashContext) -> Clash? {
        guard let direct = sets.min(by: { $0.rules.count < $1.rules.count }) else { return nil }
        let relations = direct.rules.compactMap { rule -> Relation.ID? in
            guard case .relation(let id) = rule else { return nil }
            return id
        }
        let sayings = direct.assertions.map { member -> Clash.Saying in
            let role =
                switch member.stance {
                case .denies: "denied"
                case .ironic: "said with irony"
                case .norm: "norm"
                case .editorial: "editor"
                case .affirms, .asks, .demands, .replies: "said"
                }
            let place = context.best(member.attestations)
            return Clash.Saying(
                party: member.party, attestation: place, node: member.node,
                role: Phrasing.marked(role, isInferred: place.map { context.graph[$0].isActInferred } ?? false),
                others: [])
        }
        let group: Clash.Group =
            switch direct.scope {
            case .withinParty: .withinParty
            case .betweenParties, .withNorm: .core
            case .withText: .texts
            case .editorsOwn: .editors
            }
        let titles = direct.assertions.map { context.phrasing.title(of: $0.node) }
        var seen: Set<String> = []
        let distinct = titles.filter { seen.insert($0).inserted }
        return Clash(
            id: "clash:" + direct.id.dropFirst("contradiction:".count), clashKind: .contradiction,
            knownBy: knownBy(relations, direct.assertions, context), group: group, issue: nil,
            parties: Array(Set(sets.flatMap(\.parties))).sorted(),
            headline: distinct.count == 1 ? "Is it so: \(distinct[0])?" : distinct.joined(separator: " or ") + "?",
            sayings: sayings, finding: direct.ruleSentence(context.phrasing),
            innocentReading: "Which of them is right is not decided here.", variants: sets.map(\.id),
            rank: [2, direct.rules.count] + context.rank(direct.assertions.map(\.node)))
    }
}
