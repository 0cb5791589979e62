import ArgdownSyntax
import Wording

/// A line of a file with a caret line under the part in question.
struct Excerpt {
    let text: String
    let marks: String

    /// - Parameters:
    ///   - bounds: UTF-8 offsets of the part; what lies on later lines is not marked.
    ///   - width: The columns to fill at most; a longer line is cut on both sides of the part.
    init(of file: SourceFile, bounds: Range<Int>, width: Int) {
        let line = file.bounds(ofLine: file.line(at: bounds.lowerBound))
        let cells = Excerpt.cells(of: file.text(in: line), from: line.lowerBound)
        let first = cells.firstIndex { $0.end > bounds.lowerBound } ?? cells.count
        let end = max(first, cells.firstIndex { $0.start >= bounds.upperBound } ?? cells.count)
        let window = Excerpt.window(cells, around: first, width: width)
        let shown = cells[window]
        let lead = window.lowerBound > 0 ? "…" : ""
        text = lead + shown.map(\.text).joined() + (window.upperBound < cells.count ? "…" : "")
        let indent = cells[window.lowerBound..<first].reduce(lead.count) { $0 + $1.width }
        let marked = cells[first..<max(first, min(end, window.upperBound))].reduce(0) { $0 + $1.width }
        marks = String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: max(0, marked - 1))
    }

    /// A character as it is printed, with the UTF-8 offsets it comes from.
    private struct Cell {
        let text: String
        let width: Int
        let start: Int
        let end: Int
    }

    private static func cells(of line: String, from start: Int) -> [Cell] {
        var (cells, offset, column): ([Cell], Int, Int) = ([], start, 0)
        for character in line {
            let shown =
                character == "\t"
                ? String(repeating: " ", count: 4 - column % 4) : VisibleText.visible(character)
            let (width, length) = (DisplayWidth.of(shown), character.utf8.count)
            cells.append(Cell(text: shown, width: width, start: offset, end: offset + length))
            offset += length
            column += width
        }
        return cells
    }

    /// The cells to show: the whole line, or a stretch of about `width` columns, a third of it before the part.
    private static func window(_ cells: [Cell], around first: Int, width: Int) -> Range<Int> {
        guard cells.reduce(0, { $0 + $1.width }) > width else { return 0..<cells.count }
        var (low, used) = (first, 2)
        while low > 0, used + cells[low - 1].width <= width / 3 {
            low -= 1
            used += cells[low].width
        }
        var high = first
        while high < cells.count, used + cells[high].width <= width {
            used += cells[high].width
            high += 1
        }
        while low > 0, used + cells[low - 1].width <= width {
            low -= 1
            used += cells[low].width
        }
        return low..<high
    }
}
