import Rendering

/// The sheets that a packet is printed on, upright.
public enum Paper: String, Sendable, CaseIterable {
    case a4, letter

    /// What the style sheet calls it.
    var cssName: String {
        switch self {
        case .a4: "A4"
        case .letter: "letter"
        }
    }

    /// What a printer may cover, in points: within the margins of the style sheet, and a little less.
    var room: PictureSize {
        switch self {
        case .a4: PictureSize(width: 527, height: 756)
        case .letter: PictureSize(width: 543, height: 706)
        }
    }

    /// What the heading of a part takes.
    static let partHeading = 34.0
    /// What the heading of a map takes.
    static let mapHeading = 26.0
}
