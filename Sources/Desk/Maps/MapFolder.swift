import Analysis
import ArgumentModel
import DisputeModel
package import Rendering
import Wording

/// A folder with the maps of every view and a page that leads to them.
package struct MapFolder {
    private let files: MapFiles
    private let path: String
    private let options: MapOptions

    package init(_ files: MapFiles, path: String, options: MapOptions) {
        (self.files, self.path, self.options) = (files, path, options)
    }

    /// Draws everything first and only then writes, all or nothing.
    package func write() throws(DeskFailure) {
        let folder = OutputFolder(path: path)
        try folder.refuseFile()
        var page = HTMLIndex(title: files.report.dispute.graph.title ?? "Maps")
        var drawn: [(name: String, bytes: [UInt8])] = []
        let hasParties = !files.report.dispute.graph.parties.isEmpty
        let maps = hasParties ? MapFolder.faceToFace + MapFolder.maps : MapFolder.maps
        for (name, title, view, grouping) in maps {
            var options = options
            if let grouping { options.grouping = grouping }
            let maps = try files.draw(view, options, as: "\(name).\(files.format.rawValue)", whole: false)
            page.add(title, files: maps.map(\.path))
            drawn += maps.map { ($0.path, $0.bytes) }
        }
        drawn.append(("index.html", Array(page.text.utf8)))
        try folder.write(drawn, sparing: files.inputs)
    }

    private typealias Map = (name: String, title: String, view: MapView, grouping: MapOptions.Grouping?)

    /// Of a dispute of parties.
    private static let faceToFace: [Map] = [("dispute", "The dispute, face to face", .faceToFace, nil)]

    private static let maps: [Map] = [
        ("overview", "The dispute, by section", .argument, .section),
        ("parties", "The dispute, by party", .argument, .party),
        ("questions", "Questions, demands and replies", .questions, nil),
        ("norms", "Norms and who cites them", .norms, nil),
    ]
}

/// A page of links to files beside it.
private struct HTMLIndex {
    private let title: String
    private var body = ""

    init(title: String) { self.title = HTMLIndex.escaped(title) }

    mutating func add(_ heading: String, files: [String]) {
        body += "<h2>\(HTMLIndex.escaped(heading))</h2>\n<ul>\n"
        for file in files { body += "<li><a href=\"\(HTMLIndex.escaped(file))\">\(HTMLIndex.escaped(file))</a></li>\n" }
        body += "</ul>\n"
    }

    var text: String {
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>\(title)</title></head>
        <body>
        <h1>\(title)</h1>
        \(body)</body>
        </html>

        """
    }

    private static func escaped(_ text: String) -> String {
        VisibleText.line(text).reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }
}
