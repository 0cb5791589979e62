import ArgumentModel

extension Diagram {
    /// The whole map as a DOT graph, title and legend included: what `dot` draws as PNG or PDF.
    ///
    /// Stays within the part of DOT that this Graphviz lays out reliably: no edge labels, no ports, no nested
    /// clusters, and no text of a file as a name.
    public var dot: String { DOTWriter(diagram: self, dress: .full).text }

    /// The boxes and lines alone; the SVG painter adds title and legend itself.
    var bareDOT: String { DOTWriter(diagram: self, dress: .bare).text }
}

/// Writes a diagram as DOT.
struct DOTWriter {
    enum Dress { case full, bare }

    /// More lines than this carry no words; the legend and the tooltips do.
    static let wordLimit = 60

    /// Around what is printed, in points.
    static let printMargin = 27.0

    /// For the titles of frames.
    static let groupTypeSize = 12

    /// For Pango. Graphviz's own font tables know Helvetica, whose widths Liberation Sans shares.
    static let fontList = "Liberation Sans,Arimo,Arial,Helvetica,sans-serif"

    let diagram: Diagram
    let dress: Dress

    var text: String {
        var lines = ["digraph map {"]
        lines += defaults
        if dress == .full { lines.append(titleAttribute) }
        // Graphviz's own margin is half an inch in PDF and none in PNG.
        if dress == .full, let sheet = diagram.sheet, let height = sheet.drawnHeight {
            lines.append(viewport(sheet, height))
        } else if dress == .full, diagram.widest != nil {
            lines.append("margin=\"\(points(DOTWriter.printMargin / 72))\";")
        }
        for (index, group) in diagram.groups.enumerated() { lines += cluster(group, index) }
        let grouped = groupOfNode
        for index in diagram.nodes.indices where grouped[index] == nil { lines.append(node(index)) }
        let spans = LeafRows(diagram).spans
        for (index, edge) in diagram.edges.enumerated() {
            let ends = (grouped[edge.from.index], grouped[edge.to.index])
            lines += DOTEdge(writer: self, index: index, span: spans[index], groups: ends).statements
        }
        lines += LooseParts(diagram, groups: grouped).statements
        if dress == .full, let legend = diagram.legend {
            lines.append(LegendLabel(legend: legend, theme: diagram.theme, widest: diagram.widest).node)
        }
        lines.append("}")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The drawing in the upper left corner of a sheet. Its lower left corner, without what Graphviz leaves blank around
    /// it, is Graphviz's origin.
    private func viewport(_ sheet: Diagram.Sheet, _ height: Double) -> String {
        let pad = diagram.spacing.edge.drawing
        let x = sheet.size.width / 2 - sheet.margin - pad
        let y = height - pad + sheet.margin - sheet.size.height / 2
        let numbers = [sheet.size.width, sheet.size.height, 1, x, y].map { points($0) }
        return "margin=0; viewport=\"\(numbers.joined(separator: ","))\";"
    }

    private var defaults: [String] {
        let theme = diagram.theme
        let family = dress == .full ? DOTWriter.fontList : "Helvetica"
        let font = "fontname=\"\(family)\", fontcolor=\"\(theme.text.hex)\""
        let spacing = diagram.spacing
        func inches(_ length: Double) -> String { points(length / 72) }
        return [
            "graph [rankdir=\(diagram.direction.rawValue), bgcolor=\"\(theme.canvas.hex)\","
                + " nodesep=\(inches(spacing.boxGap)), ranksep=\(inches(spacing.rowGap)),"
                + " outputorder=edgesfirst, pad=\(inches(spacing.edge.drawing)), \(font), fontsize=11]",
            "node [\(font), fontsize=11, color=\"\(theme.border.hex)\", margin=\"\(points(Diagram.Spacing.sideMargin)),\(inches(spacing.boxMargin))\","
                + " width=\(inches(spacing.boxWidth)), height=0.5,"
                + " label=\"\", tooltip=\" \"]",
            "edge [arrowsize=0.8, tooltip=\" \"]",
        ]
    }

    private var titleAttribute: String {
        let theme = diagram.theme
        let sizes = SVGHeading.sizes(of: diagram)
        let titleLines = TextWrap(
            width: min(700, (diagram.widest ?? .infinity) - 40), size: sizes.title, weight: .bold, lineLimit: 3
        )
        .lines(of: PlainText.clean(diagram.title))
        let title = NodeLabel.text(titleLines, size: Int(sizes.title), color: theme.text, weight: .bold)
        let subtitle = NodeLabel.text(
            [diagram.subtitle], size: Int(sizes.subtitle), color: theme.meta, weight: .regular)
        return "labelloc=t; labeljust=l; label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"2\">"
            + "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(title)</TD></TR>"
            + "<TR><TD ALIGN=\"LEFT\">\(subtitle)</TD></TR></TABLE>>;"
    }

    /// The position of the group of each node, if it has one.
    private var groupOfNode: [Int?] {
        var groups: [Int?] = Array(repeating: nil, count: diagram.nodes.count)
        for (index, group) in diagram.groups.enumerated() {
            for member in group.members { groups[member.index] = index }
        }
        return groups
    }

    private func cluster(_ group: Diagram.Group, _ index: Int) -> [String] {
        let theme = diagram.theme
        let title = NodeLabel.text([group.title], size: DOTWriter.groupTypeSize, color: theme.meta, weight: .bold)
        let border = theme.group == theme.canvas ? theme.border : theme.group
        let width = TextMetrics.width(of: group.title, size: Double(DOTWriter.groupTypeSize), weight: .bold)
        let label =
            "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD ALIGN=\"LEFT\""
            + " WIDTH=\"\(Int(width * diagram.spacing.reserve))\">\(title)</TD></TR></TABLE>>"
        let top = diagram.direction == .bottomToTop ? "b" : "t"
        return [
            "subgraph cluster_\(index) {",
            "id=\"c\(index)\"; labeljust=l; labelloc=\(top); margin=\(points(diagram.spacing.frameMargin)); style=\"filled,rounded\";",
            "fillcolor=\"\(theme.group.hex)\"; color=\"\(border.hex)\"; label=\(label);",
        ] + group.members.map { node($0.index) } + ["}"]
    }

    private func node(_ index: Int) -> String {
        let node = diagram.nodes[index]
        let style = NodeStyle.of(node.kind)
        var styles = ["filled"] + style.styles
        if node.origin == .editorial { styles.append("dashed") }
        var attributes = [
            "id=\"n\(index)\"", "shape=\(shape(of: node.kind))", "style=\"\(styles.joined(separator: ","))\"",
            "fillcolor=\"\(diagram.theme.fill(of: node.kind).hex)\"",
            "penwidth=\(points(NodeStyle.borderWidth(node.state) * 0.75))",
        ]
        if let margin = style.margin {
            attributes.append("margin=\"\(points(margin.side)),\(points(margin.top))\"")
        }
        if style.outlines > 1 { attributes.append("peripheries=\(style.outlines)") }
        if dress == .full, !node.tooltip.isEmpty { attributes.append("tooltip=\(DOTText.quotedTooltip(node.tooltip))") }
        attributes.append(
            "label=\(NodeLabel(node: node, theme: diagram.theme, spacing: diagram.spacing).html)")
        return "n\(index) [\(attributes.joined(separator: ", "))]"
    }

    private func shape(of kind: Diagram.Node.Kind) -> String {
        dress == .bare && NodeOutline.of(kind) != nil ? "box" : NodeStyle.of(kind).shape
    }
}
