import Rendering

/// A way to lay out a map on a page.
struct MapShape {
    let area: PrintArea
    let direction: Diagram.Direction
    /// In points: as wide as a number of boxes side by side leaves them.
    let textWidth: Double
    let leavesPerRow: Int

    init(_ area: PrintArea, _ direction: Diagram.Direction, textWidth: Double, leavesPerRow: Int = 16) {
        (self.area, self.direction) = (area, direction)
        (self.textWidth, self.leavesPerRow) = (textWidth, leavesPerRow)
    }

    /// In the order in which they are preferred.
    static let all =
        portrait + [
            MapShape(.landscape, .leftToRight, textWidth: 172), MapShape(.landscape, .leftToRight, textWidth: 120),
            MapShape(.landscape, .bottomToTop, textWidth: 138, leavesPerRow: 4),
        ]
    static let portrait = [
        MapShape(.portrait, .leftToRight, textWidth: 195), MapShape(.portrait, .leftToRight, textWidth: 114),
        MapShape(.portrait, .bottomToTop, textWidth: 138),
        MapShape(.portrait, .bottomToTop, textWidth: 138, leavesPerRow: 1),
        MapShape(.portrait, .bottomToTop, textWidth: 195, leavesPerRow: 2),
    ]
}
