package import Analysis
import ArgumentModel
import DisputeModel
package import Rendering

/// The maps of one graph as files in one format.
package struct MapFiles {
    package enum Format: String, Sendable, CaseIterable {
        case svg, svgz, png, pdf, dot, json

        /// What a picture is measured as; nil for what has no pages.
        fileprivate var painted: Graphviz.Format? {
            switch self {
            case .svg, .svgz, .dot: .svg
            case .png: .png
            case .pdf: .pdf
            case .json: nil
            }
        }
    }

    let report: Report
    let format: Format
    private let worker: RenderWorker
    private let tool: String

    /// - Parameters:
    ///   - timeLimit: How long one picture may take.
    ///   - tool: Name and version of the program, for JSON.
    package init(_ report: Report, as format: Format, timeLimit: Duration = .picture, tool: String) {
        (self.report, self.format, self.tool) = (report, format, tool)
        worker = RenderWorker(timeLimit: timeLimit)
    }

    /// What was read to make the maps.
    var inputs: InputFiles { InputFiles(report.dispute.graph) }

    /// The overview and its parts, or the one map, or the pages of the paper asked for.
    package func sheets(_ view: MapView, _ options: MapOptions, _ whole: Bool) throws(DeskFailure) -> [MapSheet] {
        var options = options
        if whole { options.overviewThreshold = .max }
        if options.paper != nil, let painted = format.painted { return try printed(view, options, as: painted) }
        return MapSheet.sheets(report, view: view, options: options)
    }

    /// The first of the sheets that would be drawn, and how many those are.
    package func first(
        _ view: MapView, _ options: MapOptions, _ whole: Bool
    ) throws(DeskFailure) -> (sheet: MapSheet, count: Int) {
        guard options.paper == nil, !whole, format != .json else {
            let drawn = drawn(try sheets(view, options, whole))
            return (drawn[0], drawn.count)
        }
        return MapSheet.first(report, view: view, options: options)
    }

    /// Pages are a matter of pictures: as JSON one file holds them all.
    private func drawn(_ sheets: [MapSheet]) -> [MapSheet] {
        if format == .json, case .grid = sheets[0].picture { [sheets[0]] } else { sheets }
    }

    private func printed(
        _ view: MapView, _ options: MapOptions, as format: Graphviz.Format
    ) throws(DeskFailure) -> [MapSheet] {
        do {
            return try MapSheet.printed(report, view: view, options: options, as: format) {
                try worker.render($0, as: $1, map: "the pages")
            }
        } catch {
            throw DeskFailure(drawing: "the pages", error)
        }
    }

    /// Draws `map.svg`, and `map-GROUP.svg` for each part, and only then writes them, all or none.
    ///
    /// - Returns: The paths, the main map's first.
    package func write(
        _ view: MapView, _ options: MapOptions, to file: String, whole: Bool
    ) throws(DeskFailure) -> [String] {
        let files = try draw(view, options, as: file, whole: whole).files
        for (path, _) in files { try inputs.spare(from: path) }
        try OutputFile.write(files)
        return files.map(\.path)
    }

    /// What `write` would write, and what it shows.
    func draw(
        _ view: MapView, _ options: MapOptions, as file: String, whole: Bool
    ) throws(DeskFailure) -> (files: [(path: String, bytes: [UInt8])], summary: MapSummary) {
        let (base, ending) = MapFiles.split(file)
        var options = options
        options.sheetLink = .file(base: base.split(separator: "/").last.map(String.init) ?? base, fileExtension: ending)
        var files: [(path: String, bytes: [UInt8])] = []
        let sheets = try sheets(view, options, whole)
        for sheet in drawn(sheets) {
            let path = sheet.slug.map { "\(base)-\($0).\(ending)" } ?? file
            files.append((path, try bytes(of: sheet.picture, view)))
        }
        return (files, MapSummary(sheets))
    }

    package func bytes(of picture: MapPicture, _ view: MapView) throws(DeskFailure) -> [UInt8] {
        switch format {
        case .svg: return try paint(picture, .svg)
        case .svgz: return try Gzip.compressed(paint(picture, .svg))
        case .png: return try paint(picture, .png)
        case .pdf: return try paint(picture, .pdf)
        case .dot: return Array(picture.dot.utf8)
        case .json:
            switch picture {
            case .diagram(let diagram): return DiagramJSON.bytes(diagram, of: report, tool: tool)
            case .grid:
                // A ledger's content is that of the view as boxes and arrows.
                guard let rows = FaceToFace(report, view) else {
                    return DiagramJSON.bytes(Diagram(report, view: view), of: report, tool: tool)
                }
                return FaceToFaceJSON.bytes(rows, of: report, tool: tool)
            }
        }
    }

    private func paint(_ picture: MapPicture, _ format: Graphviz.Format) throws(DeskFailure) -> [UInt8] {
        do {
            return try picture.image(as: format) { try worker.render($0, as: $1, map: picture.title) }
        } catch {
            throw DeskFailure(drawing: "the map '\(picture.title)'", error)
        }
    }

    private static func split(_ file: String) -> (base: String, ending: String) {
        guard let ending = FileName.ending(of: file) else { return (file, "svg") }
        return (String(file.dropLast(ending.count + 1)), ending)
    }
}
