/// A way in which two texts may differ although their words are the same: how a text is set, not what it says.
public enum Typography: String, Sendable, CaseIterable {
    case quotationMarks = "quotation marks"
    case dashes = "dashes"
    case ellipses = "the dots of an ellipsis"
    case ligatures = "ligatures"
    case width = "full or half width"
    case softHyphens = "soft hyphens"
    case invisible = "invisible characters"
    case dividedWords = "a word divided at the end of a line"
    case blockQuotes = "the '>' of a block quote"
    case emphasis = "marks of emphasis"
}

extension Typography {
    /// The kinds in which two texts differ that agree when all of them are undone.
    static func differences(between text: String, and other: String) -> [Typography] {
        let all = Set(allCases)
        return allCases.filter { kind in
            let others = all.subtracting([kind])
            return !SetText(text, undoing: others).agrees(with: SetText(other, undoing: others))
        }
    }

    static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "′", "″", "´", "ʼ", "「", "」", "『",
            "』",
            "〝", "〞", "〟", "＂", "＇":
            true
        default: false
        }
    }

    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2212}"
            || (!scalar.isASCII && scalar.properties.generalCategory == .dashPunctuation)
    }
}
