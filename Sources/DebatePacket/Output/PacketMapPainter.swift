import ArgumentModel
import Rendering

/// Draws the maps: the dispute face to face, then the motion with as much of what bears on it as a page holds, then
/// what lies deeper, each box once.
struct PacketMapPainter {
    private let boxes: MapBoxes
    private let options: PacketOptions
    private let paint: Packet.Paint

    init(context: PacketContext, content: PacketContent, options: PacketOptions, paint: @escaping Packet.Paint) {
        boxes = MapBoxes(context, content)
        (self.options, self.paint) = (options, paint)
    }

    private var room: PictureSize { options.paper.room }

    /// The pages, and a map as a file: that of the motion or, where only the core is written, the first.
    func maps() throws -> PacketMaps {
        let face = try FaceMap(boxes.context.reader.report, in: room, by: paint)
        guard options.extent == .coreAndAnnex else {
            return PacketMaps(
                face: face, pages: [], legend: boxes.legend, file: Array(face.picture.text.utf8), room: room)
        }
        let trials = try trials()
        var drawn: [DrawnMap] = []
        for position in trials.indices { drawn.append(try draw(trials, position)) }
        return PacketMaps(
            face: face, pages: pages(trials, drawn), legend: boxes.legend, file: try file(trials[0]), room: room)
    }

    /// What stands on which map. Every node is in one of them, and the roots of the later ones in two.
    private func trials() throws -> [MapFitter.Trial] {
        let fitter = MapFitter(boxes: boxes, room: room, paint: paint)
        let root = boxes.order.first ?? boxes.context.motion
        var trials = [try fitter.largest(from: root, Array(boxes.order.dropFirst()), earlier: nil)]
        var left = boxes.order.filter { !trials[0].nodes.contains($0) }
        while let first = left.first {
            let drawn = trials.flatMap(\.nodes)
            let root = link(from: first, to: drawn)
            let candidates = left.filter { link(from: $0, to: drawn) == root }
            let trial = try fitter.largest(from: root, candidates, earlier: 1)
            // A box that fits nowhere is drawn all the same; the check of the layout complains.
            let nodes = trial.nodes.count > 1 ? trial.nodes : [root, first]
            trials.append(
                MapFitter.Trial(root: root, isFirst: false, nodes: nodes, shape: trial.shape, size: trial.size))
            left.removeAll { nodes.contains($0) }
        }
        return trials
    }

    /// The box drawn already through which a node bears on the motion.
    private func link(from node: Node, to drawn: [Node]) -> Node {
        var next = boxes.parent(of: node)
        while let parent = next, !drawn.contains(parent) { next = boxes.parent(of: parent) }
        return next ?? boxes.context.motion
    }

    private func draw(_ trials: [MapFitter.Trial], _ position: Int) throws -> DrawnMap {
        let trial = trials[position]
        let earlier = trials.firstIndex { $0.nodes.contains(trial.root) }.flatMap { $0 < position ? $0 + 1 : nil }
        let diagram = boxes.diagram(
            of: trial.nodes, root: trial.root, in: trial.shape, number: position + 1, earlier: earlier
        ) { node in
            trials.indices.first { $0 > position && trials[$0].root == node }.map { $0 + 1 }
        }
        let reference = trial.root == boxes.context.motion ? nil : boxes.content.references[trial.root]
        return DrawnMap(
            number: position + 1, title: diagram.title,
            references: [reference].compactMap { $0 }, picture: try diagram.svg(by: paint),
            entries: boxes.entries(of: diagram))
    }

    /// Maps in their order, as many on a page as fit.
    private func pages(_ trials: [MapFitter.Trial], _ maps: [DrawnMap]) -> [MapPage] {
        var sheets: [MapSheetOfPaper] = []
        for (trial, map) in zip(trials, maps) {
            if let last = sheets.last, last.hasRoom(for: trial) {
                sheets[sheets.count - 1].add(trial, map)
            } else {
                sheets.append(MapSheetOfPaper(room, trial, map))
            }
        }
        let roomy = sheets.firstIndex { $0.heightLeft >= boxes.legend.height }
        return sheets.enumerated().map { index, sheet in
            MapPage(number: index + 1, maps: sheet.maps, hasLegend: index == roomy)
        }
    }

    private func file(_ trial: MapFitter.Trial) throws -> [UInt8] {
        var diagram = boxes.diagram(
            of: trial.nodes, root: trial.root, in: trial.shape, number: 1, earlier: nil, later: { _ in nil })
        diagram.title = "The motion and what bears on it"
        diagram.heading = .above
        diagram.spacing.edge = Diagram.Spacing.usual.edge
        diagram.legend = boxes.whole.part(trial.nodes.compactMap { boxes[$0] }).legend
        for index in diagram.nodes.indices { diagram.nodes[index].href = nil }
        return try diagram.image(as: .svg, by: paint)
    }
}

/// The maps of a packet, drawn.
public struct PacketMaps: Sendable {
    let face: FaceMap
    let pages: [MapPage]
    let legend: MapLegend
    /// One map alone, as SVG.
    let file: [UInt8]
    /// What a page of maps holds.
    let room: PictureSize
}

/// A page while it is filled.
private struct MapSheetOfPaper {
    private(set) var maps: [DrawnMap] = []
    private(set) var heightLeft: Double
    private var nodeCount = 0

    init(_ room: PictureSize, _ trial: MapFitter.Trial, _ map: DrawnMap) {
        heightLeft = room.height - (trial.isFirst ? Paper.partHeading : 0)
        add(trial, map)
    }

    func hasRoom(for trial: MapFitter.Trial) -> Bool {
        nodeCount + trial.nodes.count <= MapFitter.nodeLimit && trial.size.height + Paper.mapHeading <= heightLeft
    }

    mutating func add(_ trial: MapFitter.Trial, _ map: DrawnMap) {
        maps.append(map)
        heightLeft -= trial.size.height + Paper.mapHeading
        nodeCount += trial.nodes.count
    }
}
