import ArgdownSyntax

extension GraphBuilder {
    /// Where in a tree an element stands.
    struct Context {
        let tree: SyntaxTree
        let shortcodes: [String: String]
        let section: ArgumentGraph.Section.ID?
    }

    /// Reads the blocks of one file.
    mutating func collect(_ tree: SyntaxTree) {
        let shortcodes = frontmatters[trees.firstIndex { $0.source.id == tree.source.id } ?? 0].shortcodes
        reader.source = tree.source
        var open: [ArgumentGraph.Section.ID] = []
        var above: ArgumentGraph.Argument.ID?
        for block in tree.blocks {
            let context = Context(tree: tree, shortcodes: shortcodes, section: open.last)
            switch block.kind {
            case .heading(let level):
                above = nil
                collectHeading(block.elements[0], level: level, in: context, open: &open)
            case .statements:
                let nodes = collectTree(block, in: context)
                if case .argument(let id) = nodes.first { above = id } else { above = nil }
            case .list:
                above = nil
                _ = collectTree(block, in: context)
            case .reconstruction:
                collectReconstruction(block, of: above, in: context)
                above = nil
            }
        }
    }

    private mutating func collectHeading(
        _ element: Element, level: Int, in context: Context, open: inout [ArgumentGraph.Section.ID]
    ) {
        while let last = open.last, sections[last.index].level >= level { open.removeLast() }
        let title = context.tree.text(of: element, shortcodes: context.shortcodes)
        let wishes = frontmatters.lazy.compactMap { $0.sections[title] }.first
        let metadata = reader.read(data(of: element, in: context.tree))
        let id = ArgumentGraph.Section.ID(sections.count)
        sections.append(
            ArgumentGraph.Section(
                id: id, slug: sectionSlugs.slug(for: title), title: title, level: level, parent: open.last,
                tags: context.tree.tags(of: element), isGroup: metadata.isGroup ?? wishes?["isGroup"]?.flag,
                isClosed: metadata.isClosed ?? wishes?["isClosed"]?.flag ?? false,
                range: SourceRange(context.tree.source.id, element.bounds)))
        open.append(id)
    }

    /// Reads the elements of a block and their relations.
    mutating func collectTree(
        _ block: Block, in context: Context, as reconstruction: Reconstruction? = nil
    ) -> [Node] {
        var nodes: [Node] = []
        for (index, element) in block.elements.enumerated() {
            let node = collect(element, as: reconstruction?.plan.roles[index], in: context)
            nodes.append(node)
            guard let symbol = element.relation, let parent = element.parent else { continue }
            let range = SourceRange(context.tree.source.id, element.bounds)
            if let step = reconstruction?.step(for: parent, symbol) {
                relations.append(
                    RelationDraft(
                        symbol: symbol, parent: step.argument, inference: step.number, child: node, range: range))
            } else if case .element(let position) = parent {
                relations.append(
                    RelationDraft(symbol: symbol, parent: nodes[position], inference: nil, child: node, range: range))
            }
        }
        return nodes
    }

    /// Adds an element to the node it belongs to.
    private mutating func collect(_ element: Element, as role: Site.Role?, in context: Context) -> Node {
        let tree = context.tree
        let text = tree.text(of: element, shortcodes: context.shortcodes)
        noteUnknownShortcodes(of: element, in: context)
        let values = data(of: element, in: tree)
        let metadata = values.isEmpty ? noMetadata : reader.read(values)
        let range = SourceRange(tree.source.id, element.bounds)
        let defines = element.form != .reference
        let site = Site(
            role: role ?? (defines ? .definition : .reference), text: text, section: context.section, data: values,
            range: range)
        func add(to draft: inout NodeDraft) {
            if defines, !text.isEmpty || draft.canonical == nil {
                if draft.canonical?.isChosen != true || metadata.isCanonical {
                    draft.canonical = (draft.sites.count, metadata.isCanonical)
                }
            }
            draft.sites.append(site)
            draft.metadata.append(metadata)
            for tag in tree.tags(of: element) where !draft.tags.contains(tag) { draft.tags.append(tag) }
            draft.mentions += tree.mentions(of: element).map { ($0, tree.source.id) }
        }
        switch element.kind {
        case .statement:
            let id = statement(titled: element.form == .untitled ? nil : element.title)
            warnOfRedefinition(statements[id.index], by: element, text: text, at: range)
            add(to: &statements[id.index])
            return .statement(id)
        case .argument:
            let id = argument(titled: element.title)
            warnOfRedefinition(arguments[id.index], by: element, text: text, at: range)
            add(to: &arguments[id.index])
            return .argument(id)
        }
    }

