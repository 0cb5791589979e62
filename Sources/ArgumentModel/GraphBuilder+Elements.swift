import ArgdownSyntax

extension GraphBuilder {
    /// Where in a tree an element stands.
    private struct Context {
        let tree: SyntaxTree
        let shortcodes: [String: String]
        let section: ArgumentGraph.Section.ID?
    }

    /// Reads the blocks of one file.
    mutating func collect(_ tree: SyntaxTree) {
        let shortcodes = frontmatters[trees.firstIndex { $0.source.id == tree.source.id } ?? 0].shortcodes
        reader.file = tree.source.id
        var open: [ArgumentGraph.Section.ID] = []
        var above: ArgumentGraph.Argument.ID?
        for block in tree.blocks {
            let context = Context(tree: tree, shortcodes: shortcodes, section: open.last)
            switch block.kind {
            case .heading(let level):
                above = nil
                collectHeading(block.elements[0], level: level, in: context, open: &open)
            case .statements:
                let nodes = collectTree(block, in: context) { _ in nil }
                if case .argument(let id) = nodes.first { above = id } else { above = nil }
            case .list:
                above = nil
                _ = collectTree(block, in: context) { _ in nil }
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
    ///
    /// - Parameter inference: The node and step that an inference of the block stands for, by its position in `steps`.
    private mutating func collectTree(
        _ block: Block, in context: Context, roles: [Int: Site.Role] = [:],
        inference: (Int) -> (ArgumentGraph.Argument.ID, step: Int)?
    ) -> [Node] {
        var nodes: [Node] = []
        for (index, element) in block.elements.enumerated() {
            let node = collect(element, as: roles[index], in: context)
            nodes.append(node)
            guard let symbol = element.relation, let parent = element.parent else { continue }
            let range = SourceRange(context.tree.source.id, element.bounds)
            switch parent {
            case .element(let position):
                relations.append(
                    RelationDraft(symbol: symbol, parent: nodes[position], inference: nil, child: node, range: range))
            case .inference(let position):
                guard let (argument, step) = inference(position) else { continue }
                relations.append(
                    RelationDraft(
                        symbol: symbol, parent: .argument(argument), inference: step, child: node, range: range))
            }
        }
        return nodes
    }
        noteUnknownShortcodes(of: element, in: context)

    /// Adds an element to the node it belongs to.
    private mutating func collect(_ element: Element, as role: Site.Role?, in context: Context) -> Node {
        let tree = context.tree
        let text = tree.text(of: element, shortcodes: context.shortcodes)
        let values = data(of: element, in: tree)
        let metadata = reader.read(values)
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
    private mutating func noteUnknownShortcodes(of element: Element, in context: Context) {
        for code in context.tree.shortcodes(of: element) where context.shortcodes[code.name] == nil {
            let known = context.shortcodes.keys.filter { $0.count > 2 }.sorted()
            let hint = Suggestion.phrase(for: code.name, in: known)
            reader.report(
                .note, "unknown-shortcode", "':\(code.name):' is no shortcode and stays in the text\(hint)",
                at: code.bounds)
        }
    }

            add(to: &arguments[id.index])
            return .argument(id)
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
    private mutating func data(of element: Element, in tree: SyntaxTree) -> [DataValue] {
        data(tree.data[element.data], in: tree)
    }

    private mutating func data(_ nodes: ArraySlice<DataNode>, in tree: SyntaxTree) -> [DataValue] {
        nodes.compactMap { node in
            if let value = node.value { return value }
            let inner = (node.bounds.lowerBound + 1)..<(node.bounds.upperBound - 1)
            let result = YAMLReader.read(node.isBlock ? inner : node.bounds, of: tree.source)
            switch result {
            case .success(let value) where !node.isBlock || value.entries != nil || value.content == .null:
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

    // MARK: Premise–conclusion structures

    private mutating func collectReconstruction(
        _ block: Block, of head: ArgumentGraph.Argument.ID?, in context: Context
    ) {
        let id = head ?? argument(titled: nil)
        let tree = context.tree
        if !inferences[id.index].isEmpty {
            reader.diagnostics.append(
                Diagnostic(
                    .warning, "reconstructed-twice",
                    "the argument '\(arguments[id.index].title)' is reconstructed a second time; the last one counts",
                    at: SourceRange(tree.source.id, block.elements.first?.titleBounds ?? 0..<0)))
            inferences[id.index] = []
        }
        if head == nil {
            arguments[id.index].sites.append(
                Site(
                    role: .reference, text: "", section: context.section, data: [],
                    range: SourceRange(tree.source.id, block.elements.first?.bounds ?? 0..<0)))
            arguments[id.index].metadata.append(Metadata())
        }
        let plan = ReconstructionPlan(block)
        let nodes = collectTree(block, in: context, roles: plan.roles) { position in
            plan.stepIndex[position].map { (id, $0) }
        }
        func statement(_ position: Int) -> Statement.ID? {
            if case .statement(let id) = nodes[position] { id } else { nil }
        }
        for step in plan.inferences {
            let metadata = reader.read(data(tree.data[step.node.data], in: tree))
            guard let conclusion = statement(step.conclusion) else { continue }
            let premises = usedMembers(of: step, metadata: metadata, in: block, of: tree)
            inferences[id.index].append(
                InferenceDraft(
                    premises: premises.compactMap(statement), conclusion: conclusion, rules: step.node.rules,
                    isDeductive: metadata.isDeductive || step.node.rules.contains { $0.lowercased() == "deductive" },
                    range: SourceRange(tree.source.id, step.node.bounds)))
        }
    }

    /// The members an inference draws from: those its `uses` names, else all that stand since the last one.
    private mutating func usedMembers(
        of step: ReconstructionPlan.Inference, metadata: Metadata, in block: Block, of tree: SyntaxTree
    ) -> [Int] {
        guard let uses = metadata.uses else { return step.premises }
        return uses.compactMap { number in
            let member = block.elements.indices.first {
                block.elements[$0].number == number && $0 < step.conclusion
            }
            if member == nil {
                reader.diagnostics.append(
                    Diagnostic(
                        .error, "unknown-premise", "no member above this inference has the number (\(number))",
                        at: SourceRange(tree.source.id, step.node.bounds)))
            }
            return member
        }
    }
}

/// Which members of a premise–conclusion structure are premises and which are conclusions.
struct ReconstructionPlan {
    struct Inference {
        let node: InferenceNode
        /// Positions in the block's `elements`.
        let premises: [Int]
        let conclusion: Int
    }

    private(set) var inferences: [Inference] = []
    private(set) var roles: [Int: Site.Role] = [:]
    /// From a position in the block's `steps` to one in `inferences`.
    private(set) var stepIndex: [Int: Int] = [:]

    init(_ block: Block) {
        var pending: [Int] = []
        var drawn: (position: Int, node: InferenceNode)?
        for (position, step) in block.steps.enumerated() {
            switch step {
            case .inference(let node): drawn = (position, node)
            case .member(let element):
                guard let (position, node) = drawn else {
                    roles[element] = .premise
                    pending.append(element)
                    continue
                }
                if let last = inferences.last { roles[last.conclusion] = .intermediaryConclusion }
                roles[element] = .mainConclusion
                stepIndex[position] = inferences.count
                inferences.append(Inference(node: node, premises: pending, conclusion: element))
                pending = [element]
                drawn = nil
            }
        }
    }
}
