/// The title over the map.
struct SVGHeading {
    /// Smaller on paper, where boxes need the room.
    static func sizes(of diagram: Diagram) -> (title: Double, subtitle: Double) {
        diagram.widest == nil ? (18, 11) : (12, 9)
    }

    private let titleSize: Double
    private let subtitleSize: Double
    let titleLines: [String]
    let subtitleLines: [String]
    let theme: Theme

    /// - Parameter width: In points: how wide the map is.
    init(diagram: Diagram, width: Double) {
        (titleSize, subtitleSize) = SVGHeading.sizes(of: diagram)
        let width = (diagram.widest ?? max(460, width)) / Grid.reserve
        titleLines = TextWrap(width: width, size: titleSize, weight: .bold, lineLimit: 4)
            .lines(of: PlainText.clean(diagram.title))
        subtitleLines =
            diagram.subtitle.isEmpty
            ? []
            : TextWrap(width: width, size: subtitleSize, lineLimit: 3)
                .lines(of: PlainText.clean(diagram.subtitle))
        theme = diagram.theme
    }

    var typeSizes: [Double] { [titleSize] + (subtitleLines.isEmpty ? [] : [subtitleSize]) }

    /// In points.
    var width: Double {
        let titles = titleLines.map { TextMetrics.width(of: $0, size: titleSize, weight: .bold) }
        let subtitles = subtitleLines.map { TextMetrics.width(of: $0, size: subtitleSize) }
        return ((titles + subtitles).max() ?? 0) * Grid.reserve
    }

    /// In points, the gap under it included.
    var height: Double {
        Double(titleLines.count) * titleLeading + Double(subtitleLines.count) * (subtitleSize + 4) + 6
    }

    private var titleLeading: Double { titleSize + 5 }

    func lines(x: Double, y: Double) -> [String] {
        var baseline = y + titleSize - 1
        var lines: [String] = []
        for line in titleLines {
            lines.append(
                SVGText(line, x: x, y: baseline, size: titleSize, color: theme.text, weight: .bold).element)
            baseline += titleLeading
        }
        baseline -= 4
        for line in subtitleLines {
            lines.append(SVGText(line, x: x, y: baseline, size: subtitleSize, color: theme.meta).element)
            baseline += subtitleSize + 4
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