    private mutating func noteUnknownShortcodes(of element: Element, in context: Context) {
        for code in context.tree.shortcodes(of: element) where context.shortcodes[code.name] == nil {
            let known = context.shortcodes.keys.filter { $0.count > 2 }.sorted()
            let hint = Suggestion.phrase(for: code.name, in: known)
            reader.report(
                .note, "unknown-shortcode", "':\(code.name):' is no shortcode and stays in the text\(hint)",
                at: code.bounds)
        }
    }

    /// Two definitions with different words are legal Argdown, but mostly a slip.
    private mutating func warnOfRedefinition(
        _ draft: NodeDraft, by element: Element, text: String, at range: SourceRange
    ) {
        guard element.form == .definition, let canonical = draft.canonical, reader.isSourced,
            !draft.sites[canonical.site].text.isEmpty, draft.sites[canonical.site].text != text, !text.isEmpty
        else { return }
        reader.diagnostics.append(
            Diagnostic(
                .warning, "redefined-title", "'\(element.title)' is defined a second time, with other words",
                at: SourceRange(range.file, element.titleBounds),
                notes: [Diagnostic.Note("first defined here", at: draft.sites[canonical.site].range)],
                help: "rename one of them; the last definition counts"))
    }

    mutating func statement(titled title: String?) -> Statement.ID {
        if let title, let known = statementsByTitle[title] { return known }
        let id = Statement.ID(statements.count)
        statements.append(NodeDraft(title: title ?? nextUntitled(), isTitled: title != nil))
        if let title { statementsByTitle[title] = id }
        return id
    }

    mutating func argument(titled title: String?) -> ArgumentGraph.Argument.ID {
        if let title, let known = argumentsByTitle[title] { return known }
        let id = ArgumentGraph.Argument.ID(arguments.count)
        arguments.append(NodeDraft(title: title ?? nextUntitled(), isTitled: title != nil))
        inferences.append([])
        if let title { argumentsByTitle[title] = id }
        return id
    }

    /// Argdown numbers untitled statements and arguments in one sequence.
    private mutating func nextUntitled() -> String {
        untitledCount += 1
        return "Untitled \(untitledCount)"
    }

    /// The metadata of an element; what the syntax tree could not read is given to the YAML reader.
    mutating func data(of element: Element, in tree: SyntaxTree) -> [DataValue] {
        data(tree.data[element.data], in: tree)
    }

    mutating func data(_ nodes: ArraySlice<DataNode>, in tree: SyntaxTree) -> [DataValue] {
        nodes.compactMap { node in
            if let value = node.value { return value }
            let inner = (node.bounds.lowerBound + 1)..<(node.bounds.upperBound - 1)
            let result = YAMLReader.read(node.isBlock ? inner : node.bounds, of: tree.source)
            switch result {
            case .success(let value) where !node.isBlock || value.entries != nil || value.content == .null:
                reader.diagnostics += CutValues.warnings(in: value, of: tree.source)
                return value
            case .success, .failure:
                // Braces over several lines may also hold the flow form.
                if node.isBlock, case .success(let value) = YAMLReader.read(node.bounds, of: tree.source) {
                    return value
                }
                let failure = if case .failure(let failure) = result { failure } else { nil as YAMLReader.Failure? }
                reader.report(
                    .error, "malformed-data", "these metadata cannot be read: \(failure?.message ?? "no keys")",
                    at: failure?.bounds ?? node.bounds)
                return nil
            }
        }
    }
}
