public import ArgumentModel
import DisputeModel

/// What part of a graph a map shows.
public enum MapView: Sendable {
    /// Everything the graph's settings select.
    case dispute
    /// Questions, demands and the replies to them.
    case questions
    /// Clauses and who cites them.
    case norms
    /// A node and what is at most so many lines away, whatever their direction.
    case around(Node, depth: Int)
    /// Certain nodes and the lines between them: a contradiction, an explanation.
    case nodes([Node], named: String)
}
