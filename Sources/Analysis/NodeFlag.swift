/// A warning shown on a node.
public enum NodeFlag: String, Sendable, CaseIterable {
    /// A question or demand without a sufficient reply, or a claim that no opposing party speaks to.
    case unanswered
    /// Member of a minimal contradictory set.
    case contradicted
    /// Known only through the other side.
    case hearsay
}
