import ArgdownSyntax
package import ArgumentModel

/// Words found in a source.
package struct QuotationMatch {
    package let quotation: Quotation
    package let finder: QuotationFinder

    package init(quotation: Quotation, finder: QuotationFinder) { (self.quotation, self.finder) = (quotation, finder) }

    /// `path:line:column`.
    package var place: String { "\(finder.source.file.path):\(quotation.line):\(column)" }

    package var column: Int { finder.source.file.position(at: quotation.range.bounds.lowerBound).column }

    /// The metadata that quote exactly this place: with a prefix, or a suffix, where the words stand in several.
    package var metadata: String {
        let quote = QuotationMatch.scalar(quotation.text)
        guard let context = disambiguation else { return "{in: \(finder.source.name), quote: \(quote)}" }
        return "{in: \(finder.source.name), \(context), quote: \(quote)}"
    }

    /// The fewest words before, or else after, that make the place the only one.
    private var disambiguation: String? {
        guard finder.wholePlaces(of: quotation.text).count > 1 else { return nil }
        let (body, bounds) = (finder.source.bodyBounds, quotation.range.bounds)
        let file = finder.source.file
        let before = file.text(in: body.lowerBound..<bounds.lowerBound).split(whereSeparator: \.isWhitespace).suffix(12)
        let after = file.text(in: bounds.upperBound..<body.upperBound).split(
            maxSplits: 12, whereSeparator: \.isWhitespace
        ).prefix(12)
        for count in 1...12 {
            let prefix = before.suffix(count).joined(separator: " ")
            if finder.wholePlaces(of: quotation.text, prefix: prefix).count == 1 {
                return "prefix: " + QuotationMatch.scalar(prefix)
            }
            let suffix = after.prefix(count).joined(separator: " ")
            if finder.wholePlaces(of: quotation.text, suffix: suffix).count == 1 {
                return "suffix: " + QuotationMatch.scalar(suffix)
            }
        }
        return nil
    }

    /// A double-quoted YAML scalar on one line.
    private static func scalar(_ text: String) -> String {
        DataValue.quoted(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}
