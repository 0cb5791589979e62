import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// P15: what is held against each other, whoever says it.
struct ContradictionEntry {
    /// How many quotations are printed of one statement.
    static let quotationLimit = 3

    /// One of the statements and the places where it is said, or denied.
    struct Member {
        /// The answer that it gives to the question of the entry.
        let role: String?
        /// The editor's words, and whether they are denied.
        let title: String
        let quotations: [QuotedWords]
        let omitted: String?
        /// Others who say the same, with their reporters.
        let soToo: String?
    }

    let label: String
    let anchor: String
    /// What it is about, where the graph has a question for it.
    let question: String?
    /// Such as `disagreement, set side by side by the editor` or `a change between 3 March 2025 and 24 March 2025`.
    let kind: String
    let members: [Member]
    /// What was found, and how it may be read without any fault.
    let remark: String?
    /// Whether a text itself sets them against each other.
    let isByTexts: Bool

    /// The words that it prints.
    var wordCount: Int {
        let words =
            [question, remark].compactMap(\.self)
            + members.flatMap { [$0.title, $0.soToo ?? ""] + $0.quotations.map(\.words) }
        return words.reduce(0) { $0 + PlainWords.count($1) }
    }
}

/// Makes the list of contradictions, one entry for each clash.
struct ContradictionMaker {
    let context: PacketContext
    /// Those with a member in reach of the motion: contradictions within one party first, then the nearest.
    let conflicts: [ReportReader.Conflict]

    init(context: PacketContext) {
        self.context = context
        let near = context.reader.conflicts.filter { ContradictionMaker.isPrintable($0, context) }
        let ranks = near.map { conflict in
            (
                conflict.isWithinParty && conflict.sort == .contradiction ? 0 : 1,
                Set(conflict.members.map(\.node)).reduce(0) { $0 + (context.distances[$1] ?? 100) }
            )
        }
        conflicts = near.indices.sorted { (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1) }
            .map { near[$0] }
    }

    private static func isPrintable(_ conflict: ReportReader.Conflict, _ context: PacketContext) -> Bool {
        conflict.nodes.contains { $0 == context.motion || context.reach.distance(of: $0) != nil }
            && !conflict.members.isEmpty && conflict.members.allSatisfy { context.finder.best(of: $0.node) != nil }
            && conflict.members.reduce(0) { $0 + max(1, $1.places.count) } >= 2
    }

    /// The entries that a node takes part in.
    func references(to node: Node) -> [Reference] {
        conflicts.enumerated().filter { $0.element.nodes.contains(node) }
            .map { ContradictionMaker.reference($0.offset) }
    }

    func list(_ book: inout AttestationBook) -> ShortList<ContradictionEntry> {
        let entries = conflicts.enumerated().map { position, conflict in
            let reference = ContradictionMaker.reference(position)
            return ContradictionEntry(
                label: reference.label, anchor: reference.anchor, question: conflict.question.map(PlainWords.printed),
                kind: kind(of: conflict), members: conflict.members.flatMap { members($0, &book) },
                remark: conflict.remark.map(PlainWords.printed), isByTexts: conflict.sources == .texts)
        }
        return ShortList(entries: entries, omitted: context.reader.conflictsMissed)
    }

    /// What it is, who sets it so and, for what cannot all hold, how firmly.
    private func kind(of conflict: ReportReader.Conflict) -> String {
        let knownBy = ClashWording.word(conflict.sources)
        let words: String
        switch conflict.sort {
        case .disagreement: words = "disagreement"
        case .contradiction: words = "contradiction \(conflict.scope)"
        case .refusal: words = ClashWording.word(.demandRefused)
        case .crossUndercut: words = ClashWording.word(.crossUndercut)
        case .change:
            let dates = conflict.members.compactMap {
                $0.places.first.map { Phrasing.spokenDate(of: context.finder[$0]) }
            }
            return "a change between \(English.list(dates)), \(knownBy)"
        case .twoAnswers: return "two answers of one party, \(knownBy)"
        }
        return [words, knownBy, conflict.grade].compactMap(\.self).joined(separator: ", ")
    }

    /// One member for those who say a statement and one for those who deny it.
    private func members(_ member: ReportReader.Conflict.Member, _ book: inout AttestationBook)
        -> [ContradictionEntry.Member]
    {
        var places = context.finder.places(of: member.node).filter(member.places.contains)
        if places.isEmpty { places = [context.finder.best(of: member.node)].compactMap { $0 } }
        let affirmed = places.filter { context.finder[$0].stance.isOfSpeaker }
        let denied = places.filter { !affirmed.contains($0) }
        let title = context.finder.title(of: member.node)
        return [(title, affirmed), ("Not so: \(title)", denied)].compactMap { title, places in
            guard !places.isEmpty else { return nil }
            let shown = newVoicesFirst(places).prefix(ContradictionEntry.quotationLimit)
            return ContradictionEntry.Member(
                role: member.role.map(PlainWords.printed), title: title,
                quotations: shown.compactMap { book.quoted($0) },
                omitted: PlainWords.more(places.count - shown.count), soToo: soToo(member))
        }
    }

    /// `NATO (as reported by CNS) and W`.
    private func soToo(_ member: ReportReader.Conflict.Member) -> String? {
        let names = member.others.map { party, reporters in
            let reporters = English.list(reporters.map { context.finder.name(of: $0) })
            return context.finder.name(of: party) + (reporters.isEmpty ? "" : " (as reported by \(reporters))")
        }
        return names.isEmpty ? nil : English.list(names)
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
}
