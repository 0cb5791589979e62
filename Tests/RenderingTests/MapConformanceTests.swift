import Analysis
import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Foundation
import Testing

@testable import Rendering

/// The maps that Argdown's reference implementation makes of real inputs, when the folder that holds them is there:
/// `REJOINDER_CONFORMANCE` names it.
@Suite(.enabled(if: MapConformance.folder != nil)) struct MapConformanceTests {
    @Test func everyMapAgreesOrIsAListedDeviation() throws {
        let folder = try #require(MapConformance.folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".argdown") }.map { String($0.dropLast(8)) }.sorted()
        #expect(names.count >= 153)
        for name in names {
            let differences = try MapConformance.differences(in: name)
            if let reason = MapConformance.deviations[name] {
                #expect(!differences.isEmpty, "\(name) agrees now; it is listed because \(reason)")
            } else {
                #expect(differences.isEmpty, "\(name): \(differences.joined(separator: "; "))")
            }
        }
    }
}

enum MapConformance {
    static let folder = ProcessInfo.processInfo.environment["REJOINDER_CONFORMANCE"].map { $0 + "/argdown" }

    /// Inputs whose maps are otherwise on purpose, with the reason.
    static let deviations: [String: String] = [
        "doc-docs-changes-2019-005105": "regrouping sections is a setting of the reference's own maps",
        "spec-RegroupPlugin.spec.ts-000597": "regrouping sections is a setting of the reference's own maps",
        "doc-docs-guide-creating-statement-and-argument-nodes-015703":
            "exploding arguments is a setting of the reference's own maps",
        "doc-docs-guide-colorizing-maps-004859": "tags are no part of a heading's title",
        "spec-ColorPlugin.spec.ts-004194": "tags are no part of a heading's title",
        "doc-docs-guide-creating-statement-and-argument-nodes-008825":
            "with-more-than-one-relation means more than one relation",
    ]

    static func differences(in name: String) throws -> [String] {
        let base = URL(fileURLWithPath: "\(try #require(folder))/\(name)")
        let expected = try #require(
            JSONSerialization.jsonObject(with: try Data(contentsOf: base.appendingPathExtension("expected.json")))
                as? [String: Any])
        let map = try #require(expected["map"] as? [String: Any])
        let source = SourceFile(
            path: name, bytes: Array(try Data(contentsOf: base.appendingPathExtension("argdown"))))
        let graph = resolve([parse(source).value], citing: .empty).value
        let selection = MapSelection(analyze(Dispute(graph)))
        let nodes =
            selection.nodes.map { MapConformance.name(of: $0, in: graph) }
            + selection.groups.map { "group-map-node:\($0.title)" }
        let lines = selection.lines.compactMap { line -> String? in
            guard let kind = names[line.kind] else { return nil }
            return
                "\(kind) \(MapConformance.name(of: line.from, in: graph)) \(MapConformance.name(of: line.to, in: graph))"
        }
        let expectedLines = (map["edges"] as? [[String]] ?? []).map { $0.joined(separator: " ") }
        return compare("node", map["nodes"] as? [String] ?? [], nodes) + compare("line", expectedLines, lines)
    }

    private static let names: [Relation.Kind: String] = [
        .supports: "support", .entails: "entails", .attacks: "attack", .contrary: "contrary",
        .contradicts: "contradictory", .undercuts: "undercut",
    ]

    private static func name(of node: Node, in graph: ArgumentGraph) -> String {
        switch node {
        case .statement: "statement-map-node:\(graph.title(of: node))"
        case .argument: "argument-map-node:\(graph.title(of: node))"
        }
    }

    private static func compare(_ kind: String, _ expected: [String], _ actual: [String]) -> [String] {
        expected.filter { !actual.contains($0) }.map { "\(kind) \($0) is missing" }
            + actual.filter { !expected.contains($0) }.map { "\(kind) \($0) is too much" }
    }
}
