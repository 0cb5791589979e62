import Analysis
import ArgumentModel
import Interchange
import Rendering

/// Draws maps of one graph in one format.
struct MapPainter {
    let report: Report
    let format: MapFormat
    /// Seconds for one picture; nil for the usual minute.
    let timeLimit: Double?

    /// The overview and its parts, or the one map.
    func sheets(_ view: MapView, _ options: MapOptions, _ whole: Bool) -> [MapSheet] {
        var options = options
        if whole { options.overviewThreshold = .max }
        return MapSheet.sheets(report, view: view, options: options)
    }

    /// Draws everything first and only then writes: `map.svg`, and `map-GROUP.svg` for each part.
    ///
    /// - Returns: The paths, the main map's first.
    @discardableResult
    func write(_ view: MapView, _ options: MapOptions, to file: String, whole: Bool) throws(CommandFailure) -> [String]
    {
        let (base, ending) = MapPainter.split(file)
        var options = options
        options.sheetLink = .file(base: base.split(separator: "/").last.map(String.init) ?? base, fileExtension: ending)
        var files: [(path: String, bytes: [UInt8])] = []
        for sheet in sheets(view, options, whole) {
            let path = sheet.slug.map { "\(base)-\($0).\(ending)" } ?? file
            files.append((path, try bytes(of: sheet.diagram)))
        }
        for (path, bytes) in files { try OutputFile(path: path).write(bytes) }
        return files.map(\.path)
    }

    func bytes(of diagram: Diagram) throws(CommandFailure) -> [UInt8] {
        switch format {
        case .svg: try picture(of: diagram, .svg)
        case .png: try picture(of: diagram, .png)
        case .pdf: try picture(of: diagram, .pdf)
        case .dot: Array(diagram.dot.utf8)
        case .json: DiagramJSON.bytes(diagram, asOf: report.asOf)
        }
    }

    private func picture(of diagram: Diagram, _ format: Graphviz.Format) throws(CommandFailure) -> [UInt8] {
        let limit = timeLimit.map { Duration.milliseconds(Int($0 * 1000)) } ?? .seconds(60)
        let worker = RenderWorker(timeLimit: limit)
        do {
            return try diagram.image(as: format) { try worker.render($0, as: $1, map: diagram.title) }
        } catch let failure as RenderWorker.Failure {
            throw CommandFailure(failure)
        } catch {
            throw CommandFailure(.limit, "the map '\(diagram.title)' could not be drawn: \(error)")
        }
    }

    private static func split(_ file: String) -> (base: String, ending: String) {
        guard let ending = OutputOptions.ending(of: file) else { return (file, "svg") }
        return (String(file.dropLast(ending.count + 1)), ending)
    }
}

extension CommandFailure {
    init(_ failure: RenderWorker.Failure) {
        switch failure {
        case .timedOut(let map, let limit):
            self.init(.limit, "drawing '\(map)' took longer than \(limit)", help: "draw a part: --around ID")
        case .crashed(let map):
            self.init(.limit, "Graphviz gave up on '\(map)'", help: "draw a part: --around ID")
        case .refused(let map, let message): self.init(.limit, "Graphviz cannot draw '\(map)': \(message)")
        case .notStarted(let path, let reason): self.init(.file, "cannot start '\(path)' to draw: \(reason)")
        }
    }
}
