extension Diagram {
    /// What no drawing of the boxes and lines falls short of, in points. Found without a layout and much cheaper.
    ///
    /// Heading and legend are not counted.
    public var leastSize: PictureSize { KnownRows(self).size }
}

/// The rows of boxes and of words on lines that `dot` cannot but lay out, as far as they are known before it does.
///
/// `dot` sets rows such that all lines together are as short as they can be (Gansner, Koutsofios, North & Vo 1993,
/// https://doi.org/10.1109/32.221135). A line that alone ties a branch to the rest is then as short as a line may be:
/// else the whole branch would be moved. So the branches of a tree have known rows, counted from where they begin.
struct KnownRows {
    /// Along the lines, and across them as the rows go.
    private typealias Extent = (along: Double, across: Double)

    private struct Row: Hashable {
        /// The box at which the branches begin.
        let root: Int
        /// From the root's row in the direction of the lines.
        let position: Int
    }

    private let diagram: Diagram
    private let gap: Extent
    private var rows: [Row: Extent] = [:]

    init(_ diagram: Diagram) {
        let spacing = diagram.spacing
        self.diagram = diagram
        gap = (DOTLength(spacing.rowGap).least, DOTLength(spacing.boxGap).least)
        var boxRows = diagram.nodes.indices.map { Row(root: $0, position: 0) }
        let spans = LeafRows(diagram).spans
        for (box, line) in Branches(diagram).outermostFirst.reversed() {
            let edge = diagram.edges[line]
            let leads = edge.from.index == box
            let trunk = boxRows[leads ? edge.to.index : edge.from.index]
            let isBroken = DOTEdge.carriesWord(edge, in: diagram)
            let length = spans[line] + (isBroken ? 1 : 0)
            boxRows[box] = Row(root: trunk.root, position: trunk.position + (leads ? -length : length))
            if isBroken {
                let end = leads ? trunk : boxRows[box]
                add(edge.wordSize(in: spacing), to: Row(root: end.root, position: end.position - spans[line]))
            }
        }
        for (node, row) in zip(diagram.nodes, boxRows) { add(node.size(in: spacing), to: row) }
    }

    private mutating func add(_ size: PictureSize, to row: Row) {
        let extent: Extent =
            switch diagram.direction {
            case .bottomToTop: (size.height, size.width)
            case .leftToRight: (size.width, size.height)
            }
        let before = rows[row] ?? (0, -gap.across)
        rows[row] = (max(before.along, extent.along), before.across + gap.across + extent.across)
    }

    /// The longest row, and the rows of the deepest tree one above the other.
    var size: PictureSize {
        let across = rows.values.map(\.across).max() ?? 0
        let trees = Dictionary(grouping: rows, by: \.key.root).values
        let along = trees.map { rows in
            let positions = rows.map(\.key.position)
            let gaps = Double((positions.max() ?? 0) - (positions.min() ?? 0)) * gap.along
            return rows.reduce(gaps) { $0 + $1.value.along }
        }
        let deepest = along.max() ?? 0
        let edge = 2 * (diagram.spacing.edge.drawing + diagram.spacing.edge.canvas)
        return switch diagram.direction {
        case .bottomToTop: PictureSize(width: across + edge, height: deepest + edge)
        case .leftToRight: PictureSize(width: deepest + edge, height: across + edge)
        }
    }
}

/// The boxes of a diagram that one line alone ties to the rest, when those beyond them are taken away.
private struct Branches {
    /// Each box with the line that ties it.
    private(set) var outermostFirst: [(box: Int, line: Int)] = []

    /// Within frames nothing is certain: `dot` lays them out on their own and may turn the lines between them.
    init(_ diagram: Diagram) {
        guard diagram.groups.isEmpty else { return }
        var lines: [Set<Int>] = Array(repeating: [], count: diagram.nodes.count)
        for (line, edge) in diagram.edges.enumerated() where edge.from != edge.to {
            lines[edge.from.index].insert(line)
            lines[edge.to.index].insert(line)
        }
        var tips = lines.indices.filter { lines[$0].count == 1 }
        while let box = tips.popLast() {
            // The last box of a tree has none left.
            guard let line = lines[box].popFirst() else { continue }
            outermostFirst.append((box, line))
            let edge = diagram.edges[line]
            let trunk = edge.from.index == box ? edge.to.index : edge.from.index
            lines[trunk].remove(line)
            if lines[trunk].count == 1 { tips.append(trunk) }
        }
    }
}
