import ArgumentModel

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
        case .claim, .meta:
            "<rect x=\"\(points(left))\" y=\"\(points(top))\" width=\"36\" height=\"12\" rx=\"4\" \(paint)/>"
        case .argument: path(box)
        case .rebuttal:
            path(
                box + "M\(p(left + 4, top))L\(p(left, top + 4))M\(p(right - 4, top))L\(p(right, top + 4))"
                    + "M\(p(left, bottom - 4))L\(p(left + 4, bottom))M\(p(right, bottom - 4))L\(p(right - 4, bottom))")
        case .norm:
            path(
                box
                    + "M\(p(left + 2.5, top + 2.5))H\(points(right - 2.5))"
                    + "V\(points(bottom - 2.5))H\(points(left + 2.5))Z"
            )
        case .question:
            path(
                "M\(p(left + 6, top))H\(points(right - 6))L\(p(right, middle))L\(p(right - 6, bottom))"
                    + "H\(points(left + 6))L\(p(left, middle))Z")
        case .reply:
            path(
                "M\(p(left, top))H\(points(right - 5))L\(p(right, top + 5))V\(points(bottom))H\(points(left))Z"
                    + "M\(p(right - 5, top))V\(points(top + 5))H\(points(right))")
        case .demand:
            path("M\(p(left, top))H\(points(right - 6))L\(p(right, middle))L\(p(right - 6, bottom))H\(points(left))Z")
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
            "<path \(filled) d=\"M\(p(8, 3))L\(p(0, 0))L\(p(8, -3))Z"
                + "M\(p(10, 5))L\(p(10, -5))L\(p(11.5, -5))L\(p(11.5, 5))Z\"/>"
        case .filledDiamond: "<path \(filled) d=\"M\(p(0, 0))L\(p(5, 3))L\(p(10, 0))L\(p(5, -3))Z\"/>"
        case .hollowDiamond: "<path \(hollow) d=\"M\(p(0, 0))L\(p(5, 3))L\(p(10, 0))L\(p(5, -3))Z\"/>"
        case .openV: "<path \(filled) d=\"M\(p(9, 3.6))L\(p(0, 0))L\(p(9, -3.6))L\(p(6, 0))Z\"/>"
        case .hollowTriangle: "<path \(hollow) d=\"M\(p(8, 3))L\(p(0, 0))L\(p(8, -3))Z\"/>"
        case .hollowDot:
            "<circle \(hollow) cx=\"\(points(tip - 3 * facing))\" cy=\"\(points(middle))\" r=\"3\"/>"
        }
    }
}
