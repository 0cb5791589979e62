/// A question of the dispute on which positions are taken, and the answers there are to it: an IBIS issue, Kunz & Rittel
/// (1970), *Issues as elements of information systems*.
public struct Issue: Sendable, Hashable {
    /// The answers, in the author's order.
    public let options: [String]
    /// Whether only one of the answers can be right.
    public let isExclusive: Bool

    /// The answers where none are given.
    public static let usualOptions = ["yes", "no", "partly"]
}

/// The answer that somebody's words give to an issue.
public struct Position: Sendable, Hashable {
    public let issue: Statement.ID
    /// One of the issue's options.
    public let answer: String
}
