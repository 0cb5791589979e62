/// Unseen lines between parts of a map that no line ties; Graphviz would put them all side by side.
struct LooseParts {
    private let diagram: Diagram
    private let groups: [Int?]

    /// - Parameter groups: The frame of each box.
    init(_ diagram: Diagram, groups: [Int?]) { (self.diagram, self.groups) = (diagram, groups) }

    /// As DOT.
    var statements: [String] {
        let tied = Set(diagram.edges.flatMap { [$0.from.index, $0.to.index] })
        let loose = diagram.nodes.indices.filter { !tied.contains($0) }
        guard diagram.spacing.isStacked, diagram.direction == .bottomToTop else { return rows(of: loose) }
        return stack(loose)
    }

    /// Boxes without lines, in rows within their frames.
    private func rows(of loose: [Int]) -> [String] {
        let length = max(1, diagram.spacing.leavesPerRow)
        var rows: [Int?: [Int]] = [:]
        var lines: [String] = []
        for index in loose {
            let row = rows[groups[index], default: []]
            if row.count >= length { lines.append(LooseParts.line(from: index, to: row[row.count - length])) }
            rows[groups[index], default: []].append(index)
        }
        return lines
    }

    /// Every part below the one before it, frame by frame.
    private func stack(_ loose: [Int]) -> [String] {
        let length = max(1, diagram.spacing.leavesPerRow)
        var lines: [String] = []
        var above: [Int] = []
        func add(upper: [Int], lower: [Int]) {
            lines += upper.flatMap { upper in above.map { LooseParts.line(from: upper, to: $0) } }
            above = lower
        }
        for frame in Array(0..<diagram.groups.count) + [nil] {
            for part in tiedParts where groups[part.upper[0]] == frame { add(upper: part.upper, lower: part.lower) }
            let loose = loose.filter { groups[$0] == frame }
            for first in stride(from: 0, to: loose.count, by: length) {
                let row = Array(loose[first..<min(loose.count, first + length)])
                add(upper: row, lower: row)
            }
        }
        return lines
    }

    /// The boxes at which no line begins, the uppermost of each part, and those at which none ends.
    private var tiedParts: [(upper: [Int], lower: [Int])] {
        var (leaves, enters) = (Set<Int>(), Set<Int>())
        var neighbours: [[Int]] = Array(repeating: [], count: diagram.nodes.count)
        for edge in diagram.edges {
            neighbours[edge.from.index].append(edge.to.index)
            neighbours[edge.to.index].append(edge.from.index)
            leaves.insert(edge.from.index)
            enters.insert(edge.to.index)
        }
        var seen: Set<Int> = []
        return diagram.nodes.indices.compactMap { start in
            guard !neighbours[start].isEmpty, seen.insert(start).inserted else { return nil }
            var part = [start]
            var head = 0
            while head < part.count {
                for next in neighbours[part[head]] where seen.insert(next).inserted { part.append(next) }
                head += 1
            }
            let (upper, lower) = (part.filter { !leaves.contains($0) }, part.filter { !enters.contains($0) })
            // A circle of lines has neither.
            return (upper.isEmpty ? [start] : upper, lower.isEmpty ? [start] : lower)
        }
    }

    private static func line(from: Int, to: Int) -> String { "n\(from) -> n\(to) [style=invis]" }
}
