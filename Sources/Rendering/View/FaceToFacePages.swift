import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Sets the rows of a face-to-face map on pages of A3 across: columns of one width, rows as high as their highest cell.
struct FaceToFacePages {
    /// In points.
    private static let page = (width: 1191.0, height: 842.0)
    private static let margin = 26.0
    static let headingWidth = 176.0
    static let cellGap = 6.0
    private static let rowGap = 12.0
    static let (kindSize, titleSize, metaSize) = (9.0, 11.5, 9.0)
    /// A page has at most so many rows.
    private static let rowLimit = 9

    let report: Report
    let view: FaceToFace
    private let heading: String?
    let options: MapOptions

    /// Of all statements but issues, those that there are by the date.
    private let statementCount: Int

    private var graph: ArgumentGraph { report.dispute.graph }

    /// - Parameter heading: What stands over the pages instead of the graph's title.
    init(report: Report, view: FaceToFace, heading: String?, options: MapOptions) {
        (self.report, self.view, self.heading, self.options) = (report, view, heading, options)
        statementCount = report.dispute.graph.statements.count { report.presence.contains($0.id) && $0.kind != .issue }
    }

    /// Where a column stands.
    struct Lane {
        let x: Double
        let width: Double
    }

    /// At least one page.
    var pages: [Grid] {
        let lanes = lanes
        let rows = view.rows.enumerated().map { SetRow($0.element, number: $0.offset + 1, lanes: lanes, view, graph) }
        var groups: [[SetRow]] = [[]]
        let room = FaceToFacePages.page.height - 2 * FaceToFacePages.margin - headHeight - footHeight
        for row in rows {
            let used = groups[groups.count - 1].reduce(0) { $0 + $1.height + FaceToFacePages.rowGap }
            if groups[groups.count - 1].count >= FaceToFacePages.rowLimit
                || (!groups[groups.count - 1].isEmpty && used + row.height > room)
            {
                groups.append([])
            }
            groups[groups.count - 1].append(row)
        }
        return groups.indices.map { page($0, of: groups.count, groups[$0], lanes) }
    }

    private var lanes: [Lane] {
        let left = FaceToFacePages.margin + FaceToFacePages.headingWidth + 16
        let room = FaceToFacePages.page.width - FaceToFacePages.margin - left
        if view.hasBetween {
            let (side, gap) = (266.0, 48.0)
            let between = room - 2 * side - 2 * gap
            return [
                Lane(x: left, width: side), Lane(x: left + side + gap, width: between),
                Lane(x: left + side + 2 * gap + between, width: side),
            ]
        }
        let count = Double(max(1, view.columns.count))
        let gap = count > 1 ? (count > 3 ? 90.0 : 110.0) : 0
        let width = min(420, (room - gap * (count - 1)) / count)
        return view.columns.indices.map { Lane(x: left + Double($0) * (width + gap), width: width) }
    }

    // MARK: One page

    private func page(_ index: Int, of count: Int, _ rows: [SetRow], _ lanes: [Lane]) -> Grid {
        let margin = FaceToFacePages.margin
        var grid = Grid(
            title: title(index, of: count), description: "",
            size: PictureSize(width: FaceToFacePages.page.width, height: 0),
            theme: options.theme, idPrefix: options.idPrefix)
        let inner = FaceToFacePages.page.width - 2 * margin
        var y = margin
        func text(_ text: String, size: Double, lines: Int, isBold: Bool = false, ink: Grid.Words.Ink = .text) {
            let words = GridText.words(text, width: inner, size: size, lineLimit: lines, isBold: isBold, ink: ink)
            y += grid.add(words, x: margin, y: y, width: inner)
        }
        text(grid.title, size: 17, lines: 2, isBold: true)
        text(subtitle, size: 10, lines: 2, ink: .meta)
        y += 4
        head(&grid, y, lanes)
        y += 22 + 10
        for (position, row) in rows.enumerated() {
            if position > 0 {
                grid.boxes.append(
                    Grid.Box(
                        frame: Grid.Frame(x: margin, y: y - FaceToFacePages.rowGap / 2, width: inner, height: 0.3),
                        outline: .rule, words: []))
            }
            row.place(in: &grid, at: y, margin: margin)
            y += row.height + FaceToFacePages.rowGap
        }
        if rows.isEmpty {
            let none =
                isOfClauses ? "No clause is recorded here." : "No clash, question, demand or offer is recorded here."
            text(none, size: 11.5, lines: 1)
        }
        y = legend(&grid, y + 2)
        if options.legend == .below {
            for line in footLines(index, of: count, rows) { text(line, size: 9, lines: 3, ink: .meta) }
        }
        grid.size = PictureSize(width: FaceToFacePages.page.width, height: y + margin - 4)
        grid.description = ([description(rows)] + leftOut(index, of: count, rows).map { $0 + "." }).joined(
            separator: " ")
        return grid
    }

    private func title(_ index: Int, of count: Int) -> String {
        let name = (heading ?? graph.title ?? "Untitled dispute") + (isOfClauses ? " – norms" : "")
        return count > 1 ? "\(name), page \(index + 1) of \(count)" : name
    }

    private var isOfClauses: Bool { view.subject == .clause }

    private var subtitle: String {
        let date = report.asOf.map { "As of \($0). " } ?? ""
        if isOfClauses {
            return date
                + "A row for each clause, with its words as the texts here print them; at its sides one place of "
                + "each party that cites it, “+ n more” counts its others. That a party does not cite a clause is said "
                + "within its own texts here alone. Grey words: nobody here cites the clause."
        }
        return date + "A row for each question. Dashed box: no reply among the "
            + "\(English.counted(report.dispute.ownTexts.textCount, "text")) collected here; unanswered is not conceded. "
            + "Who is right is not decided here. One statement of each side is shown; “+ n more” counts its others. Lines "
            + "marked “editor” are drawn by no text."
    }

