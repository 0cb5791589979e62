extension DataValue {
    /// The value in flow form, as it reads back the same.
    var written: String {
        switch content {
        case .null: "null"
        case .scalar(let text, isPlain: true): text
        case .scalar(let text, isPlain: false): DataValue.quoted(text)
        case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { "\(DataValue.key($0.key)): \($0.value.written)" }.joined(separator: ", ") + "}"
        }
    }

    private static func key(_ key: String) -> String {
        let isPlain = key.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x5F || $0 == 0x2D }
        return isPlain && key.utf8.first.map { !$0.isDigit && $0 != 0x2D } ?? false ? key : quoted(key)
    }

    /// A double-quoted scalar on one line.
    public static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{AD}", "\u{200B}", "\u{2028}", "\u{2029}", "\u{2060}",
                "\u{FEFF}",
                "\u{FFFE}", "\u{FFFF}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension DataValue {
    /// The text of a quoted scalar that fills some bytes of a file; nil for anything else.
    public static func scalar(in bounds: Range<Int>, of file: SourceFile) -> String? {
        guard let first = bounds.first, bounds.upperBound <= file.utf8.count,
            "\"'".utf8.contains(file.utf8[first])
        else { return nil }
        return FlowDataParser.parse(file.utf8, in: bounds)?.text
    }
}
