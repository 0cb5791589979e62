extension Diagram.Node {
    /// How large `dot` makes the box at least, in points: its border included, the tab on some boxes not.
    ///
    /// The height is exact. The width is that of a box with lines of the usual length; characters that Graphviz takes for
    /// wider can make it larger.
    public func size(in spacing: Diagram.Spacing) -> PictureSize {
        let words = BoxWords(self, textWidth: spacing.textWidth)
        let style = NodeStyle.of(kind)
        let margin = style.margin ?? (Diagram.Spacing.sideMargin, DOTLength(spacing.boxMargin).inches)
        let (side, top) = (DOTLength(inches: margin.side).points, DOTLength(inches: margin.top).points)
        let chip = state == nil ? (width: 0.0, height: 0.0) : BoxSize.chip(in: spacing)
        let heading = max(BoxSize.cellHeight(of: words.heading), chip.height)
        let height = words.rows.reduce(heading) { $0 + BoxSize.cellHeight(of: $1) }
        let width = (words.headingWidth * spacing.reserve).rounded(.down) + chip.width
        let outer = Double(style.outlines - 1) * 2 * BoxSize.outlineGap
        return PictureSize(
            width: max(DOTLength(spacing.boxWidth).points, width + 2 * side) + outer,
            height: max(BoxSize.leastHeight, height + 2 * top) + outer)
    }
}

extension Diagram.Edge {
    /// How large the small box with the line's word is at least.
    func wordSize(in spacing: Diagram.Spacing) -> PictureSize {
        let known = String(String.UnicodeScalarView(word.unicodeScalars.filter(\.isASCII)))
        let size = Double(DOTEdge.typeSize)
        return PictureSize(
            width: DOTEdge.room(for: known, in: spacing).rounded(.down),
            height: (size * BoxSize.lineHeight + 2 * DOTEdge.padding).rounded(.down))
    }
}

/// Graphviz 2.43's measures of an HTML-like label: heights and widths of cells are cut to whole points.
private enum BoxSize {
    /// In type sizes.
    static let lineHeight = 1.2
    static let cellPadding = 1.0
    /// A chip in its cell: two borders and two paddings around it.
    static func chip(in spacing: Diagram.Spacing) -> (width: Double, height: Double) {
        ((BoxWords.chipWidth * spacing.reserve).rounded(.down) + 4, 16)
    }
    /// What `height=0.5` asks for.
    static let leastHeight = 36.0
    static let outlineGap = 4.0

    /// Lines of bold type stand as close as the type allows when there are several.
    static func cellHeight(of row: BoxWords.Row) -> Double {
        let isTight = row.weight == .bold && row.lines.count > 1
        let lines = Double(row.lines.count * row.size) * (isTight ? 1 : lineHeight)
        return (lines + 2 * cellPadding).rounded(.down)
    }
}

extension Diagram.Spacing {
    /// At each side of a box's words, in inches.
    static let sideMargin = 0.12
    /// How wide a box is at least: a full line, its cell's padding and the margins.
    var boxWidth: Double { textWidth * reserve + 19.52 }
}
