import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Sets the rows of a face-to-face map on pages: columns of one width, rows as high as their highest cell.
struct FaceToFacePages {
    let report: Report
    let view: FaceToFace
    private let heading: String?
    let options: MapOptions
    private let measures: FaceToFaceMeasures
    private let lanes: [FaceToFaceMeasures.Lane]

    /// Whether the page stands in a document, which has no others of the map.
    private var isAlone: Bool { measures.heading == .above && options.paper == nil }

    /// Of all statements but issues, those that there are by the date.
    private let statementCount: Int

    /// Whether any card shows a reason.
    private let hasReasons: Bool

    /// What `contradictions` lists beside what is in dispute, in a sentence without a full stop; empty for none.
    private let clashesElsewhere: [String]

    /// What stands on no page.
    private let leftOutOfAll: [String]

    private var graph: ArgumentGraph { report.dispute.graph }

    /// - Parameter heading: What stands over the pages instead of the graph's title.
    init(report: Report, view: FaceToFace, heading: String?, options: MapOptions) {
        (self.report, self.view, self.heading, self.options) = (report, view, heading, options)
        measures = FaceToFaceMeasures(options.page)
        lanes = measures.lanes(view)
        let cards = view.rows.flatMap { $0.cells.joined() }
        hasReasons = cards.contains { $0.reason != nil }
        let shown = cards.flatMap(\.nodes)
        let others = view.subject == .clause || heading != nil ? 0 : report.clashes().all.count { $0.group != .core }
        clashesElsewhere =
            others == 0
            ? []
            : [FaceToFacePages.count(others, "finding", "on none of its pages (charges, readings, one party’s texts)")]
        leftOutOfAll = Grid.leftOut(of: report, showing: Set(shown)) + clashesElsewhere
        statementCount = report.dispute.graph.statements.count { report.presence.contains($0.id) && $0.kind != .issue }
    }

    /// At least one page.
    var pages: [Grid] {
        let groups = groups
        return groups.indices.map { page($0, of: groups.count, groups[$0]) }
    }

    /// The first page, with what stands on it. The others are not set: of their rows only the heights are worked out.
    var first: FaceToFace.FirstPage {
        let groups = groups
        let rows = groups[0].map(\.row)
        return FaceToFace.FirstPage(
            grid: page(0, of: groups.count, groups[0]), columns: view.columns, rows: rows,
            pageCount: groups.count, rowsElsewhere: view.rows.count - rows.count)
    }

    /// The rows of each page.
    private var groups: [[SetRow]] {
        let rows = view.rows.enumerated().map {
            SetRow($0.element, number: $0.offset + 1, measures, lanes, view, report.dispute)
        }
        var groups: [[SetRow]] = [[]]
        let room = measures.page.height - 2 * measures.margin - headHeight - footHeight
        for row in rows {
            let used = groups[groups.count - 1].reduce(0) { $0 + $1.height + measures.rowGap }
            if groups[groups.count - 1].count >= measures.rowLimit
                || (!groups[groups.count - 1].isEmpty && used + row.height > room)
            {
                groups.append([])
            }
            groups[groups.count - 1].append(row)
        }
        return groups
    }

    // MARK: One page

    private func page(_ index: Int, of count: Int, _ rows: [SetRow]) -> Grid {
        let margin = measures.margin
        var grid = Grid(
            title: title(index, of: count), description: "",
            size: PictureSize(width: measures.page.width, height: 0),
            theme: options.theme, idPrefix: options.idPrefix)
        let inner = measures.inner
        var y = margin
        func text(_ text: String, size: Double, lines: Int, isBold: Bool = false, ink: Grid.Words.Ink = .text) {
            let words = GridText.words(text, width: inner, size: size, lineLimit: lines, isBold: isBold, ink: ink)
            y += grid.add(words, x: margin, y: y, width: inner)
        }
        if options.heading == .above { text(grid.title, size: 17, lines: 2, isBold: true) }
        text(subtitle, size: measures.subtitleSize, lines: measures.subtitleLines, ink: .meta)
        y += 4
        head(&grid, y)
        y += bandHeight + 10
        for (position, row) in rows.enumerated() {
            if position > 0 {
                grid.boxes.append(
                    Grid.Box(
                        frame: Grid.Frame(x: margin, y: y - measures.rowGap / 2, width: inner, height: 0.3),
                        outline: .rule, words: []))
            }
            row.place(in: &grid, at: y, margin: margin)
            y += row.height + measures.rowGap
        }
        if rows.isEmpty {
            let none =
                isOfClauses
                ? "No clause is recorded here." : "Nothing in dispute, no question, demand or offer is recorded here."
            text(none, size: 11.5, lines: 1)
        }
        y = legend(&grid, y + 2)
        if options.legend == .below {
            for line in footLines(index, of: count, rows) {
                text(line, size: 9, lines: footLimit, ink: .meta)
            }
        }
        grid.size = PictureSize(width: measures.page.width, height: y + max(0, margin - 4))
        grid.leftOut = leftOutOfAll
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
            + "Who is right is not decided here. One statement of each side is shown\(hasReasons ? ", with one reason where any is given" : ""); "
            + "“+ n more” counts its others. Lines \(hasReasons ? "and reasons " : "")marked “editor” are drawn by no text."
    }

