import Analysis
import ArgumentModel

/// The legend under the map, with a true sample of every box and line.
struct SVGLegend {
    private static let rowHeight = 17.0
    private static let sampleWidth = 62.0
    private static let textSize = 9.5
    private static let columnGap = 28.0
    private static let padding = 12.0

    let legend: Legend
    let theme: Theme
    /// In points: how wide the map is.
    let availableWidth: Double

    private struct Column {
        let heading: String
        let rows: [Row]
        let width: Double
    }

    private enum Row {
        case box(Diagram.Node.Kind, String)
        case line(Relation.Kind, String)
        case note(String)
    }

    private var columns: [Column] {
        let boxes = legend.nodes.map {
            Row.box($0.kind, "\($0.count) \($0.kind.noun($0.count)) – \($0.kind.reading)")
        }
        let strokes = legend.edges.map { Row.line($0.relation, "\($0.count) × \($0.relation.rawValue) – \($0.relation.reading)") }
        let notes = legend.notes.flatMap {
            TextWrap(width: 300, size: SVGLegend.textSize, lineLimit: 4).lines(of: PlainText.clean($0))
        }
        return [column("Boxes", boxes), column("Lines", strokes), column("How to read it", notes.map { .note($0) })]
            .filter { !$0.rows.isEmpty }
    }

    private func column(_ heading: String, _ rows: [Row]) -> Column {
        let widths = rows.map { row in
            switch row {
            case .box(_, let text), .line(_, let text):
                SVGLegend.sampleWidth + TextMetrics.width(of: text, size: SVGLegend.textSize)
            case .note(let text): TextMetrics.width(of: text, size: SVGLegend.textSize)
            }
        }
        return Column(heading: heading, rows: rows, width: (widths.max() ?? 0) + 4)
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
                SVGText(column.heading, x: x, y: y + 11, size: 11, color: theme.text, weight: .bold).element)
            for (index, row) in column.rows.enumerated() {
                lines += self.lines(of: row, x: x, middle: y + (Double(index) + 1.5) * SVGLegend.rowHeight)
            }
        }
        return lines
    }

    private func lines(of row: Row, x: Double, middle: Double) -> [String] {
        switch row {
        case .box(let kind, let text):
            [LegendBox(kind: kind, theme: theme).element(x: x, middle: middle), label(text, x: x, middle: middle)]
        case .line(let relation, let text):
            LegendLine(relation: relation, theme: theme).elements(x: x, middle: middle)
                + [label(text, x: x, middle: middle)]
        case .note(let text):
            [SVGText(text, x: x, y: middle + 3.3, size: SVGLegend.textSize, color: theme.text).element]
        }
    }

    private func label(_ text: String, x: Double, middle: Double) -> String {
        SVGText(text, x: x + SVGLegend.sampleWidth, y: middle + 3.3, size: SVGLegend.textSize, color: theme.text).element
    }
}

/// A small box of a kind.
struct LegendBox {
    let kind: Diagram.Node.Kind
    let theme: Theme

