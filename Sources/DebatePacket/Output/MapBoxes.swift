import Analysis
import ArgumentModel
import DisputeModel
import Rendering
import Wording

/// The boxes and lines around the motion, the same on every page they stand on.
struct MapBoxes {
    private static let attackerLimit = 4

    let context: PacketContext
    let content: PacketContent
    /// What the maps show, the motion first, each node after the one through which it bears on the motion.
    let order: [Node]
    /// All boxes and lines in one.
    let whole: Diagram
    private let ids: [Node: Diagram.Node.ID]
    private let nodes: [String: Node]

    init(_ context: PacketContext, _ content: PacketContent) {
        var options = MapOptions()
        options.grouping = MapOptions.Grouping.none
        options.theme = Theme(named: "print") ?? .light
        (options.spacing, options.label) = (.tight, .title)
        options.heading = .hidden
        var whole = Diagram(
            context.reader.report, view: .nodes(content.mapOrder, named: ""), options: options)
        let slugs = Dictionary(content.mapOrder.map { (context.graph.slug(of: $0), $0) }) { first, _ in first }
        var ids: [Node: Diagram.Node.ID] = [:]
        for index in whole.nodes.indices {
            guard let node = slugs[whole.nodes[index].anchor] else { continue }
            ids[node] = Diagram.Node.ID(index)
            MapBoxes.mark(&whole.nodes[index], as: node, context, content)
        }
        MapBoxes.turn(&whole, ids, context.reach)
        (self.context, self.content, self.whole) = (context, content, whole)
        (self.ids, nodes) = (ids, slugs)
        order = content.mapOrder.filter { ids[$0] != nil }
    }

    /// A box says where it can be looked up, and in its small print only when it was said and who reports it.
    private static func mark(
        _ box: inout Diagram.Node, as node: Node, _ context: PacketContext, _ content: PacketContent
    ) {
        let label = [node == context.motion ? "MOTION" : nil, content.references[node]?.label].compactMap { $0 }
        box.reference = label.isEmpty ? nil : label.joined(separator: " ")
        guard let evidence = context.finder.best(of: node) else { return }
        let occurrence = context.finder[evidence]
        let reporter = context.finder.isOwn(occurrence) ? nil : occurrence.via.map { "via \(context.graph[$0].code)" }
        box.metaLine = [Phrasing.briefDate(of: occurrence), reporter].compactMap { $0 }.joined(separator: " · ")
        box.notes = []
    }

    /// Lines that point both ways lead to what is nearer to the motion, so that it ends up at the end of them all.
    private static func turn(_ whole: inout Diagram, _ ids: [Node: Diagram.Node.ID], _ reach: Reach) {
        var distances = Array(repeating: 0, count: whole.nodes.count)
        for (node, id) in ids { distances[id.index] = reach.distance(of: node) ?? 0 }
        for index in whole.edges.indices where whole.edges[index].relation.isSymmetric {
            let edge = whole.edges[index]
            guard distances[edge.from.index] < distances[edge.to.index] else { continue }
            (whole.edges[index].from, whole.edges[index].to) = (edge.to, edge.from)
        }
    }

    subscript(node: Node) -> Diagram.Node.ID? { ids[node] }

    /// The node through which another one bears on the motion, among those shown.
    func parent(of node: Node) -> Node? {
        var next = context.reach.next(after: node)
        while let parent = next, ids[parent] == nil { next = context.reach.next(after: parent) }
        return next
    }

    /// One map.
    ///
    /// - Parameters:
    ///   - root: The box that the map is about.
    ///   - earlier: The number of the map that the root comes from, if it is a link box.
    ///   - later: The number of the map that goes on from a box.
    func diagram(
        of shown: [Node], root: Node, in shape: MapShape, number: Int, earlier: Int?, later: (Node) -> Int?
    ) -> Diagram {
        var part = whole.part(shown.compactMap { ids[$0] })
        part.legend = nil
        part.title = title(of: number, root: root, earlier: earlier)
        part.direction = shape.direction
        (part.spacing.textWidth, part.spacing.leavesPerRow) = (shape.textWidth, shape.leavesPerRow)
        part.idPrefix = "map\(number)-"
        for index in part.nodes.indices {
            guard let node = nodes[part.nodes[index].anchor] else { continue }
            part.nodes[index].href = content.references[node].map { "#" + $0.anchor }
            if let earlier, node == root {
                MapBoxes.close(&part.nodes[index], goingBackTo: earlier)
            } else {
                part.nodes[index].notes = notes(on: node, among: shown, later: later(node))
            }
        }
        return part
    }

