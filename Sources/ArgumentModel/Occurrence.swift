public import ArgdownSyntax

/// One place where somebody says a statement: one quotation, with its own speaker, source and date.
///
/// Occurrences are never merged with one another.
public struct Occurrence: Sendable {
    /// What the speaker does with the words.
    public enum Act: String, Sendable, CaseIterable {
        case asserts, asks, demands, denies, concedes, quotes
        /// The words mean the opposite of what they say.
        case ironic
    }

    public let by: Party.ID?
    public let speaker: String?
    public let source: Source.ID?
    /// Who reports it, when the source is not the speaker's own document.
    public let via: Party.ID?
    public let act: Act
    /// The date given on the occurrence itself or, lacking one, the date of the source.
    public let date: DateSpan?
    /// The verified words. Nil when none were given or when they could not be verified.
    public let quotation: Quotation?
    /// Those whom a question or demand addresses.
    public let to: [Party.ID]
    /// The place in the graph file where the metadata stand.
    public let range: SourceRange
}
