/// A sheet of paper that a map is printed on, upright.
public enum MapPaper: String, Sendable, CaseIterable {
    case a4, a3, letter

    /// In points.
    public var size: PictureSize {
        switch self {
        case .a4: PictureSize(width: 595, height: 842)
        case .a3: PictureSize(width: 842, height: 1191)
        case .letter: PictureSize(width: 612, height: 792)
        }
    }

    /// What a picture may cover: the sheet without ten millimetres at each side, which most printers leave white.
    public var room: PictureSize {
        PictureSize(width: size.width - 2 * MapPaper.margin, height: size.height - 2 * MapPaper.margin)
    }

    static let margin = 28.5

    /// How many boxes a page has at most.
    public var boxLimit: Int {
        switch self {
        case .a4, .letter: 16
        case .a3: 36
        }
    }

    /// What a face-to-face map is set on.
    var page: MapOptions.Page {
        switch self {
        case .a4, .letter: .upright(room)
        case .a3: .a3Across
        }
    }

    /// The ways to lay out a page of boxes and arrows, the preferred one first.
    func shapes(_ direction: Diagram.Direction) -> [PrintShape] {
        let other: Diagram.Direction = direction == .bottomToTop ? .leftToRight : .bottomToTop
        return [direction, other].map { PrintShape(direction: $0, spacing: spacing($0)) }
    }

    /// Words keep their size and their room for wider fonts; all else is as tight as it can be read.
    private func spacing(_ direction: Diagram.Direction) -> Diagram.Spacing {
        var spacing = Diagram.Spacing.tight
        (spacing.reserve, spacing.isStacked, spacing.frameMargin) = (Diagram.Spacing.usual.reserve, true, 6)
        switch (self, direction) {
        case (.a4, .bottomToTop), (.letter, .bottomToTop): (spacing.textWidth, spacing.leavesPerRow) = (106, 3)
        case (.a3, .bottomToTop): (spacing.textWidth, spacing.leavesPerRow) = (130, 4)
        case (.a4, .leftToRight), (.letter, .leftToRight): (spacing.textWidth, spacing.leavesPerRow) = (150, 16)
        case (.a3, .leftToRight): (spacing.textWidth, spacing.leavesPerRow) = (136, 36)
        }
        return spacing
    }
}

/// A way to lay out a page.
struct PrintShape {
    let direction: Diagram.Direction
    let spacing: Diagram.Spacing
}
