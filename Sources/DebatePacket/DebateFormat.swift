/// The order of speeches of a lesson of 50 minutes.
public enum DebateFormat: String, Sendable, CaseIterable {
    /// Structured academic controversy: each side presents, restates the other, changes places, seeks consensus.
    case structuredControversy = "sac"
    case oxford
    case lincolnDouglas = "lincoln-douglas"
    /// No speeches: the sources are examined.
    case sourceLab = "source-lab"
    /// Half the length of a Karl Popper debate, which as a whole takes 52 to 60 minutes.
    case halfKarlPopper = "karl-popper-half"

    /// How many minutes every plan fills.
    public static let minutes = 50

    /// A stretch of the lesson; minutes from its start.
    struct Step {
        let from: Int
        let to: Int
        let activity: String

        init(_ from: Int, _ to: Int, _ activity: String) { (self.from, self.to, self.activity) = (from, to, activity) }
    }

    var name: String {
        switch self {
        case .structuredControversy: "Structured Academic Controversy"
        case .oxford: "Oxford debate"
        case .lincolnDouglas: "Lincoln–Douglas debate"
        case .sourceLab: "Source laboratory"
        case .halfKarlPopper: "Karl Popper debate, half length"
        }
    }

    /// - Parameter hasNewCard: Whether a card is kept for when the sides change places.
    func steps(hasNewCard: Bool) -> [Step] {
        switch self {
        case .structuredControversy: DebateFormat.controversySteps(hasNewCard: hasNewCard)
        case .oxford: DebateFormat.oxfordSteps
        case .lincolnDouglas: DebateFormat.lincolnDouglasSteps
        case .sourceLab: DebateFormat.sourceLabSteps
        case .halfKarlPopper: DebateFormat.karlPopperSteps
        }
    }

    /// Whether each side argues the other's case at some point.
    var reversesSides: Bool {
        switch self {
        case .structuredControversy: true
        case .oxford, .lincolnDouglas, .sourceLab, .halfKarlPopper: false
        }
    }

    /// What the narrow column beside each column of the flow sheet asks.
    var flowCheck: String {
        switch self {
        case .structuredControversy, .oxford, .lincolnDouglas, .halfKarlPopper: "drop?"
        case .sourceLab: "checked?"
        }
    }

    /// The columns of the flow sheet.
    var speeches: [String] {
        switch self {
        case .structuredControversy: ["A presents", "B presents", "Cross-examination", "Reversed: B for, A against"]
        case .oxford: ["For, first", "Against, first", "Floor", "For, closing", "Against, closing"]
        case .lincolnDouglas:
            [
                "For, case", "Against questions", "Against, case", "For questions", "For, reply", "Against, reply",
                "For, last word",
            ]
        case .sourceLab: ["Source", "What it claims", "What speaks for it", "What speaks against it"]
        case .halfKarlPopper:
            ["For, case", "Against, case", "For, rebuttal", "Against, rebuttal"].map { "\($0); questions on it" }
        }
    }
}

extension DebateFormat {
    private static func controversySteps(hasNewCard: Bool) -> [Step] {
        let cards = hasNewCard ? "the one new card" : "the cards of the other side"
        return [
            Step(0, 4, "Motion, norms of talk, private vote."),
            Step(4, 14, "In pairs: read the cards of your own side."),
            Step(14, 18, "Side A presents; side B takes notes on the flow sheet."),
            Step(18, 20, "Side B restates A’s case until A agrees."),
            Step(20, 24, "Side B presents; side A takes notes."),
            Step(24, 26, "Side A restates B’s case until B agrees."),
            Step(26, 33, "Cross-examination, with the questions of this packet."),
            Step(33, 38, "Reverse: each side argues the other’s case, with \(cards)."),
            Step(38, 45, "Drop sides: a consensus, or “where exactly do we differ?”"),
            Step(45, 50, "Vote again; exit ticket."),
        ]
    }
    private static let oxfordSteps = [
        Step(0, 5, "Motion, norms of talk, first vote."), Step(5, 13, "In pairs: read the cards of your own side."),
        Step(13, 18, "First speaker for."), Step(18, 23, "First speaker against."),
        Step(23, 35, "Questions from the floor, with the cross-examination sheet."),
        Step(35, 39, "Closing speech against."), Step(39, 43, "Closing speech for."),
        Step(43, 50, "Second vote; exit ticket."),
    ]
    private static let lincolnDouglasSteps = [
        Step(0, 4, "Motion, norms of talk, private vote."), Step(4, 14, "Read the cards of your own side."),
        Step(14, 20, "For: case."), Step(20, 23, "Against questions for."), Step(23, 30, "Against: case and rebuttal."),
        Step(30, 33, "For questions against."), Step(33, 37, "For: first reply."), Step(37, 42, "Against: last reply."),
        Step(42, 45, "For: last word."), Step(45, 50, "Vote; exit ticket."),
    ]
    private static let sourceLabSteps = [
        Step(0, 5, "Motion, private vote."), Step(5, 20, "In fours: one source each, with the sourcing sheet."),
        Step(20, 30, "Share: who speaks, to whom, when, with what interest?"),
        Step(30, 40, "Corroborate: which claims rest on one source only?"),
        Step(40, 46, "What would you still want to read?"), Step(46, 50, "Vote again; exit ticket."),
    ]
    private static let karlPopperSteps = [
        Step(0, 4, "Motion, norms of talk, private vote."), Step(4, 14, "In threes: read the cards of your own side."),
        Step(14, 18, "For: case."), Step(18, 20, "Against questions for."), Step(20, 24, "Against: case."),
        Step(24, 26, "For questions against."), Step(26, 29, "Preparation."), Step(29, 32, "For: rebuttal."),
        Step(32, 34, "Against questions for."), Step(34, 37, "Against: rebuttal."),
        Step(37, 39, "For questions against."), Step(39, 45, "Both sides: what did each drop?"),
        Step(45, 50, "Vote again; exit ticket."),
    ]
}
