/// What Graphviz drew as SVG, taken apart: the size, and the strokes of each of our objects.
///
/// Graphviz writes one element a line, and every name and id in its input is ours, so lines are enough to go by.
struct GraphvizDrawing {
    /// One `<g>` of Graphviz, without its own titles and links.
    struct Part {
        /// The id we gave, such as `n0`.
        let id: String
        let lines: [String]
    }

    /// In points, margins included.
    let width: Double
    let height: Double
    /// Where the origin of all parts lies, in points from the upper left corner.
    let origin: (x: Double, y: Double)
    let clusters: [Part]
    let edges: [Part]
    let nodes: [Part]

    /// Nil when the text is not what Graphviz writes.
    ///
    /// Complexity: O(*n*) in the number of bytes.
    init?(svg bytes: [UInt8]) {
        var reader = Reader(
            lines: bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
        guard let viewBox = reader.numbers(after: "viewBox=\""), viewBox.count == 4,
            let origin = reader.numbers(after: "translate("), origin.count == 2
        else { return nil }
        (width, height) = (viewBox[2], viewBox[3])
        self.origin = (origin[0], origin[1])
        var parts: [String: [Part]] = [:]
        while let (kind, part) = reader.nextPart() { parts[kind, default: []].append(part) }
        (clusters, edges, nodes) = (parts["cluster"] ?? [], parts["edge"] ?? [], parts["node"] ?? [])
    }
}

private struct Reader {
    let lines: [String]
    var position = 0

    init(lines: [String]) { self.lines = lines }

    /// The numbers that follow a marker on the first line that has it, up to a quote or parenthesis.
    mutating func numbers(after marker: String) -> [Double]? {
        while position < lines.count {
            defer { position += 1 }
            guard let start = lines[position].firstRange(of: marker)?.upperBound else { continue }
            let text = lines[position][start...].prefix { $0 != "\"" && $0 != ")" }
            return text.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
        }
        return nil
    }

    /// The next `<g id="…" class="…">` and its class.
    mutating func nextPart() -> (kind: String, part: GraphvizDrawing.Part)? {
        while position < lines.count {
            let line = lines[position]
            position += 1
            guard line.hasPrefix("<g id=\""), let id = attribute("id", of: line),
                let kind = attribute("class", of: line)
            else { continue }
            return (kind, GraphvizDrawing.Part(id: id, lines: content()))
        }
        return nil
    }

    /// The strokes up to the end of the group that was just opened.
    private mutating func content() -> [String] {
        var content: [String] = []
        var depth = 1
        while position < lines.count {
            let line = lines[position]
            position += 1
            if line.hasPrefix("</g>") {
                depth -= 1
                if depth == 0 { break }
            } else if line.hasPrefix("<g") {
                depth += 1
            } else if isStroke(line) {
                content.append(line)
            }
        }
        return content
    }

    private func isStroke(_ line: String) -> Bool {
        ["<polygon", "<path", "<text", "<ellipse", "<polyline"].contains { line.hasPrefix($0) }
    }

    private func attribute(_ name: String, of line: String) -> String? {
        guard let start = line.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
        return String(line[start...].prefix { $0 != "\"" })
    }
}
