import Analysis

/// How a kind of box is drawn.
struct NodeStyle {
    /// A shape of Graphviz.
    let shape: String
    /// Styles of Graphviz that belong to the shape.
    let styles: [String]
    /// How many outlines.
    let outlines: Int

    static func of(_ kind: Diagram.Node.Kind) -> NodeStyle {
        switch kind {
        case .claim: NodeStyle(shape: "box", styles: ["rounded"], outlines: 1)
        case .rebuttal: NodeStyle(shape: "box", styles: ["diagonals"], outlines: 1)
        case .argument: NodeStyle(shape: "box", styles: [], outlines: 1)
        case .norm: NodeStyle(shape: "box", styles: [], outlines: 2)
        case .question: NodeStyle(shape: "hexagon", styles: [], outlines: 1)
        case .reply: NodeStyle(shape: "note", styles: [], outlines: 1)
        case .demand: NodeStyle(shape: "cds", styles: [], outlines: 1)
        case .meta: NodeStyle(shape: "component", styles: [], outlines: 1)
        case .portal: NodeStyle(shape: "tab", styles: [], outlines: 1)
        case .group: NodeStyle(shape: "folder", styles: [], outlines: 1)
        }
    }

    /// The border's width in CSS pixels (0.75 points).
    static func borderWidth(_ state: State?) -> Double {
        switch state {
        case .stands: 3
        case .open, nil: 1.5
        case .defeated: 1
        }
    }
}
