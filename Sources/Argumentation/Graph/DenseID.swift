/// A typed position in a dense numbering: 0 ..< count of the structure that gives it out.
///
/// Arguments, sentences, nodes and members of a problem are numbered without gaps, so arrays serve as maps. The type
/// keeps a position in one structure from being used in another.
public protocol DenseID: Hashable, Comparable, Sendable {
    /// The 0-based position, in 32 bits.
    var rawValue: Int32 { get }

    /// Creates the identifier of a 0-based position.
    init(rawValue: Int32)
}

extension DenseID {
    /// Creates the identifier of a 0-based position.
    ///
    /// - Precondition: `0 <= position <= Int32.max`.
    @inlinable
    public init(_ position: Int) {
        precondition(position >= 0, "a dense identifier is not negative")
        self.init(rawValue: Int32(position))
    }

    /// The 0-based position.
    @inlinable
    public var position: Int { Int(rawValue) }

    /// Orders identifiers by position.
    @inlinable
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
