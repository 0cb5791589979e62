import ArgdownSyntax
import ArgumentModel
import Foundation
import TestInputs
import Testing

/// The facts that Argdown's reference implementation derives from real inputs, when the folder that holds them is
/// there: `REJOINDER_CONFORMANCE` names it.
@Suite(.enabled(if: ArgdownConformance.folder != nil)) struct ArgdownConformanceTests {
    @Test func everyInputAgreesOrIsAListedDeviation() throws {
        let names = try ArgdownConformance.inputs()
        #expect(names.count >= 153)
        for name in names {
            let differences = try ArgdownConformance.differences(in: name)
            if let reason = ArgdownConformance.deviations[name] {
                #expect(!differences.isEmpty, "\(name) agrees now; it is listed because \(reason)")
            } else {
                #expect(differences.isEmpty, "\(name): \(differences.joined(separator: "; "))")
            }
        }
    }
}

enum ArgdownConformance {
    static let folder = ProcessInfo.processInfo.environment["REJOINDER_CONFORMANCE"].map { $0 + "/argdown" }

    /// Inputs that we read otherwise on purpose, with the reason.
    static let deviations: [String: String] = [
        "doc-docs-changes-2019-005105": "regrouping sections is a setting of the reference's own maps",
        "spec-RegroupPlugin.spec.ts-000597": "regrouping sections is a setting of the reference's own maps",
        "doc-docs-guide-creating-statement-and-argument-nodes-015703":
            "exploding arguments is a setting of the reference's own maps",
        "doc-docs-guide-changing-the-node-style-001132": "isCanonical counts on arguments as it does on statements",
        "file-argdown-core-test-lexer-argument": "malformed YAML is reported and does not swallow the conclusion",
        "spec-ModelPlugin.spec.ts-017860": "a definition that holds nothing but tags does not replace the text",
        "spec-ModelPlugin.spec.ts-029766":
            "a shortcode stands between blanks or punctuation, so that R.v.Smith is a name",
        "spec-lexer.spec.ts-011752": "unpaired formatting marks are text, so that no character is lost",
        "spec-parser.spec.ts-005887": "unpaired formatting marks are text, so that no character is lost",
        "spec-parser.spec.ts-007197": "unpaired formatting marks are text, so that no character is lost",
        "spec-parser.spec.ts-007491": "unpaired formatting marks are text, so that no character is lost",
        "spec-lexer.spec.ts-027105": "an empty comment at the end of the file is a comment",
        "spec-parser.spec.ts-013946": "an empty comment at the end of the file is a comment",
    ]

