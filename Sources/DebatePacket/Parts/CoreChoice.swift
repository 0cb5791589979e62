/// What of the long lists a lesson takes: as much as fits on the pages of the core and can be read in the time.
struct CoreChoice {
    /// What one student reads in the core: the motion, the cards of one side, the questions that it puts, what is
    /// unanswered, and the clashes.
    static let readingLimit = 900
    /// What of that the cards of one side may take.
    static let cardWordLimit = 600
    private static let (clashLimit, unansweredLimit) = (3, 8)

    /// Whether the first page has room for the words that the motion rests on.
    let printsMotionWords: Bool
    /// With the questions of the lesson alone.
    let sheets: [CrossSheet]
    /// With all others, where there are any.
    let furtherSheets: [CrossSheet]
    let unanswered: [UnansweredEntry]
    /// How many more there are.
    let moreUnanswered: String?
    /// Those that a text itself draws.
    let clashes: [ContradictionEntry]
    let moreClashes: String?
    /// Why no clash is shown; nil where any is.
    let noClash: String?
    /// The lines to write on below them, as far as there is room.
    let notes: [Int]
    let sources: [SourceEntry]
    let moreSources: String?
    /// How many words one student reads, by side.
    let readingWords: [Int]

    init(
        _ paper: Paper, title: String, motion: MotionPart, plan: [PlanStep], decks: [SideDeck], sheets: [CrossSheet],
        unanswered: UnansweredList,
        contradictions: ShortList<ContradictionEntry>, sources: [SourceEntry]
    ) {
        var first = PageRoom(paper, heading: CoreChoice.cover + Double(plan.count) * CoreChoice.planRow)
        printsMotionWords = first.take(first.height(ofTitle: title, motion))
        var words = CoreChoice.readingLimit - motion.wordCount - (decks.map(\.wordCount).max() ?? 0)
        let questions = CoreChoice.questions(sheets, paper, &words)
        self.sheets = zip(sheets, questions).map { $0.keeping($1, silentRules: $0.silentRules) }
        furtherSheets = zip(sheets, questions).map { sheet, chosen in
            sheet.keeping(sheet.questions.dropFirst(chosen.count), silentRules: nil)
        }.filter { !$0.questions.isEmpty }
        var page = PageRoom(paper, heading: 92 + (unanswered.reach == nil ? 0 : 40))
        page.keep(CoreChoice.clashHeading)
        let drawn = contradictions.entries.filter(\.isByTexts)
        (clashes, self.unanswered) = CoreChoice.points(drawn, unanswered.entries, &page, &words)
        notes = page.linesToWriteOn
        noClash =
            !clashes.isEmpty
            ? nil
            : drawn.isEmpty
                ? "No text collected here itself sets anything near the motion against something else."
                : "What the texts set against each other has no room on this page."
        moreUnanswered = PlainWords.more(unanswered.entries.count - self.unanswered.count)
        let others = contradictions.entries.count - clashes.count
        moreClashes = clashes.isEmpty && others > 0 ? "\(others) in this collection" : PlainWords.more(others)
        var last = PageRoom(paper, heading: CoreChoice.exitTicket)
        let onCards = sources.filter { $0.isOnCore }
        self.sources = Array(
            (onCards + sources.filter { !$0.isOnCore }).prefix { last.take(last.height(of: $0)) })
        moreSources = PlainWords.more(sources.count - self.sources.count)
        let shared =
            motion.wordCount + clashes.reduce(0) { $0 + $1.wordCount }
            + self.unanswered.reduce(0) { $0 + $1.wordCount }
        readingWords = zip(decks, questions.reversed()).map { deck, asked in
            shared + deck.wordCount + asked.reduce(0) { $0 + $1.wordCount }
        }
    }

    /// As many to each side, as far as there are any; they take at most half of the words that are left.
    private static func questions(_ sheets: [CrossSheet], _ paper: Paper, _ words: inout Int) -> [[CrossQuestion]] {
        var chosen: [[CrossQuestion]] = sheets.map { _ in [] }
        let limit = words / 2
        var page = PageRoom(paper, heading: crossHeading)
        for position in 0..<CrossSheet.coreLimit {
            let next = sheets.map { position < $0.questions.count ? $0.questions[position] : nil }
            let height = next.compactMap(\.self).reduce(0) { $0 + page.height(of: $1) }
            let longest =
                zip(chosen, next).map { asked, question in
                    asked.reduce(question?.wordCount ?? 0) { $0 + $1.wordCount }
                }.max() ?? 0
            guard longest <= limit, page.take(height) else { break }
            for (side, question) in next.enumerated() { chosen[side] += [question].compactMap(\.self) }
        }
        words -= chosen.map { $0.reduce(0) { $0 + $1.wordCount } }.max() ?? 0
        return chosen
    }

    /// Clashes and open questions in turn, until either finds no room.
    private static func points(
        _ clashes: [ContradictionEntry], _ open: [UnansweredEntry], _ page: inout PageRoom, _ words: inout Int
    ) -> ([ContradictionEntry], [UnansweredEntry]) {
        func take(_ wordCount: Int, _ height: Double) -> Bool {
            guard wordCount <= words, page.take(height) else { return false }
            words -= wordCount
            return true
        }
        var (drawn, asked): (Int, Int) = (0, 0)
        var (clashesLeft, openLeft) = (clashes.prefix(clashLimit), open.prefix(unansweredLimit))
        while !clashesLeft.isEmpty || !openLeft.isEmpty {
            if let entry = openLeft.popFirst() {
                if take(entry.wordCount, page.height(of: entry)) { asked += 1 } else { openLeft = [] }
            }
            if let clash = clashesLeft.popFirst() {
                if take(clash.wordCount, page.height(of: clash)) { drawn += 1 } else { clashesLeft = [] }
            }
        }
        return (Array(clashes.prefix(drawn)), Array(open.prefix(asked)))
    }

    /// In points: what the headings and the teaching text of the pages take.
    private static let (cover, planRow) = (340.0, 17.5)
    private static let (crossHeading, clashHeading, exitTicket) = (190.0, 92.0, 430.0)
}
