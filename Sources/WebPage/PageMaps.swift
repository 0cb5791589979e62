import ArgumentModel
import Desk
import Foundation
import Interchange
import Rendering

/// Maps drawn beforehand: face to face, norms, and what every section holds.
struct PageMaps {
    struct Map {
        let map: NamedMap
        /// SVG documents, one a page; compressed by gzip, in base 64, as they would be half of the page.
        let pages: [String]
    }

    let maps: [Map]

    init(_ files: MapFiles, of graph: ArgumentGraph) throws(DeskFailure) {
        var maps: [Map] = []
        for map in (graph.parties.isEmpty ? [] : [NamedMap.faceToFace, .norms]) + [.sections] {
            var options = MapOptions()
            options.grouping = map.grouping
            var pages: [String] = []
            for sheet in PageMaps.parts(of: try files.sheets(map.view, options, false)) {
                let picture = PageMaps.linked(sheet.picture)
                pages.append(Data(try files.bytes(of: picture, map.view)).base64EncodedString())
            }
            maps.append(Map(map: map, pages: pages))
        }
        self.maps = maps
    }

    func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.array(maps) { json, map in
            json.object { json in
                json.member("pages", map.pages)
                json.member("sentence", map.map.sentence)
                json.member("title", map.map.title)
                json.member("view", map.map.name)
            }
        }
        return json.finished()
    }

    /// Without the overview of a large graph, which only names its sections.
    private static func parts(of sheets: [MapSheet]) -> ArraySlice<MapSheet> {
        guard sheets.count > 1, case .diagram = sheets[0].picture else { return sheets[...] }
        return sheets[1...]
    }

    /// With the node of every box in its link, whatever ids the boxes have.
    private static func linked(_ picture: MapPicture) -> MapPicture {
        guard case .diagram(var diagram) = picture else { return picture }
        for index in diagram.nodes.indices where diagram.nodes[index].href == nil {
            diagram.nodes[index].href = "#map-" + diagram.nodes[index].anchor
        }
        return .diagram(diagram)
    }
}
