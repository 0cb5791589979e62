import ArgumentModel

/// P17: what the corpus says to a question or to a claim of the drill.
struct KeyEntry {
    static let quotationLimit = 3

    let label: String
    let challenges: [QuotedWords]
    /// What stands over the replies.
    let heading: String
    let replies: [QuotedWords]
    /// What the corpus does not hold; nil when there are replies.
    let missing: String?
}

/// Makes the key.
struct KeyMaker {
    let context: PacketContext

    /// What is held against the side, and what answers that.
    func key(_ sheets: [CrossSheet], _ book: inout EvidenceBook) -> [KeyEntry] {
        sheets.flatMap(\.questions).map { question in
            let replies = quoted(question.replies, &book)
            return KeyEntry(
                label: question.label, challenges: quoted(question.challenges, by: question.speaker, &book),
                heading: "Answer in the corpus", replies: replies,
                missing: replies.isEmpty ? "No answer in the corpus." : nil)
        }
    }

    /// What answers the claim, and what replies to that.
    func key(_ drill: Drill, _ book: inout EvidenceBook) -> [KeyEntry] {
        drill.exercises.map { exercise in
            let attackers = context.lines.attackers(of: exercise.node)
            let answers = quoted(attackers, &book)
            let replies = quoted(
                attackers.flatMap { context.lines.attackers(of: $0) }.filter { $0 != exercise.node }, &book)
            let lack = answers.isEmpty ? "No answer in the corpus." : "No further reply to that in the corpus."
            return KeyEntry(
                label: exercise.label, challenges: answers, heading: "Reply to that in the corpus", replies: replies,
                missing: replies.isEmpty ? lack : nil)
        }
    }

    private func quoted(_ nodes: [Node], by speaker: Party.ID? = nil, _ book: inout EvidenceBook) -> [QuotedWords] {
        var seen: Set<Node> = []
        let places = nodes.filter { seen.insert($0).inserted }.compactMap { node in
            speaker.flatMap { context.finder.best(of: node, by: $0) } ?? context.finder.best(of: node)
        }
        return places.prefix(KeyEntry.quotationLimit).compactMap { book.quoted($0) }
    }
}
