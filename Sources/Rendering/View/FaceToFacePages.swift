import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Sets the rows of a face-to-face map on pages of A3 across: columns of one width, rows as high as their highest cell.
struct FaceToFacePages {
    /// In points.
    private static let page = (width: 1191.0, height: 842.0)
    private static let margin = 26.0
    private static let headingWidth = 176.0
    private static let cellGap = 6.0
    private static let rowGap = 12.0
    private static let (kindSize, titleSize, metaSize) = (9.0, 11.5, 9.0)
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
    private struct Lane {
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
        if rows.isEmpty { text("No clash, question, demand or offer is recorded here.", size: 11.5, lines: 1) }
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
        let name = heading ?? graph.title ?? "Untitled dispute"
        return count > 1 ? "\(name), page \(index + 1) of \(count)" : name
    }

    private var subtitle: String {
        let date = report.asOf.map { "As of \($0). " } ?? ""
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
        band(margin, FaceToFacePages.headingWidth, "Question or demand")
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
        let outlines: [(Grid.Outline, String)] = [
            (.square, view.hasBetween ? "square box: first side" : "a column for each party"),
            (.rounded, "rounded: second side"), (.third, "grey: on no side"), (.clause, "double: clause"),
            (.slot, "dashed: no reply"),
        ]
        let key = outlines.filter { present.contains($0.0) }.map(\.1).joined(separator: " · ")
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

    // MARK: A row with its measures

    private struct SetRow {
        let row: FaceToFace.Row
        let number: Int
        let height: Double
        private let heading: [Grid.Words]
        private let cells: [[SetCard]]
        private let lanes: [Lane]
        private let hasBetween: Bool
        private let outlines: [Grid.Outline]

        private struct SetCard {
            let card: FaceToFace.Card
            /// The stable id of its node; empty where it shows none.
            let anchor: String
            let words: [Grid.Words]
            let width: Double
            let height: Double
        }

        init(_ row: FaceToFace.Row, number: Int, lanes: [Lane], _ view: FaceToFace, _ graph: ArgumentGraph) {
            (self.row, self.number, self.lanes, hasBetween) = (row, number, lanes, view.hasBetween)
            outlines = view.columns.map(\.outline)
            let width = FaceToFacePages.headingWidth
            heading = [
                GridText.words("\(number)", width: width, size: 9, lineLimit: 1, isBold: true, ink: .meta),
                GridText.words(row.heading, width: width, size: 11, lineLimit: 5, isBold: true),
                GridText.words(row.kind, width: width, size: 9, lineLimit: 2, ink: .meta),
            ]
            cells = row.cells.enumerated().map { column, cards in
                cards.map { card in
                    SetRow.set(card, graph, lane: lanes[column], isBetween: view.hasBetween && column == 1)
                }
            }
            let heights = cells.enumerated().map { column, cards in
                cards.reduce(0) { $0 + $1.height } + Double(max(0, cards.count - 1)) * FaceToFacePages.cellGap
                    + (view.hasBetween && column == 1 && !cards.isEmpty && SetRow.crosses(row) ? 26 : 0)
            }
            height = max(56, heading.reduce(0) { $0 + $1.height } + 4, heights.max() ?? 0)
        }

        /// Whether a line runs from side to side.
        private static func crosses(_ row: FaceToFace.Row) -> Bool {
            row.links.contains { abs($0.from.column - $0.to.column) > 1 }
        }

        private static func set(
            _ card: FaceToFace.Card, _ graph: ArgumentGraph, lane: Lane, isBetween: Bool
        ) -> SetCard {
            let width = isBetween ? min(lane.width, 226) : lane.width
            let inner = width - 16
            var words: [Grid.Words] = []
            switch card.form {
            case .clause: words = [GridText.words(card.title, width: inner, size: 9.5, lineLimit: 2)]
            case .slot:
                var title = GridText.words(card.title, width: inner, size: FaceToFacePages.titleSize, lineLimit: 2)
                title.isItalic = true
                words = [title, GridText.words(card.meta, width: inner, size: 9, lineLimit: 3, ink: .meta)]
            case .note: words = [GridText.words(card.title, width: inner, size: 9, lineLimit: 2, ink: .meta)]
            case .words:
                words = [
                    GridText.words(
                        card.kindLine, width: inner, size: FaceToFacePages.kindSize, lineLimit: 2, isBold: true),
                    GridText.words(card.title, width: inner, size: FaceToFacePages.titleSize, lineLimit: 3),
                ]
                if !card.meta.isEmpty {
                    words.append(
                        GridText.words(
                            card.meta, width: inner, size: FaceToFacePages.metaSize, lineLimit: 2, ink: .meta))
                }
            }
            let height = words.reduce(0) { $0 + $1.height }
            return SetCard(
                card: card, anchor: card.node.map { graph.slug(of: $0) } ?? "", words: words, width: width,
                height: height + (card.form == .clause ? 8 : 12))
        }

        func place(in grid: inout Grid, at top: Double, margin: Double) {
            grid.boxes.append(
                Grid.Box(
                    frame: Grid.Frame(x: margin, y: top, width: FaceToFacePages.headingWidth, height: height),
                    outline: .none, words: heading))
            var indexes: [FaceToFace.Place: Int] = [:]
            for (column, cards) in cells.enumerated() {
                for (position, frame) in frames(of: cards, column, top).enumerated() {
                    indexes[FaceToFace.Place(column: column, position: position)] = grid.boxes.count
                    grid.boxes.append(box(cards[position], frame, column))
                }
            }
            for link in row.links { place(link, indexes, in: &grid, top) }
        }

        /// Side cards fill the row; those between stand at its foot where a line crosses above them, a clause below.
        private func frames(of cards: [SetCard], _ column: Int, _ top: Double) -> [Grid.Frame] {
            let lane = lanes[column]
            let gaps = Double(max(0, cards.count - 1)) * FaceToFacePages.cellGap
            let content = cards.reduce(0) { $0 + $1.height } + gaps
            if hasBetween && column == 1 {
                var y = SetRow.crosses(row) ? top + height - content : top + (height - content) / 2
                return cards.map { card in
                    defer { y += card.height + FaceToFacePages.cellGap }
                    let x = lane.x + (lane.width - card.width) * shift(of: card)
                    return Grid.Frame(x: x, y: y, width: card.width, height: card.height)
                }
            }
            let spare = (height - content) / Double(max(1, cards.count))
            var y = top
            return cards.map { card in
                defer { y += card.height + spare + FaceToFacePages.cellGap }
                return Grid.Frame(x: lane.x, y: y, width: card.width, height: card.height + spare)
            }
        }

        /// Where a card between stands, from left to right: away from the one side that it has a line to.
        private func shift(of set: SetCard) -> Double {
            let position = cells[1].firstIndex { $0.card.node == set.card.node } ?? 0
            let place = FaceToFace.Place(column: 1, position: position)
            let ends = Set(
                row.links.filter { $0.from == place || $0.to == place }.flatMap { [$0.from.column, $0.to.column] })
            return ends == [0, 1] ? 1 : ends == [1, 2] ? 0 : 0.5
        }

        private func box(_ set: SetCard, _ frame: Grid.Frame, _ column: Int) -> Grid.Box {
            let outline: Grid.Outline =
                switch set.card.form {
                case .words: outlines[column]
                case .slot: .slot
                case .clause: .clause
                case .note: .none
                }
            let spoken = [set.card.kindLine, set.card.title, set.card.meta].filter { !$0.isEmpty }
            return Grid.Box(
                frame: frame, outline: outline, words: set.words, isCentred: set.card.form != .words,
                anchor: set.anchor,
                tooltip: set.card.tooltip, spoken: spoken.joined(separator: ". "))
        }

        /// Level, within both boxes; from side to side above what stands between.
        private func place(
            _ link: FaceToFace.Link, _ indexes: [FaceToFace.Place: Int], in grid: inout Grid, _ top: Double
        ) {
            guard let from = indexes[link.from], let to = indexes[link.to] else { return }
            let (a, b) = (grid.boxes[from].frame, grid.boxes[to].frame)
            let isCrossing = abs(link.from.column - link.to.column) > 1
            let hasMiddle = hasBetween && !cells[1].isEmpty
            let low = max(a.y, b.y)
            let high = min(a.bottom, b.bottom)
            let y: Double
            if isCrossing {
                y = hasMiddle ? top + 13 : (low + high) / 2
            } else {
                y = low < high ? (low + high) / 2 : (a.middle.y + b.middle.y) / 2
            }
            grid.lines.append(Grid.Line(from: from, to: to, look: link.look, y: y, tooltip: link.word))
            let (left, right) = (min(a.right, b.right), max(a.x, b.x))
            let words = GridText.words(link.word, width: 1000, size: 9, lineLimit: 1)
            let width = GridText.width(words) + 6
            guard right - left > width + 24 else { return }
            grid.boxes.append(
                Grid.Box(
                    frame: Grid.Frame(x: (left + right - width) / 2, y: y - 6.5, width: width, height: 13),
                    outline: .word, words: [words], isCentred: true))
        }
    }
}

/// Text in lines, with room for wider fonts.
enum GridText {
    static func words(
        _ text: String, width: Double, size: Double, lineLimit: Int, isBold: Bool = false,
        ink: Grid.Words.Ink = .text
    ) -> Grid.Words {
        let wrap = TextWrap(
            width: width / Grid.reserve, size: size, weight: isBold ? .bold : .regular, lineLimit: lineLimit)
        return Grid.Words(lines: wrap.lines(of: PlainText.clean(text)), size: size, isBold: isBold, ink: ink)
    }

    /// `RU: Russian Federation; US: United States`, of those whose code is not their name.
    static func names(of parties: [Party]) -> String {
        parties.filter { $0.code != $0.name }.map { "\($0.code): \(LineText.clean($0.name))" }.joined(separator: "; ")
    }

    /// How wide the words are in the widest font that is provided for.
    static func width(_ words: Grid.Words) -> Double {
        let widths = words.lines.map {
            TextMetrics.width(of: $0, size: words.size, weight: words.isBold ? .bold : .regular)
        }
        return (widths.max() ?? 0) * Grid.reserve
    }
}

extension Grid.Look {
    /// What stands in the legend beside the line.
    var reading: String {
        switch self {
        case .disagreement: "different answers, no relation drawn"
        case .question: "asks, demands or offers, without a reply"
        case .relation(let kind): "\(RelationWords.mutual(kind) ?? kind.rawValue): \(kind.reading)"
        }
    }
}
