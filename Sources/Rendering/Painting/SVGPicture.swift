/// A map as SVG, with what a page has to know of it.
public struct SVGPicture: Sendable {
    /// The whole document.
    public let text: String
    public let size: PictureSize
    /// The smallest type in it, in points; nil when it holds no words.
    public let smallestType: Double?

    public init(text: String, size: PictureSize, smallestType: Double?) {
        (self.text, self.size, self.smallestType) = (text, size, smallestType)
    }
}
