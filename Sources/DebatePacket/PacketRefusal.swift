/// Why no packet can be made of a graph.
public struct PacketRefusal: Error, Equatable {
    /// A lower-case sentence without a full stop, naming what is missing.
    public let message: String
    /// What to do about it.
    public let help: String?

    init(_ message: String, help: String? = nil) { (self.message, self.help) = (message, help) }
}
