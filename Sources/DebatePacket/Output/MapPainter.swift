import Analysis
import ArgumentModel
import Rendering

/// A map on a page of its own.
struct MapPage {
    /// From 1.
    let number: Int
    let isFirst: Bool
    let isLandscape: Bool
    let svg: String
    let nodeCount: Int
    /// The least size of its words, in points.
    let leastTextSize: Double
    let entries: [Passage]
}

/// Draws the maps so that each fits its page unscaled.
struct MapPainter {
    /// No page holds more.
    static let nodeLimit = 16
    /// What every page size leaves for a map, in points, long side and short side.
    private static let longSide = 640.0
    private static let shortSide = 522.0
    private static let landscapeHeight = 455.0

    let context: PacketContext
    let content: PacketContent
    let paint: Packet.Paint

    /// The pages, and the map as a file with its legend.
    func maps() throws -> (pages: [MapPage], file: [UInt8]) {
        var pages: [MapPage] = []
        var shown: Set<Node> = []
        var left = content.mapOrder
        var firstNodes: [Node] = []
        while !left.isEmpty {
            let wanted = pages.isEmpty ? left : subMap(of: left, shown)
            let (page, nodes) = try largest(wanted, number: pages.count + 1)
            guard !nodes.isEmpty else { break }
            if pages.isEmpty { firstNodes = nodes }
            shown.formUnion(nodes)
            left.removeAll { shown.contains($0) }
            pages.append(page)
        }
        let file = try diagram(firstNodes, number: 1, .bottomToTop, legend: .below, links: false).image(as: .svg, by: paint)
        return (pages, file)
    }

    /// What is left, with what it hangs on that was shown before, as far as it goes together.
    private func subMap(of left: [Node], _ shown: Set<Node>) -> [Node] {
        var nodes: [Node] = []
        for node in left {
            if let next = context.reach.next(after: node), shown.contains(next), !nodes.contains(next) {
                nodes.append(next)
            }
            nodes.append(node)
        }
        return nodes
    }

    /// As many of the nodes as fit on a page.
    private func largest(_ nodes: [Node], number: Int) throws -> (MapPage, [Node]) {
        var count = min(nodes.count, MapPainter.nodeLimit)
        while true {
            let some = Array(nodes.prefix(count))
            for (direction, isLandscape) in layouts {
                let diagram = diagram(some, number: number, direction, legend: .hidden, links: true)
                let svg = String(decoding: try diagram.image(as: .svg, by: paint), as: UTF8.self)
                let size = SVGSize(svg)
                let fits = isLandscape
                    ? size.width <= MapPainter.longSide + 80 && size.height <= MapPainter.landscapeHeight
                    : size.width <= MapPainter.shortSide && size.height <= MapPainter.longSide
                guard fits || count <= 2 else { continue }
                return (page(svg, number, isLandscape, some), some)
            }
            count -= 1
        }
    }

    private var layouts: [(Diagram.Direction, isLandscape: Bool)] {
        [(.bottomToTop, false), (.leftToRight, false), (.leftToRight, true), (.bottomToTop, true)]
    }

    private func page(_ svg: String, _ number: Int, _ isLandscape: Bool, _ nodes: [Node]) -> MapPage {
        MapPage(
            number: number, isFirst: number == 1, isLandscape: isLandscape, svg: svg, nodeCount: nodes.count,
            leastTextSize: 9,
            entries: nodes.map { node in
                Passage(
                    words: context.finder.title(of: node),
                    references: [content.references[node]].compactMap { $0 })
            })
    }

    private func diagram(
        _ nodes: [Node], number: Int, _ direction: Diagram.Direction, legend: MapOptions.LegendPlacement, links: Bool
    ) -> Diagram {
        var options = MapOptions()
        options.grouping = MapOptions.Grouping.none
        options.direction = direction
        options.theme = Theme(named: "print") ?? .light
        options.legend = legend
        options.idPrefix = "map\(number)-"
        let title = number == 1 ? "Around the motion" : "Map \(number)"
        var diagram = Diagram(
            context.graph, context.reader.report, view: .nodes(nodes, named: title), options: options)
        diagram.title = title
        let labels = Dictionary(nodes.map { (context.graph.slug(of: $0), $0) }) { first, _ in first }
        for index in diagram.nodes.indices {
            guard let node = labels[diagram.nodes[index].anchor] else { continue }
            if node == context.motion {
                diagram.nodes[index].kindLine = "MOTION · " + diagram.nodes[index].kindLine
            } else if let label = content.cardLabels[node] {
                diagram.nodes[index].kindLine = "\(label) · " + diagram.nodes[index].kindLine
            }
            if links { diagram.nodes[index].href = content.references[node].map { "#" + $0.anchor } }
        }
        return diagram
    }
}

/// How large a drawing says it is, in points.
private struct SVGSize {
    let width: Double
    let height: Double

    init(_ svg: String) {
        width = SVGSize.number(after: " width=\"", in: svg)
        height = SVGSize.number(after: " height=\"", in: svg)
    }

    private static func number(after key: String, in svg: String) -> Double {
        guard let start = svg.prefix(1000).firstRange(of: key)?.upperBound else { return .infinity }
        return Double(svg[start...].prefix { $0.isNumber || $0 == "." }) ?? .infinity
    }
}
