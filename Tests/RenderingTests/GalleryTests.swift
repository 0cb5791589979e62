import Analysis
import ArgdownSyntax
import ArgumentModel
import Foundation
import Testing

@testable import Rendering

/// Writes pictures for the eye into the folder that `REJOINDER_GALLERY` names.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["REJOINDER_GALLERY"] != nil))
struct GalleryTests {
    private let folder = ProcessInfo.processInfo.environment["REJOINDER_GALLERY"] ?? "."

    @Test(arguments: ["light", "dark", "print"])
    func everyKindOfBoxAndLine(theme: String) throws {
        let diagram = SampleMap.diagram(theme: try #require(Theme(named: theme)))
        for format in Graphviz.Format.allCases {
            try save(diagram, as: format, "sample-\(theme)")
        }
        try Data(diagram.dot.utf8).write(to: URL(filePath: "\(folder)/sample-\(theme).dot"))
    }

    @Test(arguments: [60, 200]) func largeMaps(count: Int) throws {
        try save(.large(count), as: .svg, "large-\(count)")
    }

    /// The sheets of the graph that `REJOINDER_GALLERY_GRAPH` names.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["REJOINDER_GALLERY_GRAPH"] != nil))
    func aGraphFile() throws {
        let path = try #require(ProcessInfo.processInfo.environment["REJOINDER_GALLERY_GRAPH"])
        let graph = try Workspace.load([path]).value
        var options = MapOptions()
        options.sheetLink = .file(base: "graph", fileExtension: "svg")
        let report = analyze(graph)
        for sheet in MapSheet.sheets(graph, report, options: options) {
            try save(sheet.diagram, as: .svg, "graph\(sheet.slug.map { "-" + $0 } ?? "")")
        }
        options.grouping = .party
        for sheet in MapSheet.sheets(graph, report, options: options) {
            try save(sheet.diagram, as: .svg, "party\(sheet.slug.map { "-" + $0 } ?? "")")
        }
        try save(Diagram(graph, report, view: .questions, options: options), as: .svg, "questions")
        try save(Diagram(graph, report, view: .norms, options: options), as: .svg, "norms")
        try save(Diagram(graph, report, options: options), as: .svg, "whole")
    }

    private func save(_ diagram: Diagram, as format: Graphviz.Format, _ name: String) throws {
        let image = try diagram.image(as: format) { try Graphviz.render($0, as: $1) }
        try Data(image).write(to: URL(filePath: "\(folder)/\(name).\(format.rawValue)"))
    }
}
