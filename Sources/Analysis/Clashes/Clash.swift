public import ArgumentModel
public import DisputeModel
import Wording

/// What opposes what: one entry however many sets, speakers and variants show it.
public struct Clash: Finding, Hashable {
    /// What sort of clash it is. Each kind stands in a file of its own under `Kinds`.
    public enum Kind: String, Sendable, CaseIterable {
        case disagreement, contradiction
        case charge
        case demandRefused = "demand-refused"
        case crossUndercut = "cross-undercut"
        case ownYardstick = "own-yardstick"
        case ownSelection = "own-selection"
        case citationClaim = "citation-claim"
        case reading
        case changedPosition = "changed-position"
        case attestedDifferently = "attested-differently"
        case wordAndConduct = "word-and-conduct"
        case mirrorCharge = "mirror-charge"
        case announcement
        case reportedDifferently = "reported-differently"
    }

    /// How it is known.
    public enum KnownBy: String, Sendable, CaseIterable {
        /// A text says or draws it.
        case texts
        /// It follows from what the texts say, by the definition of its kind.
        case engine
        /// The editor draws it.
        case editor
    }

    /// Where it stands in the list.
    public enum Group: String, Sendable, CaseIterable {
        case core, charges
        case withinParty = "within-party"
        case texts, editors
    }

    /// What one party says in it.
    public struct Saying: Sendable, Hashable {
        public let party: Party.ID?
        /// Nil for norms and the editor's own.
        public let attestation: Attestation?
        public let node: Node
        /// Before the words: an answer, `asks`, `replies`.
        public let role: String
        /// Others who say the same.
        public let others: [Party.ID]
    }

    public let id: String
    public let clashKind: Kind
    public let knownBy: KnownBy
    public let group: Group
    /// The question it is about, where the graph has one.
    public let issue: Statement.ID?
    /// The parties concerned, ascending.
    public let parties: [Party.ID]
    /// What it is about: the question, or what stands against what. Contains text from files.
    public let headline: String
    public let sayings: [Saying]
    /// What was found, in a sentence; may be empty where the sayings tell it.
    public let finding: String
    /// How it may be read without any fault.
    public let innocentReading: String
    /// The minimal sets and relations folded into it, by their ids.
    public let variants: [String]
    /// What orders it within its group: the lesser first.
    let rank: [Int]

    public var kind: FindingKind { .clash }
    public var basis: Basis { clashKind == .ownYardstick || clashKind == .reading ? .graphAndText : .graph }

    public func members(in dispute: Dispute) -> [FindingMember] {
        sayings.map { saying in
            FindingMember(
                saying.node, by: saying.party, stance(of: saying, in: dispute.graph),
                at: saying.attestation.map { [$0] } ?? [])
        }
    }

    private func stance(of saying: Saying, in graph: ArgumentGraph) -> FindingMember.Stance {
        guard saying.party != nil, let place = saying.attestation else { return .norm }
        let occurrence = graph[place]
        return switch occurrence.stance {
        case .asserts, .mentions: .affirms
        case .asks: .asks
        case .demands: .demands
        case .denies: occurrence.act == .ironic ? .ironic : .denies
        }
    }

