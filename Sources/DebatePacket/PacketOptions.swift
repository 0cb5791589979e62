public import ArgumentModel

/// How a packet is to be made.
public struct PacketOptions: Sendable {
    /// What is debated; nil lets the packet propose a claim.
    public var motion: Node?
    /// The order of speeches and the minutes they take.
    public var format: DebateFormat
    /// How many cards each side gets at most, from 5 to 8.
    public var cardsPerSide: Int

    public init(motion: Node? = nil, format: DebateFormat = .structuredControversy, cardsPerSide: Int = 6) {
        (self.motion, self.format, self.cardsPerSide) = (motion, format, min(8, max(5, cardsPerSide)))
    }
}
