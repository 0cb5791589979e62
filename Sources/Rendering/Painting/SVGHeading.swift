/// The title over the map.
struct SVGHeading {
    private static let titleSize = 18.0
    private static let subtitleSize = 11.0

    let titleLines: [String]
    let subtitleLines: [String]
    let theme: Theme

    /// - Parameter width: In points: how wide the map is.
    init(diagram: Diagram, width: Double) {
        let width = max(min(460, diagram.widest ?? 460), width) / Grid.reserve
        titleLines = TextWrap(width: width, size: SVGHeading.titleSize, weight: .bold, lineLimit: 4)
            .lines(of: PlainText.clean(diagram.title))
        subtitleLines =
            diagram.subtitle.isEmpty
            ? []
            : TextWrap(width: width, size: SVGHeading.subtitleSize, lineLimit: 3)
                .lines(of: PlainText.clean(diagram.subtitle))
        theme = diagram.theme
    }

    var typeSizes: [Double] { [SVGHeading.titleSize] + (subtitleLines.isEmpty ? [] : [SVGHeading.subtitleSize]) }

    /// In points.
    var width: Double {
        let titles = titleLines.map { TextMetrics.width(of: $0, size: SVGHeading.titleSize, weight: .bold) }
        let subtitles = subtitleLines.map { TextMetrics.width(of: $0, size: SVGHeading.subtitleSize) }
        return ((titles + subtitles).max() ?? 0) * Grid.reserve
    }

    /// In points, the gap under it included.
    var height: Double { Double(titleLines.count) * 23 + Double(subtitleLines.count) * 15 + 6 }

    func lines(x: Double, y: Double) -> [String] {
        var baseline = y + 17
        var lines: [String] = []
        for line in titleLines {
            lines.append(
                SVGText(line, x: x, y: baseline, size: SVGHeading.titleSize, color: theme.text, weight: .bold).element)
            baseline += 23
        }
        baseline -= 4
        for line in subtitleLines {
            lines.append(SVGText(line, x: x, y: baseline, size: SVGHeading.subtitleSize, color: theme.meta).element)
            baseline += 15
        }
        return lines
    }
}

/// One line of text of our own in the SVG.
struct SVGText {
    let text: String
    let x: Double
    let y: Double
    let size: Double
    let color: Theme.Color
    let weight: TextMetrics.Weight

    init(
        _ text: String, x: Double, y: Double, size: Double, color: Theme.Color,
        weight: TextMetrics.Weight = .regular
    ) {
        (self.text, self.x, self.y, self.size) = (text, x, y, size)
        (self.color, self.weight) = (color, weight)
    }

    var element: String {
        let bold = weight == .bold ? " font-weight=\"bold\"" : ""
        let setting = TextSetting(PlainText.clean(text), size: size, weight: weight)
        let attributes = setting.attributes + (setting.anchor(nil).map { [("text-anchor", $0)] } ?? [])
        let fit = attributes.map { " \($0.0)=\"\($0.1)\"" }.joined()
        return "<text x=\"\(points(x))\" y=\"\(points(y))\" font-size=\"\(points(size))\"\(bold)"
            + " fill=\"\(color.hex)\"\(fit)>\(XMLText.escape(text))</text>"
    }
}
