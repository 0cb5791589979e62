import Analysis

/// The words in a box, as an HTML-like label of Graphviz without ports.
struct NodeLabel {
    let node: Diagram.Node
    let theme: Theme
    var spacing = Diagram.Spacing.usual

    /// The whole label, angle brackets included.
    var html: String {
        let words = BoxWords(node, textWidth: spacing.textWidth)
        let rows = heading(words) + words.rows.map(row).joined()
        return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">\(rows)</TABLE>>"
    }

    /// The kind line and, at its right, the chip.
    private func heading(_ words: BoxWords) -> String {
        let right = node.state.map { "<TD ALIGN=\"RIGHT\" VALIGN=\"TOP\">\(chip($0))</TD>" } ?? ""
        return
            "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" WIDTH=\"\(Int(words.headingWidth * spacing.reserve))\">\(text(words.heading))</TD>"
            + "\(right)</TR>"
    }

    private func chip(_ state: State) -> String {
        let (ground, ink, style) =
            switch state {
            case .stands: (theme.text.hex, theme.canvas.hex, "ROUNDED")
            case .defeated: (theme.fill(of: node.kind).hex, theme.text.hex, "ROUNDED")
            case .open: (theme.fill(of: node.kind).hex, theme.text.hex, "ROUNDED,DASHED")
            }
        let width = Int(BoxWords.chipWidth * spacing.reserve)
        return "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\" STYLE=\"\(style)\""
            + " COLOR=\"\(theme.text.hex)\" BGCOLOR=\"\(ground)\"><TR><TD WIDTH=\"\(width)\">"
            + "<FONT POINT-SIZE=\"\(BoxWords.smallSize)\" COLOR=\"\(ink)\">\(state.rawValue)</FONT></TD></TR></TABLE>"
    }

    private func row(_ row: BoxWords.Row) -> String {
        let columns = node.state == nil ? "" : " COLSPAN=\"2\""
        let side = row.lines.first.map(TextSetting.isRightToLeft) ?? false ? "RIGHT" : "LEFT"
        return "<TR><TD\(columns) ALIGN=\"\(side)\" BALIGN=\"\(side)\">\(text(row, side))</TD></TR>"
    }

    private func text(_ row: BoxWords.Row, _ side: String = "LEFT") -> String {
        let color =
            switch row.ink {
            case .text: theme.text
            case .meta: theme.meta
            }
        return NodeLabel.text(row.lines, size: row.size, color: color, weight: row.weight, side)
    }

    /// - Parameter side: Where lines but the last begin: `LEFT` or `RIGHT`.
    static func text(
        _ lines: [String], size: Int, color: Theme.Color, weight: TextMetrics.Weight, _ side: String = "LEFT"
    ) -> String {
        let words = lines.map { DOTText.html($0) }.joined(separator: "<BR ALIGN=\"\(side)\"/>")
        let font = "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(color.hex)\">"
        return weight == .bold ? "\(font)<B>\(words)</B></FONT>" : "\(font)\(words)</FONT>"
    }
}
