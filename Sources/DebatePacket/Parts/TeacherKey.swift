import ArgumentModel

/// P17: what the corpus says to a question or to a claim of the drill.
struct KeyEntry {
    static let quotationLimit = 3

    let label: String
    let challenges: [QuotedWords]
    let replies: [QuotedWords]
    /// Whether the corpus says nothing.
    let hasNoAnswer: Bool
}

/// Makes the key.
struct KeyMaker {
    let context: PacketContext

    func key(_ sheets: [CrossSheet], _ book: inout EvidenceBook) -> [KeyEntry] {
        sheets.flatMap(\.questions).map { question in
            entry(question.label, question.challenges, by: question.speaker, question.replies, &book)
        }
    }

    func key(_ drill: Drill, _ book: inout EvidenceBook) -> [KeyEntry] {
        drill.exercises.map { exercise in
            let attackers = context.lines.attackers(of: exercise.node)
            let replies = attackers.flatMap { context.lines.attackers(of: $0) }.filter { $0 != exercise.node }
            return entry(exercise.label, attackers, replies, &book)
        }
    }

    private func entry(
        _ label: String, _ challenges: [Node], by speaker: Party.ID? = nil, _ replies: [Node],
        _ book: inout EvidenceBook
    ) -> KeyEntry {
        let replies = quoted(replies, &book)
        return KeyEntry(
            label: label, challenges: quoted(challenges, by: speaker, &book), replies: replies,
            hasNoAnswer: replies.isEmpty)
    }

    private func quoted(_ nodes: [Node], by speaker: Party.ID? = nil, _ book: inout EvidenceBook) -> [QuotedWords] {
        var seen: Set<Node> = []
        let places = nodes.filter { seen.insert($0).inserted }.compactMap { node in
            speaker.flatMap { context.finder.best(of: node, by: $0) } ?? context.finder.best(of: node)
        }
        return places.prefix(KeyEntry.quotationLimit).compactMap { book.quoted($0) }
    }
}
