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
        guard let meant, Suggestion.isSure(meant, for: entry.key), file.text(in: entry.keyBounds) == entry.key else {
            fixIts = []
            return
        }
        fixIts = [Diagnostic.FixIt("write '\(meant)'", replace: SourceRange(file.id, entry.keyBounds), with: meant)]
    }

    /// A value, or the part `word` of it, that names nothing known.
    init(
        value: DataValue, word: String? = nil, among known: some Sequence<String>, in file: SourceFile,
        whole: (String) -> String = { $0 }
    ) {
        let word = word ?? value.text ?? ""
        self.init(
            value: value, word: word, meaning: Suggestion.nearest(to: word, in: known), in: file, whole: whole)
    }

    /// A value of `key` that is not one of its closed list: another word for one of them, or one of them mistyped.
    init(value: DataValue, of key: String, among known: [String], in file: SourceFile) {
        let word = value.text ?? ""
        // Another key may share the name and have fewer values.
        let meant = NearSynonym.value(of: key, for: word).flatMap { known.contains($0) ? $0 : nil }
        self.init(value: value, word: word, meaning: meant ?? Suggestion.nearest(to: word, in: known), in: file)
    }

    /// A value, or the part `word` of it, for which something else was probably meant.
    init(
        value: DataValue, word: String, meaning meant: String?, in file: SourceFile,
        whole: (String) -> String = { $0 }
    ) {
        hint = Suggestion.phrase(meant)
        guard let meant, Suggestion.isSure(meant, for: word) else {
            fixIts = []
            return
        }
        fixIts = value.mended("write '\(meant)'", as: whole(meant), in: file)
    }
}
