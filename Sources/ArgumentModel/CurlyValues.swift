import ArgdownSyntax

/// Names in front matter that curly marks enclose as if they were the quotation marks of YAML: `name: “Ada Berg”`.
enum CurlyValues {
    /// Keys whose text may well be a quotation.
    private static let exempt: Set<String> = ["title", "notes", "attested_in", "omitted", "model"]

    static func warnings(in value: DataValue, of file: SourceFile) -> [Diagnostic] {
        switch value.content {
        case .null: []
        case .scalar(let text, _): warning(on: value, text, of: file)
        case .list(let items): items.flatMap { warnings(in: $0, of: file) }
        case .map(let entries):
            entries.filter { !exempt.contains($0.key) }.flatMap { warnings(in: $0.value, of: file) }
        }
    }

    private static func warning(on value: DataValue, _ text: String, of file: SourceFile) -> [Diagnostic] {
        guard let help = value.curlyHelp else { return [] }
        let inner = String(text.dropFirst().dropLast(value.curlyMarks?.closing == nil ? 0 : 1))
        let isWhole = value.curlyMarks?.closing != nil
        return [
            Diagnostic(
                .warning, "curly-quotation-marks", "curly marks do not quote a value in YAML",
                at: SourceRange(file.id, value.bounds), help: help,
                fixIts: isWhole ? value.mended("write straight quotation marks", as: inner, in: file) : [])
        ]
    }
}
