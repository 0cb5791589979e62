/// Unseen lines between parts of a map that no line ties; Graphviz would put them all side by side.
struct LooseParts {
    /// What is laid out on its own: its boxes without reasons of their own and those that are no reasons, and how many
    /// boxes wide it is.
    private struct Block {
        let upper: [Int]
        let lower: [Int]
        let width: Int
    }

    private let diagram: Diagram
    private let groups: [Int?]
    private let rowLength: Int

    /// - Parameter groups: The frame of each box.
    init(_ diagram: Diagram, groups: [Int?]) {
        (self.diagram, self.groups) = (diagram, groups)
        rowLength = max(1, diagram.spacing.leavesPerRow)
    }

    /// As DOT.
    var statements: [String] {
        let tied = Set(diagram.edges.flatMap { [$0.from.index, $0.to.index] })
        let loose = diagram.nodes.indices.filter { !tied.contains($0) }
        guard diagram.spacing.isStacked, diagram.direction == .bottomToTop else { return rows(of: loose) }
        var lines: [String] = []
        let frames = frames(loose).map { stacked($0.blocks, atLeast: $0.width, &lines) }
        _ = stacked(frames, atLeast: 0, &lines)
        return lines
    }

    /// Boxes without lines, in rows within their frames.
    private func rows(of loose: [Int]) -> [String] {
        var rows: [Int?: [Int]] = [:]
        var lines: [String] = []
        for index in loose {
            let row = rows[groups[index], default: []]
            if row.count >= rowLength { lines.append(LooseParts.line(from: index, to: row[row.count - rowLength])) }
            rows[groups[index], default: []].append(index)
        }
        return lines
    }

    /// Blocks side by side as long as a row has room, then the next below them, as one block.
    private func stacked(_ blocks: [Block], atLeast width: Int, _ lines: inout [String]) -> Block {
        var shelves: [[Block]] = []
        for block in blocks {
            let used = shelves.last.map { $0.reduce(0) { $0 + $1.width } } ?? .max
            if used <= rowLength - block.width {
                shelves[shelves.count - 1].append(block)
            } else {
                shelves.append([block])
            }
        }
        for (above, below) in zip(shelves, shelves.dropFirst()) {
            for upper in below.flatMap(\.upper) {
                lines += above.flatMap(\.lower).map { LooseParts.line(from: upper, to: $0) }
            }
        }
        return Block(
            upper: shelves.first?.flatMap(\.upper) ?? [], lower: shelves.last?.flatMap(\.lower) ?? [],
            width: shelves.map { $0.reduce(0) { $0 + $1.width } }.reduce(width, max))
    }

    // MARK: What is laid out on its own

    /// The parts of each frame, with how wide the frame is at least. Nothing stands beside frames that a line ties to
    /// another.
    private func frames(_ loose: [Int]) -> [(blocks: [Block], width: Int)] {
        let layers = PartLayers(diagram)
        let parts = layers.parts
        let tied = Set(
            parts.filter { part in part.contains { groups[$0] != groups[part[0]] } }.joined().map { groups[$0] })
        let frames = Array(0..<diagram.groups.count) + [nil]
        return frames.map { frame in
            let isTied = tied.contains(frame)
            let own = parts.filter { groups[$0[0]] == frame }.map {
                Block(
                    upper: layers.upper($0), lower: layers.lower($0), width: isTied ? rowLength : layers.width(of: $0))
            }
            let loose = loose.filter { groups[$0] == frame }
            let rows = stride(from: 0, to: loose.count, by: rowLength).map { first in
                let row = Array(loose[first..<min(loose.count, first + rowLength)])
                return Block(upper: row, lower: row, width: row.count)
            }
            return (own + rows, isTied ? rowLength : titleWidth(of: frame))
        }.filter { !$0.blocks.isEmpty }
    }

    /// Of a frame's title, in boxes.
    private func titleWidth(of frame: Int?) -> Int {
        guard let frame else { return 1 }
        let spacing = diagram.spacing
        let title = TextMetrics.width(
            of: diagram.groups[frame].title, size: Double(DOTWriter.groupTypeSize), weight: .bold)
        return min(rowLength, Int((title * spacing.reserve / (spacing.boxWidth + spacing.boxGap)).rounded(.up)))
    }

    private static func line(from: Int, to: Int) -> String { "n\(from) -> n\(to) [style=invis]" }
}

/// The parts that lines tie together, and about how `dot` sets the boxes of one in rows.
private struct PartLayers {
    /// Each with its boxes, in the order of the first.
    let parts: [[Int]]
    private let edges: [(from: Int, to: Int, span: Int)]
    private let leaving: [[Int]]
    private let entering: [[Int]]

    init(_ diagram: Diagram) {
        let spans = LeafRows(diagram).spans
        let edges = diagram.edges.indices.map {
            (from: diagram.edges[$0].from.index, to: diagram.edges[$0].to.index, span: spans[$0])
        }
        var (leaving, entering) = (
            [[Int]](repeating: [], count: diagram.nodes.count), [[Int]](repeating: [], count: diagram.nodes.count)
        )
        for (index, edge) in edges.enumerated() {
            leaving[edge.from].append(index)
            entering[edge.to].append(index)
        }
        var seen: Set<Int> = []
        parts = diagram.nodes.indices.compactMap { start in
            guard !leaving[start].isEmpty || !entering[start].isEmpty, seen.insert(start).inserted else { return nil }
            var part = [start]
            var head = 0
            while head < part.count {
                let next = leaving[part[head]].map { edges[$0].to } + entering[part[head]].map { edges[$0].from }
                part += next.filter { seen.insert($0).inserted }
                head += 1
            }
            return part
        }
        (self.edges, self.leaving, self.entering) = (edges, leaving, entering)
    }

    /// The boxes at which no line begins, the uppermost of a part. A circle of lines has none.
    func upper(_ part: [Int]) -> [Int] {
        let upper = part.filter { leaving[$0].isEmpty }
        return upper.isEmpty ? [part[0]] : upper
    }

    /// Those at which none ends.
    func lower(_ part: [Int]) -> [Int] {
        let lower = part.filter { entering[$0].isEmpty }
        return lower.isEmpty ? [part[0]] : lower
    }

    /// How many boxes stand in the longest row, if every box stands as far down as its lines want it and those at which
    /// none ends as far up as they can.
    func width(of part: [Int]) -> Int {
        var rows = Dictionary(uniqueKeysWithValues: part.map { ($0, 0) })
        let edges = part.flatMap { leaving[$0] }.map { self.edges[$0] }
        // Circles would go on for ever.
        for _ in part {
            var isSettled = true
            for edge in edges where (rows[edge.to] ?? 0) < (rows[edge.from] ?? 0) + edge.span && edge.from != edge.to {
                rows[edge.to] = (rows[edge.from] ?? 0) + edge.span
                isSettled = false
            }
            if isSettled { break }
        }
        for box in part where entering[box].isEmpty {
            let above = leaving[box].map { (rows[self.edges[$0].to] ?? 0) - self.edges[$0].span }
            rows[box] = above.min() ?? 0
        }
        return Dictionary(grouping: rows.values) { $0 }.values.map(\.count).max() ?? 0
    }
}
