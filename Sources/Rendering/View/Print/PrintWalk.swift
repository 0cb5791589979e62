import ArgumentModel

/// The order in which the boxes of a map come on its pages: frame by frame, within a frame each box near those it is
/// tied to.
struct PrintWalk {
    let order: [Node]
    private let partition: GroupPartition

    /// O(*n* log *n* + *m*).
    init(_ content: MapContent) {
        partition = GroupPartition(content)
        let neighbourhoods = Neighbourhoods(content)
        order = partition.groups.flatMap { neighbourhoods.branches(among: $0.members) }
    }

    /// What of a page's nodes stays on it: not the part of a frame that has room on a page of its own, unless the frame is
    /// the first or a third of the page and more would be left empty.
    ///
    /// - Parameters:
    ///   - left: All nodes on no page yet, those of this page included.
    ///   - limit: How many boxes another page may hold, judged by this one.
    func untorn(_ nodes: [Node], of left: [Node], upTo limit: Int) -> [Node] {
        let counts = Dictionary(left.map { (partition[$0], 1) }, uniquingKeysWith: +)
        let here = Dictionary(nodes.map { (partition[$0], 1) }, uniquingKeysWith: +)
        let first = partition[nodes[0]]
        let kept = nodes.filter { node in
            let frame = partition[node]
            return frame == first || here[frame] == counts[frame] || counts[frame] ?? 0 > limit
        }
        return kept.count * 3 < nodes.count * 2 ? nodes : kept
    }
}
