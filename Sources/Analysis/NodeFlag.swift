/// A warning shown on a node.
public enum NodeFlag: String, Sendable, CaseIterable {
    /// A question or demand without a sufficient reply, or a claim that no opposing party speaks to.
    case unanswered
    /// Member of a minimal contradictory set, other than one of what a party held at one date and what it held at another.
    case contradicted
    /// Known only through the other side.
    case hearsay
}
