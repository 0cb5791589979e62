/// A length as it is after DOT has carried it: inches of two decimals, then whole points.
struct DOTLength {
    let inches: Double

    /// - Parameter length: In points.
    init(_ length: Double) { inches = (length / 72 * 100).rounded() / 100 }

    init(inches: Double) { self.inches = inches }

    var points: Double { (inches * 72).rounded() }

    /// What the length is at least, however it is rounded.
    var least: Double { (inches * 72).rounded(.down) }
}
