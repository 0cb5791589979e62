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
        /// It holds something against those it is addressed to.
        case charges
        /// It awaits a reply as a question does.
        case offers
        case announces, predicts
        /// It tells what another says and takes no stand.
        case reports
        /// The speaker takes it for granted.
        case presupposes
    }

    /// Which relations of the node the words themselves draw.
    public enum Drawn: Sendable, Equatable {
        case all
        /// Those with these nodes at the other end; empty for none, so that they are the editor's.
        case with([Node])

        /// Whether a node is named as the other end.
        public func names(_ node: Node) -> Bool {
            switch self {
            case .all: true
            case .with(let nodes): nodes.contains(node)
            }
        }
    }

    public let by: Party.ID?
    public let speaker: String?
    public let source: Source.ID?
    /// Who reports it, when the source is not the speaker's own document.
    public let via: Party.ID?
    public let act: Act
    /// The words of the quotation that mean the opposite of what they say; `act` holds for the rest.
    public let irony: String?
    public let drawn: Drawn
    /// The keys whose values the editor concluded, such as `date`; what they give is never counted as exact.
    public let inferred: [String]
    /// The date given on the occurrence itself or, lacking one, the date of the source.
    public let date: DateSpan?
    /// The verified words. Nil when none were given or when they could not be verified.
    public let quotation: Quotation?
    /// Those whom a question, demand, offer or charge addresses.
    public let to: [Party.ID]
    /// What the words answer to issues.
    public let positions: [Position]
    /// The term whose meaning the words give.
    public let defines: String?
    /// The place in the graph file where the metadata stand.
    public let range: SourceRange

    /// Whether the day was concluded by the editor rather than printed.
    public var isDateInferred: Bool { inferred.contains("date") }
    /// Whether it is the editor's conclusion what the speaker does with the words, or that they are ironic.
    public var isActInferred: Bool { inferred.contains("act") || (irony != nil && inferred.contains("irony")) }
    /// Whether it is the editor's conclusion what the words answer, or that they answer it.
    public var isAnswerInferred: Bool { inferred.contains("holds") || inferred.contains("on") }
}
