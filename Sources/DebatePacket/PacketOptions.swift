public import ArgumentModel

/// How a packet is to be made.
public struct PacketOptions: Sendable {
    /// How much of a packet is written.
    public enum Extent: Sendable {
        /// What one lesson takes, followed by all else.
        case coreAndAnnex
        /// What one lesson takes, alone.
        case core
    }

    /// How many cards of a side a lesson takes, without the one for the reversal.
    public static let coreCards = 5

    /// What is debated; nil lets the packet propose a claim.
    public var motion: Node?
    /// The order of speeches and the minutes they take.
    public var format: DebateFormat
    /// How many cards each side gets at most, from 5 to 8, without the one for the reversal. The core holds 5.
    public var cardsPerSide: Int
    public var extent: Extent
    public var paper: Paper

    public init(
        motion: Node? = nil, format: DebateFormat = .structuredControversy, cardsPerSide: Int = PacketOptions.coreCards,
        extent: Extent = .coreAndAnnex, paper: Paper = .a4
    ) {
        (self.motion, self.format, self.extent, self.paper) = (motion, format, extent, paper)
        self.cardsPerSide =
            extent == .core ? PacketOptions.coreCards : min(8, max(PacketOptions.coreCards, cardsPerSide))
    }
}
