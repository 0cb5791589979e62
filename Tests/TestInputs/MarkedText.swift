public import ArgdownSyntax

/// A text with places marked `1️⃣`, `2️⃣` … `9️⃣`: the text without the marks, and where they stood.
public struct MarkedText {
    public let text: String
    /// UTF-8 offsets into `text`, by the number of the mark.
    public let offsets: [Int: Int]

    public init(_ marked: String) {
        var text = ""
        var offsets: [Int: Int] = [:]
        for character in marked {
            let scalars = Array(character.unicodeScalars)
            if scalars.count == 3, scalars[2] == "\u{20E3}", let number = Int(String(scalars[0])) {
                offsets[number] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        (self.text, self.offsets) = (text, offsets)
    }

    /// Messages as tests state them: `id at 1 'words': message`, where 1 is the mark before the words at fault.
    public func said(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { diagnostic in
            let bounds = diagnostic.range?.bounds ?? 0..<0
            let mark =
                offsets.filter { $0.value == bounds.lowerBound }.map { "\($0.key)" }.min() ?? "\(bounds.lowerBound)"
            let words = SourceFile(text: text).text(in: bounds)
            return "\(diagnostic.id) at \(mark) '\(words)': \(diagnostic.message)"
        }
    }

    /// Whether messages are those expected, in order; an expectation may leave out how the message ends.
    public func agrees(_ diagnostics: [Diagnostic], with expected: [String]) -> Bool {
        let said = said(diagnostics)
        return said.count == expected.count && zip(said, expected).allSatisfy { $0.hasPrefix($1) }
    }
}
