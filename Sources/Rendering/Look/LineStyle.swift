import ArgumentModel

/// How a relation is drawn and how it is read out.
struct LineStyle {
    enum Dash {
        case solid, dashed, dotted, longDash, dashDot

        /// Graphviz has no long dash and no dash-dot: its own output falls back to dashes, the SVG does not.
        var graphvizStyle: String? {
            switch self {
            case .solid: nil
            case .dashed, .longDash, .dashDot: "dashed"
            case .dotted: "dotted"
            }
        }

        /// In points.
        var svgPattern: String? {
            switch self {
            case .solid: nil
            case .dashed: "5,3"
            case .dotted: "1.5,2.5"
            case .longDash: "10,4"
            case .dashDot: "9,3,1.5,3"
            }
        }
    }

    enum Head: String {
        case filledTriangle = "normal"
        case triangleAndTee = "normaltee"
        case filledDiamond = "diamond"
        case hollowDiamond = "odiamond"
        case openV = "vee"
        case hollowTriangle = "empty"
        case hollowDot = "odot"
    }

    /// In CSS pixels (0.75 points).
    let width: Double
    let dash: Dash
    let head: Head
    /// Whether the head stands at both ends.
    let ends: Ends
    let hue: Hue

    /// Which of a theme's line colours.
    enum Hue { case support, attack, undercut, cite, neutral }

    enum Ends { case head, both }

    static func of(_ kind: Relation.Kind) -> LineStyle {
        switch kind {
        case .supports, .entails: LineStyle(width: 2, dash: .solid, head: .filledTriangle, ends: .head, hue: .support)
        case .attacks: LineStyle(width: 3, dash: .solid, head: .triangleAndTee, ends: .head, hue: .attack)
        case .contrary: LineStyle(width: 3, dash: .solid, head: .triangleAndTee, ends: .both, hue: .attack)
        case .contradicts: LineStyle(width: 2.5, dash: .dashDot, head: .filledDiamond, ends: .both, hue: .attack)
        case .undercuts: LineStyle(width: 2, dash: .dashed, head: .hollowDiamond, ends: .head, hue: .undercut)
        case .cites: LineStyle(width: 2, dash: .dotted, head: .openV, ends: .head, hue: .cite)
        case .answers: LineStyle(width: 2, dash: .longDash, head: .hollowTriangle, ends: .head, hue: .neutral)
        case .restates: LineStyle(width: 1, dash: .solid, head: .hollowDot, ends: .head, hue: .neutral)
        }
    }
}
