import ArgumentModel
import DisputeModel
import Wording

/// P15: statements that cannot all hold, whoever says them.
struct ContradictionEntry {
    static let limit = 6
    /// How many quotations are printed of one statement.
    static let quotationLimit = 3

    /// One of the statements and the places where it is said, or denied.
    struct Member {
        /// The editor's words, and whether they are denied.
        let title: String
        let quotations: [QuotedWords]
        let omitted: String?
    }

    let label: String
    let anchor: String
    /// What it is about, where the graph has a question for it.
    let question: String?
    let scope: String
    let grade: String
    let members: [Member]
}

/// Makes the list of contradictions, one entry for each clash.
struct ContradictionMaker {
    /// Findings that show one clash.
    struct Group {
        /// The statements of the finding that shows it most directly.
        let nodes: [Node]
        var conflicts: [ReportReader.Conflict]

        /// Whether one of its findings has the node as a member.
        func holds(_ node: Node) -> Bool { conflicts.contains { $0.members.contains { $0.node == node } } }

        /// Where the statements are said, statement by statement, in the order of the findings.
        func places(of node: Node) -> [Attestation] {
            var places: [Attestation] = []
            for member in conflicts.flatMap(\.members) where member.node == node {
                for place in member.places where !places.contains(place) { places.append(place) }
            }
            return places
        }
    }

    let context: PacketContext
    /// Those with a member in reach of the motion: those within one party first, then the nearest.
    let groups: [Group]

    init(context: PacketContext) {
        self.context = context
        var groups: [Group] = []
        var positions: [String: Int] = [:]
        // The report gives the smallest sets first, so that the first of a clash shows it most directly.
        for conflict in context.reader.conflicts where ContradictionMaker.isPrintable(conflict, context) {
            if let position = positions[conflict.clash] {
                groups[position].conflicts.append(conflict)
            } else {
                var nodes: [Node] = []
                for member in conflict.members where !nodes.contains(member.node) { nodes.append(member.node) }
                positions[conflict.clash] = groups.count
                groups.append(Group(nodes: nodes, conflicts: [conflict]))
            }
        }
        let ranks = groups.map { group in
            (
                group.conflicts.contains(where: \.isWithinParty) ? 0 : 1,
                group.nodes.reduce(0) { $0 + (context.distances[$1] ?? 100) }
            )
        }
        self.groups = groups.indices.sorted { (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1) }
            .map { groups[$0] }
    }

    private static func isPrintable(_ conflict: ReportReader.Conflict, _ context: PacketContext) -> Bool {
        conflict.members.count >= 2
            && conflict.members.contains { $0.node == context.motion || context.reach.distance(of: $0.node) != nil }
            && conflict.members.allSatisfy { context.finder.best(of: $0.node) != nil }
    }

    /// The entries that a node is a member of.
    func references(to node: Node) -> [Reference] {
        groups.prefix(ContradictionEntry.limit).enumerated().filter { $0.element.holds(node) }
            .map { ContradictionMaker.reference($0.offset) }
    }

    func list(_ book: inout AttestationBook) -> ShortList<ContradictionEntry> {
        let shown = groups.prefix(ContradictionEntry.limit)
        let entries = shown.enumerated().map { position, group in
            let reference = ContradictionMaker.reference(position)
            return ContradictionEntry(
                label: reference.label, anchor: reference.anchor,
                question: group.conflicts[0].question.map(PlainWords.line),
                scope: ContradictionMaker.scope(of: group),
                grade: group.conflicts.contains { $0.grade == "strict" } ? "strict" : "defeasible",
                members: group.nodes.flatMap { members($0, group, &book) })
        }
        let omitted = [
            PlainWords.moreInCollection(groups.count - shown.count), context.reader.conflictsMissed,
        ].compactMap(\.self)
        return ShortList(entries: entries, omitted: omitted.isEmpty ? nil : omitted.joined(separator: "; "))
    }

    /// One member for those who say a statement and one for those who deny it.
    private func members(_ node: Node, _ group: Group, _ book: inout AttestationBook) -> [ContradictionEntry.Member] {
        let said = group.places(of: node)
        var places = context.finder.places(of: node).filter(said.contains)
        if places.isEmpty { places = [context.finder.best(of: node)].compactMap { $0 } }
        let affirmed = places.filter { context.finder[$0].stance.isOfSpeaker }
        let denied = places.filter { !affirmed.contains($0) }
        let title = context.finder.title(of: node)
        return [(title, affirmed), ("Not so: \(title)", denied)].compactMap { title, places in
            guard !places.isEmpty else { return nil }
            let shown = newVoicesFirst(places).prefix(ContradictionEntry.quotationLimit)
            return ContradictionEntry.Member(
                title: title, quotations: shown.compactMap { book.quoted($0) },
                omitted: PlainWords.more(places.count - shown.count))
        }
    }

    /// A speaker not yet heard before one that was, otherwise in order.
    private func newVoicesFirst(_ places: [Attestation]) -> [Attestation] {
        var heard: [Party.ID?] = []
        var (first, again): ([Attestation], [Attestation]) = ([], [])
        for place in places {
            let speaker = context.finder[place].by
            if heard.contains(speaker) { again.append(place) } else { first.append(place) }
            heard.append(speaker)
        }
        return first + again
    }

    private static func reference(_ position: Int) -> Reference {
        Reference(label: "K\(position + 1)", anchor: "k\(position + 1)")
    }

    private static func scope(of group: Group) -> String {
        var scopes: [String] = []
        for conflict in group.conflicts where !scopes.contains(conflict.scope) { scopes.append(conflict.scope) }
        return English.list(scopes)
    }
}
