extension Diagram {
    /// How much room boxes, lines and the edge of the picture take. All lengths are in points.
    public struct Spacing: Sendable, Equatable {
        /// How long a line of a box's words can be, in Liberation Sans.
        public var textWidth: Double
        /// How much more room boxes leave for it, in parts of it: for readers with wider fonts whose programs do not fit
        /// words to the length given.
        public var reserve = 1.2
        /// Between a row of boxes and the words of the lines that leave it.
        public var rowGap: Double
        /// Between boxes of one row.
        public var boxGap: Double
        /// Between a box's words and its upper and lower border.
        public var boxMargin: Double
        /// Around the map: what Graphviz leaves blank, and what the painter adds.
        public var edge: (drawing: Double, canvas: Double)
        /// How many boxes without reasons of their own stand side by side under the same box, and how many without lines.
        public var leavesPerRow: Int
        /// Between a frame and its boxes.
        public var frameMargin = 12.0
        /// Whether parts that no line ties stand one below the other, as on a narrow page.
        public var isStacked = false

        /// For the screen and for large paper.
        public static let usual = Spacing(
            textWidth: 172, rowGap: 23.04, boxGap: 21.6, boxMargin: 5.76, edge: (18, 16), leavesPerRow: 4)
        /// For a page among others, read in a browser, which fits words to their length: the words keep their size, and
        /// the rest is as tight as it can be read.
        public static let tight = Spacing(
            textWidth: 138, reserve: 1, rowGap: 9, boxGap: 10.8, boxMargin: 3.6, edge: (2.88, 0), leavesPerRow: 4)

        public static func == (a: Spacing, b: Spacing) -> Bool {
            (a.textWidth, a.reserve, a.rowGap, a.boxGap, a.boxMargin, a.leavesPerRow)
                == (b.textWidth, b.reserve, b.rowGap, b.boxGap, b.boxMargin, b.leavesPerRow) && a.edge == b.edge
                && a.frameMargin == b.frameMargin && a.isStacked == b.isStacked
        }
    }

    /// Where the title is printed.
    public enum HeadingPlacement: Sendable {
        case above
        /// In the picture's accessible name alone.
        case hidden
    }
}