    func element(x: Double, middle: Double) -> String {
        let (left, right, top, bottom) = (x + 4, x + 40, middle - 6, middle + 6)
        let paint = "fill=\"\(theme.fill(of: kind).hex)\" stroke=\"\(theme.border.hex)\" stroke-width=\"1.13\""
        func path(_ d: String) -> String { "<path \(paint) d=\"\(d)\"/>" }
        func p(_ x: Double, _ y: Double) -> String { "\(points(x)),\(points(y))" }
        let box = "M\(p(left, top))H\(points(right))V\(points(bottom))H\(points(left))Z"
        return switch kind {
        case .claim:
            "<rect x=\"\(points(left))\" y=\"\(points(top))\" width=\"36\" height=\"12\" rx=\"4\" \(paint)/>"
        case .argument: path(box)
        case .rebuttal:
            path(box + "M\(p(left + 4, top))L\(p(left, top + 4))M\(p(right - 4, top))L\(p(right, top + 4))"
                + "M\(p(left, bottom - 4))L\(p(left + 4, bottom))M\(p(right, bottom - 4))L\(p(right - 4, bottom))")
        case .norm:
            path(box + "M\(p(left + 2.5, top + 2.5))H\(points(right - 2.5))V\(points(bottom - 2.5))H\(points(left + 2.5))Z")
        case .question:
            path("M\(p(left + 6, top))H\(points(right - 6))L\(p(right, middle))L\(p(right - 6, bottom))"
                + "H\(points(left + 6))L\(p(left, middle))Z")
        case .reply:
            path("M\(p(left, top))H\(points(right - 5))L\(p(right, top + 5))V\(points(bottom))H\(points(left))Z"
                + "M\(p(right - 5, top))V\(points(top + 5))H\(points(right))")
        case .demand:
            path("M\(p(left, top))H\(points(right - 6))L\(p(right, middle))L\(p(right - 6, bottom))H\(points(left))Z")
        case .meta:
            path(box + "M\(p(left - 3, top + 2))h6v3h-6zM\(p(left - 3, bottom - 5))h6v3h-6z")
        case .portal, .group:
            path(box + "M\(p(left, top))v-2.5h14v2.5")
        }
    }
}

/// A short line of a relation, heads and all.
struct LegendLine {
    let relation: Relation.Kind
    let theme: Theme

    func elements(x: Double, middle: Double) -> [String] {
        let style = LineStyle.of(relation)
        let color = theme.line(relation).hex
        let (start, end) = (x + 4, x + 52)
        let inset = style.head == .filledDiamond || style.head == .hollowDiamond ? 10.0 : 7.0
        let from = style.ends == .both ? start + inset : start
        let dash = style.dash.svgPattern.map { " stroke-dasharray=\"\($0)\"" } ?? ""
        let line =
            "<path fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(points(style.width * 0.75))\"\(dash)"
            + " d=\"M\(points(from)),\(points(middle))H\(points(end - inset))\"/>"
        let heads = style.ends == .both ? [(end, 1.0), (start, -1.0)] : [(end, 1.0)]
        return [line] + heads.map { head(style.head, tip: $0.0, middle: middle, facing: $0.1, color: color) }
    }

    /// A head whose tip is at `tip`, facing right (1) or left (-1).
    private func head(_ head: LineStyle.Head, tip: Double, middle: Double, facing: Double, color: String) -> String {
        func p(_ back: Double, _ up: Double) -> String { "\(points(tip - back * facing)),\(points(middle - up))" }
        let filled = "fill=\"\(color)\" stroke=\"\(color)\""
        let hollow = "fill=\"\(theme.group.hex)\" stroke=\"\(color)\""
        return switch head {
        case .filledTriangle: "<path \(filled) d=\"M\(p(8, 3))L\(p(0, 0))L\(p(8, -3))Z\"/>"
        case .triangleAndTee:
            "<path \(filled) d=\"M\(p(8, 3))L\(p(0, 0))L\(p(8, -3))ZM\(p(10, 5))L\(p(10, -5))L\(p(11.5, -5))L\(p(11.5, 5))Z\"/>"
        case .filledDiamond: "<path \(filled) d=\"M\(p(0, 0))L\(p(5, 3))L\(p(10, 0))L\(p(5, -3))Z\"/>"
        case .hollowDiamond: "<path \(hollow) d=\"M\(p(0, 0))L\(p(5, 3))L\(p(10, 0))L\(p(5, -3))Z\"/>"
        case .openV: "<path \(filled) d=\"M\(p(9, 3.6))L\(p(0, 0))L\(p(9, -3.6))L\(p(6, 0))Z\"/>"
        case .hollowTriangle: "<path \(hollow) d=\"M\(p(8, 3))L\(p(0, 0))L\(p(8, -3))Z\"/>"
        case .hollowDot:
            "<circle \(hollow) cx=\"\(points(tip - 3 * facing))\" cy=\"\(points(middle))\" r=\"3\"/>"
        }
    }
}
