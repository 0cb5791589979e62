import ArgdownSyntax
import ArgumentModel

/// Everything a graph says, without the places where it says so, line by line.
struct GraphFacts: Equatable {
    let lines: [String]

    init(_ graph: ArgumentGraph) {
        var lines = ["graph \(graph.title ?? "-") \(graph.mode)"]
        lines += graph.parties.map { "party \($0.code) \($0.name) \($0.side ?? "-") \($0.speakers)" }
        for section in graph.sections {
            lines.append(
                "section \(section.slug) '\(section.title)' \(section.level) under \(section.parent?.index ?? -1) "
                    + "\(section.tags) \(words(section.isGroup)) \(section.isClosed)")
        }
        for statement in graph.statements {
            lines.append(
                "statement \(statement.slug) '\(statement.title)' \(statement.isTitled) '\(statement.text)' "
                    + "\(statement.kind) \(statement.isRhetorical) \(statement.tags) \(statement.section?.index ?? -1) "
                    + "\(statement.conditions) \(statement.weight) \(words(statement.isInMap)) \(words(statement.norm))"
            )
            lines += statement.sites.map { "  site \(words($0))" }
            lines += statement.occurrences.map { "  said \(words($0))" }
        }
        for argument in graph.arguments {
            lines.append(
                "argument \(argument.slug) '\(argument.title)' \(argument.isTitled) '\(argument.text)' "
                    + "\(argument.tags) \(argument.section?.index ?? -1) \(words(argument.isInMap))")
            lines += argument.sites.map { "  site \(words($0))" }
            lines += argument.occurrences.map { "  said \(words($0))" }
            lines += argument.inferences.map {
                "  step \($0.premises.map { graph[$0].title }) to '\(graph[$0.conclusion].title)' by \($0.rules) \($0.isDeductive)"
            }
        }
        for relation in graph.relations {
            lines.append(
                "\(relation.kind) from \(name(relation.from, in: graph)) to \(name(relation.to, in: graph)) "
                    + "\(relation.inference ?? -1) \(relation.grade?.rawValue ?? "-") \(relation.unmet) "
                    + "at \(relation.sites.count)")
        }
        self.lines = lines
    }

    /// The lines that only one of two graphs has.
    static func differences(_ a: ArgumentGraph, _ b: ArgumentGraph) -> [String] {
        let (a, b) = (GraphFacts(a).lines, GraphFacts(b).lines)
        return b.difference(from: a).map {
            switch $0 {
            case .insert(_, let line, _): "+ \(line)"
            case .remove(_, let line, _): "- \(line)"
            }
        }
    }
}

func name(_ node: Node, in graph: ArgumentGraph) -> String {
    switch node {
    case .statement(let id): "[\(graph[id].title)]"
    case .argument(let id): "<\(graph[id].title)>"
    }
}

private func words(_ flag: Bool?) -> String { flag.map { "\($0)" } ?? "-" }

private func words(_ norm: Norm?) -> String {
    guard let norm else { return "-" }
    return [
        norm.instrument, norm.adopted?.description, norm.provision, norm.order.map { "\($0)" }, norm.force?.rawValue,
        norm.status?.rawValue,
    ].map { $0 ?? "-" }.joined(separator: "|")
}

private func words(_ site: Site) -> String {
    "\(site.role) '\(site.text)' \(site.section?.index ?? -1) \(site.data.map(words))"
}

private func words(_ occurrence: Occurrence) -> String {
    "\(occurrence.by?.index ?? -1) \(occurrence.speaker ?? "-") \(occurrence.act) \(occurrence.date?.description ?? "-") "
        + "\(occurrence.quotation?.text ?? "-") \(occurrence.to.map(\.index))"
}

/// A value of metadata without its place.
func words(_ value: DataValue) -> String {
    switch value.content {
    case .null: "null"
    case .scalar(let text, let isPlain):
        isPlain ? text.debugDescription.dropFirst().dropLast().description : text.debugDescription
    case .list(let items): "[" + items.map(words).joined(separator: ", ") + "]"
    case .map(let entries):
        "{" + entries.map { "\($0.key.debugDescription): \(words($0.value))" }.joined(separator: ", ") + "}"
    }
}
