import ArgumentModel

/// Questions for Moodle, in GIFT.
struct GIFTQuiz {
    let context: PacketContext
    let content: PacketContent

    /// A block for each question, with a blank line between.
    var text: String {
        let blocks = content.decks.flatMap { deck in
            deck.cards.compactMap { speaker(of: $0) } + deck.cards.map { side(of: $0, deck) }
        }
        return ([heading] + blocks + content.unanswered.entries.enumerated().map(status)).joined(separator: "\n\n")
            + "\n"
    }

    private var heading: String {
        "// \(PlainWords.line(content.cover.title)), \(content.cover.asOf); template \(content.cover.templateVersion)"
    }

    /// Who is quoted; nil when there is nobody to confuse them with.
    private func speaker(of card: Card) -> String? {
        guard let by = context.finder[card.evidence].by else { return nil }
        let right = context.finder.name(of: by)
        let others = context.speakers.map { context.finder.name(of: $0.id) }.filter { $0 != right }.prefix(3)
        guard !others.isEmpty else { return nil }
        return block(
            "\(card.slug) speaker", "Who says: “\(PlainWords.line(card.paragraph.quotation))”?", right: right,
            Array(others))
    }

    private func side(of card: Card, _ deck: SideDeck) -> String {
        let right = deck.letter == Side.motion.rawValue ? "for the motion" : "against the motion"
        let wrong = deck.letter == Side.motion.rawValue ? "against the motion" : "for the motion"
        return block(
            "\(card.slug) side",
            "Motion: “\(content.motion.words)” In this collection, what does this claim speak for? "
                + "“\(card.tag)”", right: right, [wrong])
    }

    private func status(_ position: Int, _ entry: UnansweredEntry) -> String {
        let all = ["unanswered", "silence", "evaded", "deferred", "partly answered", "refused", "answered"]
        return block(
            "open \(position + 1)",
            "\(entry.kind) by \(entry.asker) to \(entry.to): “\(entry.question.words)” "
                + "What became of it in this collection?", right: entry.status,
            all.filter { $0 != entry.status })
    }

    private func block(_ name: String, _ question: String, right: String, _ wrong: [String]) -> String {
        // In order of the alphabet, so that the place of the answer gives nothing away.
        let answers = ([(right, "=")] + wrong.map { ($0, "~") }).sorted { $0 < $1 }
        return "::\(GIFTQuiz.escape(name))::\(GIFTQuiz.escape(question)) {\n"
            + answers.map { "\($1)\(GIFTQuiz.escape($0))" }.joined(separator: "\n") + "\n}"
    }

    /// Puts a backslash before the characters that GIFT gives a meaning.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for character in PlainWords.line(text) {
            if "~={}#:\\".contains(character) { escaped += "\\" }
            escaped.append(character)
        }
        // Square brackets at the start would name a text format.
        return escaped.hasPrefix("[") ? "\u{200B}" + escaped : escaped
    }
}
