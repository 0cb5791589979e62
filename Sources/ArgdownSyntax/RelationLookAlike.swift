/// What stands in the place of a relation symbol and is none: `–`, `→`, `•`, `＋` …
///
/// Word processors and telephones put such signs in by themselves.
struct RelationLookAlike: Equatable {
    /// In bytes.
    let length: Int
    /// The symbols that are probably meant.
    let symbols: [String]

    /// Whether the sign can stand for one symbol only.
    var isCertain: Bool { symbols.count == 1 }

    /// What a character resembles of a relation symbol.
    private enum Resemblance {
        case plus, minus, underscore, left, right, both
        /// The shaft of an arrow, as in `=>`.
        case shaft
        case bullet
    }

    /// More characters than this are no sign, as in a line drawn with hyphens.
    private static let longest = 4

    /// The sign at the head of some bytes, if there is one.
    static func match(_ bytes: ArraySlice<UInt8>) -> RelationLookAlike? {
        guard let first = bytes.first, first >= 0x80 || "+-*<>=_~".utf8.contains(first) else { return nil }
        var length = 0
        var found: [Resemblance] = []
        for scalar in String(decoding: bytes.prefix(longest * 4), as: UTF8.self).unicodeScalars {
            if scalar == "\u{FE0F}", !found.isEmpty {
                length += UTF8.width(scalar)
                continue
            }
            guard let resemblance = resemblance(of: scalar), found.count < longest else { break }
            found.append(resemblance)
            length += UTF8.width(scalar)
        }
        let symbols = symbols(for: found)
        return symbols.isEmpty ? nil : RelationLookAlike(length: length, symbols: symbols)
    }

    private static func resemblance(of scalar: Unicode.Scalar) -> Resemblance? {
        switch scalar.properties.generalCategory {
        case .dashPunctuation: return .minus
        case .connectorPunctuation, .mathSymbol, .otherSymbol, .otherPunctuation, .modifierSymbol: break
        default: return nil
        }
        let name = scalar.properties.name ?? ""
        func names(_ words: String...) -> Bool { words.contains { name.contains($0) } }
        if names("ARROW", "POINTING TRIANGLE", "POINTING BACKHAND", "POINTING POINTER", "POINTING INDEX") {
            if names("LEFT RIGHT", "LEFTWARDS ARROW OVER", "RIGHTWARDS ARROW OVER") { return .both }
            return names("LEFT") ? .left : .right
        }
        if names("PLUS SIGN") { return .plus }
        if names("MINUS SIGN", "HYPHEN BULLET", "TILDE") { return .minus }
        if names("LOW LINE") { return .underscore }
        if names("LESS-THAN SIGN") { return .left }
        if names("GREATER-THAN SIGN") { return .right }
        if names("EQUALS SIGN") { return .shaft }
        let isBullet = names(
            "ASTERISK", "STAR", "BULLET", "BLACK CIRCLE", "WHITE CIRCLE", "SQUARE", "DIAMOND", "MIDDLE DOT",
            "DOT OPERATOR", "MULTIPLICATION", "BALLOT X")
        return isBullet ? .bullet : nil
    }

    /// The symbols that some characters together may stand for, the likeliest first.
    private static func symbols(for found: [Resemblance]) -> [String] {
        if found.contains(.bullet) { return ["+", "-"] }
        let pointsLeft = found.contains(.left) || found.contains(.both)
        let pointsRight = found.contains(.right) || found.contains(.both)
        if pointsLeft, pointsRight { return ["><"] }
        let kinds = [
            found.contains(.plus) ? "+" : nil, found.contains(.minus) ? "-" : nil,
            found.contains(.underscore) ? "_" : nil,
        ].compactMap { $0 }
        let meant = kinds.isEmpty && (pointsLeft || pointsRight) ? ["-", "+"] : kinds
        return meant.map { pointsLeft ? "<\($0)" : pointsRight ? "\($0)>" : $0 }
    }
}
