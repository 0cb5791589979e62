import ArgumentModel

extension Grid {
    /// The page as a picture.
    ///
    /// - Parameter paint: What turns DOT into a picture: `RenderWorker.render`, or in tests `Graphviz.render`.
    /// - Throws: What `paint` throws, or `Diagram.UnexpectedDrawing`.
    public func image(
        as format: Graphviz.Format, by paint: (_ dot: String, _ format: Graphviz.Format) throws -> [UInt8]
    ) throws -> [UInt8] {
        guard format == .svg else { return try paint(dot, format) }
        return Array(try svg(by: paint).text.utf8)
    }

    /// The page as an accessible SVG.
    ///
    /// - Parameter paint: As for `image(as:by:)`.
    public func svg(by paint: (_ dot: String, _ format: Graphviz.Format) throws -> [UInt8]) throws -> SVGPicture {
        guard let drawing = GraphvizDrawing(svg: try paint(bareDOT, .svg)) else {
            throw Diagram.UnexpectedDrawing(title: title)
        }
        let sizes = boxes.flatMap(\.words).map(\.size)
        return SVGPicture(
            text: GridPainter(grid: self, drawing: drawing).text, size: size, smallestType: sizes.min())
    }
}

/// Turns Graphviz's strokes of a page into an accessible SVG: links, names, words that keep to their boxes.
private struct GridPainter {
    let grid: Grid
    let drawing: GraphvizDrawing

    private var prefix: String { SVGPainter.identifier(grid.idPrefix) }

    var text: String {
        let (width, height) = (points(grid.size.width), points(grid.size.height))
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"\(width)pt\" height=\"\(height)pt\" viewBox=\"0 0 \(width) \(height)\" role=\"img\""
                + " aria-labelledby=\"\(prefix)title \(prefix)desc\" lang=\"en\" xml:lang=\"en\""
                + " font-family=\"\(SVGPainter.fontStack)\">",
            "<title id=\"\(prefix)title\">\(XMLText.escape(grid.title))</title>",
            "<desc id=\"\(prefix)desc\">\(XMLText.escape(grid.description))</desc>",
            "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(grid.theme.canvas.hex)\"/>",
            "<g fill=\"\(grid.theme.text.hex)\" transform=\"translate(\(points(drawing.origin.x))"
                + " \(points(drawing.origin.y)))\">",
        ]
        let boxes = parts(drawing.nodes, "n")
        let edges = parts(drawing.edges, "e")
        for index in grid.lines.indices { if let part = edges[index] { lines += line(index, part) } }
        let names = anchors
        for index in grid.boxes.indices { if let part = boxes[index] { lines += box(index, part, names[index]) } }
        return lines.joined(separator: "\n") + "\n</g>\n</svg>\n"
    }

    private func parts(_ parts: [GraphvizDrawing.Part], _ letter: Character) -> [Int: GraphvizDrawing.Part] {
        var found: [Int: GraphvizDrawing.Part] = [:]
        for part in parts where part.id.first == letter {
            if let index = Int(part.id.dropFirst()) { found[index] = part }
        }
        return found
    }

    private func line(_ index: Int, _ part: GraphvizDrawing.Part) -> [String] {
        let line = grid.lines[index]
        let pattern = line.look.dash.svgPattern
        let tooltip = line.tooltip.isEmpty ? [] : ["<title>\(XMLText.escape(line.tooltip))</title>"]
        return ["<g id=\"\(prefix)e\(index)\">"] + tooltip
            + part.lines.map { Stroke($0).dashed(pattern).compact.text } + ["</g>"]
    }

    private func box(_ index: Int, _ part: GraphvizDrawing.Part, _ anchor: String) -> [String] {
        let box = grid.boxes[index]
        let pattern = box.outline == .slot ? "5,3" : nil
        let strokes = Stroke.merged(
            part.lines.filter { !$0.hasPrefix("<text") }.map { Stroke($0).squared.dashed(pattern) })
        let content = strokes.map(\.text) + words(of: box, part)
        if box.anchor.isEmpty { return content.isEmpty ? [] : ["<g>"] + content + ["</g>"] }
        let name = box.spoken.isEmpty ? box.words.flatMap(\.lines).joined(separator: " ") : box.spoken
        let tooltip =
            box.tooltip.isEmpty
            ? [] : ["<title\(WordsLanguage.text(box.language))>\(XMLText.escape(box.tooltip))</title>"]
        // What stands on the page again leads to where it stands first.
        let first = prefix + SVGPainter.identifier(box.anchor)
        return ["<a id=\"\(anchor)\" xlink:href=\"#\(first)\" aria-label=\"\(XMLText.escape(name))\">"] + tooltip
            + content + ["</a>"]
    }

    /// Each line at the place of its box, as long as it is in Liberation Sans, whatever font the reader has.
    private func words(of box: Grid.Box, _ part: GraphvizDrawing.Part) -> [String] {
        let lines = box.words.flatMap { words in words.lines.map { (words, $0) } }
        let baselines = baselines(of: box)
        let texts = part.lines.filter { $0.hasPrefix("<text") }
        return zip(zip(texts, baselines), lines).map { text, line in
            let ((text, baseline), (words, content)) = (text, line)
            var stroke = Stroke(text).leaving([("fill", grid.theme.text.hex)])
            let padding = Grid.padding(box.outline)
            stroke["y"] = points(baseline)
            stroke["x"] = points(box.isCentred ? box.frame.middle.x : box.frame.x + padding)
            stroke["text-anchor"] = box.isCentred ? "middle" : nil
            let setting = TextSetting(
                PlainText.clean(content), size: words.size, weight: words.isBold ? .bold : .regular)
            if setting.isRightToLeft, !box.isCentred {
                stroke["x"] = points(box.frame.right - padding)
                stroke["text-anchor"] = "end"
            }
            return stroke.set(setting).speaking(words.language).text
        }
    }

    /// Where each line stands, from the foot of the page upwards as in Graphviz's drawing. Graphviz sets lines of bold
    /// type closer than others, and kind line, title and small print without a gap.
    private func baselines(of box: Grid.Box) -> [Double] {
        let content = box.words.reduce(0) { $0 + $1.height }
        let gaps = Double(box.words.count - 1)
        let gap = gaps > 0 ? max(0, min(2.5, (box.frame.height - content - 4) / gaps)) : 0
        var top = box.frame.middle.y - (content + gap * gaps) / 2 - grid.size.height
        return box.words.flatMap { words in
            defer { top += words.height + gap }
            return words.lines.indices.map { top + (Double($0) * Grid.lineHeight + GridPainter.ascent) * words.size }
        }
    }

    /// From the top of a line to its baseline, in type sizes: the middle of Liberation Sans's letters in the middle of it.
    private static let ascent = 0.95

    /// Of nodes that stand on the page twice the first bears the node's own id.
    private var anchors: [String] {
        var taken: Set<String> = []
        return grid.boxes.enumerated().map { index, box in
            let anchor = SVGPainter.identifier(box.anchor)
            guard !anchor.isEmpty, taken.insert(anchor).inserted else { return "\(prefix)n\(index)" }
            return prefix + anchor
        }
    }
}
