import Rendering

/// A way to lay out a map on an upright page.
struct MapShape {
    let direction: Diagram.Direction
    /// In points: as wide as a number of boxes side by side leaves them.
    let textWidth: Double
    let leavesPerRow: Int

    init(_ direction: Diagram.Direction, textWidth: Double, leavesPerRow: Int = 16) {
        (self.direction, self.textWidth, self.leavesPerRow) = (direction, textWidth, leavesPerRow)
    }

    /// In the order in which they are preferred.
    static let all = [
        MapShape(.leftToRight, textWidth: 195), MapShape(.leftToRight, textWidth: 114),
        MapShape(.bottomToTop, textWidth: 138), MapShape(.bottomToTop, textWidth: 138, leavesPerRow: 1),
        MapShape(.bottomToTop, textWidth: 195, leavesPerRow: 2),
    ]
}
