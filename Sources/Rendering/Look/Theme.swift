public import ArgumentModel

/// The colours of a map. Plain values; every contrast is checked by a test.
public struct Theme: Sendable, Equatable {
    /// An opaque sRGB colour.
    public struct Color: Sendable, Equatable {
        /// Six hexadecimal digits after `#`.
        public let hex: String

        /// Relative luminance, 0 to 1 (WCAG 2.2).
        public var luminance: Double {
            let value = Int(hex.dropFirst(), radix: 16) ?? 0
            let channels = [16, 8, 0].map { Theme.linear(Double((value >> $0) & 255) / 255) }
            return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
        }

        /// The contrast ratio with another colour, 1 to 21 (WCAG 2.2).
        public func contrast(with other: Color) -> Double {
            let (a, b) = (luminance, other.luminance)
            return (max(a, b) + 0.05) / (min(a, b) + 0.05)
        }

        init(_ hex: String) { self.hex = hex }
    }

    /// The word for the theme on the command line.
    public let name: String
    public let canvas: Color
    /// The ground of a group's box.
    public let group: Color
    public let text: Color
    /// Meta lines, group titles and the legend's small print.
    public let meta: Color
    public let border: Color
    /// Of rules that only part rows: no word depends on them.
    let hairline: Color
    let fills: Fills
    let lines: Lines

    /// The ground of a node.
    public func fill(of kind: Diagram.Node.Kind) -> Color {
        switch kind {
        case .claim, .meta, .portal, .group: fills.claim
        case .rebuttal: fills.rebuttal
        case .argument, .reply: fills.argument
        case .norm: fills.norm
        case .question: fills.question
        case .demand: fills.demand
        }
    }

    /// The colour of a line.
    public func line(_ kind: Relation.Kind) -> Color {
        switch LineStyle.of(kind).hue {
        case .support: lines.support
        case .attack: lines.attack
        case .undercut: lines.undercut
        case .cite: lines.cite
        case .neutral: lines.neutral
        }
    }

    struct Fills: Sendable, Equatable {
        let claim, rebuttal, argument, norm, question, demand: Color
    }

    struct Lines: Sendable, Equatable {
        let support, attack, undercut, cite, neutral: Color
    }

    private static func linear(_ channel: Double) -> Double {
        channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055, 2.4)
    }
}

extension Theme {
    public static let light = Theme(
        name: "light", canvas: Color("#FFFFFF"), group: Color("#F4F6F8"), text: Color("#1A1D21"),
        meta: Color("#4A5360"), border: Color("#4A5360"), hairline: Color("#C9D0D8"),
        fills: Fills(
            claim: Color("#FFFFFF"), rebuttal: Color("#FCF0E8"), argument: Color("#EEF2F5"), norm: Color("#E9F1FC"),
            question: Color("#FFF7D6"), demand: Color("#F7ECFA")),
        lines: Lines(
            support: Color("#007F5C"), attack: Color("#8A2A00"), undercut: Color("#B41FB0"), cite: Color("#00357D"),
            neutral: Color("#5C6671")))

    public static let dark = Theme(
        name: "dark", canvas: Color("#14171A"), group: Color("#1B1F24"), text: Color("#ECEFF3"),
        meta: Color("#B8C1CB"), border: Color("#97A2AE"), hairline: Color("#3D4650"),
        fills: Fills(
            claim: Color("#22272D"), rebuttal: Color("#35261D"), argument: Color("#2A3037"), norm: Color("#1B2B42"),
            question: Color("#363012"), demand: Color("#332340")),
        lines: Lines(
            support: Color("#8CF0C4"), attack: Color("#F5773C"), undercut: Color("#EAB8FF"), cite: Color("#4C97FF"),
            neutral: Color("#A9B3BE")))

    /// Black on white, for paper and copiers.
    public static let print = Theme(
        name: "print", canvas: Color("#FFFFFF"), group: Color("#FFFFFF"), text: Color("#000000"),
        meta: Color("#000000"), border: Color("#000000"), hairline: Color("#999999"),
        fills: Fills(
            claim: Color("#FFFFFF"), rebuttal: Color("#FFFFFF"), argument: Color("#FFFFFF"), norm: Color("#FFFFFF"),
            question: Color("#FFFFFF"), demand: Color("#FFFFFF")),
        lines: Lines(
            support: Color("#000000"), attack: Color("#000000"), undercut: Color("#000000"), cite: Color("#000000"),
            neutral: Color("#000000")))

    /// In the order in which they are offered.
    public static let all = [light, dark, print]

    /// The theme with a name, as written on the command line.
    public init?(named name: String) {
        guard let theme = Theme.all.first(where: { $0.name == name }) else { return nil }
        self = theme
    }
}
