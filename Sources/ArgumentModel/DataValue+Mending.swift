import ArgdownSyntax

extension Diagnostic {
    /// The same without repairs if it is about one of some values, for those that are written for other places too.
    func leaving(_ values: [DataValue]) -> Diagnostic {
        guard let range, values.contains(where: { $0.bounds.overlaps(range.bounds) }) else { return self }
        return Diagnostic(severity, id, message, at: range, notes: notes, help: help)
    }
}

extension DataValue {
    /// The repair that writes another text in the place of a scalar; none where it is not sure that `bounds` hold just
    /// the scalar, as a YAML reader finds places only roughly.
    func mended(_ message: String, as text: String, in file: SourceFile) -> [Diagnostic.FixIt] {
        guard case .scalar(_, let isPlain) = content else { return [] }
        let isDigest = text.utf8.count == 64 && text.allSatisfy(\.isHexDigit)
        let written = isPlain && (isDigest || DataValue.mayBePlain(text)) ? text : DataValue.quoted(text)
        return mended(message, asPlain: written, in: file)
    }

    /// The same for what is written as it is, such as a flag.
    func mended(_ message: String, asPlain written: String, in file: SourceFile) -> [Diagnostic.FixIt] {
        guard case .scalar(let old, let isPlain) = content, stands(old, isPlain: isPlain, in: file) else { return [] }
        return [Diagnostic.FixIt(message, replace: SourceRange(file.id, bounds), with: written)]
    }

    private func stands(_ text: String, isPlain: Bool, in file: SourceFile) -> Bool {
        isPlain ? file.text(in: bounds) == text : DataValue.scalar(in: bounds, of: file) == text
    }

    /// Whether a text can stand without quotation marks anywhere in metadata, and is then text.
    private static func mayBePlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " ",
            !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
        else { return false }
        return text.unicodeScalars.allSatisfy { $0.isWordLike || " -_/.".unicodeScalars.contains($0) }
    }

    /// The marks that a plain scalar begins and ends with where straight ones are meant: word processors put them in.
    var curlyMarks: (opening: Character, closing: Character?)? {
        guard case .scalar(let text, isPlain: true) = content, let first = text.first,
            let closing = DataValue.curlyPairs[first]
        else { return nil }
        return (first, text.count > 1 && text.last.map(closing.contains) ?? false ? text.last : nil)
    }

    private static let curlyPairs: [Character: String] = [
        "“": "”", "„": "“”", "”": "”", "«": "»", "»": "«", "‘": "’", "‚": "‘’",
    ]

    /// What to say where curly marks may be meant as the quotation marks of YAML.
    var curlyHelp: String? {
        guard let (opening, closing) = curlyMarks else { return nil }
        let marks = closing.map { "\(opening) \($0) are" } ?? "\(opening) is"
        return "\(marks) part of the words here; write straight \" around them"
    }
}
