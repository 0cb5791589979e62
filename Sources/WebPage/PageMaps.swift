import Desk
import Foundation
import Rendering

/// Maps drawn beforehand: face to face, and what every section holds.
struct PageMaps {
    struct Map {
        let view: String
        let title: String
        /// What it shows.
        let sentence: String
        /// SVG documents, one a page; compressed by gzip, in base 64, as they would be half of the page.
        let pages: [String]
    }

    let maps: [Map]

    init(_ files: MapFiles) throws(DeskFailure) {
        var maps: [Map] = []
        for kind in PageMaps.kinds {
            var options = MapOptions()
            options.grouping = kind.grouping
            let sheets = try files.sheets(kind.view, options, false)
            guard let first = sheets.first else { continue }
            let isOverview: Bool
            switch first.picture {
            // Without parties there is nothing to set face to face.
            case .diagram where kind.grouping == nil: continue
            // The overview of a large graph only names its sections, and the page has other ways to them.
            case .diagram: isOverview = sheets.count > 1
            case .grid: isOverview = false
            }
            var pages: [String] = []
            for sheet in isOverview ? sheets[1...] : sheets[...] {
                let picture = PageMaps.linked(sheet.picture)
                pages.append(Data(try files.bytes(of: picture, kind.view)).base64EncodedString())
            }
            maps.append(Map(view: kind.name, title: kind.title, sentence: kind.sentence, pages: pages))
        }
        self.maps = maps
    }

    /// With the node of every box in its link, whatever ids the boxes have.
    private static func linked(_ picture: MapPicture) -> MapPicture {
        guard case .diagram(var diagram) = picture else { return picture }
        for index in diagram.nodes.indices where diagram.nodes[index].href == nil {
            diagram.nodes[index].href = "#map-" + diagram.nodes[index].anchor
        }
        return .diagram(diagram)
    }

    private struct Kind {
        let name: String
        let title: String
        let sentence: String
        let view: MapView
        /// Of the views that are boxes and arrows.
        let grouping: MapOptions.Grouping?
    }

    private static let kinds = [
        Kind(
            name: "dispute", title: "Face to face",
            sentence: "A row for each question: who is against whom, on which words, and who did not reply.",
            view: .faceToFace, grouping: nil),
        Kind(
            name: "norms", title: "Norms", sentence: "The clauses in the middle, who cites them at the sides.",
            view: .norms, grouping: nil),
        Kind(
            name: "argument", title: "By section", sentence: "All statements as boxes, and the lines between them.",
            view: .argument, grouping: .section),
    ]
}
