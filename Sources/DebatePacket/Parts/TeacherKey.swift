import ArgumentModel

/// P17: what the corpus says to the questions of P11, or to the claims of P12.
struct TeacherKey {
    let entries: [KeyEntry]
    /// The labels for which there is nothing to print: `QA7, QB5–QB8`; nil for none.
    let unanswered: String?
    /// Whether there was nothing to look up.
    let isEmpty: Bool

    init(entries: [KeyEntry], unanswered: String?) {
        (self.entries, self.unanswered) = (entries, unanswered)
        isEmpty = entries.isEmpty && unanswered == nil
    }
}

/// What the corpus says to one question or claim.
struct KeyEntry {
    static let quotationLimit = 3

    let label: String
    /// The question or claim.
    let phrase: Phrase
    let challenges: [QuotedWords]
    /// What stands over the replies.
    let heading: String
    let replies: [QuotedWords]
    /// What the corpus does not hold; nil when there are replies.
    let missing: String?

    /// Whether there is nothing to say but that there is no answer.
    var isBare: Bool { challenges.isEmpty && replies.isEmpty }
}

/// Makes the key.
struct KeyMaker {
    let context: PacketContext

    /// What is held against the side, and what answers that.
    func key(_ sheets: [CrossSheet], _ book: inout AttestationBook) -> TeacherKey {
        key(
            sheets.flatMap(\.questions).map { question in
                let challenges = question.challenges.map { CrossReply(node: $0, remark: nil) }
                let replies = quoted(question.replies, &book)
                return KeyEntry(
                    label: question.label, phrase: question.phrase,
                    challenges: quoted(challenges, by: question.speaker, &book), heading: "Answer in the corpus",
                    replies: replies, missing: replies.isEmpty ? "No answer in the corpus." : nil)
            })
    }

    /// What answers the claim, and what replies to that.
    func key(_ drill: Drill, _ book: inout AttestationBook) -> TeacherKey {
        key(
            drill.exercises.map { exercise in
                let rebuttals = context.rebuttals(of: [exercise.node])
                let answers = quoted(rebuttals, &book)
                let replies = quoted(
                    context.rebuttals(of: rebuttals.map(\.node)).filter { $0.node != exercise.node }, &book)
                return KeyEntry(
                    label: exercise.label, phrase: Phrase(.template("They say:"), .graph(exercise.claim)),
                    challenges: answers, heading: "Reply to that in the corpus", replies: replies,
                    missing: replies.isEmpty ? "No further reply to that in the corpus." : nil)
            })
    }

    private func key(_ entries: [KeyEntry]) -> TeacherKey {
        TeacherKey(
            entries: entries.filter { !$0.isBare },
            unanswered: KeyMaker.ranges(entries.map { ($0.label, $0.isBare) }))
    }

    /// The labels that are wanted; three or more that follow one another become a range.
    static func ranges(_ labels: [(label: String, isWanted: Bool)]) -> String? {
        var runs: [[String]] = []
        var isRunning = false
        for (label, isWanted) in labels {
            let letters = label.prefix { !$0.isNumber }
            if isWanted, isRunning, runs.last?.last?.hasPrefix(letters) == true {
                runs[runs.count - 1].append(label)
            } else if isWanted {
                runs.append([label])
            }
            isRunning = isWanted
        }
        let words = runs.flatMap { run in run.count < 3 ? run : ["\(run[0])–\(run[run.count - 1])"] }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    private func quoted(
        _ replies: [CrossReply], by speaker: Party.ID? = nil, _ book: inout AttestationBook
    ) -> [QuotedWords] {
        var seen: Set<Node> = []
        let places = replies.filter { seen.insert($0.node).inserted }.compactMap { reply in
            (speaker.flatMap { context.finder.best(of: reply.node, by: $0) } ?? context.finder.best(of: reply.node))
                .map { (place: $0, remark: reply.remark) }
        }
        return places.prefix(KeyEntry.quotationLimit).compactMap { place, remark in
            var words = book.quoted(place)
            words?.remark = remark
            return words
        }
    }
}
