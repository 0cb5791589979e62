import ArgdownSyntax

/// A mistyped name: what was probably meant, as a question and as a repair.
struct Slip {
    /// `; did you mean 'x'?`, or nothing.
    let hint: String
    let fixIts: [Diagnostic.FixIt]

    /// A key that is not among those known.
    init(key entry: DataValue.Entry, among known: some Collection<String>, in file: SourceFile) {
        let meant = Suggestion.nearest(to: entry.key, in: known.sorted())
        hint = Suggestion.phrase(meant)
        let isExact = file.text(in: entry.keyBounds) == entry.key
        fixIts =
            meant.map {
                isExact
                    ? [Diagnostic.FixIt("write '\($0)'", replace: SourceRange(file.id, entry.keyBounds), with: $0)] : []
            } ?? []
    }

    /// A value, or the part `word` of it, that names nothing known.
    init(
        value: DataValue, word: String? = nil, among known: some Sequence<String>, in file: SourceFile,
        whole: (String) -> String = { $0 }
    ) {
        self.init(
            value: value, meaning: Suggestion.nearest(to: word ?? value.text ?? "", in: known), in: file, whole: whole)
    }

    /// A value for which something else was probably meant.
    init(value: DataValue, meaning meant: String?, in file: SourceFile, whole: (String) -> String = { $0 }) {
        hint = Suggestion.phrase(meant)
        fixIts = meant.map { value.mended("write '\($0)'", as: whole($0), in: file) } ?? []
    }
}
