import Rendering

/// What a printer may cover on A4 and on Letter alike, in points, within the margins of the style sheet.
enum PrintArea {
    case portrait, landscape

    /// Upright, A4 is the narrower sheet and Letter the lower one; on its side it is the other way round.
    var size: PictureSize {
        switch self {
        case .portrait: PictureSize(width: 527, height: 714)
        case .landscape: PictureSize(width: 722, height: 518)
        }
    }

    /// How much more an upright A4 sheet holds than Letter.
    static let heightOfA4Alone = 50.0
    /// What the heading of the first page takes.
    static let pageHeading = 34.0
    /// What the heading of a map takes.
    static let mapHeading = 26.0
}
