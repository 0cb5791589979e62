import ArgumentModel

/// Everything a packet prints, in the order of its parts. The templates read it by the names of its properties.
struct PacketContent {
    let cover: Cover
    let motion: MotionPart
    let plan: [PlanStep]
    /// What of the lists a lesson takes.
    let core: CoreChoice
    let brief: Brief
    let timeline: TimelinePart
    let glossary: Glossary
    let decks: [SideDeck]
    /// What the decks keep back for the reversal.
    let newCards: [NewCard]
    let fullParagraphs: [FullParagraph]
    let surplus: [SurplusEntry]
    let moreSurplus: String?
    let positions: [PositionCard]
    let crossSheets: [CrossSheet]
    let drill: Drill
    let flow: FlowSheet
    let unanswered: UnansweredList
    let contradictions: ShortList<ContradictionEntry>
    let sources: [SourceEntry]
    let index: [QuotedWords]
    let teacher: TeacherContent
    /// What the map shows, the motion first.
    let mapOrder: [Node]
    /// Every node's reference among those printed for students.
    let references: [Node: Reference]
}

/// What only the teacher's file holds.
struct TeacherContent {
    let crossKey: TeacherKey
    /// Nil where the drill is not written.
    let drillKey: TeacherKey?
    let balance: BalanceSheet
    /// Quotations that no part for students needs.
    let index: [QuotedWords]
}

/// P0.
struct Cover {
    let title: String
    let format: String
    let minutes: Int
    let asOf: String
    let corpusHash: String
    let semantics: String
    /// What it takes to stand, in plain words.
    let semanticsMeaning: String
    let templateVersion: String
    let size: String
    let note: String
    let cardsPerSide: Int
}

/// P1.
struct MotionPart {
    let words: String
    let slug: String
    let wordCount: Int
    let isProposed: Bool
    let quoted: QuotedWords?
    /// Set when the claim is settled under grounded semantics.
    let warning: String?
}

/// P2: a line of the lesson plan.
struct PlanStep {
    let minutes: String
    let activity: String
}

/// P13.
struct FlowSheet {
    static let rowCount = 9

    let speeches: [String]
    /// Over the narrow column beside each speech.
    let check: String
    let rows: [Int]
}
