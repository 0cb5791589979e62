import Wording

/// Rows of text in aligned columns.
struct TextTable {
    enum Alignment { case left, right }

    struct Column {
        let title: String
        var alignment = Alignment.left
    }

    let columns: [Column]
    private(set) var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    init(_ titles: String...) { columns = titles.map { Column(title: $0) } }

    /// - Precondition: As many cells as columns.
    mutating func append(_ cells: [String]) {
        precondition(cells.count == columns.count, "a row has as many cells as the table has columns")
        rows.append(cells)
    }

    /// The table as lines that end in a line break, two blanks between columns, no blanks at line ends.
    ///
    /// - Parameter width: The columns of the terminal. Where the table is wider, its widest column is cut, with `…`.
    ///   Nil cuts nothing.
    func text(fitting width: Int?, ink: Ink) -> String {
        let cells = rows.map { $0.map(VisibleText.line) }
        var widths = columns.indices.map { column in
            cells.reduce(DisplayWidth.of(columns[column].title)) { max($0, DisplayWidth.of($1[column])) }
        }
        if let width { fit(&widths, to: width) }
        let head = columns.map { $0.title.uppercased() }
        var text = ink(.strong, line(head, widths)) + "\n"
        for row in cells { text += line(row, widths) + "\n" }
        return text
    }

    private func fit(_ widths: inout [Int], to total: Int) {
        var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - total
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
            let next = widths.filter { $0 < widths[widest] }.max() ?? 8
            let cut = min(excess, widths[widest] - max(8, next - 1))
            widths[widest] -= cut
            excess -= cut
        }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let shown = TextTable.cut(cell, to: widths[column])
            let blanks = String(repeating: " ", count: widths[column] - DisplayWidth.of(shown))
            line += (column == 0 ? "" : "  ") + (columns[column].alignment == .left ? shown + blanks : blanks + shown)
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// The beginning of a text that takes at most `width` columns, with `…` where something was cut off.
    static func cut(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var (shown, used) = ("", 0)
        for character in text {
            let next = DisplayWidth.of(character)
            guard used + next < width else { break }
            shown.append(character)
            used += next
        }
        return shown + "…"
    }
}
