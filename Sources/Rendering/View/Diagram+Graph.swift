public import Analysis
import ArgumentModel
import DisputeModel
import Wording

extension Diagram {
    /// A view of a graph as one map, however large.
    ///
    /// Nodes stand in the order of the graph: statements, then arguments. What did not exist yet at the report's date
    /// is left out.
    public init(
        _ report: Report, view: MapView = .argument, options: MapOptions = MapOptions()
    ) {
        let content = MapContent(report, view: view, grouping: options.grouping)
        self = DiagramBuilder(content: content, view: view, options: options).whole
    }
}

/// Makes diagrams of a graph's content.
struct DiagramBuilder {
    let content: MapContent
    let view: MapView
    let options: MapOptions
    let words: NodeWords

    init(content: MapContent, view: MapView, options: MapOptions) {
        (self.content, self.view, self.options) = (content, view, options)
        words = NodeWords(content, label: options.label)
    }

    /// Everything in one map.
    var whole: Diagram {
        let ids = DiagramBuilder.positions(content.nodes)
        let edges = edges(of: content.lines, ids)
        let groups = content.groups.map { group in
            Diagram.Group(title: group.title, members: group.members.compactMap { ids[$0] })
        }
        return diagram(content.nodes.map { words.box(for: $0) }, edges, groups, of: content.nodes, name: nil)
    }

    /// The lines whose ends are both among the boxes.
    func edges(of lines: [MapSelection.Line], _ ids: [Node: Diagram.Node.ID]) -> [Diagram.Edge] {
        lines.compactMap { line in
            guard let from = ids[line.from], let to = ids[line.to] else { return nil }
            return Diagram.Edge(
                from: from, to: to, relation: line.kind, word: word(line), tooltip: tooltip(line))
        }
    }

    /// Puts title, description and legend around boxes and lines.
    ///
    /// - Parameter name: What the title adds, for one sheet of several.
    func diagram(
        _ nodes: [Diagram.Node], _ edges: [Diagram.Edge], _ groups: [Diagram.Group], of shown: [Node],
        name: (slug: String, title: String)?
    ) -> Diagram {
        let legend = Legend(
            nodes: nodes, edges: edges, notes: LegendNotes(content: content, nodes: nodes).lines,
            parties: LegendNotes.parties(content, in: shown))
        var diagram = Diagram(
            title: [title, name?.title].compactMap { $0 }.joined(separator: " – "),
            subtitle: content.report.presence.asOf.map { "as of \(DateSpan($0).spoken)" } ?? "",
            description: DiagramDescription(nodes: nodes, edges: edges).text, nodes: nodes, edges: edges,
            groups: groups, legend: options.legend == .hidden ? nil : legend, theme: options.theme,
            direction: options.direction,
            idPrefix: options.idPrefix + (name.map { "\($0.slug)-" } ?? ""))
        diagram.leftOut = content.leftOut
        (diagram.spacing, diagram.heading) = (options.spacing, options.heading)
        return diagram
    }

    static func positions(_ nodes: [Node]) -> [Node: Diagram.Node.ID] {
        Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, Diagram.Node.ID($0)) })
    }

    /// `answers (evasive, according to N)`: who grades a reply is named where the one asked does not show it.
    func word(_ line: MapSelection.Line) -> String {
        guard let grade = line.grade else { return line.kind.rawValue }
        let graders = line.gradedBy.map { content.graph[$0].code }
        let according = graders.isEmpty ? "" : ", according to \(English.list(graders))"
        return "\(line.kind.rawValue) (\(grade.rawValue)\(according))"
    }

    private func tooltip(_ line: MapSelection.Line) -> String {
        "“\(content.graph.title(of: line.from))” \(line.kind.rawValue) “\(content.graph.title(of: line.to))”"
    }

    private var title: String {
        let name = content.graph.title ?? "Argument map"
        return switch view {
        case .argument, .faceToFace, .clash: name
        case .questions: "\(name) – questions, demands and replies"
        case .norms: "\(name) – cited norms"
        case .around(let node, _): "\(name) – around “\(content.graph.title(of: node))”"
        case .nodes(_, let title): "\(name) – \(title)"
        }
    }
}

/// What a map holds, counted, for those who do not see it.
struct DiagramDescription {
    let nodes: [Diagram.Node]
    let edges: [Diagram.Edge]

    var text: String {
        let kinds = BoxCount.all(nodes)
        let states = State.allCases.compactMap { state -> String? in
            let count = nodes.count { $0.state == state }
            return count == 0 ? nil : "\(count) \(state.rawValue)"
        }
        let flags = NodeFlag.allCases.compactMap { flag -> String? in
            let count = nodes.count { $0.flags.contains(flag) }
            return count == 0 ? nil : "\(count) \(flag.rawValue)"
        }
        let relations = edges.reduce(0) { $0 + $1.count }
        let lines = relations == 1 ? "1 relation" : "\(relations) relations"
        return ([kinds + [lines], states, flags] as [[String]]).filter { !$0.isEmpty }
            .map { $0.joined(separator: ", ") + "." }.joined(separator: " ")
    }
}

/// The lines of the legend that explain states, flags, dates and parties.
struct LegendNotes {
    let content: MapContent
    let nodes: [Diagram.Node]

    var lines: [String] {
        let states = State.allCases.filter { state in nodes.contains { $0.state == state } }.map(LegendNotes.meaning)
        let flags = NodeFlag.allCases.filter { flag in nodes.contains { $0.flags.contains(flag) } }.map(
            LegendNotes.meaning)
        let editorial =
            nodes.contains { $0.origin == .editorial } ? ["dashed border: the editor's own words, not a quotation"] : []
        return offers + states + flags + editorial + dates + content.leftOut
    }

    /// They stand in boxes of other kinds, so that the count has a line of its own.
    private var offers: [String] {
        BoxCount(offersAmong: nodes).map { ["\($0.head): \($0.reading(""))"] } ?? []
    }

    private var dates: [String] {
        let undated = content.report.presence.undatedOccurrenceCount
        guard undated > 0 else { return [] }
        return ["\(undated) undated \(undated == 1 ? "quotation is" : "quotations are") left aside"]
    }

    /// Those who speak or are asked in the nodes that the map shows.
    static func parties(_ content: MapContent, in nodes: [Node]) -> [String] {
        let occurrences = nodes.flatMap { content.graph.occurrences(of: $0) }
        let named = Set(occurrences.flatMap { [$0.by].compactMap { $0 } + $0.to })
        return content.graph.parties.filter { named.contains($0.id) && $0.code != $0.name }
            .map { "\($0.code): \($0.name)" }
    }

    private static func meaning(_ state: State) -> String {
        switch state {
        case .stands: "stands (thick border): undefeated among the arguments collected here, which is not to say true"
        case .defeated: "defeated (thin border): something that stands attacks it"
        case .open: "open (dashed chip): attacked, and the attack is neither won nor lost"
        }
    }

    private static func meaning(_ flag: NodeFlag) -> String {
        switch flag {
        case .unanswered:
            "▲ unanswered: no sufficient reply from the sources is recorded; not conceded, not true for that"
        case .contradicted: "▲ contradicted: takes part in a contradiction; a change between two dates is none"
        case .hearsay: "▲ hearsay: known only from what the other side reports"
        }
    }
}
