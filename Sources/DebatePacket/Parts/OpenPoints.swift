import ArgumentModel

/// P14: a question or demand without a sufficient reply.
struct UnansweredEntry {
    static let limit = 12

    let kind: String
    let question: Passage
    let asker: String
    let to: String
    let status: String
    /// Days, or `undated`.
    let open: String
}

/// P15: things that cannot all hold.
struct ContradictionEntry {
    static let limit = 6

    let label: String
    let scope: String
    let grade: String
    let members: [QuotedWords]
}

/// A list and how many more there are.
struct ShortList<Entry: Sendable>: Sendable {
    let entries: [Entry]
    let omitted: String?
}

/// Makes the lists of what the report found.
struct OpenPointsMaker {
    let context: PacketContext

    /// Questions put to or by those who speak to the motion, the oldest first.
    func unanswered(_ book: inout EvidenceBook) -> ShortList<UnansweredEntry> {
        let open = context.reader.openQuestions
        let order = open.indices.sorted { (open[$1].daysOpen ?? -1, $0) < (open[$0].daysOpen ?? -1, $1) }
        let entries = order.compactMap { entry(open[$0], &book) }
        return ShortList(
            entries: Array(entries.prefix(UnansweredEntry.limit)),
            omitted: OpenPointsMaker.more(entries.count - UnansweredEntry.limit, "unanswered"))
    }

    private func entry(_ open: ReportReader.OpenQuestion, _ book: inout EvidenceBook) -> UnansweredEntry? {
        guard let question = context.sentence(.statement(open.question), &book) else { return nil }
        let to = open.to.map { context.finder.name(of: $0) }
        return UnansweredEntry(
            kind: open.isDemand ? "Demand" : "Question", question: question,
            asker: PlainWords.list(open.askers.map { context.finder.name(of: $0) }),
            to: to.isEmpty ? "nobody in particular" : PlainWords.list(to), status: open.status,
            open: open.daysOpen.map { PlainWords.counted($0, "day") } ?? "undated")
    }

    /// Contradictions with a member in reach of the motion, those within one party first.
    func contradictions(_ book: inout EvidenceBook) -> ShortList<ContradictionEntry> {
        let near = context.reader.conflicts.filter { conflict in
            conflict.members.count >= 2
                && conflict.members.contains { $0.node == context.motion || context.reach.distance(of: $0.node) != nil }
                && conflict.members.allSatisfy { context.finder.best(of: $0.node) != nil }
        }
        let ordered = near.filter(\.isWithinParty) + near.filter { !$0.isWithinParty }
        let shown = ordered.prefix(ContradictionEntry.limit)
        let entries = shown.enumerated().map { position, conflict in
            ContradictionEntry(
                label: "K\(position + 1)", scope: conflict.scope.replacing("-", with: " "), grade: conflict.grade,
                members: conflict.members.compactMap { member in
                    let best = context.finder.best(of: member.node, by: member.party)
                    return (best ?? context.finder.best(of: member.node)).flatMap { book.quoted($0) }
                })
        }
        return ShortList(
            entries: entries, omitted: OpenPointsMaker.more(ordered.count - shown.count, "contradictions"))
    }

    private static func more(_ count: Int, _ command: String) -> String? {
        count > 0 ? "\(count) more: rejoinder \(command)" : nil
    }
}
