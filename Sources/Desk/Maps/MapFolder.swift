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
        let graph = files.report.dispute.graph
        var page = HTMLIndex(title: graph.title ?? "Maps", hasPictures: [.svg, .png].contains(files.format))
        var drawn: [(name: String, bytes: [UInt8])] = []
        for map in NamedMap.all(of: graph) {
            var options = options
            if let grouping = map.grouping { options.grouping = grouping }
            let (pictures, summary) = try files.draw(
                map.view, options, as: "\(map.name).\(files.format.rawValue)", whole: false)
            page.add(map.title, [map.sentence] + MapFolder.sentences(summary), files: pictures.map(\.path))
            drawn += pictures.map { ($0.path, $0.bytes) }
        }
        page.close(with: English.counted(drawn.count, "map") + ". " + Standing.note)
        drawn.append(("index.html", Array(page.text.utf8)))
        try folder.write(drawn, sparing: files.inputs)
    }

    /// What a map shows and what it leaves out.
    private static func sentences(_ summary: MapSummary) -> [String] {
        let shown =
            summary.shown.isEmpty ? "It shows nothing of this graph." : "It shows \(English.list(summary.shown))."
        return [shown] + summary.leftOut.map { $0.capitalizedFirst + "." }
    }
}

/// A page of pictures and links to files beside it: no script, no request to anywhere else.
private struct HTMLIndex {
    private let title: String
    private let hasPictures: Bool
    private var body = ""

    init(title: String, hasPictures: Bool) {
        (self.title, self.hasPictures) = (HTMLIndex.escaped(title), hasPictures)
    }

    mutating func add(_ heading: String, _ sentences: [String], files: [String]) {
        let heading = HTMLIndex.escaped(heading)
        body += "<section>\n<h2>\(heading)</h2>\n"
        for sentence in sentences { body += "<p>\(HTMLIndex.escaped(sentence))</p>\n" }
        if hasPictures, let first = files.first.map(HTMLIndex.escaped) {
            body +=
                "<p><a href=\"\(first)\"><img src=\"\(first)\" alt=\"\(heading), first map\" loading=\"lazy\"></a></p>\n"
        }
        body += "<ul>\n"
        for (index, file) in files.enumerated() {
            let name = HTMLIndex.escaped(file)
            body +=
                "<li><a href=\"\(name)\">\(name)</a>\(files.count > 1 ? " (\(index + 1) of \(files.count))" : "")</li>\n"
        }
        body += "</ul>\n</section>\n"
    }

    mutating func close(with note: String) { body += "<footer><p>\(HTMLIndex.escaped(note))</p></footer>\n" }

    var text: String {
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(title)</title>
        <style>
        body { font: 16px/1.45 "Liberation Sans", Arial, Helvetica, sans-serif; margin: 2em auto; max-width: 64em; padding: 0 1em; color: #1A1D21; background: #fff; }
        img { max-width: 100%; max-height: 24em; border: 1px solid #4A5360; }
        ul { columns: 14em; }
        a { color: #00357D; }
        </style></head>
        <body>
        <main>
        <h1>\(title)</h1>
        <p>How to read: a map shows what the texts collected here say. A missing reply means none in these texts; it is not
        conceded. Lines marked “editor” are drawn by the editor and by no text.</p>
        \(body)</main>
        </body>
        </html>

        """
    }

    private static func escaped(_ text: String) -> String { XMLText.escape(VisibleText.line(text)) }
}
