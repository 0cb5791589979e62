import ArgdownSyntax
import Rendering
import Wording

/// Whether the maps can be printed and read: none larger than its page, no type too small, not too many boxes.
struct LayoutCheck {
    /// The smallest type of a map, in points.
    static let smallestType = 9.0

    /// The face-to-face map has no more boxes.
    static let faceLimit = 40

    let maps: PacketMaps

    var diagnostics: [Diagnostic] {
        complaints(about: maps.face.picture, "the face-to-face map") + faceCrowd
            + maps.pages.flatMap { page in
                page.maps.flatMap { complaints(about: $0.picture, "map \($0.number)") } + crowd(on: page)
            }
    }

    private var faceCrowd: [Diagnostic] {
        maps.face.cardCount <= LayoutCheck.faceLimit
            ? []
            : [
                LayoutCheck.error(
                    "crowded-page",
                    "the face-to-face map has \(maps.face.cardCount) boxes, more than \(LayoutCheck.faceLimit)")
            ]
    }

    private func complaints(about picture: SVGPicture, _ name: String) -> [Diagnostic] {
        let (size, paper) = (picture.size, maps.room)
        var found: [Diagnostic] = []
        if !size.fits(in: paper) {
            found.append(
                LayoutCheck.error(
                    "map-cut-off",
                    "\(name) is \(LayoutCheck.spoken(size)) and the page holds \(LayoutCheck.spoken(paper))"))
        }
        if let type = picture.smallestType, type < LayoutCheck.smallestType {
            found.append(
                LayoutCheck.error(
                    "small-type", "\(name) has type of \(type) points, less than \(LayoutCheck.smallestType)")
            )
        }
        return found
    }

    private func crowd(on page: MapPage) -> [Diagnostic] {
        page.nodeCount <= MapFitter.nodeLimit
            ? []
            : [
                LayoutCheck.error(
                    "crowded-page",
                    "page \(page.number) of the maps has \(page.nodeCount) boxes, more than \(MapFitter.nodeLimit)")
            ]
    }

    private static func spoken(_ size: PictureSize) -> String {
        "\(Int(size.width.rounded(.up))) × \(Int(size.height.rounded(.up))) points"
    }

    private static func error(_ id: String, _ message: String) -> Diagnostic {
        Diagnostic(.error, id, message, path: "student.html", help: "debate a motion with fewer or shorter titles")
    }
}
