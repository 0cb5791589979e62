public import ArgdownSyntax

/// A claim about the wording of a text of the corpus that can be decided by looking.
public struct TextCheck: Sendable {
    public enum Expectation: String, Sendable, CaseIterable { case present, absent }

    /// The words in question.
    public let text: String
    /// The sources to look in.
    public let sources: [Source.ID]
    /// Names given in `in:` that the corpus does not hold: the check cannot be decided there.
    public let missingSources: [String]
    public let expectation: Expectation
    /// How often the words must at least occur when they are expected to be present.
    public let minimum: Int
    public let range: SourceRange
}
