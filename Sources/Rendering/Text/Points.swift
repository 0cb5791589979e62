/// A length as DOT and SVG print it: at most two decimals, no exponent, no trailing zeros.
func points(_ length: Double) -> String {
    guard length.isFinite else { return "0" }
    let hundredths = Int((min(max(length, -1e9), 1e9) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, fraction) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    if fraction == 0 { return "\(sign)\(whole)" }
    if fraction % 10 == 0 { return "\(sign)\(whole).\(fraction / 10)" }
    return "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
}
