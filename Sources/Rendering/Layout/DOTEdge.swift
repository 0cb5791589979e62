import ArgumentModel

/// Writes a line of the map as DOT: one line, or two with the word between them as a small box of its own.
struct DOTEdge {
    static let typeSize = 9
    /// Around the word, in points.
    static let padding = 2.0

    let writer: DOTWriter
    /// The position in `Diagram.edges`.
    let index: Int
    /// How many rows the line spans.
    let span: Int
    /// The frames of the boxes at its ends.
    let groups: (from: Int?, to: Int?)

    private var edge: Diagram.Edge { writer.diagram.edges[index] }
    private var theme: Theme { writer.diagram.theme }
    private var style: LineStyle { LineStyle.of(edge.relation) }
    private var from: String { "n\(edge.from.index)" }
    private var to: String { "n\(edge.to.index)" }

    var statements: [String] {
        DOTEdge.carriesWord(edge, in: writer.diagram) ? broken : [whole]
    }

    static func carriesWord(_ edge: Diagram.Edge, in diagram: Diagram) -> Bool {
        diagram.edges.count <= DOTWriter.wordLimit && edge.from != edge.to
    }

    /// How wide the box of a word is, in points. Of a few letters some fonts make more than the reserve.
    static func room(for word: String, in spacing: Diagram.Spacing) -> Double {
        let width = TextMetrics.width(of: word, size: Double(typeSize)) * spacing.reserve
        return width + 2 * padding + (spacing.reserve > 1 ? 5 : 0)
    }

    private var whole: String {
        let ends = style.ends == .both ? "dir=both, arrowtail=\(style.head.rawValue), " : ""
        return "\(from) -> \(to) [id=\"e\(index)\", \(look), \(ends)arrowhead=\(style.head.rawValue)\(length)]"
    }

    /// The word stands in the frame of the box the line leads to: close to it, and the arrow arrives steeply. Where many
    /// boxes in several rows lead to one, each has the word at itself: no row holds the words of all.
    private var broken: [String] {
        let tail = style.ends == .both ? "dir=back, arrowtail=\(style.head.rawValue)" : "dir=none"
        return [
            group.map { "subgraph cluster_\($0) { \(word) }" } ?? word,
            "\(from) -> w\(index) [id=\"t\(index)\", \(look), \(tail)]",
            "w\(index) -> \(to) [id=\"e\(index)\", weight=3, \(look), arrowhead=\(style.head.rawValue)\(length)]",
        ]
    }

    private var look: String {
        var look = ["color=\"\(theme.line(edge.relation).hex)\"", "penwidth=\(points(style.width * 0.75))"]
        if let dash = style.dash.graphvizStyle { look.append("style=\(dash)") }
        if writer.dress == .full, !edge.tooltip.isEmpty {
            look.append("tooltip=\(DOTText.quotedTooltip(edge.tooltip))")
        }
        return look.joined(separator: ", ")
    }

    /// The frame of the word.
    private var group: Int? { span > 1 ? groups.from : groups.to }

    private var length: String { span > 1 ? ", minlen=\(span)" : "" }

    /// On the ground it stands on, with some room, so that the line does not touch the word.
    private var word: String {
        let ground = group == nil ? theme.canvas : theme.group
        let text = NodeLabel.text(
            [edge.word], size: DOTEdge.typeSize, color: theme.line(edge.relation), weight: .regular)
        let width = DOTEdge.room(for: edge.word, in: writer.diagram.spacing)
        return "w\(index) [id=\"w\(index)\", shape=plain, width=0, height=0, margin=0, label=<<TABLE BORDER=\"0\""
            + " CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"\(points(DOTEdge.padding))\" BGCOLOR=\"\(ground.hex)\">"
            + "<TR><TD WIDTH=\"\(Int(width))\">\(text)</TD></TR></TABLE>>]"
    }
}
