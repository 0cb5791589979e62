import Analysis
import ArgumentModel
import Wording

/// The legend under the map, with a true sample of every box and line.
struct SVGLegend {
    private static let rowHeight = 17.0
    private static let boxSampleWidth = 48.0
    private static let lineSampleWidth = 62.0
    private static let textSize = 9.5
    private static let headingSize = 11.0
    static let typeSizes = [textSize, headingSize]
    private static let columnGap = 28.0
    private static let padding = 12.0

    let legend: Legend
    let theme: Theme
    /// In points: how wide the map is.
    let availableWidth: Double
    /// As `Diagram.widest`.
    let widest: Double?

    private struct Column {
        let heading: String
        let rows: [Row]
        let width: Double
    }

    private enum Row {
        case box(Diagram.Node.Kind, String)
        case line(Relation.Kind, String)
        case note(String)
        /// What of the row above had no room in one line, with the room of its sample before it.
        case rest(String, indent: Double)
    }

    private var columns: [Column] {
        let boxes = legend.nodes.flatMap { entry in
            rows("\(entry.head) – \(entry.reading)", SVGLegend.boxSampleWidth) { .box(entry.kind, $0) }
        }
        let strokes = legend.edges.flatMap { entry in
            rows(
                "\(entry.count) × \(entry.relation.rawValue) – \(entry.relation.reading)", SVGLegend.lineSampleWidth
            ) { .line(entry.relation, $0) }
        }
        let noteWidth = widest.map { ($0 - 2 * SVGLegend.padding - 4) / Grid.reserve } ?? 300
        let notes = legend.notes.flatMap {
            TextWrap(width: noteWidth, size: SVGLegend.textSize, lineLimit: 4).lines(of: PlainText.clean($0))
        }
        let parties = legend.parties.map {
            Row.note(TextWrap(width: 300, size: SVGLegend.textSize, lineLimit: 1).lines(of: PlainText.clean($0))[0])
        }
        return [
            column("Boxes", boxes), column("Lines", strokes), column("How to read it", notes.map { .note($0) }),
            column("Parties", parties),
        ].filter { !$0.rows.isEmpty }
    }

    /// A text beside its sample: in one row unless the legend would be too wide.
    private func rows(_ text: String, _ sample: Double, first: (String) -> Row) -> [Row] {
        guard let widest else { return [first(text)] }
        let room = (widest - 2 * SVGLegend.padding - sample - 4) / Grid.reserve
        let lines = TextWrap(width: room, size: SVGLegend.textSize, lineLimit: 4).lines(of: text)
        return lines.prefix(1).map(first) + lines.dropFirst().map { .rest($0, indent: sample) }
    }

    private func column(_ heading: String, _ rows: [Row]) -> Column {
        let widths = rows.map { row in
            switch row {
            case .box(_, let text): SVGLegend.boxSampleWidth + measure(text)
            case .line(_, let text): SVGLegend.lineSampleWidth + measure(text)
            case .note(let text): measure(text)
            case .rest(let text, let indent): indent + measure(text)
            }
        }
        return Column(heading: heading, rows: rows, width: (widths.max() ?? 0) + 4)
    }

    /// In the widest font that is provided for.
    private func measure(_ text: String) -> Double {
        TextMetrics.width(of: text, size: SVGLegend.textSize) * Grid.reserve
    }

    /// Columns side by side as far as the map is wide, then below one another.
    private var placed: [(column: Column, x: Double, y: Double)] {
        var placed: [(column: Column, x: Double, y: Double)] = []
        var (x, y, rowBottom) = (SVGLegend.padding, SVGLegend.padding, 0.0)
        for column in columns {
            if x > SVGLegend.padding, x + column.width + SVGLegend.padding > availableWidth {
                (x, y) = (SVGLegend.padding, rowBottom + SVGLegend.padding)
            }
            placed.append((column, x, y))
            x += column.width + SVGLegend.columnGap
            rowBottom = max(rowBottom, y + Double(column.rows.count + 1) * SVGLegend.rowHeight)
        }
        return placed
    }

    /// In points.
    var width: Double { (placed.map { $0.x + $0.column.width }.max() ?? 0) + SVGLegend.padding }
    var height: Double {
        (placed.map { $0.y + Double($0.column.rows.count + 1) * SVGLegend.rowHeight }.max() ?? 0) + SVGLegend.padding
    }

    /// With the upper left corner as origin.
    var lines: [String] {
        var lines = [
            "<rect width=\"\(points(width))\" height=\"\(points(height))\" rx=\"4\" fill=\"\(theme.group.hex)\""
                + " stroke=\"\(theme.border.hex)\" stroke-width=\"0.75\"/>"
        ]
        for (column, x, y) in placed {
            lines.append(
                SVGText(column.heading, x: x, y: y + 11, size: SVGLegend.headingSize, color: theme.text, weight: .bold)
                    .element)
            for (index, row) in column.rows.enumerated() {
                lines += self.lines(of: row, x: x, middle: y + (Double(index) + 1.5) * SVGLegend.rowHeight)
            }
        }
        return lines
    }

    private func lines(of row: Row, x: Double, middle: Double) -> [String] {
        switch row {
        case .box(let kind, let text):
            [
                LegendBox(kind: kind, theme: theme).element(x: x, middle: middle),
                label(text, x: x + SVGLegend.boxSampleWidth, middle: middle),
            ]
        case .line(let relation, let text):
            LegendLine(relation: relation, theme: theme).elements(x: x, middle: middle)
                + [label(text, x: x + SVGLegend.lineSampleWidth, middle: middle)]
        case .note(let text):
            [label(text, x: x, middle: middle)]
        case .rest(let text, let indent):
            [label(text, x: x + indent, middle: middle)]
        }
    }

    private func label(_ text: String, x: Double, middle: Double) -> String {
        SVGText(text, x: x, y: middle + 3.3, size: SVGLegend.textSize, color: theme.text).element
    }
}
