import Analysis
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Rendering

/// Which part of a graph is drawn.
struct MapSelectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("dispute, argument, questions or norms.", valueName: "view")) var view: String?
    @Option(help: ArgumentHelp("Only what is near this node.", valueName: "id")) var around: String?
    @Option(help: ArgumentHelp("How many steps away from it.", valueName: "n")) var depth: Int = 2
    @Option(help: ArgumentHelp("Only what decides about this node.", valueName: "id")) var explain: String?
    @Option(help: ArgumentHelp("Only this clash.", valueName: "id")) var contradiction: String?
    @Flag(help: "One map, however large.") var whole = false

    func validate() throws {
        if [view, around, explain, contradiction].count(where: { $0 != nil }) > 1 {
            throw ValidationError("'--view', '--around', '--explain' and '--contradiction' exclude each other.")
        }
        if depth < 0 { throw ValidationError("'--depth' is a number of steps, 0 or more.") }
    }

    func view(in report: Report) throws(DeskFailure) -> MapView {
        let graph = report.dispute.graph
        if let around { return .around(try Lookup.node(around, in: graph), depth: depth) }
        if let explain { return try MapSelectionOptions.explanation(of: explain, in: report.dispute) }
        if let contradiction { return try MapSelectionOptions.contradiction(contradiction, in: report) }
        switch view ?? (graph.parties.isEmpty ? "argument" : "dispute") {
        case "dispute": return .faceToFace
        case "argument": return .argument
        case "questions": return .questions
        case "norms": return .norms
        case let name:
            let views = ["dispute", "argument", "questions", "norms"]
            throw DeskFailure(
                .usage, "there is no view '\(name)'" + DidYouMean.question(for: name, among: views),
                help: "views: \(views.joined(separator: ", ")); or --around ID, --explain ID, --contradiction ID")
        }
    }

    private static func explanation(
        of name: String, in dispute: Dispute
    ) throws(DeskFailure) -> MapView {
        let tree = try Lookup.explanation(of: name, in: dispute)
        return .nodes(tree.nodes, named: "explain \(dispute.graph.slug(of: tree.root.node))")
    }

    private static func contradiction(
        _ id: String, in report: Report
    ) throws(DeskFailure) -> MapView {
        let clashes = report.clashes().all
        let findings = report.contradictions.findings
        if let clash = clashes.first(where: { $0.id == id }) {
            if !report.dispute.graph.parties.isEmpty { return .clash(clash) }
            let folded = findings.filter { clash.variants.contains($0.id) }
            return .nodes(
                distinct(clash.sayings.map(\.node) + folded.flatMap { nodes(of: $0, in: report) }),
                named: clash.headline)
        }
        guard let finding = findings.first(where: { $0.id == id }) else {
            if let cut = DeskFailure(cutting: report) { throw cut }
            let known = clashes.map(\.id) + findings.map(\.id)
            throw DeskFailure(
                .usage, "there is no clash '\(id)'" + DidYouMean.question(for: id, among: known),
                help: "'rejoinder contradictions -v' prints every id")
        }
        let title = clashes.first { $0.variants.contains(id) }?.headline ?? "what cannot all hold"
        return .nodes(distinct(nodes(of: finding, in: report)), named: title)
    }

    private static func distinct(_ nodes: [Node]) -> [Node] {
        var seen: Set<Node> = []
        return nodes.filter { seen.insert($0).inserted }
    }

    /// The members of a minimal set and what connects them.
    private static func nodes(of finding: Contradiction, in report: Report) -> [Node] {
        let graph = report.dispute.graph
        return finding.assertions.map(\.node)
            + finding.rules.flatMap { rule -> [Node] in
                switch rule {
                case .relation(let relation): return [graph[relation].from, graph[relation].to]
                case .step(let argument, let step):
                    let inference = graph[argument].inferences[step]
                    return [.argument(argument)]
                        + (inference.premises + [inference.conclusion]).map { .statement($0) }
                case .text(let statement, _): return [.statement(statement)]
                }
            }
    }
}

/// How a map looks.
struct MapLookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("light, dark or print; else light, or print on paper.", valueName: "name"))
    var theme: String?
    @Option(
        help: ArgumentHelp(
            "Set the map on sheets of a4, a3 or letter, in type of 9 points and more.", valueName: "paper"))
    var print: String?
    @Option(help: ArgumentHelp("BT (conclusions on top) or LR (conclusions on the right).", valueName: "direction"))
    var direction = "BT"
    @Option(
        help: ArgumentHelp(
            "What boxes say: title, text or quote; else titles, with the text where nothing is quoted.",
            valueName: "what"))
    var label: String?
    @Option(help: ArgumentHelp("Frames around boxes: party, source, section or none.", valueName: "what"))
    var group: String?
    @Flag(help: "Draw no legend.") var noLegend = false
    @Option(help: ArgumentHelp("What every id in an SVG begins with.", valueName: "prefix")) var idPrefix = "map-"

    func options() throws(DeskFailure) -> MapOptions {
        var options = MapOptions()
        if let print {
            options.print(on: try choice(print.lowercased(), "print", of: MapPaper.allCases, named: \.rawValue))
        }
        options.theme = try choice(theme ?? (print == nil ? "light" : "print"), "theme", of: Theme.all, named: \.name)
        options.direction = try choice(
            direction.uppercased(), "direction", of: Diagram.Direction.allCases, named: \.rawValue)
        if let label {
            options.label = try choice(label, "label", of: MapOptions.Label.allCases, named: \.rawValue)
        }
        if let group {
            options.grouping = try choice(group, "group", of: MapOptions.Grouping.allCases, named: \.rawValue)
        }
        options.legend = noLegend ? .hidden : .below
        guard idPrefix.utf8.allSatisfy({ isIDByte($0) }), idPrefix.first?.isLetter ?? true else {
            throw DeskFailure(.usage, "an id prefix is made of letters, digits, '-' and '_', a letter first")
        }
        options.idPrefix = idPrefix
        return options
    }

    private func isIDByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private func choice<Value>(
        _ name: String, _ what: String, of values: [Value], named key: (Value) -> String
    ) throws(DeskFailure) -> Value {
        if let value = values.first(where: { key($0) == name }) { return value }
        let names = values.map(key)
        throw DeskFailure(
            .usage,
            "there is no \(what == "print" ? "paper" : what) '\(name)'" + DidYouMean.question(for: name, among: names),
            help: "--\(what): \(names.joined(separator: ", "))")
    }
}
