import ArgdownSyntax

/// Values of block YAML that a comment cuts short although no comment was meant: `title: Letter #2 of Ann`.
///
/// A comment that is meant has a blank behind its `#`.
enum CutValues {
    static func warnings(in value: DataValue, of file: SourceFile) -> [Diagnostic] {
        switch value.content {
        case .null: []
        case .scalar(let text, let isPlain):
            isPlain && file.text(in: value.bounds) == text ? warning(on: value.bounds, of: file) : []
        case .list(let items): items.flatMap { warnings(in: $0, of: file) }
        case .map(let entries):
            entries.flatMap { entry in
                if entry.value.content != .null { return warnings(in: entry.value, of: file) }
                return file.text(in: entry.keyBounds) == entry.key ? emptied(entry, of: file) : []
            }
        }
    }

    /// A value that begins with the number sign, so that nothing is left of it.
    private static func emptied(_ entry: DataValue.Entry, of file: SourceFile) -> [Diagnostic] {
        let colon = entry.keyBounds.upperBound
        guard colon < file.utf8.count, file.utf8[colon] == UInt8(ascii: ":") else { return [] }
        return warning(on: (colon + 1)..<(colon + 1), of: file)
    }

    private static func warning(on value: Range<Int>, of file: SourceFile) -> [Diagnostic] {
        let line = file.bounds(ofLine: file.line(at: value.lowerBound))
        var sign = value.upperBound
        while sign < line.upperBound, file.utf8[sign] == 0x20 || file.utf8[sign] == 0x09 { sign += 1 }
        guard sign > value.upperBound, sign + 1 < line.upperBound, file.utf8[sign] == UInt8(ascii: "#"),
            file.utf8[sign + 1] > 0x20
        else { return [] }
        var end = line.upperBound
        while file.utf8[end - 1] == 0x20 || file.utf8[end - 1] == 0x09 { end -= 1 }
        let whole = (value.isEmpty ? sign : value.lowerBound)..<end
        let quoted = DataValue.quoted(file.text(in: whole))
        return [
            Diagnostic(
                .warning, "value-cut-short", "'#' begins a comment here, so the value ends before it",
                at: SourceRange(file.id, sign..<end), help: "quote the value: \(quoted)",
                fixIts: [Diagnostic.FixIt("write \(quoted)", replace: SourceRange(file.id, whole), with: quoted)])
        ]
    }
}