    private func head(_ grid: inout Grid, _ y: Double, _ lanes: [Lane]) {
        let margin = FaceToFacePages.margin
        func band(_ x: Double, _ width: Double, _ title: String) {
            let words = GridText.words(title, width: width - 16, size: 10, lineLimit: 1, isBold: true)
            grid.boxes.append(
                Grid.Box(
                    frame: Grid.Frame(x: x, y: y, width: width, height: 22), outline: .band, words: [words],
                    isCentred: x > margin))
        }
        band(margin, FaceToFacePages.headingWidth, isOfClauses ? "Clause" : "Question or demand")
        for (lane, column) in zip(lanes, view.columns) { band(lane.x, lane.width, column.title) }
    }

    /// Title, subtitle and the band of columns.
    private var headHeight: Double {
        let inner = FaceToFacePages.page.width - 2 * FaceToFacePages.margin
        let title = GridText.words(title(98, of: 99), width: inner, size: 17, lineLimit: 2, isBold: true)
        let line = GridText.words(subtitle, width: inner, size: 10, lineLimit: 2)
        return title.height + line.height + 8 + 4 + 32
    }

    // MARK: Below the rows

    /// The most that legend and notes take: two lines of samples, the names, and what is left out.
    private var footHeight: Double {
        guard options.legend == .below else { return 0 }
        let inner = FaceToFacePages.page.width - 2 * FaceToFacePages.margin
        let names = GridText.words(names, width: inner, size: 9, lineLimit: 3)
        return 56 + names.height + 2 * (9 * Grid.lineHeight + 4) + 8
    }

    /// Of the parties that have a column.
    private var names: String {
        let shown = graph.parties.filter { party in view.columns.contains { $0.parties.contains(party.id) } }
        return GridText.names(of: shown)
    }

    /// The lines and outlines that the page has, each with its word. Returns what is below it.
    private func legend(_ grid: inout Grid, _ top: Double) -> Double {
        guard options.legend == .below else { return top }
        var looks: [Grid.Look] = []
        for line in grid.lines where !looks.contains(line.look) { looks.append(line.look) }
        var (x, y) = (FaceToFacePages.margin, top)
        let right = FaceToFacePages.page.width - FaceToFacePages.margin
        func advance(_ width: Double) {
            if x + width > right { (x, y) = (FaceToFacePages.margin, y + 16) }
        }
        for look in looks {
            let words = GridText.words(look.reading, width: 400, size: 9, lineLimit: 1)
            let width = GridText.width(words)
            advance(48 + width + 22)
            let ends = [x, x + 40].map { x in
                Grid.Box(frame: Grid.Frame(x: x, y: y + 6, width: 0.1, height: 0.1), outline: .none, words: [])
            }
            grid.boxes += ends
            grid.lines.append(
                Grid.Line(from: grid.boxes.count - 2, to: grid.boxes.count - 1, look: look, y: y + 6.05))
            grid.boxes.append(
                Grid.Box(
                    frame: Grid.Frame(x: x + 48, y: y, width: width, height: 13), outline: .none, words: [words]))
            x += 48 + width + 22
        }
        let present = Set(grid.boxes.map(\.outline))
        let columns: [(Grid.Outline, String)] = [
            (.square, view.hasBetween ? "square box: first side" : "a column for each party"),
            (.rounded, "rounded: second side"),
        ]
        let outlines: [(Grid.Outline, String)] = [
            (.third, "grey: on no side"), (.clause, "double: clause"), (.slot, "dashed: no reply"),
        ]
        let key = ((isOfClauses ? [] : columns) + outlines).filter { present.contains($0.0) }.map(\.1).joined(
            separator: " · ")
        let words = GridText.words(key, width: right - FaceToFacePages.margin, size: 9, lineLimit: 1)
        advance(GridText.width(words))
        grid.boxes.append(
            Grid.Box(
                frame: Grid.Frame(x: x, y: y, width: GridText.width(words), height: 13), outline: .none,
                words: [words]))
        return y + 18
    }

    private func footLines(_ index: Int, of count: Int, _ rows: [SetRow]) -> [String] {
        return [names].filter { !$0.isEmpty }
            + leftOut(index, of: count, rows).map { $0 + "." }
    }

    private func leftOut(_ index: Int, of count: Int, _ rows: [SetRow]) -> [String] {
        let nodes = Set(rows.flatMap { $0.row.cells.flatMap { $0.compactMap(\.node) } })
        let drawn = nodes.count { if case .statement = $0 { true } else { false } }
        let statements = statementCount - drawn
        let others = view.rows.count - rows.count
        let pages = others == 0 ? [] : ["\(English.counted(others, "row")) more on the other pages"]
        return pages
            + (statements == 0
                ? []
                : ["\(English.counted(statements, "statement")) \(statements == 1 ? "is" : "are") not on this page"])
    }

    private func description(_ rows: [SetRow]) -> String {
        rows.map { row in
            let cells = row.row.cells.flatMap { $0 }.map { card in
                [card.kindLine, card.title, card.meta].filter { !$0.isEmpty }.joined(separator: ", ")
            }
            return "\(row.number). \(row.row.heading) (\(row.row.kind)): " + cells.joined(separator: "; ") + "."
        }.joined(separator: " ")
    }
}
