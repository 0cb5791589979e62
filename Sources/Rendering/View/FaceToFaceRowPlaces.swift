import Analysis
import ArgumentModel
import DisputeModel

/// A row of a face-to-face map with its measures: how high it is, and where its cards and lines stand.
struct SetRow {
    let row: FaceToFace.Row
    let number: Int
    let height: Double
    /// Of the cells alone: without a question that stands above them.
    private let cellHeight: Double
    private let heading: [Grid.Words]
    private let cells: [[SetCard]]
    private let measures: FaceToFaceMeasures
    private let lanes: [FaceToFaceMeasures.Lane]
    private let hasBetween: Bool
    /// Whether what stands between fills the row as the cards at the sides do.
    private let fillsBetween: Bool
    private let outlines: [Grid.Outline]

    private struct SetCard {
        let card: FaceToFace.Card
        /// The stable id of its node; empty where it shows none.
        let anchor: String
        let noun: Grid.Noun
        /// That of the quotation, where it is not English.
        let language: String?
        let words: [Grid.Words]
        let width: Double
        let height: Double
    }

    init(
        _ row: FaceToFace.Row, number: Int, _ measures: FaceToFaceMeasures, _ lanes: [FaceToFaceMeasures.Lane],
        _ view: FaceToFace, _ dispute: Dispute
    ) {
        (self.row, self.number, self.measures, self.lanes) = (row, number, measures, lanes)
        hasBetween = view.hasBetween
        let fillsBetween = view.subject == .clause
        self.fillsBetween = fillsBetween
        outlines = view.columns.map(\.outline)
        heading = SetRow.heading(of: row, number: number, measures)
        cells = row.cells.enumerated().map { column, cards in
            cards.map { card in
                SetRow.set(
                    card, dispute, measures, lane: lanes[column],
                    isBetween: view.hasBetween && column == 1 && !fillsBetween)
            }
        }
        let heights = cells.enumerated().map { column, cards in
            cards.reduce(0) { $0 + $1.height } + Double(max(0, cards.count - 1)) * FaceToFaceMeasures.cellGap
                + (view.hasBetween && column == 1 && !cards.isEmpty && SetRow.crosses(row) ? 26 : 0)
        }
        let headingHeight = heading.reduce(0) { $0 + $1.height } + 4
        switch measures.heading {
        case .beside:
            cellHeight = max(56, headingHeight, heights.max() ?? 0)
            height = cellHeight
        case .above:
            cellHeight = heights.max() ?? 0
            height = headingHeight + cellHeight
        }
    }

    /// The question, with its number and what sort of row it is.
    private static func heading(
        of row: FaceToFace.Row, number: Int, _ measures: FaceToFaceMeasures
    ) -> [Grid.Words] {
        switch measures.heading {
        case .beside(let width):
            [
                GridText.words("\(number)", width: width, size: 9, lineLimit: 1, isBold: true, ink: .meta),
                GridText.words(row.heading, width: width, size: 11, lineLimit: 5, isBold: true),
                GridText.words(row.kind, width: width, size: 9, lineLimit: 3, ink: .meta),
            ]
        case .above:
            [
                GridText.words(
                    "\(number)  \(row.heading)", width: measures.inner, size: 10.5, lineLimit: 2, isBold: true),
                GridText.words(row.kind, width: measures.inner, size: 9, lineLimit: 2, ink: .meta),
            ]
        }
    }

    /// Whether a line runs from side to side.
    private static func crosses(_ row: FaceToFace.Row) -> Bool {
        row.links.contains { abs($0.from.column - $0.to.column) > 1 }
    }

