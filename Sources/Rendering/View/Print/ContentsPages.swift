import Wording

/// What stands in front of a printed map of several pages: its frames, with what they hold and the pages they are on.
struct ContentsPages {
    /// A frame of the map.
    struct Entry {
        let title: String
        /// Such as `12 claims, 3 arguments`.
        let content: String
        /// In ascending order.
        let pages: [Int]
    }

    private struct Column {
        let title: String
        let x: Double
        let width: Double
    }

    private static let (rowGap, headHeight, typeSize) = (6.0, 18.0, 9.0)

    let title: String
    let subtitle: String
    let entries: [Entry]
    let options: MapOptions
    /// Between the margins of the paper.
    let room: PictureSize

    private var columns: [Column] {
        var x = 0.0
        return [("Section", 0.42), ("Boxes", 0.44), ("Pages", 0.14)].map { title, part in
            defer { x += part * room.width }
            return Column(title: title, x: x, width: part * room.width)
        }
    }

    /// - Parameter count: Of all pages of the map.
    func grids(of count: Int) -> [Grid] {
        let rows = entries.map(cells)
        var groups: [[[Grid.Words]]] = [[]]
        var used = 0.0
        for row in rows {
            let height = ContentsPages.height(of: row)
            if used + height > room.height - top, !groups[groups.count - 1].isEmpty {
                groups.append([])
                used = 0
            }
            groups[groups.count - 1].append(row)
            used += height
        }
        return groups.enumerated().map { page($1, number: $0 + 1, of: count) }
    }

    private func words(
        _ text: String, _ width: Double, lines: Int, size: Double = typeSize, isBold: Bool = false,
        ink: Grid.Words.Ink = .text
    ) -> Grid.Words {
        GridText.words(text, width: width, size: size, lineLimit: lines, isBold: isBold, ink: ink)
    }

    private func cells(_ entry: Entry) -> [Grid.Words] {
        let pages = "p. " + Pagination.runs(entry.pages).map { English.range($0) }.joined(separator: ", ")
        return zip(columns, [(entry.title, 3), (entry.content, 4), (pages, 4)]).map { column, cell in
            words(cell.0, column.width - 10, lines: cell.1)
        }
    }

    private static func height(of row: [Grid.Words]) -> Double { (row.map(\.height).max() ?? 0) + rowGap }

    private func heading(_ number: Int, of count: Int) -> String { "\(title) – contents, page \(number) of \(count)" }

    private func headings(_ number: Int, of count: Int) -> [Grid.Words] {
        [
            words(heading(number, of: count), room.width, lines: 3, size: 12, isBold: true),
            words(subtitle, room.width, lines: 3, ink: .meta),
        ]
    }

    /// Where the rows begin.
    private var top: Double { headings(888, of: 888).reduce(0) { $0 + $1.height + 4 } + 8 + ContentsPages.headHeight }

    private func page(_ rows: [[Grid.Words]], number: Int, of count: Int) -> Grid {
        var grid = Grid(
            title: heading(number, of: count), description: "", size: PictureSize(width: room.width, height: 0),
            theme: options.theme, idPrefix: "\(options.idPrefix)p\(number)-")
        var y = 0.0
        for words in headings(number, of: count) { y += grid.add(words, x: 0, y: y, width: room.width) }
        y += 4
        for column in columns {
            grid.boxes.append(
                Grid.Box(
                    frame: Grid.Frame(x: column.x, y: y, width: column.width, height: ContentsPages.headHeight),
                    outline: .band, words: [words(column.title, column.width - 16, lines: 1, isBold: true)]))
        }
        y += ContentsPages.headHeight + 4
        for (index, row) in rows.enumerated() {
            let height = ContentsPages.height(of: row)
            if index > 0 {
                grid.boxes.append(
                    Grid.Box(
                        frame: Grid.Frame(x: 0, y: y, width: room.width, height: 0.3), outline: .rule, words: []))
            }
            for (column, words) in zip(columns, row) {
                grid.boxes.append(
                    Grid.Box(
                        frame: Grid.Frame(x: column.x + 8, y: y, width: column.width - 10, height: height),
                        outline: .none, words: [words]))
            }
            y += height
        }
        grid.size = PictureSize(width: room.width, height: y)
        grid.description = rows.map { $0.flatMap(\.lines).joined(separator: " ") }.joined(separator: "; ") + "."
        return grid
    }
}
