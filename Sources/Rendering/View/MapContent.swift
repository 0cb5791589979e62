import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// The nodes and lines of one view, framed.
struct MapContent {
    let report: Report
    let nodes: [Node]
    let lines: [MapSelection.Line]
    let groups: [MapSelection.Group]
    /// What of the graph this view does not show, in sentences.
    let leftOut: [String]

    var graph: ArgumentGraph { report.dispute.graph }

    init(_ report: Report, view: MapView, grouping: MapOptions.Grouping?) {
        let selection = MapSelection(report)
        let lines = MapContent.lines(of: view, among: selection.lines, report.dispute)
        let shown = MapContent.nodes(of: view, lines: lines, selection, report.dispute)
        let nodes = selection.nodes.filter { shown.contains($0) }
        let frames = MapGrouping(report.dispute, grouping: grouping, sections: selection.groups)
        self.report = report
        self.nodes = nodes
        self.lines = lines.filter { shown.contains($0.from) && shown.contains($0.to) }
        groups = frames.groups(of: nodes)
        leftOut = MapContent.leftOut(of: view, count: nodes.count, selection)
    }

    private static func leftOut(of view: MapView, count: Int, _ selection: MapSelection) -> [String] {
        func sentence(_ count: Int, _ noun: String, _ what: String) -> [String] {
            count == 0 ? [] : ["\(English.counted(count, noun)) \(what) \(count == 1 ? "is" : "are") not drawn"]
        }
        let others =
            switch view {
            case .argument, .faceToFace, .clash: 0
            case .questions, .norms, .around, .nodes: selection.nodes.count - count
            }
        let unrelated = selection.unrelated.filter { if case .statement = $0 { true } else { false } }.count
        return sentence(others, "node", "outside this view")
            + sentence(unrelated, "statement", "without relations")
            + sentence(selection.unrelated.count - unrelated, "argument", "without relations")
            + sentence(selection.unselected.count, "node", "that the file’s settings leave out")
    }

    private static func lines(
        of view: MapView, among lines: [MapSelection.Line], _ dispute: Dispute
    ) -> [MapSelection.Line] {
        switch view {
        case .argument, .faceToFace, .clash, .around, .nodes: lines
        case .questions: lines.filter { dispute.awaitsReply($0.from) || dispute.awaitsReply($0.to) }
        case .norms: lines.filter { $0.kind == .cites }
        }
    }

    private static func nodes(
        of view: MapView, lines: [MapSelection.Line], _ selection: MapSelection, _ dispute: Dispute
    ) -> Set<Node> {
        let ends = Set(lines.flatMap { [$0.from, $0.to] })
        return switch view {
        case .argument, .faceToFace, .clash: Set(selection.nodes)
        case .questions: ends.union(selection.nodes.filter(dispute.awaitsReply))
        case .norms: ends.union(selection.nodes.filter { kind(of: $0, dispute.graph) == .norm })
        case .nodes(let nodes, _): Set(nodes)
        case .around(let node, let depth): neighbourhood(of: node, depth: depth, lines)
        }
    }

    /// The nodes at most `depth` lines away, in either direction.
    private static func neighbourhood(of node: Node, depth: Int, _ lines: [MapSelection.Line]) -> Set<Node> {
        var neighbours: [Node: [Node]] = [:]
        for line in lines {
            neighbours[line.from, default: []].append(line.to)
            neighbours[line.to, default: []].append(line.from)
        }
        var reached: Set<Node> = [node]
        var frontier = [node]
        var distance = 0
        while distance < depth, !frontier.isEmpty {
            frontier = frontier.flatMap { neighbours[$0] ?? [] }.filter { reached.insert($0).inserted }
            distance += 1
        }
        return reached
    }

    private static func kind(of node: Node, _ graph: ArgumentGraph) -> Statement.Kind? {
        switch node {
        case .statement(let id): graph[id].kind
        case .argument: nil
        }
    }

}

/// Frames around nodes.
struct MapGrouping {
    private let dispute: Dispute
    private let grouping: MapOptions.Grouping
    private let sections: [MapSelection.Group]

    private var graph: ArgumentGraph { dispute.graph }

    init(_ dispute: Dispute, grouping: MapOptions.Grouping?, sections: [MapSelection.Group]) {
        self.dispute = dispute
        self.grouping = grouping ?? (sections.isEmpty ? .party : .section)
        self.sections = sections
    }

    /// The frames that hold any of `nodes`; a node stands in one frame at most.
    func groups(of nodes: [Node]) -> [MapSelection.Group] {
        switch grouping {
        case .none: return []
        case .section:
            let shown = Set(nodes)
            var framed: Set<Node> = []
            return sections.compactMap { section in
                group(
                    section.title, section.slug,
                    section.members.filter { shown.contains($0) && framed.insert($0).inserted })
            }
        case .party:
            return graph.parties.compactMap { party in
                group(
                    party.name, slug(party.code),
                    nodes.filter { dispute.firstSaid($0)?.by == party.id })
            }
        case .source:
            return graph.corpus.sources.compactMap { source in
                group(
                    source.title, source.name,
                    nodes.filter { dispute.firstSaid($0)?.source == source.id })
            }
        }
    }

    private func group(_ title: String, _ slug: String, _ members: [Node]) -> MapSelection.Group? {
        members.isEmpty ? nil : MapSelection.Group(title: title, slug: slug, members: members)
    }

    private func slug(_ code: String) -> String { SVGPainter.identifier(code.lowercased()) }
}
