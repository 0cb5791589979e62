import Analysis
import ArgumentModel
import DisputeModel

/// Draws groups closed, and each group on a map of its own.
struct OverviewBuilder {
    let builder: DiagramBuilder
    let partition: GroupPartition

    private var content: MapContent { builder.content }

    /// A box for each group and the lines between groups, counted.
    var overview: Diagram {
        var tally = LineTally()
        for line in content.lines where isDrawn(line.kind) {
            guard let from = partition[line.from], let to = partition[line.to], from != to else { continue }
            tally.add(line.kind, from: from, to: to)
        }
        let nodes = partition.groups.map { box(.group, $0) }
        var diagram = builder.diagram(nodes, tally.edges, [], of: [], name: nil)
        // Where rows of groups lead to one, the lines of the lower rows pass beside the upper ones: of many rows the
        // lines take more room than the boxes.
        if let rows = LeafRows(diagram).spans.max(), rows > 1 {
            diagram.spacing.boxGap = 8
            if rows > 4 { diagram.spacing.leavesPerRow = 2 }
        }
        return diagram
    }

    /// Citations and replies have views of their own; in the overview of the dispute they would hide who argues
    /// against whom.
    private func isDrawn(_ kind: Relation.Kind) -> Bool {
        guard case .argument = builder.view else { return true }
        return switch kind.bearing {
        case .says, .none: false
        case .supports, .entails, .opposes, .excludes, .undercuts: true
        }
    }

    /// The boxes of a group, and a box for every other group that lines lead to.
    func subMap(of index: Int) -> Diagram {
        let group = partition.groups[index]
        let ids = DiagramBuilder.positions(group.members)
        var portals: [Int: Int] = [:]
        var nodes = group.members.map { builder.words.box(for: $0) }
        var tally = LineTally()
        func end(_ node: Node) -> Int? {
            if let id = ids[node] { return id.index }
            guard let other = partition[node] else { return nil }
            if let portal = portals[other] { return portal }
            portals[other] = nodes.count
            nodes.append(box(.portal, partition.groups[other]))
            return nodes.count - 1
        }
        for line in content.lines where ids[line.from] != nil || ids[line.to] != nil {
            guard let from = end(line.from), let to = end(line.to) else { continue }
            tally.add(line.kind, from: from, to: to)
        }
        return builder.diagram(nodes, tally.edges, [], of: group.members, name: (group.slug, group.title))
    }

    private func box(_ kind: Diagram.Node.Kind, _ group: MapSelection.Group) -> Diagram.Node {
        let boxes = group.members.map { builder.words.box(for: $0) }
        let unanswered = boxes.count { $0.flags.contains(.unanswered) }
        let summary = BoxCount.all(boxes).joined(separator: ", ") + (unanswered > 0 ? ", \(unanswered) unanswered" : "")
        return Diagram.Node(
            kind: kind, kindLine: kind == .group ? "GROUP" : "ON ANOTHER MAP", title: group.title, metaLine: summary,
            tooltip: "\(group.title): \(summary)", href: link(to: group), anchor: "group-\(group.slug)",
            spokenKind: kind == .group ? "Group" : "On another map")
    }

    private func link(to group: MapSelection.Group) -> String {
        switch builder.options.sheetLink {
        case .fragment: "#group-\(group.slug)"
        case .file(let base, let fileExtension): "\(base)-\(group.slug).\(fileExtension)"
        }
    }
}

/// Counts lines of the same kind between the same two boxes.
private struct LineTally {
    private struct Key: Hashable {
        let kind: Relation.Kind
        let from, to: Int
    }

    private var positions: [Key: Int] = [:]
    /// In the order in which their first lines were added.
    private(set) var edges: [Diagram.Edge] = []

    mutating func add(_ kind: Relation.Kind, from: Int, to: Int) {
        let key =
            kind.isSymmetric
            ? Key(kind: kind, from: min(from, to), to: max(from, to)) : Key(kind: kind, from: from, to: to)
        if let position = positions[key] {
            edges[position].count += 1
            edges[position].word = "\(edges[position].count) × \(kind.rawValue)"
        } else {
            positions[key] = edges.count
            edges.append(Diagram.Edge(from: Diagram.Node.ID(key.from), to: Diagram.Node.ID(key.to), relation: kind))
        }
    }
}
