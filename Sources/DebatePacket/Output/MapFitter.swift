import ArgumentModel
import Rendering

/// Finds what of the map fits on a page.
struct MapFitter {
    /// No page holds more boxes.
    static let nodeLimit = 16

    /// A map that was laid out to see how large it is.
    struct Trial {
        let root: Node
        /// Whether it stands under the heading of the part.
        let isFirst: Bool
        /// The root first.
        let nodes: [Node]
        let shape: MapShape
        let size: PictureSize
    }

    let boxes: MapBoxes
    /// What a map must fit with its heading.
    let room: PictureSize
    let paint: Packet.Paint

    /// The root with as many of the candidates as fit.
    ///
    /// A candidate is drawn only where the box that it leads to is.
    ///
    /// - Parameters:
    ///   - candidates: Each after the box that it leads to.
    ///   - earlier: Nil when the root is not on an earlier map.
    func largest(
        from root: Node, _ candidates: [Node], earlier: Int?
    ) throws -> Trial {
        let everything = [root] + candidates.prefix(MapFitter.nodeLimit - 1)
        var trials: [Trial] = []
        for shape in MapShape.all {
            if let trial = try fitting(everything, root, shape, earlier) { trials.append(trial) }
        }
        if candidates.count < MapFitter.nodeLimit, let best = trials.min(by: MapFitter.isBetter) { return best }
        for shape in MapShape.all {
            let most = trials.map(\.nodes.count).max() ?? 0
            if let trial = try grown(from: root, candidates, shape, earlier, beyond: most) { trials.append(trial) }
        }
        guard let best = trials.min(by: MapFitter.isBetter) else {
            preconditionFailure("there must be a shape to lay a map out in")
        }
        return best
    }

    /// More boxes, then the lower map.
    private static func isBetter(_ a: Trial, _ b: Trial) -> Bool {
        (-a.nodes.count, a.size.height) < (-b.nodes.count, b.size.height)
    }

    /// As many of the first candidates as fit together, then each later one with which the map still fits.
    ///
    /// - Returns: Nil when that cannot be as many boxes as another shape holds.
    private func grown(
        from root: Node, _ candidates: [Node], _ shape: MapShape, _ earlier: Int?, beyond most: Int
    ) throws -> Trial? {
        var best: Trial?
        var (fitting, tooMany) = (0, min(candidates.count, MapFitter.nodeLimit - 1) + 1)
        while tooMany - fitting > 1 {
            let middle = (fitting + tooMany) / 2
            if let trial = try self.fitting([root] + candidates.prefix(middle), root, shape, earlier) {
                (best, fitting) = (trial, middle)
            } else {
                tooMany = middle
            }
        }
        var largest = try best ?? trial(of: [root], root, shape, earlier)
        for (position, node) in candidates.enumerated().dropFirst(fitting) {
            guard largest.nodes.count < MapFitter.nodeLimit else { break }
            guard largest.nodes.count + candidates.count - position >= most else { return nil }
            guard let parent = boxes.parent(of: node), largest.nodes.contains(parent) else { continue }
            if let larger = try self.fitting(largest.nodes + [node], root, shape, earlier) { largest = larger }
        }
        return largest
    }

    /// The map where it fits on the page. Most that do not are found out without laying them out.
    private func fitting(_ nodes: [Node], _ root: Node, _ shape: MapShape, _ earlier: Int?) throws -> Trial? {
        let diagram = diagram(of: nodes, root, shape, earlier)
        var room = room
        room.height -= Paper.mapHeading + (earlier == nil ? Paper.partHeading : 0)
        guard diagram.leastSize.fits(in: room) else { return nil }
        let size = try diagram.size(by: paint)
        guard size.fits(in: room) else { return nil }
        return Trial(root: root, isFirst: earlier == nil, nodes: nodes, shape: shape, size: size)
    }

    private func trial(of nodes: [Node], _ root: Node, _ shape: MapShape, _ earlier: Int?) throws -> Trial {
        let size = try diagram(of: nodes, root, shape, earlier).size(by: paint)
        return Trial(root: root, isFirst: earlier == nil, nodes: nodes, shape: shape, size: size)
    }

    private func diagram(of nodes: [Node], _ root: Node, _ shape: MapShape, _ earlier: Int?) -> Diagram {
        boxes.diagram(of: nodes, root: root, in: shape, number: 1, earlier: earlier) { node in
            // Any number of one digit takes as much room as the right one.
            boxes.order.contains { boxes.parent(of: $0) == node && !nodes.contains($0) } ? 2 : nil
        }
    }
}
