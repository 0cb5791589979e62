/// How a line of words is set in SVG, whatever fonts the reader has: as long as it is in Liberation Sans, and from the
/// right where its first letter is of a script that runs so.
struct TextSetting {
    /// In points; nil where the width of some character is only estimated.
    let length: Double?
    let isRightToLeft: Bool

    init(_ text: String, size: Double, weight: TextMetrics.Weight) {
        let isKnown = !text.isEmpty && text.unicodeScalars.allSatisfy(TextMetrics.isKnown)
        length = isKnown ? TextMetrics.width(of: text, size: size, weight: weight) : nil
        isRightToLeft = TextSetting.isRightToLeft(text)
    }

    /// By the first letter, as in the Unicode bidirectional algorithm, rules P2 and P3.
    static func isRightToLeft(_ text: some StringProtocol) -> Bool {
        guard let letter = text.unicodeScalars.first(where: \.properties.isAlphabetic) else { return false }
        return switch letter.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    /// Beside the attributes of place and type. Words from the right keep their place: what stood at the left of them is
    /// where they end.
    var attributes: [(name: String, value: String)] {
        let fit = length.map { [("textLength", points($0.rounded())), ("lengthAdjust", "spacingAndGlyphs")] } ?? []
        return fit + (isRightToLeft ? [("direction", "rtl"), ("unicode-bidi", "plaintext")] : [])
    }

    /// The anchor of the same place: start and end are those of the direction.
    func anchor(_ anchor: String?) -> String? {
        guard isRightToLeft else { return anchor }
        return switch anchor {
        case nil, "start": "end"
        case "end": nil
        default: anchor
        }
    }
}

extension Stroke {
    /// Text of Graphviz's as `TextSetting` has it; all else as it is.
    ///
    /// - Parameter least: What is shorter, in points, has room for any font.
    func fitted(from least: Double = 0) -> Stroke {
        guard name == "text", let content else { return self }
        let setting = TextSetting(
            XMLText.plain(content), size: self["font-size"].flatMap(Double.init) ?? 0,
            weight: self["font-weight"] == "bold" ? .bold : .regular)
        return setting.length.map { $0 < least } ?? false ? self : set(setting)
    }

    /// Words from the right, which Graphviz places by widths of its own, at the right edge given.
    func beginning(atRight right: Double?) -> Stroke {
        guard self["direction"] == "rtl", let right else { return self }
        var copy = self
        (copy["x"], copy["text-anchor"]) = (points(right), nil)
        return copy
    }

    func set(_ setting: TextSetting) -> Stroke {
        var copy = self
        copy["text-anchor"] = setting.anchor(self["text-anchor"])
        for (name, value) in setting.attributes { copy[name] = value }
        return copy
    }
}
