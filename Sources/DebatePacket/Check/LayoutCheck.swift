import ArgdownSyntax
import Rendering
import Wording

/// Whether the maps can be printed and read: none wider than its page, no type too small, not too many boxes.
struct LayoutCheck {
    /// The smallest type of a map, in points.
    static let smallestType = 9.0

    let pages: [MapPage]

    var diagnostics: [Diagnostic] {
        pages.flatMap { page in page.maps.flatMap { complaints(about: $0, on: page) } + crowd(on: page) }
    }

    private func complaints(about map: DrawnMap, on page: MapPage) -> [Diagnostic] {
        let (size, paper) = (map.picture.size, page.area.size)
        var found: [Diagnostic] = []
        if !size.fits(in: paper) {
            found.append(
                LayoutCheck.error(
                    "map-cut-off",
                    "map \(map.number) is \(LayoutCheck.spoken(size)) and the page holds \(LayoutCheck.spoken(paper))"))
        }
        if let type = map.picture.smallestType, type < LayoutCheck.smallestType {
            found.append(
                LayoutCheck.error(
                    "small-type", "map \(map.number) has type of \(type) points, less than \(LayoutCheck.smallestType)")
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
