import ArgdownSyntax

/// The labels of a transcript: `Question:`, `**Ana Ruiz:**`, `MR OZ:` at the start of a line, and who speaks under them.
struct SpeechLabels {
    enum Voice: Equatable {
        /// Somebody who asks, unnamed.
        case asker
        /// Somebody known by name to the source or to the parties.
        case person(String)
        /// Anybody else: whoever spoke before has ended.
        case other
    }

    struct Label {
        let voice: Voice
        /// UTF-8 offsets in the file, without the marks around the name.
        let bounds: Range<Int>
    }

    /// In order. Empty for a text that is no transcript.
    private(set) var labels: [Label] = []

    init(_ source: Source, parties: [Party]) {
        let people = source.speakers + parties.flatMap(\.speakers)
        let names = PersonNames(people + parties.map(\.name) + [source.issuer, source.author].compactMap { $0 })
        let found = LabelLines(source).candidates.compactMap { candidate -> Label? in
            guard let voice = SpeechLabels.voice(of: candidate, names) else { return nil }
            return Label(voice: voice, bounds: candidate.bounds)
        }
        // One label alone makes no transcript, unless the source says who speaks.
        let named = found.count { $0.voice != .other }
        if named > 1 || (named > 0 && !source.speakers.isEmpty) { labels = found }
    }

    /// The label that an offset of the file stands under.
    func label(at offset: Int) -> Label? { labels.last { $0.bounds.lowerBound <= offset } }

    /// Whether somebody of this name speaks in the source.
    func holds(_ name: String) -> Bool {
        labels.contains { label in
            if case .person(let person) = label.voice { PersonNames.areSame(person, name) } else { false }
        }
    }

    private static func voice(of candidate: LabelLines.Candidate, _ names: PersonNames) -> Voice? {
        if let name = names.match(candidate.name), isName(candidate.name, of: name) { return .person(name) }
        let words = FoldedText(candidate.name).folded
        guard let last = words.last, words.count <= 3 else { return candidate.isMarked ? .other : nil }
        if SpeechLabels.askers.contains(last) || SpeechLabels.askers.contains(words[0]) { return .asker }
        return candidate.isMarked || SpeechLabels.others.contains(last) ? .other : nil
    }

    /// Whether a label holds only words that the name has too, or that are written as names and titles are: a clause
    /// before a colon, "We ask the Guild:", is none.
    private static func isName(_ label: String, of name: String) -> Bool {
        let known = Set(FoldedText(name).folded)
        return label.split(whereSeparator: \.isWhitespace).allSatisfy { word in
            word.first?.isLowercase != true || FoldedText(String(word)).folded.allSatisfy(known.contains)
        }
    }

    /// Words for who asks, in several languages.
    private static let askers: Set<String> = [
        "question", "q", "interviewer", "journalist", "reporter", "frage", "вопрос", "питання", "pregunta", "domanda",
        "pergunta", "vraag", "问", "問",
    ]

    /// Words for others whom a transcript does not name.
    private static let others: Set<String> = [
        "answer", "a", "moderator", "host", "chair", "chairman", "chairwoman", "speaker", "president", "antwort",
        "ответ",
        "réponse", "respuesta", "risposta", "resposta", "antwoord", "答",
    ]
}
