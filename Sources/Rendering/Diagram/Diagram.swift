public import ArgumentModel

/// A map as it is to be drawn: boxes, lines and words, without coordinates.
///
/// Knows nothing of Graphviz or SVG. All text is as it stands in the files; painters escape it.
public struct Diagram: Sendable {
    public enum Direction: String, Sendable, CaseIterable {
        /// Conclusions on top, reasons below.
        case bottomToTop = "BT"
        /// Reasons on the left, conclusions on the right.
        case leftToRight = "LR"
    }

    public var title: String
    /// The line under the title: the date, the view.
    public var subtitle: String
    /// Counts by kind and state, for those who do not see the picture.
    public var description: String
    /// Indexed by `Node.ID`.
    public var nodes: [Node]
    public var edges: [Edge]
    public var groups: [Group]
    /// What of the graph it does not show, in sentences for the legend and for those who do not see it.
    public var leftOut: [String] = []
    /// Nil when the map is drawn without.
    public var legend: Legend?
    public var theme: Theme
    public var direction: Direction
    public var spacing = Spacing.usual
    public var heading = HeadingPlacement.above
    /// How wide title and legend may be at most, in points; nil for as wide as they are best read.
    public var widest: Double?
    /// What it is printed on; nil for a picture that is as large as it turns out.
    var sheet: Sheet?
    /// What every id of the SVG begins with, so that two maps can stand in one page.
    public var idPrefix: String

    public init(
        title: String, subtitle: String = "", description: String = "", nodes: [Node], edges: [Edge],
        groups: [Group] = [], legend: Legend? = nil, theme: Theme = .light, direction: Direction = .bottomToTop,
        idPrefix: String = "map-"
    ) {
        (self.title, self.subtitle, self.description) = (title, subtitle, description)
        (self.nodes, self.edges, self.groups, self.legend) = (nodes, edges, groups, legend)
        (self.theme, self.direction, self.idPrefix) = (theme, direction, idPrefix)
    }

    public subscript(id: Node.ID) -> Node { nodes[id.index] }
}

extension Diagram {
    /// A line between two boxes.
    public struct Edge: Sendable {
        public var from: Node.ID
        public var to: Node.ID
        public var relation: Relation.Kind
        /// What stands on the line, such as `answers (evasive)`.
        public var word: String
        public var tooltip: String
        /// How many relations the line stands for.
        public var count: Int

        public init(
            from: Node.ID, to: Node.ID, relation: Relation.Kind, word: String? = nil, tooltip: String = "",
            count: Int = 1
        ) {
            (self.from, self.to, self.relation) = (from, to, relation)
            (self.word, self.tooltip, self.count) = (word ?? relation.rawValue, tooltip, count)
        }
    }

    /// A sheet of paper, in points, with a map in its upper left corner.
    struct Sheet: Sendable {
        let size: PictureSize
        /// Left and above of the map.
        let margin: Double
        /// How high Graphviz draws title, map and legend; nil where it draws the map alone.
        let drawnHeight: Double?
    }

    /// A titled frame around boxes: a party, a source or a section. Groups do not nest.
    public struct Group: Sendable {
        public var title: String
        /// In the order of `Diagram.nodes`; a node stands in one group at most.
        public var members: [Node.ID]

        public init(title: String, members: [Node.ID]) { (self.title, self.members) = (title, members) }
    }
}
