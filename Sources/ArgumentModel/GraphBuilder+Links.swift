import ArgdownSyntax

extension GraphBuilder {
    /// The relations that metadata and mentions make: replies, restatements and citations of norms.
    mutating func links() -> [MeantRelation] {
        var links: [MeantRelation] = []
        for index in statements.indices {
            let node = Node.statement(Statement.ID(index))
            for metadata in statements[index].metadata {
                links += replies(of: node, metadata)
                links += restatements(of: node, metadata)
                links += contraries(of: node, metadata)
            }
            links += citations(of: node, statements[index])
        }
        for index in arguments.indices {
            let node = Node.argument(ArgumentGraph.Argument.ID(index))
            for metadata in arguments[index].metadata {
                links += replies(of: node, metadata)
                links += restatements(of: node, metadata)
            }
            links += citations(of: node, arguments[index])
        }
        return links
    }

    private mutating func replies(of node: Node, _ metadata: Metadata) -> [MeantRelation] {
        if metadata.answers.isEmpty {
            if metadata.grade != nil, let range = sites(of: node).first?.range {
                report(
                    .warning, "reply-without-question", "a 'reply' needs 'answers' with the title of a question",
                    at: range)
            }
            return []
        }
        return metadata.answers.compactMap { reference in
            guard let target = target(of: reference) else { return nil }
            guard statements[target.index].awaitsReply else {
                report(
                    .error, "answer-to-claim", "'\(reference.title)' is no question, demand or offer",
                    at: reference.range, help: "tag it #question or #demand, or write act: offers")
                return nil
            }
            if metadata.grade == nil {
                report(
                    .warning, "reply-without-grade", "this reply does not say how far it goes", at: reference.range,
                    help: "add reply: full, partial, evasive, refusal, deferral or none")
            }
            return MeantRelation(
                key: RelationKey(kind: .answers, from: node, to: .statement(target), inference: nil),
                grade: metadata.grade, unmet: metadata.unmet, sites: [reference.range])
        }
    }

    private mutating func restatements(of node: Node, _ metadata: Metadata) -> [MeantRelation] {
        metadata.restates.compactMap { reference in
            guard let target = target(of: reference) else { return nil }
            return MeantRelation(
                key: RelationKey(kind: .restates, from: node, to: .statement(target), inference: nil),
                sites: [reference.range])
        }
    }

    private mutating func contraries(of node: Node, _ metadata: Metadata) -> [MeantRelation] {
        metadata.contraries.compactMap { reference in
            guard let target = target(of: reference), node != .statement(target) else { return nil }
            return MeantRelation(
                key: RelationKey(kind: .contrary, from: node, to: .statement(target), inference: nil),
                sites: [reference.range])
        }
    }

    /// The statement and the argument that a title names, whichever there are, or else the node with that slug.
    func nodes(titled reference: Metadata.TitleReference) -> [Node] {
        let titled = [
            statementsByTitle[reference.title].map { Node.statement($0) },
            argumentsByTitle[reference.title].map { Node.argument($0) },
        ].compactMap(\.self)
        return titled.isEmpty ? [nodesBySlug[reference.title]].compactMap(\.self) : titled
    }

    mutating func reportUnknown(_ reference: Metadata.TitleReference) {
        let known = statementsByTitle.keys.sorted() + statementSlugs
        let meant = nearest(to: reference.title, in: known)
        let slip = Slip(value: reference.value, word: reference.title, meaning: meant, in: reference.file)
        report(
            .error, "unknown-statement", "no statement is called '\(reference.title)'\(slip.hint)", at: reference.range,
            help: reference.value.curlyHelp, fixIts: slip.fixIts)
    }

    /// A norm is cited by mentioning it.
    private mutating func citations(of node: Node, _ draft: NodeDraft) -> [MeantRelation] {
        draft.mentions.compactMap { mention, file in
            let range = SourceRange(file, mention.bounds)
            switch mention.kind {
            case .argument:
                if argumentsByTitle[mention.title] == nil {
                    reportUnknown(mention, kind: "argument", among: argumentsByTitle, at: range)
                }
                return nil
            case .statement:
                guard let target = statementsByTitle[mention.title] else {
                    reportUnknown(mention, kind: "statement", among: statementsByTitle, at: range)
                    return nil
                }
                guard statements[target.index].isNorm, node != .statement(target) else { return nil }
                return MeantRelation(
                    key: RelationKey(kind: .cites, from: node, to: .statement(target), inference: nil),
                    sites: [range])
            }
        }
    }

    private mutating func target(of reference: Metadata.TitleReference) -> Statement.ID? {
        for case .statement(let id) in nodes(titled: reference) { return id }
        reportUnknown(reference)
        return nil
    }

    private mutating func reportUnknown<T>(
        _ mention: SyntaxTree.Mention, kind: String, among known: [String: T], at range: SourceRange
    ) {
        let meant = nearest(to: mention.title, in: known.keys.sorted())
        let sure = meant.flatMap { Suggestion.isSure($0, for: mention.title) ? $0 : nil }
        let fixIts = sure.map { title in
            let written = mention.kind == .argument ? "@<\(title)>" : "@[\(title)]"
            return Diagnostic.FixIt("write '\(written)'", replace: range, with: written)
        }
        report(
            .error, "unknown-\(kind)", "no \(kind) is called '\(mention.title)'\(Suggestion.phrase(meant))", at: range,
            fixIts: fixIts.map { [$0] } ?? [])
    }

    /// What was probably meant. Looking for it takes time in all titles, so that only the first slips get a hint.
    mutating func nearest(to title: String, in known: @autoclosure () -> [String]) -> String? {
        guard hintsLeft > 0 else { return nil }
        hintsLeft -= 1
        return Suggestion.nearest(to: title, in: known())
    }

    private func sites(of node: Node) -> [Site] {
        switch node {
        case .statement(let id): statements[id.index].sites
        case .argument(let id): arguments[id.index].sites
        }
    }
}

extension GraphBuilder.NodeDraft {
    var isNorm: Bool { tags.contains("norm") }
    /// Whether it is a question or demand, or somebody offers it.
    var awaitsReply: Bool {
        tags.contains { ["question", "demand", "rhetorical"].contains($0) }
            || metadata.contains { $0.occurrences.contains { $0.act == .offers } }
    }
}
