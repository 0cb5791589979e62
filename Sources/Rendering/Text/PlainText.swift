import Wording

/// Text of a file, made fit for any XML document and for one line.
enum PlainText {
    /// On one line; what XML forbids, and what would reorder the text around it, becomes U+FFFD.
    ///
    /// At most `limit` Unicode scalars are kept.
    static func clean(_ text: String, limit: Int = 4000) -> String {
        LineText.clean(text, hostile: .replaced, limit: limit)
    }
}

/// Text as it stands in an XML document.
package enum XMLText {
    /// Escaped for content and for attributes in double quotes.
    package static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in PlainText.clean(text).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// What escaped content stands for.
    static func plain(_ content: some StringProtocol) -> String {
        guard content.contains("&") else { return String(content) }
        let entities = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&#160;": "\u{A0}", "&#45;": "-"]
        return entities.reduce(String(content)) { $0.replacing($1.key, with: $1.value) }.replacing("&amp;", with: "&")
    }
}

/// Text as it stands in DOT.
enum DOTText {
    /// For text inside an HTML-like label. Never empty, because Graphviz refuses empty elements.
    static func html(_ text: String) -> String {
        let escaped = escape(text, backslash: "\\\\")
        return escaped.isEmpty ? " " : escaped
    }

    /// A quoted attribute that Graphviz unescapes once, such as `label`.
    static func quoted(_ text: String) -> String { "\"" + escape(text, backslash: "\\\\") + "\"" }

    /// A quoted `tooltip`, which this Graphviz unescapes twice.
    static func quotedTooltip(_ text: String) -> String { "\"" + escape(text, backslash: "\\\\\\\\") + "\"" }

    private static func escape(_ text: String, backslash: String) -> String {
        var escaped = ""
        for scalar in XMLText.escape(text).unicodeScalars {
            if scalar == "\\" { escaped += backslash } else { escaped.unicodeScalars.append(scalar) }
        }
        return escaped
    }
}

/// Links, as they stand in an `href`.
enum LinkText {
    /// Percent-encodes everything but the plain characters of a relative reference.
    ///
    /// Nil unless the link is `#…` or names a file beside the map, so that no text of a file becomes a script.
    static func encode(_ link: String) -> String? {
        guard let first = link.utf8.first, first == UInt8(ascii: "#") || isPlain(first), !link.contains(":") else {
            return nil
        }
        var encoded = ""
        for byte in link.utf8 {
            if isPlain(byte) || byte == UInt8(ascii: "#") {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return encoded
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
