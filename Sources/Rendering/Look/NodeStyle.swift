import Analysis

/// How a kind of box is drawn.
struct NodeStyle {
    /// A shape of Graphviz.
    let shape: String
    /// Styles of Graphviz that belong to the shape.
    let styles: [String]
    /// How many outlines.
    let outlines: Int
    /// Room at each side and above and below the words, in inches as Graphviz has it; nil for the usual.
    var margin: (side: Double, top: Double)?

    static func of(_ kind: Diagram.Node.Kind) -> NodeStyle {
        switch kind {
        case .claim: NodeStyle(shape: "box", styles: ["rounded"], outlines: 1)
        case .rebuttal: NodeStyle(shape: "box", styles: ["diagonals"], outlines: 1)
        case .argument: NodeStyle(shape: "box", styles: [], outlines: 1)
        case .norm: NodeStyle(shape: "box", styles: [], outlines: 2)
        case .question: NodeStyle(shape: "hexagon", styles: [], outlines: 1, margin: (0.24, 0.09))
        case .reply: NodeStyle(shape: "note", styles: [], outlines: 1)
        case .demand: NodeStyle(shape: "cds", styles: [], outlines: 1, margin: (0.25, 0.14))
        case .meta: NodeStyle(shape: "box", styles: ["rounded"], outlines: 1)
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

/// An outline that is drawn within the box Graphviz laid out.
enum NodeOutline {
    /// A point at the left and at the right.
    case hexagon
    /// A point at the right.
    case arrow

    static func of(_ kind: Diagram.Node.Kind) -> NodeOutline? {
        switch kind {
        case .question: .hexagon
        case .demand: .arrow
        case .claim, .rebuttal, .argument, .norm, .reply, .meta, .portal, .group: nil
        }
    }

    /// How far a point reaches, in points.
    private static let reach = 11.0

    /// Graphviz's polygon of four corners with our corners instead.
    func redrawn(_ polygon: String) -> String? {
        guard let start = polygon.firstRange(of: " points=\"")?.upperBound,
            let end = polygon[start...].firstIndex(of: "\"")
        else { return nil }
        let numbers = polygon[start..<end].split { $0 == " " || $0 == "," }.compactMap { Double($0) }
        let (xs, ys) = (stride(from: 0, to: numbers.count, by: 2), stride(from: 1, to: numbers.count, by: 2))
        guard let left = xs.map({ numbers[$0] }).min(), let right = xs.map({ numbers[$0] }).max(),
            let top = ys.map({ numbers[$0] }).min(), let bottom = ys.map({ numbers[$0] }).max()
        else { return nil }
        let middle = (top + bottom) / 2
        let inner = right - NodeOutline.reach
        let rightSide = [(inner, top), (right, middle), (inner, bottom)]
        let leftSide =
            switch self {
            case .hexagon: [(left + NodeOutline.reach, bottom), (left, middle), (left + NodeOutline.reach, top)]
            case .arrow: [(left, bottom), (left, top)]
            }
        let corners = (rightSide + leftSide).map { "\(points($0.0)),\(points($0.1))" }
        return polygon.replacingCharacters(start..<end, with: corners.joined(separator: " "))
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