    private func head(_ grid: inout Grid, _ y: Double) {
        func band(_ x: Double, _ width: Double, _ words: Grid.Words, isCentred: Bool) {
            grid.boxes.append(
                Grid.Box(
                    frame: Grid.Frame(x: x, y: y, width: width, height: bandHeight), outline: .band, words: [words],
                    isCentred: isCentred))
        }
        if case .beside(let width) = measures.heading {
            let words = GridText.words(
                isOfClauses ? "Clause" : "Question or demand", width: width - 16, size: 10, lineLimit: 1, isBold: true)
            band(measures.margin, width, words, isCentred: false)
        }
        for (lane, words) in zip(lanes, bandWords) { band(lane.x, lane.width, words, isCentred: true) }
    }

    /// The names of the columns.
    private var bandWords: [Grid.Words] {
        zip(lanes, view.columns).map { lane, column in
            GridText.words(
                column.title, width: lane.width - 16, size: 10, lineLimit: measures.bandLines, isBold: true)
        }
    }

    private var bandHeight: Double { 10 + max(12, bandWords.map(\.height).max() ?? 0) }

    /// Title, subtitle and the band of columns.
    private var headHeight: Double {
        let title = GridText.words(title(98, of: 99), width: measures.inner, size: 17, lineLimit: 2, isBold: true)
        let line = GridText.words(
            subtitle, width: measures.inner, size: measures.subtitleSize, lineLimit: measures.subtitleLines)
        return (options.heading == .above ? title.height + 4 : 0) + line.height + 4 + 4 + bandHeight + 10
    }

    // MARK: Below the rows

    /// How many lines the names of the parties may take: of all, or where no other page is of those on it.
    private var footLimit: Int { isAlone ? 3 : 6 }

    /// The most that legend and notes take: some lines of samples, the names, and what is left out.
    private var footHeight: Double {
        guard options.legend == .below else { return 0 }
        let names = GridText.words(names, width: measures.inner, size: 9, lineLimit: footLimit)
        return 56 + names.height + (isAlone ? 1 : 2) * (9 * Grid.lineHeight + 4) + 8
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
        var (x, y) = (measures.margin, top)
        let right = measures.page.width - measures.margin
        func advance(_ width: Double) {
            if x + width > right { (x, y) = (measures.margin, y + 16) }
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
            (.square, view.hasBetween ? "square box: \(name(ofColumn: 0))" : "a column for each party"),
            (.rounded, "rounded: \(name(ofColumn: 2))"),
        ]
        let outlines: [(Grid.Outline, String)] = [
            (.third, isThirdGrey ? "grey: on no side" : "between: on no side"), (.clause, "double: clause"),
            (.slot, "dashed: no reply"),
        ]
        let key = ((isOfClauses ? [] : columns) + outlines).filter { present.contains($0.0) }.map(\.1).joined(
            separator: " · ")
        let words = GridText.words(key, width: right - measures.margin, size: 9, lineLimit: 1)
        advance(GridText.width(words))
        grid.boxes.append(
            Grid.Box(
                frame: Grid.Frame(x: x, y: y, width: GridText.width(words), height: 13), outline: .none,
                words: [words]))
        return y + 18
    }

    /// Not so in black on white.
    private var isThirdGrey: Bool { options.theme.fill(of: .argument) != options.theme.fill(of: .claim) }

    /// `Side A`, without those who stand on it.
    private func name(ofColumn index: Int) -> String {
        guard view.columns.indices.contains(index) else { return "" }
        return view.columns[index].title.split(separator: " · ").first.map(String.init) ?? ""
    }

    private func footLines(_ index: Int, of count: Int, _ rows: [SetRow]) -> [String] {
        let left = leftOut(index, of: count, rows)
        let names = isAlone ? GridText.names(of: shownParties(in: rows)) : names
        return ([names] + (isAlone ? [left.joined(separator: "; ")] : left)).filter { !$0.isEmpty }
            .enumerated().map { $0.offset == 0 && !names.isEmpty ? $0.element : $0.element + "." }
    }

    /// Those whose code a card of the page names.
    private func shownParties(in rows: [SetRow]) -> [Party] {
        let cards = rows.flatMap { $0.row.cells.joined() }
        let small = cards.flatMap { [$0.kindLine, $0.meta, $0.reason?.words ?? ""] }
        let words = small.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "-" } }
        let codes = Set(words.map(String.init))
        return graph.parties.filter { codes.contains($0.code) }
    }

    private func leftOut(_ index: Int, of count: Int, _ rows: [SetRow]) -> [String] {
        let nodes = Set(rows.flatMap { $0.row.cells.joined().flatMap(\.nodes) })
        let drawn = nodes.count { node in
            if case .statement(let id) = node { report.presence.contains(id) } else { false }
        }
        let statements = statementCount - drawn
        let others = view.rows.count - rows.count
        let place = isAlone ? "in the whole map" : "on the other pages"
        let pages = others == 0 ? [] : ["\(English.counted(others, "row")) more \(place)"]
        let rest =
            (statements == 0 ? [] : [FaceToFacePages.count(statements, "statement", "not on this page")])
            + clashesElsewhere
        return pages + (rest.isEmpty ? [] : [rest.joined(separator: "; ")])
    }

    /// `2 statements are not on this page`.
    private static func count(_ count: Int, _ noun: String, _ what: String) -> String {
        "\(English.counted(count, noun)) \(count == 1 ? "is" : "are") \(what)"
    }

    private func description(_ rows: [SetRow]) -> String {
        rows.map { row in
            let cells = row.row.cells.joined().map { $0.words.joined(separator: ", ") }
            return "\(row.number). \(row.row.heading) (\(row.row.kind)): " + cells.joined(separator: "; ") + "."
        }.joined(separator: " ")
    }
}
