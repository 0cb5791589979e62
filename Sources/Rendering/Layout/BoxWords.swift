import Analysis

/// The words of a box in lines, as every painter sets them.
struct BoxWords {
    /// Lines of the same type.
    struct Row {
        enum Ink { case text, meta }

        let lines: [String]
        /// In points.
        let size: Int
        var weight = TextMetrics.Weight.regular
        var ink = Ink.text
    }

    static let titleSize = 11
    static let smallSize = 9
    private static let titleLineLimit = 5
    /// How wide the chip's word is, and its distance from the kind line.
    static let (chipWidth, chipGap) = (42.0, 6.0)

    /// The reference and the kind line, at the left of the chip.
    let heading: Row
    /// How long a line of the heading can be, in points.
    let headingWidth: Double
    let title: Row
    /// What stands under it: the title, the text, the meta line, the flags, the notes.
    let rows: [Row]

    /// - Parameter textWidth: In points: how long a line can be.
    init(_ node: Diagram.Node, textWidth: Double) {
        func row(_ text: String, lineLimit: Int, ink: Row.Ink = .text) -> Row {
            let wrap = TextWrap(width: textWidth, size: Double(BoxWords.smallSize), lineLimit: lineLimit)
            return Row(lines: wrap.lines(of: PlainText.clean(text)), size: BoxWords.smallSize, ink: ink)
        }
        let titleWrap = TextWrap(
            width: textWidth, size: Double(BoxWords.titleSize), lineLimit: BoxWords.titleLineLimit)
        let title = Row(lines: titleWrap.lines(of: PlainText.clean(node.title)), size: BoxWords.titleSize)
        let text = node.text.isEmpty ? [] : [row(node.text, lineLimit: 8)]
        let meta = node.metaLine.isEmpty ? [] : [row(node.metaLine, lineLimit: 2, ink: .meta)]
        let flags = node.flags.map(\.rawValue).joined(separator: " · ")
        let flagWrap = TextWrap(width: textWidth, size: Double(BoxWords.smallSize), weight: .bold, lineLimit: 2)
        let warning = Row(lines: flagWrap.lines(of: "▲ " + flags), size: BoxWords.smallSize, weight: .bold)
        self.title = title
        rows = [title] + text + meta + (flags.isEmpty ? [] : [warning]) + node.notes.map { row($0, lineLimit: 3) }
        headingWidth = textWidth - (node.state == nil ? 0 : BoxWords.chipWidth + BoxWords.chipGap)
        let wrap = TextWrap(width: headingWidth, size: Double(BoxWords.smallSize), weight: .bold, lineLimit: 3)
        let words = [node.reference, node.kindLine].compactMap { $0 }.joined(separator: " · ")
        heading = Row(lines: wrap.lines(of: PlainText.clean(words)), size: BoxWords.smallSize, weight: .bold)
    }
}
