import ArgdownSyntax
import ArgumentModel
import Argumentation
import DisputeModel
import Foundation
import Testing

@testable import Analysis

/// Published examples: the graphs in graphs/literature, each node tagged with the label that its source gives it.
@Suite struct LiteratureTests {
    private static let folder =
        #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/graphs/literature"
    private static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".argdown") }.sorted()

    @Test func theExamplesAreThere() { #expect(LiteratureTests.names.count >= 13) }

    @Test(arguments: names) func verdictsAreThoseOfTheLiterature(_ name: String) throws {
        let loaded = try Workspace.load([LiteratureTests.folder + "/" + name])
        #expect(loaded.diagnostics.isEmpty)
        let graph = loaded.value
        for semantics in [Semantics.grounded, .preferred] {
            let report = analyze(Dispute(graph, asOf: nil), under: semantics)
            for node in graph.nodes {
                let found = try #require(report.state(of: node), "every node of an example is evaluated")
                let expected = try #require(
                    label(of: node, under: semantics, in: graph), "\(graph.slug(of: node)) has no tag")
                #expect(found.rawValue == expected, "\(name), \(graph.slug(of: node)), \(semantics.name)")
            }
        }
    }

    /// What `#(grounded: stands)` says; without a tag of their own the other semantics agree with grounded.
    private func label(of node: Node, under semantics: Semantics, in graph: ArgumentGraph) -> String? {
        let tags: [String] =
            switch node {
            case .statement(let id): graph[id].tags
            case .argument(let id): graph[id].tags
            }
        func value(_ name: String) -> String? {
            tags.first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
        }
        return value(semantics.name) ?? value("grounded")
    }
}
