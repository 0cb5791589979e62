import ArgumentModel

/// Questions for Moodle, in GIFT.
struct GIFTQuiz {
    private static let noReply = "no reply"
    /// How many questions are about what came of a question or demand.
    private static let openLimit = 12

    let context: PacketContext
    let content: PacketContent

    /// A block for each question, with a blank line between.
    var text: String {
        let blocks = content.decks.flatMap { deck in
            deck.cards.compactMap { speaker(of: $0) } + deck.cards.map { side(of: $0, deck) }
        }
        return
            ([heading] + blocks + content.unanswered.entries.prefix(GIFTQuiz.openLimit).enumerated().compactMap(status))
            .joined(
                separator: "\n\n")
            + "\n"
    }

    private var heading: String {
        "// \(PlainWords.line(content.cover.title)), \(content.cover.asOf); template \(content.cover.templateVersion)"
    }

    /// Who is quoted; nil when there is nobody to confuse them with, or when the words name them.
    private func speaker(of card: Card) -> String? {
        let occurrence = context.finder[card.evidence]
        guard let by = occurrence.by, !GIFTQuiz.names(context.graph[by], in: card.paragraph.quotation) else {
            return nil
        }
        let right = context.finder.name(of: by)
        let others = context.speakers.map { context.finder.name(of: $0.id) }.filter { $0 != right }
        guard !others.isEmpty else { return nil }
        let words = "“\(PlainWords.quotable(card.paragraph.quotation))”"
        guard let via = occurrence.via, via != by else {
            return block("\(card.slug) speaker", "Who says: \(words)?", right: right, Array(others.prefix(3)))
        }
        let reporter = context.finder.name(of: via)
        let wrong = [(right, nil), (reporter, nil)] + others.filter { $0 != reporter }.prefix(1).map { ($0, reporter) }
        return block(
            "\(card.slug) speaker", "Whose position is reported here, and by whom? \(words)",
            right: GIFTQuiz.position(right, reporter), wrong.map { GIFTQuiz.position($0, $1) })
    }

    private static func position(_ party: String, _ reporter: String?) -> String {
        reporter.map { "\(party), as reported by \($0)" } ?? "\(party), in its own words"
    }

    /// Whether words hold a party's name or code, a speaker's surname, or a word that begins like a capitalised
    /// one of its name, as `Russia` begins like `Russian`.
    static func names(_ party: Party, in words: String) -> Bool {
        let tokens = Set(words.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        let parts = party.name.split { !$0.isLetter }.map(String.init).filter {
            $0.count > 3 && $0.first?.isUppercase == true
        }
        let surnames = party.speakers.compactMap { $0.split(separator: " ").last.map(String.init) }
        return (!party.name.isEmpty && words.lowercased().contains(party.name.lowercased()))
            || tokens.contains(party.code)
            || parts.contains { part in tokens.contains { $0.hasPrefix(part.prefix(6)) } }
            || surnames.contains(where: tokens.contains)
    }

    private func side(of card: Card, _ deck: SideDeck) -> String {
        let right = deck.letter == Side.motion.rawValue ? "for the motion" : "against the motion"
        let wrong = deck.letter == Side.motion.rawValue ? "against the motion" : "for the motion"
        return block(
            "\(card.slug) side",
            "Motion: “\(content.motion.words)” In this collection, what does this claim speak for? "
                + "“\(card.tag)”", right: right, [wrong])
    }

    /// Nil where not all fared alike.
    private func status(_ position: Int, _ entry: UnansweredEntry) -> String? {
        let all = [GIFTQuiz.noReply, "evaded", "deferred", "partly answered", "refused", "answered"]
        // Whether a silence was noticed and reported is not for a pupil to guess.
        let status = String(entry.status.prefix { $0 != "," })
        let right = status == "unanswered" || status == "silence" ? GIFTQuiz.noReply : status
        guard all.contains(right) else { return nil }
        return block(
            "open \(position + 1)",
            "\(entry.kind) by \(entry.asker) to \(entry.to): “\(entry.question.words)” "
                + "What became of it in this collection?", right: right,
            all.filter { $0 != right })
    }

    private func block(_ name: String, _ question: String, right: String, _ wrong: [String]) -> String {
        // In order of the alphabet, so that the place of the answer gives nothing away.
        let answers = ([(right, "=")] + wrong.map { ($0, "~") }).sorted { $0 < $1 }
        // Without a format Moodle reads a question as HTML and drops what looks like a tag.
        return "::\(GIFTQuiz.escape(name))::[plain]\(GIFTQuiz.escape(question)) {\n"
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
