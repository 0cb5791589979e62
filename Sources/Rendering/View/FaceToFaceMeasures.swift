/// How large everything on the pages of a face-to-face map is, in points.
struct FaceToFaceMeasures {
    /// Where a column stands.
    struct Lane {
        let x: Double
        let width: Double
    }

    /// Where a row's question stands.
    enum HeadingPlace: Equatable {
        /// At the left of its cells, so wide.
        case beside(Double)
        case above
    }

    static let cellGap = 6.0
    static let (kindSize, metaSize) = (9.0, 9.0)

    let page: PictureSize
    let margin: Double
    let heading: HeadingPlace
    let titleSize: Double
    /// How many lines the title in a box may take, and the small print below it.
    let titleLines: Int
    let metaLines: Int
    /// The bold line above it.
    let kindLines: Int
    /// And the reason below that.
    let reasonLines: Int
    /// How many lines the name of a column, and the words below the pages' title, may take.
    let bandLines: Int
    let subtitleLines: Int
    let subtitleSize: Double
    /// The width of a side's column where others stand between the sides, and the gap beside it.
    let side: (width: Double, gap: Double)
    /// The gap between columns of parties: where there are up to three, and where there are more.
    let partyGaps: (few: Double, many: Double)
    /// What stands between the sides is at most so wide.
    let widestBetween: Double
    /// A page has at most so many rows, with a gap between them.
    let rowLimit: Int
    let rowGap: Double

    init(_ page: MapOptions.Page) {
        switch page {
        case .a3Across:
            self.page = PictureSize(width: 1191, height: 842)
            (margin, heading) = (26, .beside(176))
            (titleSize, titleLines, metaLines, reasonLines) = (11.5, 3, 2, 3)
            kindLines = 2
            (bandLines, subtitleLines, subtitleSize) = (2, 2, 10)
            (side, partyGaps) = ((266, 48), (110, 90))
            (widestBetween, rowLimit, rowGap) = (226, 9, 12)
        case .upright(let room):
            self.page = room
            (margin, heading) = (1.5, .above)
            (titleSize, titleLines, metaLines, reasonLines) = (9.5, 4, 3, 4)
            kindLines = 4
            (bandLines, subtitleLines, subtitleSize) = (4, 4, 9)
            (side, partyGaps) = (((room.width * 0.34).rounded(), 18), (60, 16))
            (widestBetween, rowLimit, rowGap) = (130, 8, 10)
        }
    }

    /// Between the margins.
    var inner: Double { page.width - 2 * margin }

    /// The columns from left to right.
    func lanes(_ view: FaceToFace) -> [Lane] {
        let left: Double
        switch heading {
        case .beside(let width): left = margin + width + 16
        case .above: left = margin
        }
        let room = page.width - margin - left
        if view.hasBetween {
            let between = room - 2 * side.width - 2 * side.gap
            return [
                Lane(x: left, width: side.width), Lane(x: left + side.width + side.gap, width: between),
                Lane(x: left + side.width + 2 * side.gap + between, width: side.width),
            ]
        }
        let count = Double(max(1, view.columns.count))
        let gap = count > 1 ? (count > 3 ? partyGaps.many : partyGaps.few) : 0
        let width = min(420, (room - gap * (count - 1)) / count)
        return view.columns.indices.map { Lane(x: left + Double($0) * (width + gap), width: width) }
    }
}
