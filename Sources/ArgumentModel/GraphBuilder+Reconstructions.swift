import ArgdownSyntax

extension GraphBuilder {
    /// A premise–conclusion structure and the argument it spells out.
    struct Reconstruction {
        let argument: ArgumentGraph.Argument.ID
        let plan: ReconstructionPlan

        /// The step that a relation stands under: below an inference, or an undercut below what it concludes.
        func step(for parent: Element.Parent, _ symbol: RelationSymbol) -> (argument: Node, number: Int)? {
            let number: Int? =
                switch parent {
                case .inference(let position): plan.stepIndex[position]
                case .element(let position):
                    symbol.kind == .undercut && symbol.startsAtChild ? plan.stepIndexByConclusion[position] : nil
                }
            return number.map { (.argument(argument), $0) }
        }
    }

    /// Reads a premise–conclusion structure.
    ///
    /// - Parameter head: The argument directly above it; without one it makes a new, untitled one.
    mutating func collectReconstruction(
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
            arguments[id.index].metadata.append(noMetadata)
        }
        let plan = ReconstructionPlan(block)
        let nodes = collectTree(block, in: context, as: Reconstruction(argument: id, plan: plan))
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
