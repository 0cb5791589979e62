import Analysis
import ArgumentModel
import Rendering

/// A page of maps, each drawn at its full size: no text is under 9 points.
struct MapPage {
    /// From 1.
    let number: Int
    let isFirst: Bool
    let drawings: [String]
    let nodeCount: Int
    let entries: [Passage]
}

/// Draws the maps: the motion with what bears on it directly, then what lies deeper, each small enough for its page.
struct MapPainter {
    /// No page holds more.
    static let nodeLimit = 16
    /// What A4 and Letter both leave under the heading of a page, in points. The blank margin of a drawing may stand
    /// over on either side; the style sheet cuts it off.
    private static let width = 524.0 + 2 * 15
    private static let height = 620.0

    let context: PacketContext
    let content: PacketContent
    let paint: Packet.Paint

    /// The pages, and the map as a file with its legend.
    func maps() throws -> (pages: [MapPage], file: [UInt8]) {
        var drawings: [Drawing] = []
        for star in stars { drawings += try draw(star, from: drawings.count + 1) }
        let nodes = drawings.first?.nodes ?? []
        let file = try diagram(nodes, number: 1, legend: .below, links: false).image(as: .svg, by: paint)
        return (pages(of: drawings), file)
    }

    /// A node with what bears on it directly: the motion's first, then deeper ones.
    private var stars: [[Node]] {
        var stars: [[Node]] = []
        var positions: [Node: Int] = [:]
        for node in content.mapOrder {
            guard let center = context.reach.next(after: node) else { continue }
            if let position = positions[center] {
                stars[position].append(node)
            } else {
                positions[center] = stars.count
                stars.append([center, node])
            }
        }
        return stars.isEmpty ? [[context.motion]] : stars
    }

    private struct Drawing {
        let nodes: [Node]
        let svg: String
        let height: Double
    }

    /// A star in as many drawings as it takes for each to fit the width and the height of a page.
    private func draw(_ star: [Node], from number: Int) throws -> [Drawing] {
        var drawings: [Drawing] = []
        var left = Array(star.dropFirst())
        while !left.isEmpty || drawings.isEmpty {
            var count = min(left.count, MapPainter.nodeLimit - 1)
            var drawing = try draw([star[0]] + left.prefix(count), number: number + drawings.count)
            while count > 1, drawing == nil {
                count -= 1
                drawing = try draw([star[0]] + left.prefix(count), number: number + drawings.count)
            }
            if let drawing { drawings.append(drawing) } else if left.isEmpty { break }
            left.removeFirst(min(count, left.count))
        }
        return drawings
    }

    /// Nil when the drawing is too large for a page and could be smaller.
    private func draw(_ nodes: [Node], number: Int) throws -> Drawing? {
        let diagram = diagram(nodes, number: number, legend: .hidden, links: true)
        let svg = String(decoding: try diagram.image(as: .svg, by: paint), as: UTF8.self)
        let size = SVGSize(svg)
        guard nodes.count <= 2 || (size.width <= MapPainter.width && size.height <= MapPainter.height) else {
            return nil
        }
        return Drawing(nodes: nodes, svg: svg, height: size.height)
    }

    /// Drawings in their order, as many on a page as fit.
    private func pages(of drawings: [Drawing]) -> [MapPage] {
        var sheets: [[Drawing]] = []
        for drawing in drawings {
            let height = (sheets.last ?? []).reduce(0) { $0 + $1.height }
            let count = (sheets.last ?? []).reduce(0) { $0 + $1.nodes.count }
            if sheets.isEmpty || height + drawing.height > MapPainter.height
                || count + drawing.nodes.count > MapPainter.nodeLimit
            {
                sheets.append([drawing])
            } else {
                sheets[sheets.count - 1].append(drawing)
            }
        }
        return sheets.enumerated().map { position, drawings in
            let nodes = drawings.flatMap(\.nodes)
            return MapPage(
                number: position + 1, isFirst: position == 0, drawings: drawings.map(\.svg), nodeCount: nodes.count,
                entries: nodes.map { node in
                    Passage(
                        words: context.finder.title(of: node),
                        references: [content.references[node]].compactMap { $0 })
                })
        }
    }

    private func diagram(
        _ nodes: [Node], number: Int, legend: MapOptions.LegendPlacement, links: Bool
    ) -> Diagram {
        var options = MapOptions()
        options.grouping = MapOptions.Grouping.none
        options.direction = .leftToRight
        options.theme = Theme(named: "print") ?? .light
        options.legend = legend
        options.idPrefix = "map\(number)-"
        let center = nodes.first.map { context.finder.title(of: $0) } ?? ""
        let title = "Map \(number): " + (nodes.first == context.motion ? "the motion" : "on “\(center)”")
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
