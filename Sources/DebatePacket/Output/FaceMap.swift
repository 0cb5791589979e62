import Analysis
import Rendering
import Wording

/// The dispute face to face on one upright page: the most central rows of the map of all of it.
struct FaceMap {
    /// A question with what each column says to it, in words.
    struct Row {
        let question: String
        let kind: String
        let cells: [String]
    }

    let picture: SVGPicture
    let cardCount: Int
    let columns: [String]
    let rows: [Row]
    /// How many rows more the map of all has: `31 rows more`; nil for none.
    let more: String?

    /// What the heading of the page takes, in points.
    private static let captions = 34.0

    init(_ report: Report, in room: PictureSize, by paint: Packet.Paint) throws {
        var options = MapOptions()
        options.page = .upright(PictureSize(width: room.width, height: room.height - FaceMap.captions))
        (options.theme, options.heading, options.idPrefix) = (Theme(named: "print") ?? .light, .hidden, "face-")
        let page = FaceToFace.firstPage(report, options: options)
        picture = try page.grid.svg(by: paint)
        cardCount = page.grid.cardCount
        columns = page.columns.map { PlainWords.line($0.title) }
        rows = page.rows.map { row in
            Row(
                question: PlainWords.line(row.heading), kind: PlainWords.line(row.kind),
                cells: row.cells.map { $0.isEmpty ? "–" : $0.map(FaceMap.words).joined(separator: "; ") })
        }
        more = page.rowsElsewhere == 0 ? nil : "\(English.counted(page.rowsElsewhere, "row")) more"
    }

    private static func words(of card: FaceToFace.Card) -> String {
        PlainWords.line(
            card.words.joined(
                separator: ", "))
    }
}
