import ArgumentModel
import Wording

/// The legend as a table of words and strokes, for output that Graphviz paints itself.
struct LegendLabel {
    let legend: Legend
    let theme: Theme
    /// As `Diagram.widest`.
    let widest: Double?

    /// A box of its own in the lowest row of the map.
    var node: String {
        var rows = [line("Legend", size: 11, color: theme.text, weight: .bold)]
        rows += legend.nodes.map { row -> String in
            cells(
                sample: "<FONT POINT-SIZE=\"9\"><B>\(row.kind.rawValue.uppercased())</B></FONT>",
                text: "\(row.head): \(row.reading)")
        }
        rows += legend.edges.map { row in
            cells(
                sample: sample(of: row.relation), text: "\(row.count) \(row.relation.rawValue): \(row.relation.reading)"
            )
        }
        let notes = (legend.notes + legend.parties).flatMap {
            TextWrap(width: 420, size: 9, lineLimit: 4).lines(of: PlainText.clean($0))
        }
        rows += notes.map { line($0, size: 9, color: theme.meta, weight: .regular) }
        return "legend [id=\"legend\", shape=plain, label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"2\""
            + " CELLPADDING=\"1\" COLOR=\"\(theme.border.hex)\">\(rows.joined())</TABLE>>]; {rank=source; legend}"
    }

    /// Of the samples, with the gaps beside them.
    private static let sampleRoom = 150.0

    private func line(_ text: String, size: Int, color: Theme.Color, weight: TextMetrics.Weight) -> String {
        let words = NodeLabel.text([text], size: size, color: color, weight: weight)
        return "<TR><TD COLSPAN=\"2\" ALIGN=\"LEFT\">\(words)</TD></TR>"
    }

    private func cells(sample: String, text: String) -> String {
        let lines = widest.map { TextWrap(width: $0 - LegendLabel.sampleRoom, size: 9, lineLimit: 4).lines(of: text) }
        let words = NodeLabel.text(lines ?? [text], size: 9, color: theme.text, weight: .regular)
        return
            "<TR><TD ALIGN=\"LEFT\">\(sample)</TD><TD ALIGN=\"LEFT\"\(lines == nil ? "" : " BALIGN=\"LEFT\"")>\(words)</TD></TR>"
    }

    private func sample(of relation: Relation.Kind) -> String {
        let style = LineStyle.of(relation)
        let stroke =
            switch style.dash {
            case .solid: "———"
            case .dashed, .longDash, .dashDot: "– – –"
            case .dotted: "· · · ·"
            }
        let (tail, head) =
            switch style.head {
            case .filledTriangle: ("", "►")
            case .triangleAndTee: (style.ends == .both ? "◄|" : "", "|►")
            case .filledDiamond: ("♦", "♦")
            case .hollowDiamond: ("", "◊")
            case .openV: ("", "›")
            case .hollowTriangle: ("", "▷")
            case .hollowDot: ("", "○")
            }
        return "<FONT POINT-SIZE=\"11\" COLOR=\"\(theme.line(relation).hex)\"><B>\(tail)\(stroke)\(head)</B></FONT>"
    }
}
