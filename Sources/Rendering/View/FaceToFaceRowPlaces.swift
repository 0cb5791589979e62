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
        let reason: Grid.Mention?
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
        cells = row.cells.enumerated().map { column, cards in
            cards.map { card in
                SetRow.set(
                    card, dispute, measures, lane: lanes[column],
                    isBetween: view.hasBetween && column == 1 && !fillsBetween)
            }
        }
        // Who cites a clause says on the card how.
        let silent = fillsBetween ? [] : SetRow.wordsWithoutRoom(row, cells, lanes, hasBetween, dispute.graph)
        heading = SetRow.heading(of: row, saying: silent, number: number, measures)
        let heights = cells.enumerated().map { column, cards in
            cards.reduce(0) { $0 + $1.height } + Double(max(0, cards.count - 1)) * FaceToFaceMeasures.cellGap
                + (view.hasBetween && column == 1 && !cards.isEmpty && SetRow.crosses(row) ? 26 : 0)
        }
        // The outer of a clause's two outlines stands above its box.
        let headingHeight = heading.reduce(0) { $0 + $1.height } + (fillsBetween ? 12 : 4)
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
        of row: FaceToFace.Row, saying more: [String], number: Int, _ measures: FaceToFaceMeasures
    ) -> [Grid.Words] {
        let kind = ([row.kind] + more).joined(separator: "; ")
        return switch measures.heading {
        case .beside(let width):
            [
                GridText.words("\(number)", width: width, size: 9, lineLimit: 1, isBold: true, ink: .meta),
                GridText.words(row.heading, width: width, size: 11, lineLimit: 5, isBold: true),
                GridText.words(kind, width: width, size: 9, lineLimit: more.isEmpty ? 3 : 6, ink: .meta),
            ]
        case .above:
            [
                GridText.words(
                    "\(number)  \(row.heading)", width: measures.inner, size: 10.5, lineLimit: 2, isBold: true),
                GridText.words(kind, width: measures.inner, size: 9, lineLimit: more.isEmpty ? 2 : 4, ink: .meta),
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
                    card.kindLine, width: inner, size: FaceToFaceMeasures.kindSize, lineLimit: measures.kindLines,
                    isBold: true)
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
            if let reason = card.reason {
                words.append(
                    GridText.words(
                        reason.words, width: inner, size: FaceToFaceMeasures.metaSize, lineLimit: measures.reasonLines))
            }
        }
        let height = words.reduce(0) { $0 + $1.height }
        return SetCard(
            card: card, anchor: card.node.map { dispute.graph.slug(of: $0) } ?? "",
            noun: card.node.map { Grid.Noun($0, in: dispute) } ?? .statement,
            reason: card.reason.map {
                Grid.Mention(anchor: dispute.graph.slug(of: $0.node), noun: Grid.Noun($0.node, in: dispute))
            },
            language: card.node.flatMap { WordsLanguage.of(card.tooltip, at: $0, in: dispute) }, words: words,
            width: width,
            height: height + (card.form == .clause ? 8 : card.reason == nil ? 12 : 15))
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
            return cards.enumerated().map { position, card in
                defer { y += card.height + FaceToFaceMeasures.cellGap }
                let place = FaceToFace.Place(column: column, position: position)
                let x = lane.x + (lane.width - card.width) * SetRow.shift(of: place, in: row)
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
    private static func shift(of place: FaceToFace.Place, in row: FaceToFace.Row) -> Double {
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
        return Grid.Box(
            frame: frame, outline: outline, words: set.words, isCentred: set.card.form != .words,
            anchor: set.anchor, lacksReply: set.card.form == .slot, noun: set.noun,
            mentions: set.reason.map { [$0] } ?? [], tooltip: set.card.tooltip, language: set.language,
            spoken: set.card.words.joined(separator: ". "))
    }

    // MARK: Words on lines

    /// What stands on lines that are too short for it and is told by no legend: `FPI → RU: attacks (editor)`.
    private static func wordsWithoutRoom(
        _ row: FaceToFace.Row, _ cells: [[SetCard]], _ lanes: [FaceToFaceMeasures.Lane], _ isNarrow: Bool,
        _ graph: ArgumentGraph
    ) -> [String] {
        row.links.filter { !$0.isToldByItsLook }.compactMap { link in
            let ends = [link.from, link.to].sorted { $0.column < $1.column }.map { place in
                let (lane, width) = (lanes[place.column], cells[place.column][place.position].width)
                let room = isNarrow && place.column == 1 ? lane.width - width : 0
                let x = lane.x + room * shift(of: place, in: row)
                return (left: x, right: x + width)
            }
            guard ends[1].left - ends[0].right <= wordWidth(link) + wordRoom else { return nil }
            let codes = [link.from, link.to].map { place in
                row.cells[place.column][place.position].by.map { graph[$0].code } ?? "the question"
            }
            return "\(codes[0]) → \(codes[1]): \(link.word)"
        }
    }

    /// Beside a word, for the line on which it stands.
    private static let wordRoom = 24.0

    private static func wordWidth(_ link: FaceToFace.Link) -> Double {
        GridText.width(GridText.words(link.word, width: 1000, size: 9, lineLimit: 1)) + 6
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
        let width = SetRow.wordWidth(link)
        guard right - left > width + SetRow.wordRoom else { return }
        grid.boxes.append(
            Grid.Box(
                frame: Grid.Frame(x: (left + right - width) / 2, y: y - 6.5, width: width, height: 13),
                outline: .word, words: [words], isCentred: true))
    }
}
