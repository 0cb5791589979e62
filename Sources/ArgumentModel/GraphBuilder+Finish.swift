import ArgdownSyntax

extension GraphBuilder {
    /// Makes the graph of what was collected.
    consuming func finish() -> Diagnosed<ArgumentGraph> {
        makeSlugs()
        let relations = meantRelations().enumerated().map { index, meant in
            Relation(
                id: Relation.ID(index), kind: meant.key.kind, from: meant.key.from, to: meant.key.to,
                inference: meant.key.inference, grade: meant.grade, unmet: meant.unmet, sites: meant.sites)
        }
        reportUndefined()
        reportUndrawable()
        reportRoles()
        reportTagSlips()
        reportOnlySide()
        let statements = self.statements.indices.map { statement(at: $0) }
        let arguments = self.arguments.indices.map { argument(at: $0) }
        for index in statements.indices { checkKind(at: index) }
        let graph = ArgumentGraph(
            title: frontmatters.lazy.compactMap(\.title).first, mode: mode, parties: reader.parties, corpus: corpus,
            sections: sections, statements: statements, arguments: arguments, relations: relations,
            mapSettings: frontmatters.first?.mapSettings ?? MapSettings(),
            files: (trees.map(\.source) + corpus.sources.map(\.file)).sorted { $0.id < $1.id },
            nodesBySlug: nodesBySlug, statementsByTitle: statementsByTitle, argumentsByTitle: argumentsByTitle)
        return Diagnosed(graph, reader.diagnostics)
    }

    private mutating func makeSlugs() {
        var slugs = SlugMaker()
        statementSlugs = statements.indices.map { slugs.slug(for: statements[$0].slugTitle) }
        let taken = slugs
        argumentSlugs = arguments.map { draft in
            // An argument may share its title with a statement; slugs are one namespace.
            let base = draft.isTitled ? draft.title : "argument"
            return slugs.slug(for: base, suffix: taken.isTaken(SlugMaker.slug(base)) ? "-argument" : "")
        }
        for (index, slug) in statementSlugs.enumerated() { nodesBySlug[slug] = .statement(Statement.ID(index)) }
        for (index, slug) in argumentSlugs.enumerated() {
            nodesBySlug[slug] = .argument(ArgumentGraph.Argument.ID(index))
        }
    }

    private func statement(at index: Int) -> Statement {
        let draft = statements[index]
        let metadata = draft.metadata
        return Statement(
            id: Statement.ID(index), entry: entry(of: draft, slug: statementSlugs[index], kind: draft.kind),
            isUnsaid: unsaid.contains(Statement.ID(index)), kind: draft.kind,
            isRhetorical: draft.tags.contains("rhetorical"), norm: draft.isNorm ? norm(metadata) : nil,
            issue: issue(draft), role: role(metadata), checks: metadata.flatMap(\.checks),
            conditions: metadata.flatMap(\.conditions))
    }

    private func argument(at index: Int) -> ArgumentGraph.Argument {
        ArgumentGraph.Argument(
            id: ArgumentGraph.Argument.ID(index),
            entry: entry(of: arguments[index], slug: argumentSlugs[index], kind: .claim),
            inferences: inferences[index].map {
                ArgumentGraph.Argument.Inference(
                    premises: $0.premises, conclusion: $0.conclusion, rules: $0.rules, isDeductive: $0.isDeductive,
                    range: $0.range)
            })
    }

    private func entry(of draft: NodeDraft, slug: String, kind: Statement.Kind) -> NodeEntry {
        NodeEntry(
            slug: slug, title: draft.title, isTitled: draft.isTitled, text: draft.text, tags: draft.tags,
            section: draft.section, sites: draft.sites, occurrences: occurrences(draft.metadata, of: kind),
            weight: draft.metadata.compactMap(\.weight).last ?? 0.5,
            isInMap: draft.metadata.compactMap(\.isInMap).last,
            isInGroup: draft.metadata.compactMap(\.isInGroup).last ?? true)
    }

    private func occurrences(_ metadata: [Metadata], of kind: Statement.Kind) -> [Occurrence] {
        metadata.lazy.flatMap(\.occurrences).map { draft in
            Occurrence(
                by: draft.by, speaker: draft.speaker, source: draft.source, via: draft.via,
                act: draft.act ?? kind.usualAct, irony: draft.irony,
                drawn: draft.drawsAll ? .all : .with(draft.draws.flatMap(nodes(titled:))), inferred: draft.inferred,
                date: draft.date, quotation: draft.quotation, to: draft.to, positions: positions(draft),
                defines: draft.defines, range: draft.range)
        }
    }

