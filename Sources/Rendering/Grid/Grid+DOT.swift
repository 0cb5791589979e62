import ArgumentModel

extension Grid {
    /// The page as DOT with every place fixed: Graphviz draws it and lays out nothing.
    public var dot: String { dot(dress: .full) }

    /// The same, in the type whose measures Graphviz knows by itself.
    var bareDOT: String { dot(dress: .bare) }

    private func dot(dress: DOTWriter.Dress) -> String {
        let family = dress == .full ? DOTWriter.fontList : "Helvetica"
        var text = """
            digraph map {
            graph [layout=nop2, pad=0, margin=0, outputorder=edgesfirst, bgcolor="\(theme.canvas.hex)"]
            node [shape=box, fixedsize=true, margin=0, fontname="\(family)", fontcolor="\(theme.text.hex)", label="", tooltip=" "]
            edge [arrowsize=0.9, tooltip=" "]
            c0 [style=invis, width=0.01, height=0.01, pos="0.36,0.36!"]
            c1 [style=invis, width=0.01, height=0.01, pos="\(corner(size.width)),\(corner(size.height))!"]

            """
        for (index, box) in boxes.enumerated() { text += dot(box, index) + "\n" }
        for (index, line) in lines.enumerated() { text += dot(line, index) + "\n" }
        return text + "}\n"
    }

    /// Of a box of 0.01 inches that ends there.
    private func corner(_ length: Double) -> String { String(((length - 0.36) * 100).rounded() / 100) }

    private func dot(_ box: Box, _ index: Int) -> String {
        let (x, y) = box.frame.middle
        var attributes = [
            "id=\"n\(index)\"", "pos=\"\(points(x)),\(points(size.height - y))!\"",
            "width=\(Grid.inches(box.frame.width))", "height=\(Grid.inches(box.frame.height))",
        ]
        attributes += look(of: box.outline)
        if !box.words.isEmpty { attributes.append("label=\(label(of: box))") }
        return "n\(index) [\(attributes.joined(separator: ", "))]"
    }

    /// In inches of four decimals, so that no point is lost.
    private static func inches(_ length: Double) -> String {
        let parts = Int((length / 72 * 10_000).rounded())
        let fraction = String(parts % 10_000)
        return "\(parts / 10_000)." + String(repeating: "0", count: 4 - fraction.count) + fraction
    }

    private func look(of outline: Outline) -> [String] {
        func filled(_ styles: String, _ fill: Theme.Color, width: Double) -> [String] {
            [
                "style=\"filled\(styles)\"", "fillcolor=\"\(fill.hex)\"", "color=\"\(theme.border.hex)\"",
                "penwidth=\(points(width))",
            ]
        }
        switch outline {
        case .none: return ["shape=plaintext"]
        case .square: return filled("", theme.fill(of: .claim), width: 1.1)
        case .rounded: return filled(",rounded", theme.fill(of: .claim), width: 1.1)
        case .third: return filled("", theme.fill(of: .argument), width: 1.1)
        case .clause: return filled("", theme.fill(of: .norm), width: 0.8) + ["peripheries=2"]
        case .slot: return filled(",rounded,dashed", theme.canvas, width: 1.3)
        case .band: return filled("", theme.group, width: 0)
        case .rule: return filled("", theme.hairline, width: 0)
        case .word: return filled("", theme.canvas, width: 0)
        }
    }

    /// One cell as wide as the box, so that words stand at its left edge or in its middle.
    private func label(of box: Box) -> String {
        let isFromRight = box.words.first?.lines.first.map(TextSetting.isRightToLeft) ?? false
        let align = box.isCentred ? "CENTER" : isFromRight ? "RIGHT" : "LEFT"
        let width = max(1, Int(box.frame.width - 2 * Grid.padding(box.outline)))
        let rows = box.words.flatMap { words in
            words.lines.map { line -> String in
                let color = (words.ink == .text ? theme.text : theme.meta).hex
                var text = DOTText.html(PlainText.clean(line))
                if words.isBold { text = "<B>\(text)</B>" }
                if words.isItalic { text = "<I>\(text)</I>" }
                return
                    "<FONT POINT-SIZE=\"\(points(words.size))\" COLOR=\"\(color)\">\(text)</FONT><BR ALIGN=\"\(align)\"/>"
            }
        }
        return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>"
            + "<TD ALIGN=\"\(align)\" BALIGN=\"\(align)\" WIDTH=\"\(width)\">\(rows.joined())</TD></TR></TABLE>>"
    }

    /// Between a box's outline and its words.
    static func padding(_ outline: Outline) -> Double {
        switch outline {
        case .none, .rule: 0
        case .word: 2
        case .clause: 5
        case .square, .rounded, .third, .slot, .band: 8
        }
    }

    private func dot(_ line: Line, _ index: Int) -> String {
        let (from, to) = (boxes[line.from].frame, boxes[line.to].frame)
        let isRightward = from.x < to.x
        let sign = isRightward ? 1.0 : -1.0
        let outer = { (outline: Outline) -> Double in outline == .clause ? 4 : 0 }
        let start = (isRightward ? from.right : from.x) + sign * outer(boxes[line.from].outline)
        let end = (isRightward ? to.x : to.right) - sign * outer(boxes[line.to].outline)
        let room = 9.0
        let (head, hasBoth) = (line.look.head, line.look.hasBothHeads)
        let (first, last) = (hasBoth ? start + sign * room : start, head == nil ? end : end - sign * room)
        let y = points(size.height - line.y)
        var spline = [0.0, 1.0 / 3, 2.0 / 3, 1].map { "\(points(first + (last - first) * $0)),\(y)" }.joined(
            separator: " ")
        if head != nil { spline = "e,\(points(end)),\(y) " + spline }
        if hasBoth { spline = "s,\(points(start)),\(y) " + spline }
        var attributes = [
            "id=\"e\(index)\"", "pos=\"\(spline)\"", "color=\"\(line.look.color(in: theme).hex)\"",
            "penwidth=\(points(line.look.width))",
        ]
        if let dash = line.look.dash.graphvizStyle { attributes.append("style=\(dash)") }
        if let head {
            if hasBoth { attributes.append("dir=both, arrowtail=\(head.rawValue)") }
            attributes.append("arrowhead=\(head.rawValue)")
        } else {
            attributes.append("dir=none")
        }
        return "n\(line.from) -> n\(line.to) [\(attributes.joined(separator: ", "))]"
    }
}
