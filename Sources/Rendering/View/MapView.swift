public import Analysis
public import ArgumentModel
import DisputeModel

/// What part of a graph a map shows.
public enum MapView: Sendable {
    /// Who is against whom, over what, and who did not reply: see `FaceToFace`.
    case faceToFace
    /// One clash in the same way.
    case clash(Clash)
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

extension FaceToFace {
    /// Nil for the views that Graphviz lays out.
    package init?(_ report: Report, _ view: MapView) {
        switch view {
        case .faceToFace: self.init(report)
        case .clash(let clash): self.init(report, of: clash)
        case .norms where !report.dispute.graph.parties.isEmpty: self.init(clausesOf: report)
        case .argument, .questions, .norms, .around, .nodes: return nil
        }
    }
}

extension MapView {
    /// The question that the picture is about; nil for what is about the whole graph.
    var heading: String? {
        if case .clash(let clash) = self { clash.headline } else { nil }
    }
}
