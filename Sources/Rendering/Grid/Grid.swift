/// A page whose places are computed: boxes with words in columns and rows, and level lines between them.
///
/// Points, from the upper left corner. Knows nothing of Graphviz or SVG. All text is as it stands in the files; painters
/// escape it.
public struct Grid: Sendable {
    public var title: String
    /// For those who do not see the picture.
    public var description: String
    public var size: PictureSize
    /// What of the graph stands on no page of the map, in sentences.
    public var leftOut: [String] = []
    /// Indexed by `Line.from` and `Line.to`, in reading order.
    public var boxes: [Box] = []
    public var lines: [Line] = []
    public var theme: Theme
    /// What every id of the SVG begins with, so that two maps can stand in one page.
    public var idPrefix: String
}

extension Grid {
    /// A place on the page.
    public struct Frame: Sendable, Equatable {
        public var x: Double
        public var y: Double
        public var width: Double
        public var height: Double

        public var right: Double { x + width }
        public var bottom: Double { y + height }
        public var middle: (x: Double, y: Double) { (x + width / 2, y + height / 2) }
    }

    /// How a box is outlined. The outline tells the form of the column, never who is right.
    public enum Outline: String, Sendable, CaseIterable {
        /// Words alone.
        case none
        case square, rounded
        /// Who stands on no side.
        case third
        /// A clause, twice outlined.
        case clause
        /// The empty place where a reply is missing.
        case slot
        /// A heading's ground.
        case band
        /// A thin rule, without words.
        case rule
        /// A ground for a word that stands on a line.
        case word
    }

    /// Lines of one type.
    public struct Words: Sendable {
        public enum Ink: Sendable { case text, meta }

        public var lines: [String]
        public var size: Double
        public var isBold = false
        public var isItalic = false
        public var ink = Ink.text
        /// Where it is not English.
        public var language: String?

        /// How high the lines are together.
        var height: Double { Double(lines.count) * size * Grid.lineHeight }
    }

    public struct Box: Sendable {
        public var frame: Frame
        public var outline: Outline
        public var words: [Words]
        public var isCentred = false
        /// The node that it shows, by its stable id; empty for what shows none.
        public var anchor = ""
        /// Whether it is the place of a reply that nobody gave.
        public var lacksReply = false
        /// What sort of node that is.
        public var noun = Noun.statement
        /// What else its words name.
        public var mentions: [Mention] = []
        /// The full quotation.
        public var tooltip = ""
        /// That of the quotation, where it is not English.
        public var language: String?
        /// What is read out; empty for what the words say.
        public var spoken = ""
    }

    /// A node that the words of a box name beside the one it shows.
    public struct Mention: Sendable {
        /// Its stable id.
        public let anchor: String
        public let noun: Noun
    }

    /// A level line from one box to another.
    public struct Line: Sendable {
        /// Positions in `Grid.boxes`.
        public var from: Int
        public var to: Int
        public var look: Look
        public var y: Double
        public var tooltip = ""
    }

    /// How many statements, clauses and empty places for replies it shows.
    public var cardCount: Int {
        boxes.count { box in
            switch box.outline {
            case .square, .rounded, .third, .clause, .slot: true
            case .none, .band, .rule, .word: false
            }
        }
    }

    /// Adds words without an outline and gives the height of what they take, the gap below them included.
    mutating func add(_ words: Words, x: Double, y: Double, width: Double) -> Double {
        boxes.append(
            Box(frame: Frame(x: x, y: y, width: width, height: words.height + 2), outline: .none, words: [words]))
        return words.height + 4
    }

    /// In the middle of a sheet of paper from side to side, as far from its upper edge, on its side where the page is wider
    /// than it.
    func set(on paper: PictureSize) -> Grid {
        let isAcross = size.width > paper.width
        let sheet = isAcross ? PictureSize(width: paper.height, height: paper.width) : paper
        guard size.fits(in: sheet) else { return self }
        let shift = min((sheet.width - size.width) / 2, sheet.height - size.height)
        var grid = self
        for index in grid.boxes.indices {
            grid.boxes[index].frame.x += shift
            grid.boxes[index].frame.y += shift
        }
        for index in grid.lines.indices { grid.lines[index].y += shift }
        grid.size = sheet
        return grid
    }

    /// In type sizes.
    static let lineHeight = 1.2
    /// Other fonts than Liberation Sans are wider; boxes leave so much room.
    static let reserve = 1.2
}
