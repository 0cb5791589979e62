public import ArgumentModel
import DisputeModel

/// What part of a graph a map shows.
public enum MapView: Sendable {
    /// Who is against whom, over what, and who did not reply: see `FaceToFace`.
    case faceToFace
    /// Everything the graph's settings select, as boxes and arrows.
    case argument
    /// Questions, demands and the replies to them.
    case questions
    /// Clauses and who cites them.
    case norms
    /// A node and what is at most so many lines away, whatever their direction.
    case around(Node, depth: Int)
    /// Certain nodes and the lines between them: a contradiction, an explanation.
    case nodes([Node], named: String)
}
