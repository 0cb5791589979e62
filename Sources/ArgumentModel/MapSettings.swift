/// How the author of a graph wants its map selected and drawn, from the frontmatter.
///
/// The keys are Argdown's (`selection`, `group`, `map`).
public struct MapSettings: Sendable, Equatable {
    public enum StatementSelection: String, Sendable, CaseIterable {
        case all
        case withTitle = "with-title"
        case topLevel = "top-level"
        case withRelations = "with-relations"
        case notUsedInArgument = "not-used-in-argument"
        case withMoreThanOneRelation = "with-more-than-one-relation"
    }

    public enum LabelMode: String, Sendable, CaseIterable {
        case hideUntitled = "hide-untitled"
        case title, text, none
    }

    public var statementSelection = StatementSelection.withTitle
    public var excludeDisconnected = true
    /// Titles of sections; nil selects all.
    public var selectedSections: [String]?
    /// Tags; nil selects all.
    public var selectedTags: [String]?
    public var selectElementsWithoutTag = false
    public var selectElementsWithoutSection = false
    /// Whether `isInMap` in metadata is disregarded.
    public var ignoresIsInMap = false
    /// How many of the deepest heading levels become groups.
    public var groupDepth = 2
    public var statementLabels = LabelMode.hideUntitled
    public var argumentLabels = LabelMode.hideUntitled

    public init() {}
}
