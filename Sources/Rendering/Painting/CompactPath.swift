/// Graphviz's splines in fewer bytes: tenths of a point, and each curve relative to where the last one ended.
enum CompactPath {
    /// Rewrites `Mx,yCx,y x,y x,y …`; nil for any other path.
    static func rewritten(_ path: String) -> String? {
        guard path.first == "M", let curves = path.firstIndex(of: "C") else { return nil }
        let start = numbers(path[path.index(after: path.startIndex)..<curves])
        let rest = numbers(path[path.index(after: curves)...])
        guard start.count == 2, rest.count % 6 == 0, !rest.isEmpty else { return nil }
        var (x, y) = (start[0], start[1])
        var compact = "M\(written(x)),\(written(y))c"
        for curve in stride(from: 0, to: rest.count, by: 6) {
            for point in stride(from: curve, to: curve + 6, by: 2) {
                if compact.last != "c" { compact += " " }
                compact += "\(written(rest[point] - x)),\(written(rest[point + 1] - y))"
            }
            (x, y) = (rest[curve + 4], rest[curve + 5])
        }
        return compact
    }

    /// In tenths, so that rounding errors do not add up along a line.
    private static func numbers(_ text: Substring) -> [Int] {
        text.split { $0 == "," || $0 == " " }.compactMap { Double($0).map { Int(($0 * 10).rounded()) } }
    }

    private static func written(_ tenths: Int) -> String {
        let sign = tenths < 0 ? "-" : ""
        let (whole, fraction) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        return fraction == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
    }
}
