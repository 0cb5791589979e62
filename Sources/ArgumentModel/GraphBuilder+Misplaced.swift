import ArgdownSyntax

/// Keys that say nothing where they stand, and conditions that nobody set.
extension GraphBuilder {
    private struct Misplaced {
        let severity: Diagnostic.Severity
        let id: String
        let message: String
        let range: SourceRange
        let help: String
        var fixIts: [Diagnostic.FixIt] = []
    }

    /// Keys that say something of a statement and nothing of an argument.
    private static let statementKeys: Set<String> = [
        "instrument", "adopted", "provision", "force", "status", "condition", "checks", "contrary", "options",
        "exclusive", "reads", "canon", "charge", "of", "breaks", "does", "fulfils", "fails",
    ]

    mutating func reportMisplaced() {
        for slip in misplaced() {
            report(slip.severity, slip.id, slip.message, at: slip.range, help: slip.help, fixIts: slip.fixIts)
        }
    }

    /// In source order, statements first. Other tools may give these keys a meaning in a graph that is not ours.
    private func misplaced() -> [Misplaced] {
        guard reader.isSourced else { return [] }
        var misplaced: [Misplaced] = []
        for index in statements.indices {
            for place in statements[index].sites.indices {
                for (entry, file) in entries(statements[index].sites[place]) {
                    misplaced += keyWithoutMeaning(entry, on: statements[index], in: file)
                    guard entry.key == "unmet" else { continue }
                    misplaced += conditionsNotSet(entry, repliesTo: statements[index].metadata[place].answers, in: file)
                }
            }
        }
        for index in arguments.indices {
            for place in arguments[index].sites.indices {
                for (entry, file) in entries(arguments[index].sites[place]) {
                    if GraphBuilder.statementKeys.contains(entry.key) {
                        misplaced.append(
                            silent(
                                entry, "an argument", in: file,
                                help: "write it on a statement, such as the argument's conclusion"))
                    }
                    guard entry.key == "unmet" else { continue }
                    misplaced += conditionsNotSet(entry, repliesTo: arguments[index].metadata[place].answers, in: file)
                }
            }
        }
        return misplaced
    }

    private func entries(_ site: Site) -> [(DataValue.Entry, SourceFile)] {
        if site.data.isEmpty { return [] }
        let entries = site.data.lazy.flatMap { $0.entries ?? [] }.filter { entry in
            entry.key == "unmet" || GraphBuilder.statementKeys.contains(entry.key)
        }
        guard !entries.isEmpty, let tree = trees.first(where: { $0.source.id == site.range.file }) else { return [] }
        return entries.map { ($0, tree.source) }
    }

    private func silent(
        _ entry: DataValue.Entry, _ place: String, in file: SourceFile, help: String
    ) -> Misplaced {
        Misplaced(
            severity: .warning, id: "key-without-meaning", message: "'\(entry.key)' says nothing on \(place)",
            range: SourceRange(file.id, entry.keyBounds), help: help)
    }

    /// Keys that need a tag or another key beside them. That those of a norm need `#norm` is said elsewhere.
    private func keyWithoutMeaning(_ entry: DataValue.Entry, on draft: NodeDraft, in file: SourceFile) -> [Misplaced] {
        switch entry.key {
        case "options", "exclusive":
            if draft.tags.contains("issue") { return [] }
            return [silent(entry, "what is no issue", in: file, help: "tag it #issue")]
        case "condition":
            if draft.awaitsReply { return [] }
            return [
                silent(
                    entry, "what is no question, demand or offer", in: file,
                    help: "tag it #question or #demand, or write act: offers")
            ]
        case "canon":
            if draft.metadata.contains(where: { $0.role?.reads.isEmpty == false }) { return [] }
            return [
                silent(entry, "what reads no clause", in: file, help: "add reads: title of a clause tagged #norm")
            ]
        default: return []
        }
    }

    /// What `unmet` names is a condition that the question sets, in the same words.
    private func conditionsNotSet(
        _ entry: DataValue.Entry, repliesTo questions: [Metadata.TitleReference], in file: SourceFile
    ) -> [Misplaced] {
        if questions.isEmpty {
            return [
                silent(entry, "what answers nothing", in: file, help: "add answers: title of a question or demand")
            ]
        }
        let asked = questions.flatMap(nodes(titled:)).compactMap { node in
            if case .statement(let id) = node { statements[id.index] } else { nil }
        }
        let conditions = asked.flatMap { $0.metadata.flatMap(\.conditions) }
        guard let title = asked.first?.title else { return [] }
        return entry.value.items.compactMap { item in
            guard let text = item.text, !conditions.contains(text) else { return nil }
            let range = SourceRange(file.id, item.bounds)
            if conditions.isEmpty {
                return Misplaced(
                    severity: .note, id: "unset-condition", message: "'\(title)' sets no condition '\(text)'",
                    range: range, help: "if it does, write condition: \(text) on it")
            }
            let slip = Slip(value: item, among: conditions, in: file)
            return Misplaced(
                severity: .warning, id: "unset-condition",
                message: "'\(title)' sets no condition '\(text)'\(slip.hint)", range: range,
                help: "its conditions are \(conditions.joined(separator: ", "))", fixIts: slip.fixIts)
        }
    }
}
