import ArgumentModel

/// Turns Graphviz's strokes into an accessible SVG: named links, reading order, title, legend, a painted canvas.
struct SVGPainter {
    static let fontStack = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif"
    let diagram: Diagram
    let drawing: GraphvizDrawing

    private var prefix: String { SVGPainter.identifier(diagram.idPrefix) }

    /// Of the whole picture.
    var size: PictureSize {
        let margin = diagram.spacing.edge.canvas
        return PictureSize(
            width: max(drawing.width, heading?.width ?? 0, legend?.width ?? 0) + 2 * margin,
            height: legendTop + (legend?.height ?? 0) + margin)
    }

    private var legend: SVGLegend? {
        diagram.legend.map {
            SVGLegend(
                legend: $0, theme: diagram.theme, availableWidth: max(drawing.width, 480), widest: diagram.widest)
        }
    }

    private var mapTop: Double { diagram.spacing.edge.canvas + (heading?.height ?? 0) }
    private var legendTop: Double { mapTop + drawing.height }

    var picture: SVGPicture {
        let (heading, legend, size) = (heading, legend, size)
        let (width, height) = (size.width, size.height)
        let sheet = diagram.sheet
        let (margin, mapTop, legendTop) = (diagram.spacing.edge.canvas, mapTop, legendTop)
        let left = margin + max(0, (width - 2 * margin - drawing.width) / 2)
        var lines = root(width: sheet?.size.width ?? width, height: sheet?.size.height ?? height)
        if let margin = sheet?.margin {
            lines.append("<g transform=\"translate(\(points(margin)) \(points(margin)))\">")
        }
        lines += heading?.lines(x: margin, y: margin) ?? []
        let (x, y) = (points(left + drawing.origin.x), points(mapTop + drawing.origin.y))
        lines.append("<g font-size=\"11\" fill=\"\(diagram.theme.text.hex)\" transform=\"translate(\(x) \(y))\">")
        lines += map
        lines.append("</g>")
        if let legend {
            lines.append("<g id=\"\(prefix)legend\" transform=\"translate(\(points(margin)) \(points(legendTop)))\">")
            lines += legend.lines
            lines.append("</g>")
        }
        lines.append(sheet == nil ? "</svg>" : "</g>\n</svg>")
        return SVGPicture(
            text: lines.joined(separator: "\n") + "\n", size: sheet?.size ?? size, smallestType: typeSizes.min())
    }

    /// Of everything that the picture holds.
    private var typeSizes: [Double] {
        let boxes = diagram.nodes.isEmpty ? [] : [BoxWords.titleSize, BoxWords.smallSize]
        let words = diagram.edges.contains { DOTEdge.carriesWord($0, in: diagram) } ? [DOTEdge.typeSize] : []
        let titles = diagram.groups.isEmpty ? [] : [DOTWriter.groupTypeSize]
        return (boxes + words + titles).map(Double.init) + (heading?.typeSizes ?? [])
            + (diagram.legend == nil ? [] : SVGLegend.typeSizes)
    }

    private var heading: SVGHeading? {
        switch diagram.heading {
        case .above: SVGHeading(diagram: diagram, width: min(drawing.width, 900))
        case .hidden: nil
        }
    }

    private func root(width: Double, height: Double) -> [String] {
        let (w, h) = (points(width), points(height))
        let description = diagram.description
        return [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"\(w)pt\" height=\"\(h)pt\" viewBox=\"0 0 \(w) \(h)\" role=\"img\""
                + " aria-labelledby=\"\(prefix)title \(prefix)desc\" lang=\"en\" xml:lang=\"en\""
                + " font-family=\"\(SVGPainter.fontStack)\">",
            "<title id=\"\(prefix)title\">\(XMLText.escape(titleAndDate))</title>",
            "<desc id=\"\(prefix)desc\">\(XMLText.escape(description))</desc>",
            "<rect width=\"\(w)\" height=\"\(h)\" fill=\"\(diagram.theme.canvas.hex)\"/>",
        ]
    }

    private var titleAndDate: String {
        diagram.subtitle.isEmpty ? diagram.title : "\(diagram.title) – \(diagram.subtitle)"
    }

    /// Frames first, then lines, then titles of frames, then boxes in reading order: no line hides a word.
    private var map: [String] {
        var boxes: [Int: GraphvizDrawing.Part] = [:]
        var words: [Int: GraphvizDrawing.Part] = [:]
        for part in drawing.nodes {
            guard let index = Int(part.id.dropFirst()) else { continue }
            if part.id.hasPrefix("n") { boxes[index] = part } else { words[index] = part }
        }
        var pieces: [Int: [GraphvizDrawing.Part]] = [:]
        for part in drawing.edges {
            guard let index = Int(part.id.dropFirst()) else { continue }
            pieces[index, default: []].append(part)
        }
        var lines = drawing.clusters.flatMap { part in
            ["<g id=\"\(prefix)\(part.id)\">"]
                + part.lines.filter { !$0.hasPrefix("<text") }.map { Stroke($0).squared.text }
                + ["</g>"]
        }
        for index in diagram.edges.indices {
            lines += edge(index, pieces: pieces[index] ?? [], word: words[index])
        }
        lines += drawing.clusters.flatMap(\.lines).filter { $0.hasPrefix("<text") }.flatMap(onGround)
        let names = SpokenNames(diagram)
        for id in ReadingOrder(diagram).nodes {
            guard let part = boxes[id.index] else { continue }
            lines += node(id, part: part, name: names[id])
        }
        return lines
    }

