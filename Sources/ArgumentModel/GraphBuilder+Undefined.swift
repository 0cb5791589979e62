import ArgdownSyntax

extension GraphBuilder {
    /// Reports titles under which nothing is said: no text, no quotation, nowhere.
    ///
    /// Plain Argdown has statements that are nothing but a title, so that there only what looks like a slip of another
    /// title is reported.
    mutating func reportUndefined() {
        let drafts = (statements, arguments)
        lazy var defined = (drafts.0 + drafts.1).filter { $0.canonical != nil && $0.isTitled }.map(\.title)
        for index in statements.indices where statements[index].isOnlyNamed {
            let draft = statements[index]
            guard let site = draft.sites.first else { continue }
            let meant = nearest(to: draft.title, in: defined)
            guard reader.isSourced || meant.map({ Self.isSlip(draft.title, of: $0) }) ?? false else { continue }
            unsaid.insert(Statement.ID(index))
            reader.diagnostics.append(
                Diagnostic(
                    .warning, "undefined-title",
                    "nothing is said in [\(draft.title)]: no text, no quotation\(Suggestion.phrase(meant))",
                    at: site.range,
                    help: "write '[\(draft.title)]: …' where it is stated; until then it counts for nothing",
                    fixIts: meant.map { fixIts(for: draft.title, at: site.range, meaning: $0) } ?? []))
        }
    }

    /// Whether two titles differ in one word of letters only that begins alike, so that they are not two of a row, as
    /// `Claim 1` and `Claim 2` or `Plan A` and `Plan B`.
    private static func isSlip(_ title: String, of other: String) -> Bool {
        let (a, b) = (FoldedText(title).folded, FoldedText(other).folded)
        let differing = zip(a, b).filter { $0 != $1 }
        guard a.count == b.count, differing.count == 1, let (word, meant) = differing.first else { return false }
        return word.first == meant.first
            && [word, meant].allSatisfy { $0.count > 3 && !$0.contains(where: \.isNumber) }
    }

    /// The repair that writes another title between the brackets at the head of a range.
    private func fixIts(for title: String, at range: SourceRange, meaning meant: String) -> [Diagnostic.FixIt] {
        guard Suggestion.isSure(meant, for: title), let file = source(of: range) else { return [] }
        let written = "[\(title)]"
        let start = range.bounds.lowerBound
        let bounds = start..<(start + written.utf8.count)
        guard file.text(in: bounds) == written else { return [] }
        return [Diagnostic.FixIt("write '[\(meant)]'", replace: SourceRange(file.id, bounds), with: "[\(meant)]")]
    }

    func source(of range: SourceRange) -> SourceFile? { trees.lazy.map(\.source).first { $0.id == range.file } }
}

extension GraphBuilder.NodeDraft {
    /// Whether it is titled, and nothing defines it, quotes anybody for it or describes a norm.
    fileprivate var isOnlyNamed: Bool {
        isTitled && canonical == nil && metadata.allSatisfy { $0.occurrences.isEmpty && !$0.describesNorm }
    }
}
