/// How a map is to be drawn.
public struct MapOptions: Sendable {
    /// What the frames around boxes stand for.
    public enum Grouping: String, Sendable, CaseIterable { case party, source, section, none }

    /// What stands in a box.
    public enum Label: String, Sendable, CaseIterable {
        /// The editor's words.
        case title
        /// What the author of the graph wrote after the title.
        case text
        /// The words of the source.
        case quote
    }

    public enum LegendPlacement: Sendable { case below, hidden }

    /// What the links between an overview and its sub-maps point to.
    public enum SheetLink: Sendable {
        /// `#group-ru`, for sheets that stand in one page.
        case fragment
        /// `base-ru.svg`, for sheets that are files.
        case file(base: String, fileExtension: String)
    }

    /// What a face-to-face map is set on, one page after the other.
    public enum Page: Sendable, Equatable {
        /// A3 on its side, margins included.
        case a3Across
        /// So much of an upright sheet, without margins: a question stands above what is said to it.
        case upright(PictureSize)
    }

    /// Nil frames sections where the graph has any, else parties.
    public var grouping: Grouping?
    /// Nil for titles and, where nothing is quoted, the author's text under them, as the graph's own settings have it.
    public var label: Label?
    public var direction = Diagram.Direction.bottomToTop
    public var spacing = Diagram.Spacing.usual
    public var heading = Diagram.HeadingPlacement.above
    public var theme = Theme.light
    public var idPrefix = "map-"
    public var legend = LegendPlacement.below
    public var sheetLink = SheetLink.fragment
    public var page = Page.a3Across
    /// Nil for pictures that are as large as they turn out.
    public private(set) var paper: MapPaper?
    /// A map with more boxes opens as an overview.
    public var overviewThreshold = 60

    public init() {}

    /// Sets everything on sheets of a paper, whatever their number.
    public mutating func print(on paper: MapPaper) { (self.paper, page) = (paper, paper.page) }
}