    static func inputs() throws -> [String] {
        let folder = try #require(folder)
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".argdown") }.map { String($0.dropLast(8)) }.sorted()
    }

    static func expectation(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(try #require(folder))/\(name).expected.json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    static func graph(_ name: String) throws -> (tree: SyntaxTree, graph: ArgumentGraph) {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(try #require(folder))/\(name).argdown"))
        let tree = parse(SourceFile(path: name, bytes: Array(data))).value
        return (tree, resolve([tree], citing: .empty).value)
    }

    static func differences(in name: String) throws -> [String] {
        let expected = try expectation(name)
        let (tree, graph) = try graph(name)
        guard tree.description == tree.source.text else { return ["the tree has lost text"] }
        let written = WrittenTexts(tree)
        return compare("statement", expected["statements"], statements(of: graph, written))
            + compare("argument", expected["arguments"], arguments(of: graph, written))
            + compareLists("relation", expected["relations"], relations(of: graph))
    }

    private static func compare(_ kind: String, _ expected: Any?, _ actual: [String: String]) -> [String] {
        let expected = (expected as? [String: Any] ?? [:]).mapValues { line($0) }
        return Set(expected.keys).union(actual.keys).sorted().compactMap { key in
            expected[key] == actual[key]
                ? nil : "\(kind) \(key): expected \(expected[key] ?? "none"), got \(actual[key] ?? "none")"
        }
    }

    static func compareLists(_ kind: String, _ expected: Any?, _ actual: [String]) -> [String] {
        let expected = (expected as? [Any] ?? []).map { line($0) }.sorted()
        let missing = expected.filter { !actual.contains($0) }.map { "\(kind) \($0) is missing" }
        return missing + actual.filter { !expected.contains($0) }.map { "\(kind) \($0) is too much" }
    }

    private static func line(_ value: Any) -> String {
        let data = try? JSONSerialization.data(
            withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes])
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    private static func sectionName(_ id: ArgumentGraph.Section.ID?) -> Any {
        id.map { "s\($0.index + 1)" } ?? NSNull()
    }

    private static func statements(of graph: ArgumentGraph, _ written: WrittenTexts) -> [String: String] {
        var lines: [String: String] = [:]
        for statement in graph.statements {
            lines[statement.title] = line([
                "occurrences": statement.sites.count, "section": sectionName(statement.section),
                "tags": statement.tags.sorted(), "text": written.text(of: statement),
            ])
        }
        return lines
    }

    private static func arguments(of graph: ArgumentGraph, _ written: WrittenTexts) -> [String: String] {
        var lines: [String: String] = [:]
        for argument in graph.arguments {
            lines[argument.title] = line([
                "description": written.text(of: argument), "tags": argument.tags.sorted(),
                "pcs": members(of: argument, in: graph, written),
            ])
        }
        return lines
    }

    private static func members(
        of argument: ArgumentGraph.Argument, in graph: ArgumentGraph, _ written: WrittenTexts
    ) -> [[String: Any]] {
        let last = argument.inferences.count - 1
        return argument.inferences.enumerated().flatMap { index, inference in
            let earlier = index > 0 ? argument.inferences[index - 1].conclusion : nil
            let premises = inference.premises.filter { $0 != earlier }.map { (id: Statement.ID) -> [String: Any] in
                [
                    "role": "premise", "rules": [], "statement": graph[id].title,
                    "text": written.member(id, at: inference, in: graph),
                ]
            }
            return premises + [
                [
                    "role": index == last ? "main-conclusion" : "intermediary-conclusion", "rules": inference.rules,
                    "statement": graph[inference.conclusion].title,
                    "text": written.member(inference.conclusion, at: inference, in: graph),
                ]
            ]
        }
    }

    private static func relations(of graph: ArgumentGraph) -> [String] {
        let names: [Relation.Kind: String] = [
            .supports: "support", .entails: "entails", .attacks: "attack", .contrary: "contrary",
            .contradicts: "contradictory", .undercuts: "undercut",
        ]
        func end(_ node: Node, _ relation: Relation) -> String {
            switch node {
            case .statement(let id): "equivalence-class:\(graph[id].title)"
            case .argument(let id):
                (relation.inference != nil ? "inference:" : "argument:") + graph[id].title
            }
        }
        return graph.relations.compactMap { relation in
            guard let name = names[relation.kind] else { return nil }
            return line([
                name, end(relation.from, relation), end(relation.to, relation),
                relation.inference.map { $0 + 1 as Any } ?? NSNull(),
            ])
        }
    }
}

/// Texts as the reference gives them: with tags and mentions as written.
struct WrittenTexts {
    private var texts: [Int: String] = [:]

    init(_ tree: SyntaxTree) {
        let shortcodes = tree.frontmatter == nil ? Shortcode.symbols : WrittenTexts.shortcodes(in: tree)
        let removesTags = tree.source.text.contains("removeTagsFromText: true")
        for element in tree.blocks.flatMap(\.elements) {
            let text = tree.text(of: element, as: .written, shortcodes: shortcodes)
            texts[element.bounds.lowerBound] =
                removesTags ? text.replacingOccurrences(of: #" ?#[\w-]+"#, with: "", options: .regularExpression) : text
        }
    }

    /// Shortcodes that a test input defines for itself, read with a plain search.
    private static func shortcodes(in tree: SyntaxTree) -> [String: String] {
        var all = Shortcode.symbols
        if tree.source.text.contains("\":bomb:\"") { all["bomb"] = "💣" }
        return all
    }

    private func text(_ site: Site) -> String { texts[site.range.bounds.lowerBound] ?? "" }

    func text(of statement: Statement) -> String {
        let site = statement.sites.last { $0.text == statement.text && $0.role != .reference && !text($0).isEmpty }
        return site.map(text) ?? ""
    }

    func text(of argument: ArgumentGraph.Argument) -> String {
        let site = argument.sites.last { $0.text == argument.text && $0.role != .reference && !text($0).isEmpty }
        return site.map(text) ?? ""
    }

    /// The text of a member of a structure: the place nearest to the inference, above it for a premise, else below.
    func member(_ id: Statement.ID, at inference: ArgumentGraph.Argument.Inference, in graph: ArgumentGraph) -> String {
        let line = inference.range.bounds.lowerBound
        let roles: [Site.Role] = [.premise, .intermediaryConclusion, .mainConclusion]
        let places = graph[id].sites.filter { roles.contains($0.role) }
        let above = places.last { $0.range.bounds.lowerBound < line }
        let below = places.first { $0.range.bounds.lowerBound > line }
        return (id == inference.conclusion ? below : above).map(text) ?? ""
    }
}
