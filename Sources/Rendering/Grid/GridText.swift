import ArgumentModel
import Wording

/// Text in lines, with room for wider fonts.
enum GridText {
    static func words(
        _ text: String, width: Double, size: Double, lineLimit: Int, isBold: Bool = false,
        ink: Grid.Words.Ink = .text
    ) -> Grid.Words {
        let wrap = TextWrap(
            width: width / Grid.reserve, size: size, weight: isBold ? .bold : .regular, lineLimit: lineLimit)
        return Grid.Words(lines: wrap.lines(of: PlainText.clean(text)), size: size, isBold: isBold, ink: ink)
    }

    /// `RU: Russian Federation; US: United States`, of those whose code is not their name.
    static func names(of parties: [Party]) -> String {
        parties.filter { $0.code != $0.name }.map { "\($0.code): \(LineText.clean($0.name))" }.joined(separator: "; ")
    }

    /// How wide the words are in the widest font that is provided for.
    static func width(_ words: Grid.Words) -> Double {
        let widths = words.lines.map {
            TextMetrics.width(of: $0, size: words.size, weight: words.isBold ? .bold : .regular)
        }
        return (widths.max() ?? 0) * Grid.reserve
    }
}
