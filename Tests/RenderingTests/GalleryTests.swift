import Analysis
import ArgdownSyntax
import ArgumentModel
import DisputeModel
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

    @Test func leftToRight() throws {
        var diagram = SampleMap.diagram()
        diagram.direction = .leftToRight
        try save(diagram, as: .svg, "sample-lr")
    }

    @Test func hostileText() throws {
        let nodes = HostileText.all.enumerated().map { index, text in
            Diagram.Node(
                kind: Diagram.Node.Kind.allCases[index % 8], kindLine: "CLAIM · \(text)", title: text, metaLine: text,
                state: State.allCases[index % 3], flags: [.unanswered])
        }
        let edges = (1..<nodes.count).map {
            Diagram.Edge(
                from: Diagram.Node.ID($0), to: Diagram.Node.ID(($0 - 1) / 4),
                relation: Relation.Kind.allCases[$0 % Relation.Kind.allCases.count])
        }
        let legend = Legend(nodes: nodes, edges: edges, notes: HostileText.all)
        let diagram = Diagram(title: "Hostile \u{202E}text", nodes: nodes, edges: edges, legend: legend)
        try save(diagram, as: .svg, "hostile")
        try save(diagram, as: .png, "hostile")
    }

    @Test(arguments: [60, 200]) func largeMaps(count: Int) throws {
        try save(.large(count), as: .svg, "large-\(count)")
    }

    /// For comparing with the `dot` program by hand.
    @Test func dotOfALargeMap() throws {
        try Data(Diagram.large(2000).bareDOT.utf8).write(to: URL(filePath: "\(folder)/large-2000.dot"))
        let clock = ContinuousClock()
        var bytes: [UInt8] = []
        let layout = try clock.measure { bytes = try Graphviz.render(Diagram.large(2000).bareDOT, as: .svg) }
        let whole = try clock.measure { _ = try svg(of: .large(2000)) }
        print("2000 boxes:", layout, "to Graphviz's SVG of", bytes.count, "bytes,", whole, "to ours")
    }

    /// The sheets of the graph that `REJOINDER_GALLERY_GRAPH` names.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["REJOINDER_GALLERY_GRAPH"] != nil))
    func aGraphFile() throws {
        let path = try #require(ProcessInfo.processInfo.environment["REJOINDER_GALLERY_GRAPH"])
        let graph = try Workspace.load([path]).value
        var options = MapOptions()
        options.sheetLink = .file(base: "graph", fileExtension: "svg")
        let report = analyze(Dispute(graph))
        for sheet in MapSheet.sheets(report, options: options) {
            try save(sheet.diagram, as: .svg, "graph\(sheet.slug.map { "-" + $0 } ?? "")")
        }
        options.grouping = .party
        for sheet in MapSheet.sheets(report, options: options) {
            try save(sheet.diagram, as: .svg, "party\(sheet.slug.map { "-" + $0 } ?? "")")
        }
        try save(Diagram(report, view: .questions, options: options), as: .svg, "questions")
        try save(Diagram(report, view: .norms, options: options), as: .svg, "norms")
        try save(Diagram(report, options: options), as: .svg, "whole")
    }

    private func save(_ diagram: Diagram, as format: Graphviz.Format, _ name: String) throws {
        let image = try diagram.image(as: format) { try Graphviz.render($0, as: $1) }
        try Data(image).write(to: URL(filePath: "\(folder)/\(name).\(format.rawValue)"))
    }
}
