/// How large a drawing says it is, in points.
struct SVGSize: Equatable {
    let width: Double
    let height: Double

    init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

    /// Infinite where the drawing does not say.
    init(_ svg: String) {
        width = SVGSize.number(after: " width=\"", in: svg.prefix(1000))
        height = SVGSize.number(after: " height=\"", in: svg.prefix(1000))
    }

    /// The smallest type of a drawing; nil when it holds no words.
    static func smallestType(in svg: String) -> Double? {
        var rest = svg[...]
        var smallest: Double?
        while let mark = rest.firstRange(of: " font-size=\"") {
            rest = rest[mark.upperBound...]
            guard let size = Double(rest.prefix { $0.isNumber || $0 == "." }) else { continue }
            smallest = min(smallest ?? size, size)
        }
        return smallest
    }

    private static func number(after key: String, in svg: Substring) -> Double {
        guard let start = svg.firstRange(of: key)?.upperBound else { return .infinity }
        return Double(svg[start...].prefix { $0.isNumber || $0 == "." }) ?? .infinity
    }
}
