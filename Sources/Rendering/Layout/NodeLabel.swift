import Analysis

/// The words in a box, as an HTML-like label of Graphviz without ports.
struct NodeLabel {
    static let titleLineLimit = 5

    let node: Diagram.Node
    let theme: Theme
    /// In points: how long a line of words can be.
    var textWidth = Diagram.Spacing.usual.textWidth

    /// The whole label, angle brackets included.
    var html: String {
        var rows = heading
        let titleLines = TextWrap(width: textWidth, size: 11, lineLimit: NodeLabel.titleLineLimit)
            .lines(of: PlainText.clean(node.title))
        rows += row(titleLines, size: 11, color: theme.text, weight: .regular)
        if !node.metaLine.isEmpty {
            let metaLines = TextWrap(width: textWidth, size: 9, lineLimit: 2)
                .lines(of: PlainText.clean(node.metaLine))
            rows += row(metaLines, size: 9, color: theme.meta, weight: .regular)
        }
        if !node.flags.isEmpty {
            let words = "▲ " + node.flags.map(\.rawValue).joined(separator: " · ")
            rows += row([words], size: 9, color: theme.text, weight: .bold)
        }
        for note in node.notes {
            let lines = TextWrap(width: textWidth, size: 9, lineLimit: 3).lines(of: PlainText.clean(note))
            rows += row(lines, size: 9, color: theme.text, weight: .regular)
        }
        return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">\(rows)</TABLE>>"
    }

    /// The kind line and, at its right, the chip.
    private var heading: String {
        let chip = chip
        let room = textWidth - (chip.isEmpty ? 0 : NodeLabel.chipWidth + 6)
        let lines = TextWrap(width: room, size: 9, weight: .bold, lineLimit: 3).lines(
            of: PlainText.clean(node.kindLine))
        let text = NodeLabel.text(lines, size: 9, color: theme.text, weight: .bold)
        let right = chip.isEmpty ? "" : "<TD ALIGN=\"RIGHT\" VALIGN=\"TOP\">\(chip)</TD>"
        return "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" WIDTH=\"\(Int(room))\">\(text)</TD>\(right)</TR>"
    }

    private static let chipWidth = 42.0

    private var chip: String {
        guard let state = node.state else { return "" }
        let (ground, ink, style) =
            switch state {
            case .stands: (theme.text.hex, theme.canvas.hex, "ROUNDED")
            case .defeated: (theme.fill(of: node.kind).hex, theme.text.hex, "ROUNDED")
            case .open: (theme.fill(of: node.kind).hex, theme.text.hex, "ROUNDED,DASHED")
            }
        let width = Int(NodeLabel.chipWidth)
        return "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\" STYLE=\"\(style)\""
            + " COLOR=\"\(theme.text.hex)\" BGCOLOR=\"\(ground)\"><TR><TD WIDTH=\"\(width)\">"
            + "<FONT POINT-SIZE=\"9\" COLOR=\"\(ink)\">\(state.rawValue)</FONT></TD></TR></TABLE>"
    }

    private func row(
        _ lines: [String], size: Int, color: Theme.Color, weight: TextMetrics.Weight
    ) -> String {
        let columns = node.state == nil ? "" : " COLSPAN=\"2\""
        let text = NodeLabel.text(lines, size: size, color: color, weight: weight)
        return "<TR><TD\(columns) ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(text)</TD></TR>"
    }

    static func text(_ lines: [String], size: Int, color: Theme.Color, weight: TextMetrics.Weight) -> String {
        let words = lines.map { DOTText.html($0) }.joined(separator: "<BR ALIGN=\"LEFT\"/>")
        let font = "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(color.hex)\">"
        return weight == .bold ? "\(font)<B>\(words)</B></FONT>" : "\(font)\(words)</FONT>"
    }
}
