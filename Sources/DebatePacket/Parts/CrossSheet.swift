import ArgumentModel

/// P11: the seven ways to ask a side about its case.
enum CrossRule: Int, CaseIterable {
    case selectiveNorm = 1
    case ownContradiction, change, drop, undercut, unsupportedClaim, oneSource

    var name: String {
        switch self {
        case .selectiveNorm: "Selective norm"
        case .ownContradiction: "Own contradiction"
        case .change: "Change of position"
        case .drop: "Drop"
        case .undercut: "Undercut"
        case .unsupportedClaim: "Unsupported claim"
        case .oneSource: "Two supports, one source"
        }
    }
}

/// A question to a side, and what the key says to it.
struct CrossQuestion {
    let label: String
    let rule: String
    let phrase: Phrase
    /// What is held against the side, where the question itself does not print it.
    let challenges: [Node]
    /// The words of the question.
    var wordCount: Int { phrase.pieces.reduce(0) { $0 + PlainWords.count($1.words) } }
    /// Whose words of it the key quotes; nil for the best there are.
    let speaker: Party.ID?
    /// What the side says to that, in the corpus.
    let replies: [CrossReply]
}

/// Something that answers a question or a claim.
struct CrossReply {
    let node: Node
    /// How it answers, where that is not plain: the grade of a reply, or the argument that it undercuts.
    let remark: String?
}

/// The questions to one side.
struct CrossSheet {
    static let perRule = 3
    /// How many questions of a side a lesson takes.
    static let coreLimit = 4

    let letter: String
    let name: String
    /// Who asks: `side B`.
    let asker: String
    /// One under each rule before a second under any.
    let questions: [CrossQuestion]
    /// Rules under which the graph gives nothing to ask.
    let silentRules: String?
}

extension CrossSheet {
    /// With some of its questions and no others.
    func keeping(_ questions: some Sequence<CrossQuestion>, silentRules: String?) -> CrossSheet {
        CrossSheet(
            letter: letter, name: name, asker: asker, questions: Array(questions), silentRules: silentRules)
    }
}
