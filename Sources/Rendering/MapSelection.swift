import Analysis
import ArgumentModel

/// What of a graph a map shows: which nodes, which lines between them, which frames around them.
struct MapSelection {
    /// A line of the map: a relation, or a step of a reconstruction.
    struct Line {
        let kind: Relation.Kind
        let from: Node
        let to: Node
        let grade: Relation.Grade?
        /// Whether it follows from the premises or the conclusion of an argument.
        let isDerived: Bool
    }

    /// A frame.
    struct Group {
        let title: String
        let slug: String
        /// In the order of `MapSelection.nodes`.
        let members: [Node]
    }

    /// The statements, then the arguments, in source order.
    let nodes: [Node]
    /// The relations, then the derived lines.
    let lines: [Line]
    /// One for each section that holds nodes.
    let groups: [Group]

    /// Titled statements and arguments that exist as of the report's date and stand at the end of a line.
    init(_ graph: ArgumentGraph, _ report: Report) {
        let all = (MapSelection.relations(graph) + MapSelection.steps(graph))
            .filter { line in
                [line.from, line.to].allSatisfy { report.presence.contains($0) && MapSelection.isTitled($0, graph) }
            }
        let connected = Set(all.flatMap { [$0.from, $0.to] })
        let nodes = graph.nodes.filter { node in
            report.presence.contains(node) && MapSelection.isTitled(node, graph)
                && (connected.contains(node) || !graph.mapSettings.excludeDisconnected)
        }
        self.nodes = nodes
        lines = all
        groups = graph.sections.compactMap { section in
            let members = nodes.filter { MapSelection.section(of: $0, graph) == section.id }
            return members.isEmpty ? nil : Group(title: section.title, slug: section.slug, members: members)
        }
    }

    private static func relations(_ graph: ArgumentGraph) -> [Line] {
        graph.relations.map { Line(kind: $0.kind, from: $0.from, to: $0.to, grade: $0.grade, isDerived: false) }
    }

    /// A reconstruction is drawn as its premises supporting the argument, and the argument its conclusion.
    private static func steps(_ graph: ArgumentGraph) -> [Line] {
        graph.arguments.flatMap { argument -> [Line] in
            let node = Node.argument(argument.id)
            let premises = argument.premises.map { (Node.statement($0), node) }
            let conclusion = argument.conclusion.map { (node, Node.statement($0)) }
            return (premises + [conclusion].compactMap { $0 }).map {
                Line(kind: .supports, from: $0.0, to: $0.1, grade: nil, isDerived: true)
            }
        }
    }

    private static func isTitled(_ node: Node, _ graph: ArgumentGraph) -> Bool {
        switch node {
        case .statement(let id): graph[id].isTitled
        case .argument(let id): graph[id].isTitled
        }
    }

    private static func section(of node: Node, _ graph: ArgumentGraph) -> ArgumentGraph.Section.ID? {
        switch node {
        case .statement(let id): graph[id].section
        case .argument(let id): graph[id].section
        }
    }
}