    /// Makes a link box of a box that stands in full on an earlier map.
    private static func close(_ box: inout Diagram.Node, goingBackTo map: Int) {
        (box.kind, box.kindLine) = (.portal, "see map \(map)")
        (box.metaLine, box.state, box.flags, box.notes) = ("", nil, [], [])
    }

    func title(of number: Int, root: Node, earlier: Int?) -> String {
        guard root == context.motion else { return "Map \(number): on “\(context.finder.title(of: root))”" }
        return "Map \(number): " + (earlier == nil ? "the motion and what bears on it" : "further on the motion")
    }

    /// What a reader of this map alone would miss: who else attacks the box, and where its reasons are.
    private func notes(on node: Node, among shown: [Node], later: Int?) -> [String] {
        let absent = context.lines.attackers(of: node).filter { !shown.contains($0) }
        var seen: Set<String> = []
        let names = absent.map { content.references[$0]?.label ?? "“\(context.finder.title(of: $0))”" }
            .filter { seen.insert($0).inserted }
        let more = names.count - MapBoxes.attackerLimit
        let listed = Array(names.prefix(MapBoxes.attackerLimit)) + (more > 0 ? ["\(more) more"] : [])
        let isAttackedHere = context.lines.attackers(of: node).count > absent.count
        return [
            names.isEmpty ? nil : "\(isAttackedHere ? "also " : "")attacked by \(English.list(listed))",
            later.map { "goes on in map \($0)" },
        ].compactMap { $0 }
    }

    /// What a diagram of these boxes shows, in words, in the order of the maps.
    func entries(of diagram: Diagram) -> [MapEntry] {
        let boxes = diagram.nodes.indices.compactMap { index in
            nodes[diagram.nodes[index].anchor].map { (node: $0, index: index) }
        }
        return order.compactMap { node in boxes.first { $0.node == node } }.map { node, index in
            let box = diagram.nodes[index]
            let relations = diagram.edges.filter { $0.from.index == index }.map { edge in
                MapRelation(word: edge.word, target: label(of: diagram[edge.to]))
            }
            return MapEntry(
                passage: Passage(
                    words: context.finder.title(of: node),
                    references: [content.references[node]].compactMap { $0 }),
                kind: MapBoxes.kind(of: box), isLink: box.kind == .portal, relations: relations, notes: box.notes)
        }
    }

    private static func kind(of box: Diagram.Node) -> String {
        guard box.kind != .portal else { return box.kindLine }
        return [box.kind.rawValue, box.state?.rawValue].compactMap { $0 }.joined(separator: ", ")
    }

    private func label(of box: Diagram.Node) -> String {
        guard let node = nodes[box.anchor] else { return box.title }
        return content.references[node]?.label ?? "“\(context.finder.title(of: node))”"
    }

    /// Which boxes would stand otherwise if only the lines counted that the texts draw.
    private var editorsLines: String? {
        let labels = order.filter(context.reader.report.restsOnEditor).compactMap { content.references[$0]?.label }
        return labels.isEmpty ? nil : "by the editor’s lines: the states of \(English.list(labels))"
    }

    /// The key to all boxes and lines.
    var legend: MapLegend {
        let key = whole.legend ?? Legend(nodes: whole.nodes, edges: whole.edges)
        return MapLegend(
            items: key.items(in: whole.theme).map { MapLegend.Item(picture: $0.picture, words: $0.words) },
            notes: (key.notes + [editorsLines].compactMap(\.self)).map(PlainWords.line),
            parties: key.parties.map(PlainWords.line).joined(separator: " · "))
    }
}
