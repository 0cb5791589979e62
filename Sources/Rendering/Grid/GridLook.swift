public import ArgumentModel
import Wording

extension Grid {
    /// How a line is drawn.
    public enum Look: Sendable, Hashable {
        case relation(Relation.Kind)
        /// Two parties hold different answers, without a relation drawn between what they say.
        case disagreement
        /// A question on its way to who does not reply.
        case question

        var head: LineStyle.Head? {
            switch self {
            case .relation(let kind): LineStyle.of(kind).head
            case .disagreement: nil
            case .question: .openV
            }
        }

        var hasBothHeads: Bool {
            if case .relation(let kind) = self { LineStyle.of(kind).ends == .both } else { false }
        }

        var dash: LineStyle.Dash {
            if case .relation(let kind) = self { LineStyle.of(kind).dash } else { .solid }
        }

        /// In points.
        var width: Double {
            switch self {
            case .relation(let kind): LineStyle.of(kind).width * 0.75
            case .disagreement: 2.25
            case .question: 0.75
            }
        }

        func color(in theme: Theme) -> Theme.Color {
            switch self {
            case .relation(let kind): theme.line(kind)
            case .disagreement: theme.line(.attacks)
            case .question: theme.line(.answers)
            }
        }
    }
}

extension Grid.Look {
    /// What stands in the legend beside the line.
    var reading: String {
        switch self {
        case .disagreement: "different answers, no relation drawn"
        case .question: "asks, demands or offers, without a reply"
        case .relation(let kind): "\(RelationWords.mutual(kind) ?? kind.rawValue): \(kind.reading)"
        }
    }
}
