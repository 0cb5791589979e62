public import ArgumentModel
public import DisputeModel

/// What a party says to another party's claim.
///
/// Of a party's answers of one kind the finding shows one: the nearest to the claim among those that nobody has
/// answered in turn or, when all have been, the nearest of all.
public struct Answer: Sendable, Hashable {
    /// How an answer meets a claim.
    public enum How: String, Sendable, CaseIterable, Comparable {
        /// It opposes the claim itself, or denies it.
        case rebutted
        /// It opposes the inference of an argument for the claim.
        case undercut
        /// It opposes or denies a premise of such an argument, the argument itself, or something else the claim rests on.
        case undermined
        /// An opponent, or somebody the claim is addressed to, asserts or supports it.
        case conceded
        /// Somebody else says the same or supports it.
        case agrees

        /// Whether it speaks against the claim.
        var isAgainst: Bool {
            switch self {
            case .rebutted, .undercut, .undermined: true
            case .conceded, .agrees: false
            }
        }

        /// The order of declaration.
        public static func < (a: How, b: How) -> Bool { a.rank < b.rank }
        private var rank: Int { How.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Who answers.
    public let party: Party.ID
    public let how: How
    /// The node that answers; what is denied for a denial, the claim itself for a repeated assertion.
    public let node: Node
    /// What the answer is aimed at: the claim, or what it rests on.
    public let target: Node
    /// How directly the answer is known.
    public let testimony: Testimony
    /// Whether somebody who is not on the answering party's side opposes, in turn, every answer of this kind by this
    /// party. False for concessions and bare denials, which leave nothing to answer.
    public let isAnsweredInTurn: Bool

    /// Whether the party denies the target in so many words, without a claim of its own against it.
    public var isDenial: Bool { how.isAgainst && node == target }

    /// The same answer as one who owes the claim nothing gives it: who stands on the claim's side does not concede.
    var asAgreement: Answer {
        Answer(
            party: party, how: how == .conceded ? .agrees : how, node: node, target: target, testimony: testimony,
            isAnsweredInTurn: isAnsweredInTurn)
    }
}
