import ArgdownSyntax

/// A place where the words of a quotation stand in another typography.
public struct TypographicVariant: Sendable {
    /// The words as the source prints them.
    public let quotation: Quotation
    /// What is different; never empty.
    public let kinds: [Typography]

    /// Every place where some words stand as whole words, but not exactly, in order.
    ///
    /// Complexity: O(*n*) in the length of the source, on ordinary text.
    public static func all(of words: String, in finder: QuotationFinder) -> [TypographicVariant] {
        all(of: words, in: finder, finder.setText)
    }

    /// The same in a source whose typography was undone before.
    static func all(of words: String, in finder: QuotationFinder, _ text: SetText) -> [TypographicVariant] {
        let sought = SetText(words, undoing: Set(Typography.allCases))
        return text.places(of: sought).compactMap { place in
            let quotation = finder.quotation(in: place)
            let kinds = Typography.differences(between: quotation.text, and: words)
            return kinds.isEmpty || finder.cutWord(at: quotation) != nil
                ? nil : TypographicVariant(quotation: quotation, kinds: kinds)
        }
    }

    /// `quotation marks and dashes`.
    public var summary: String {
        let names = kinds.map(\.rawValue)
        return names.count > 1 ? "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])" : names[0]
    }
}