    private static func set(
        _ card: FaceToFace.Card, _ dispute: Dispute, _ measures: FaceToFaceMeasures,
        lane: FaceToFaceMeasures.Lane, isBetween: Bool
    ) -> SetCard {
        let width = isBetween ? min(lane.width, measures.widestBetween) : lane.width
        let inner = width - 16
        var words: [Grid.Words] = []
        switch card.form {
        case .clause: words = [GridText.words(card.title, width: inner, size: 9.5, lineLimit: 2)]
        case .slot:
            var title = GridText.words(card.title, width: inner, size: measures.titleSize, lineLimit: 2)
            title.isItalic = true
            words = [title, GridText.words(card.meta, width: inner, size: 9, lineLimit: 3, ink: .meta)]
        case .note: words = [GridText.words(card.title, width: inner, size: 9, lineLimit: 2, ink: .meta)]
        case .words:
            words = [
                GridText.words(
                    card.kindLine, width: inner, size: FaceToFaceMeasures.kindSize, lineLimit: 2, isBold: true)
            ]
            if !card.title.isEmpty {
                var title = GridText.words(
                    card.title, width: inner, size: measures.titleSize,
                    lineLimit: card.titleLines ?? measures.titleLines,
                    ink: card.isFaint ? .meta : .text)
                title.language = card.node.flatMap { WordsLanguage.of(card.title, at: $0, in: dispute) }
                words.append(title)
            }
            if !card.meta.isEmpty {
                words.append(
                    GridText.words(
                        card.meta, width: inner, size: FaceToFaceMeasures.metaSize, lineLimit: measures.metaLines,
                        ink: .meta))
            }
        }
        let height = words.reduce(0) { $0 + $1.height }
        return SetCard(
            card: card, anchor: card.node.map { dispute.graph.slug(of: $0) } ?? "",
            noun: card.node.map { Grid.Noun($0, in: dispute) } ?? .statement,
            language: card.node.flatMap { WordsLanguage.of(card.tooltip, at: $0, in: dispute) }, words: words,
            width: width,
            height: height + (card.form == .clause ? 8 : 12))
    }

    func place(in grid: inout Grid, at top: Double, margin: Double) {
        let frame: Grid.Frame
        switch measures.heading {
        case .beside(let width): frame = Grid.Frame(x: margin, y: top, width: width, height: height)
        case .above: frame = Grid.Frame(x: margin, y: top, width: measures.inner, height: height - cellHeight)
        }
        grid.boxes.append(Grid.Box(frame: frame, outline: .none, words: heading))
        let top = top + height - cellHeight
        var indexes: [FaceToFace.Place: Int] = [:]
        for (column, cards) in cells.enumerated() {
            for (position, frame) in frames(of: cards, column, top).enumerated() {
                indexes[FaceToFace.Place(column: column, position: position)] = grid.boxes.count
                grid.boxes.append(box(cards[position], frame, column))
            }
        }
        for link in row.links { place(link, indexes, in: &grid, top) }
    }

    /// Side cards fill the row, or a clause between them does; those between stand at its foot where a line crosses above
    /// them, a clause below.
    private func frames(of cards: [SetCard], _ column: Int, _ top: Double) -> [Grid.Frame] {
        let lane = lanes[column]
        let gaps = Double(max(0, cards.count - 1)) * FaceToFaceMeasures.cellGap
        let content = cards.reduce(0) { $0 + $1.height } + gaps
        if hasBetween && column == 1 && !fillsBetween {
            var y = SetRow.crosses(row) ? top + cellHeight - content : top + (cellHeight - content) / 2
            return cards.map { card in
                defer { y += card.height + FaceToFaceMeasures.cellGap }
                let x = lane.x + (lane.width - card.width) * shift(of: card)
                return Grid.Frame(x: x, y: y, width: card.width, height: card.height)
            }
        }
        let spare = fillsBetween && column != 1 ? 0 : (cellHeight - content) / Double(max(1, cards.count))
        var y = fillsBetween && column != 1 ? top + (cellHeight - content) / 2 : top
        return cards.map { card in
            defer { y += card.height + spare + FaceToFaceMeasures.cellGap }
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
            case .words: set.card.outline ?? outlines[column]
            case .slot: .slot
            case .clause: .clause
            case .note: .none
            }
        let spoken = [set.card.kindLine, set.card.title, set.card.meta].filter { !$0.isEmpty }
        return Grid.Box(
            frame: frame, outline: outline, words: set.words, isCentred: set.card.form != .words,
            anchor: set.anchor, lacksReply: set.card.form == .slot, noun: set.noun,
            tooltip: set.card.tooltip, language: set.language, spoken: spoken.joined(separator: ". "))
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
