import ArgumentModel
import Wording

extension Legend {
    /// A row of the key for a page that prints it as text: a small picture, and what it means.
    public struct Item: Sendable {
        /// An SVG of its own, hidden from those who are read the words.
        public let picture: String
        /// Such as `supports: the start gives a reason for the end`.
        public let words: String
    }

    /// The boxes and lines of the key.
    public func items(in theme: Theme) -> [Item] {
        let boxes = nodes.map { row in
            Item(
                picture: Legend.picture(44, [LegendBox(kind: row.kind, theme: theme).element(x: 0, middle: 7.5)]),
                words: "\(row.kind.noun(1)): \(row.kind.reading)")
        }
        let lines = edges.map { row in
            Item(
                picture: Legend.picture(
                    56, LegendLine(relation: row.relation, theme: theme).elements(x: 0, middle: 7.5)),
                words: "\(row.relation.rawValue): \(row.relation.reading)")
        }
        return boxes + lines
    }

    private static func picture(_ width: Int, _ elements: [String]) -> String {
        "<svg width=\"\(width)pt\" height=\"15pt\" viewBox=\"0 0 \(width) 15\" aria-hidden=\"true\">"
            + elements.joined() + "</svg>"
    }
}