    private func norm(_ metadata: [Metadata]) -> Norm {
        let drafts = metadata.compactMap(\.norm)
        return Norm(
            instrument: drafts.compactMap(\.instrument).last, adopted: drafts.compactMap(\.adopted).last,
            provision: drafts.compactMap(\.provision).last, order: drafts.compactMap(\.order).last,
            force: drafts.compactMap(\.force).last, status: drafts.compactMap(\.status).last)
    }

    /// What `draws` names must be there.
    private mutating func reportUndrawable() {
        for drafts in [statements, arguments] {
            for index in drafts.indices {
                for occurrence in drafts[index].metadata.lazy.flatMap(\.occurrences) {
                    for reference in occurrence.draws where nodes(titled: reference).isEmpty {
                        reportUnknown(reference)
                    }
                }
            }
        }
    }

    /// Of sides there are two or more, or none. Where there is one, nobody is on another.
    mutating func reportOnlySide() {
        let parties = frontmatters.flatMap(\.parties)
        guard Set(parties.compactMap(\.side)).count == 1, Set(parties.map(\.code)).count > 1,
            let only = parties.first(where: { $0.side != nil }), let side = only.side
        else { return }
        report(
            .warning, "only-side", "'\(side)' is the only side, so that no party opposes another",
            at: only.sideRange ?? only.range,
            help: "give the opponents a side too, or nobody: without any sides each party opposes every other")
    }

    /// Tags that make a statement something else than a claim, or say more of it; authors may add any others.
    private static let ownTags = [
        "norm", "question", "demand", "rhetorical", "meta", "issue", "event", "document", "definition",
    ]

    /// Tags that are nearly one of ours.
    private mutating func reportTagSlips() {
        var meanings: [String: String?] = [:]
        for index in statements.indices {
            for tag in statements[index].tags where !GraphBuilder.ownTags.contains(tag) {
                let meant = meanings[tag] ?? Suggestion.nearest(to: tag, in: GraphBuilder.ownTags)
                meanings[tag] = .some(meant)
                let draft = statements[index]
                guard let meant, Suggestion.isSure(meant, for: tag), let site = draft.sites.first else { continue }
                report(
                    .warning, "unknown-tag",
                    "the tag '#\(tag)' on '\(draft.title)' means nothing\(Suggestion.phrase(meant))", at: site.range,
                    help: "the tags with a meaning are #\(GraphBuilder.ownTags.joined(separator: ", #"))")
            }
        }
    }

    /// Metadata and tags that do not fit together.
    private mutating func checkKind(at index: Int) {
        let isNormless = !statements[index].isNorm && statements[index].metadata.contains(where: \.describesNorm)
        guard statements[index].tags.count > 1 || isNormless else { return }
        let draft = statements[index]
        guard let site = draft.sites.first else { return }
        let kinds = draft.tags.filter { ["norm", "question", "demand", "meta"].contains($0) }
        if kinds.count > 1 {
            report(
                .warning, "several-kinds", "'\(draft.title)' is tagged as several kinds of thing", at: site.range,
                help: "keep one of #\(kinds.joined(separator: ", #"))")
        }
        if isNormless {
            report(
                .warning, "norm-without-tag", "'\(draft.title)' has the keys of a norm but is not tagged #norm",
                at: site.range)
        }
    }
}

extension Statement.Kind {
    /// What is done with the words of such a statement unless `act` says otherwise: nobody asserts a question.
    fileprivate var usualAct: Occurrence.Act {
        switch self {
        case .question: .asks
        case .demand: .demands
        case .claim, .norm, .issue, .meta: .asserts
        }
    }
}

extension GraphBuilder.NodeDraft {
    var kind: Statement.Kind {
        if tags.contains("norm") { return .norm }
        if tags.contains("question") || tags.contains("rhetorical") { return .question }
        if tags.contains("demand") { return .demand }
        if tags.contains("issue") { return .issue }
        return tags.contains("meta") ? .meta : .claim
    }

    /// Where the node is first defined or, lacking that, first named.
    var section: ArgumentGraph.Section.ID? {
        (sites.first { $0.role != .reference } ?? sites.first)?.section
    }

    /// The canonical text; empty when nothing defines the node.
    var text: String { canonical.map { sites[$0.site].text } ?? "" }

    /// What the slug is made of: the title, or the first words of an untitled text.
    var slugTitle: String { isTitled ? title : text.split(separator: " ").prefix(6).joined(separator: " ") }
}
