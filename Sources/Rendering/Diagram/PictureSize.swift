/// How wide and how high something is, in points.
public struct PictureSize: Sendable, Equatable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

    /// Whether it has room in another, neither turned nor made smaller.
    public func fits(in other: PictureSize) -> Bool { width <= other.width && height <= other.height }
}
