/// One element of Graphviz's SVG, made plainer.
enum Stroke {
    /// Leaves fonts to the root, writes `none` for what SVG 1.1 does not know, and sets our own dash pattern.
    static func simplified(_ line: String, dash: String? = nil) -> String {
        let end = line.firstIndex(of: ">") ?? line.endIndex
        var tag = String(line[..<end])
        var content = String(line[end...])
        remove(" font-family=\"", from: &tag)
        tag = tag.replacing("=\"transparent\"", with: "=\"none\"").replacing(".00\"", with: "\"")
        if tag.contains("stroke-dasharray"), let dash {
            remove(" stroke-dasharray=\"", from: &tag)
            tag += tag.hasSuffix("/") ? "" : " stroke-dasharray=\"\(dash)\""
            if tag.hasSuffix("/") { tag = tag.dropLast() + " stroke-dasharray=\"\(dash)\"/" }
        }
        content = content.replacing("&#45;", with: "-")
        return tag + content
    }

    private static func remove(_ attribute: String, from tag: inout String) {
        guard let start = tag.firstRange(of: attribute), let end = tag[start.upperBound...].firstIndex(of: "\"") else {
            return
        }
        tag.removeSubrange(start.lowerBound...end)
    }
}