    /// Chips and words on lines, of which there are many, keep to their boxes by the reserve alone.
    private var fitted: Double { diagram.spacing.reserve > 1 ? 40 : 0 }

    /// A frame's title with the frame's ground behind it.
    private func onGround(_ text: String) -> [String] {
        let drawn = Stroke(text).fitted().text
        func number(_ name: String) -> Double? {
            text.firstRange(of: " \(name)=\"").flatMap { Double(text[$0.upperBound...].prefix { $0 != "\"" }) }
        }
        guard let x = number("x"), let y = number("y"), let end = text.firstIndex(of: ">") else { return [drawn] }
        let width =
            TextMetrics.width(
                of: text[text.index(after: end)...].prefix { $0 != "<" }, size: Double(DOTWriter.groupTypeSize),
                weight: .bold) * diagram.spacing.reserve
        let ground =
            "<rect x=\"\(points(x - 2))\" y=\"\(points(y - 13))\" width=\"\(points(width + 4))\" height=\"18\""
            + " fill=\"\(diagram.theme.group.hex)\"/>"
        return [ground, drawn]
    }

    private func edge(_ index: Int, pieces: [GraphvizDrawing.Part], word: GraphvizDrawing.Part?) -> [String] {
        let edge = diagram.edges[index]
        let style = LineStyle.of(edge.relation)
        let shared = [
            ("stroke", diagram.theme.line(edge.relation).hex), ("stroke-width", points(style.width * 0.75)),
            ("fill", "none"),
        ]
        let strokes = pieces.flatMap(\.lines).map {
            Stroke($0).dashed(style.dash.svgPattern).leaving(shared).compact.text
        }
        let words = (word?.lines ?? []).map { Stroke($0).fitted(from: fitted).text }
        let tooltip = edge.tooltip.isEmpty ? [] : ["<title>\(XMLText.escape(edge.tooltip))</title>"]
        let attributes = shared.map { " \($0.0)=\"\($0.1)\"" }.joined()
        return ["<g id=\"\(prefix)e\(index)\">"] + tooltip + ["<g\(attributes)>"] + strokes + ["</g>"] + words + [
            "</g>"
        ]
    }

    private func node(_ id: Diagram.Node.ID, part: GraphvizDrawing.Part, name: String) -> [String] {
        let node = diagram[id]
        let anchor = prefix + anchors[id.index]
        let link = node.href.flatMap(LinkText.encode) ?? "#" + anchor
        let tooltip = node.tooltip.isEmpty ? node.title : node.tooltip
        return [
            "<a id=\"\(anchor)\" xlink:href=\"\(link)\" aria-label=\"\(XMLText.escape(name))\">",
            "<title\(WordsLanguage.text(node.languages.tooltip))>\(XMLText.escape(tooltip))</title>",
        ] + strokes(of: part, node) + ["</a>"]
    }

    /// The outline is ours where Graphviz's own wastes room, the rest is Graphviz's.
    private func strokes(of part: GraphvizDrawing.Part, _ node: Diagram.Node) -> [String] {
        let dash = node.origin == .editorial ? "5,3" : nil
        let strokes = part.lines.enumerated().map { index, line in
            Stroke(index == 0 ? NodeOutline.of(node.kind)?.redrawn(line) ?? line : line).squared.dashed(dash).fitted(
                from: fitted)
        }
        let shared = [("font-size", "11"), ("fill", diagram.theme.text.hex)]
        let foreign = node.languages.title == nil ? [] : lines(ofTitle: node)
        let right = strokes.first?.rightmost.map { $0 - DOTLength(inches: Diagram.Spacing.sideMargin).points }
        return Stroke.merged(strokes).map { stroke in
            guard stroke.name == "text" else { return stroke.text }
            let isForeign = stroke.content.map { foreign.contains(XMLText.plain($0)) } ?? false
            return stroke.beginning(atRight: right).leaving(shared)
                .speaking(isForeign ? node.languages.title : nil).text
        }
    }

    private func lines(ofTitle node: Diagram.Node) -> Set<String> {
        Set(BoxWords(node, textWidth: diagram.spacing.textWidth).title.lines)
    }

    private let anchors: [String]

    init(diagram: Diagram, drawing: GraphvizDrawing) {
        (self.diagram, self.drawing) = (diagram, drawing)
        var taken: Set<String> = []
        anchors = diagram.nodes.enumerated().map { index, node in
            let anchor = SVGPainter.identifier(node.anchor)
            guard anchor.isEmpty || !taken.insert(anchor).inserted else { return anchor }
            return "n\(index)\(anchor.isEmpty ? "" : "-" + anchor)"
        }
    }

    /// What may stand in an id: ASCII letters, digits, hyphens, dots and underscores.
    static func identifier(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.isASCII
                        && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-._".unicodeScalars.contains($0))
                        ? $0 : "-"
                }))
    }
}