    public func explanation(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        let said = sayings.map { saying -> String in
            let words = saying.attestation.map(phrasing.attribution(of:)) ?? phrasing.title(of: saying.node)
            return "\(saying.role): \(words)"
        }
        return ([headline] + said + [finding, innocentReading]).filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// How one kind of clash is found and said.
struct ClashRule {
    /// What it is, in a sentence for `help`.
    let definition: String
    let find: (ClashContext) -> [Clash]

    static func of(_ kind: Clash.Kind) -> ClashRule {
        switch kind {
        case .disagreement: disagreement
        case .contradiction: contradiction
        case .charge: charge
        case .demandRefused: demandRefused
        case .crossUndercut: crossUndercut
        case .ownYardstick: ownYardstick
        case .ownSelection: ownSelection
        case .citationClaim: citationClaim
        case .reading: reading
        case .changedPosition: changedPosition
        case .attestedDifferently: attestedDifferently
        case .wordAndConduct: wordAndConduct
        case .mirrorCharge: mirrorCharge
        case .announcement: announcement
        case .reportedDifferently: reportedDifferently
        }
    }
}

extension Clash.Kind {
    /// What it is, in a sentence.
    public var definition: String { ClashRule.of(self).definition }
}

/// The clashes of a dispute.
public struct Clashes: Sendable {
    static let none = Clashes(all: [])

    /// By group, the most central first.
    public let all: [Clash]

    private init(all: [Clash]) { self.all = all }

    /// Complexity: O((*n* + *m*) log *n*) in nodes and relations, besides what the report's parts cost.
    init(_ report: Report) {
        let context = ClashContext(report)
        let found = Clash.Kind.allCases.flatMap { ClashRule.of($0).find(context) }
        let groups = Dictionary(uniqueKeysWithValues: Clash.Group.allCases.enumerated().map { ($1, $0) })
        all = found.enumerated().sorted { a, b in
            let (x, y) = (groups[a.element.group] ?? 0, groups[b.element.group] ?? 0)
            if x != y { return x < y }
            if a.element.rank != b.element.rank { return a.element.rank.lexicographicallyPrecedes(b.element.rank) }
            return a.offset < b.offset
        }.map(\.element)
    }
}

/// What the kinds of clashes are found in.
struct ClashContext {
    let report: Report
    let positions: Positions
    let disputedSets: DisputedSets
    /// By node: the occurrences that their party asserts in a text of its own.
    let own: [Node: [Attestation]]
    let phrasing: Phrasing

    var dispute: Dispute { report.dispute }
    var graph: ArgumentGraph { report.dispute.graph }

    init(_ report: Report) {
        self.report = report
        positions = report.positions
        disputedSets = DisputedSets(report.contradictions.findings, report.positions.rows, report.dispute.graph)
        phrasing = Phrasing(report.dispute)
        let (dispute, graph) = (report.dispute, report.dispute.graph)
        var own: [Node: [Attestation]] = [:]
        for node in graph.nodes {
            let occurrences = graph.occurrences(of: node)
            for (place, occurrence) in occurrences.enumerated()
            where occurrence.stance == .asserts && dispute.presence.contains(occurrence) {
                guard let party = occurrence.by, let source = occurrence.source,
                    occurrence.via == nil || occurrence.via == party,
                    dispute.ownTexts.owners(of: source).contains(party)
                else { continue }
                own[node, default: []].append(Attestation(node, place))
            }
        }
        self.own = own
    }

    /// In how many texts a node is spoken of.
    func sourceCount(of node: Node) -> Int {
        Set(graph.occurrences(of: node).filter { dispute.presence.contains($0) }.compactMap(\.source)).count
    }

    func code(_ party: Party.ID?) -> String { party.map { graph[$0].code } ?? "-" }
    func slug(_ node: Node) -> String { graph.slug(of: node) }
    func slug(_ id: Statement.ID) -> String { graph[id].slug }

    /// The places where somebody says a node by the date; nil for all who say it.
    func places(of node: Node, by party: Party.ID? = nil, where fits: (Occurrence) -> Bool = { _ in true })
        -> [Attestation]
    {
        let occurrences = graph.occurrences(of: node)
        return occurrences.indices.filter { place in
            let occurrence = occurrences[place]
            return dispute.presence.contains(occurrence) && occurrence.stance.isOfSpeaker
                && (party == nil || occurrence.by == party) && fits(occurrence)
        }.map { Attestation(node, $0) }
    }

    /// The clearest of some quotations; nil for none.
    func best(_ places: [Attestation]) -> Attestation? { dispute.clearest(of: places) }

    /// What a party says of a node, by its best quotation.
    func saying(_ node: Node, by party: Party.ID?, _ role: String, others: [Party.ID] = []) -> Clash.Saying {
        let place = best(places(of: node, by: party))
        return Clash.Saying(
            party: party, attestation: place, node: node,
            role: place.map { phrasing.role(role, at: $0) } ?? role, others: others)
    }

    func saying(at place: Attestation, _ role: String, others: [Party.ID] = []) -> Clash.Saying {
        Clash.Saying(
            party: graph[place].by, attestation: place, node: place.node, role: phrasing.role(role, at: place),
            others: others)
    }

    /// The answer that words give to an issue.
    func saying(at place: Attestation, answering answer: String, others: [Party.ID] = []) -> Clash.Saying {
        Clash.Saying(
            party: graph[place].by, attestation: place, node: place.node, role: phrasing.answer(answer, at: place),
            others: others)
    }

    /// How the relations that connect something are known: texts draw all of them, or the editor draws one.
    func knownBy(_ relations: [Relation.ID]) -> Clash.KnownBy {
        relations.allSatisfy { !dispute.isEditors($0) } ? .texts : .editor
    }

    /// Most central first: in most texts, earliest in the graph.
    func rank(_ nodes: [Node]) -> [Int] {
        let texts = nodes.reduce(0) { $0 + sourceCount(of: $1) }
        return [-texts, nodes.map { dispute.numbering[$0] }.min() ?? 0]
    }

    func parties(_ sayings: [Clash.Saying]) -> [Party.ID] {
        Array(Set(sayings.flatMap { [$0.party].compactMap(\.self) + $0.others })).sorted()
    }
}
