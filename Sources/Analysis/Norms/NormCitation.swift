public import ArgumentModel
public import DisputeModel

/// How a party makes use of a clause in one node.
public struct NormCitation: Sendable, Hashable {
    /// How much of the clause's words is used.
    public enum How: String, Sendable, CaseIterable, Comparable {
        /// All its words in a row.
        case full
        /// Some of its words in a row: four or, of a shorter clause, all.
        case part
        /// None of that: the clause is mentioned or argued from in other words.
        case paraphrase

        private var rank: Int { How.allCases.firstIndex(of: self) ?? 0 }
        /// The fuller is the lesser.
        public static func < (a: How, b: How) -> Bool { a.rank < b.rank }
    }

    /// Who cites it: for words of a norm that somebody reports, the reporter.
    public let party: Party.ID
    /// The statement or argument in which it does; the clause itself where its own words are given.
    public let node: Node
    /// Where; nil for an argument that nobody is quoted for.
    public let attestation: Attestation?
    public let how: How
    /// Where words close to the clause's differ from it.
    public let differences: [WordDifference]
}
