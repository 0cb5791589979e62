import ArgdownSyntax

extension GraphBuilder {
    /// A relation that has its meaning but not yet its place in the graph.
    struct RelationKey: Hashable {
        let kind: Relation.Kind
        let from: Node
        let to: Node
        let inference: Int?

        /// The same between the exchanged ends.
        var mirrored: RelationKey { RelationKey(kind: kind, from: to, to: from, inference: nil) }
    }

    struct MeantRelation {
        let key: RelationKey
        var grade: Relation.Grade?
        var unmet: [String] = []
        var sites: [SourceRange]
    }

    /// Gives the relations as written their meaning and joins those that say the same.
    mutating func meantRelations() -> [MeantRelation] {
        var meant: [MeantRelation] = []
        var positions: [RelationKey: Int] = [:]
        func add(_ relation: MeantRelation) {
            var key = relation.key
            if key.kind.isSymmetric, positions[key.mirrored] != nil { key = key.mirrored }
            if let position = positions[key] {
                meant[position].sites += relation.sites
            } else {
                positions[key] = meant.count
                meant.append(relation)
            }
        }
        for draft in relations {
            if let key = meaning(of: draft) { add(MeantRelation(key: key, sites: [draft.range])) }
        }
        for link in links() { add(link) }
        // An attack on an argument adds nothing when its source already opposes one of the premises.
        func opposes(_ source: Node, _ premise: Statement.ID) -> Bool {
            Relation.Kind.allCases.contains { kind in
                guard kind.opposes else { return false }
                let key = RelationKey(kind: kind, from: source, to: .statement(premise), inference: nil)
                return positions[key] != nil || kind.isSymmetric && positions[key.mirrored] != nil
            }
        }
        meant.removeAll { relation in
            guard relation.key.kind == .attacks, case .argument(let target) = relation.key.to else { return false }
            return premises(of: target).contains { opposes(relation.key.from, $0) }
        }
        return meant
    }

    private func premises(of argument: ArgumentGraph.Argument.ID) -> [Statement.ID] {
        let steps = inferences[argument.index]
        let concluded = Set(steps.map(\.conclusion))
        return steps.flatMap(\.premises).filter { !concluded.contains($0) }
    }

    /// What a relation means, by the kinds of its ends and the mode of the graph.
    private mutating func meaning(of draft: RelationDraft) -> RelationKey? {
        let from = source(draft.symbol.startsAtChild ? draft.child : draft.parent)
        let to = draft.symbol.startsAtChild ? draft.parent : draft.child
        let isBetweenStatements = from.isStatement && to.isStatement
        let kind: Relation.Kind
        var target = to
        var inference: Int?
        switch draft.symbol.kind {
        case .support: kind = isBetweenStatements && mode == .strict ? .entails : .supports
        case .attack: kind = isBetweenStatements && mode == .strict ? .contrary : .attacks
        case .contradiction:
            kind = .contradicts
            target = source(to)
            guard draft.inference == nil, draft.child.isStatement, draft.parent.isStatement else {
                report(
                    .error, "contradiction-of-argument", "only statements can contradict each other", at: draft.range,
                    help: "write '-' to attack the argument, or '_' to undercut it")
                return nil
            }
        case .undercut:
            kind = .undercuts
            inference = step(undercutBy: draft, at: to)
            if to.isStatement {
                report(
                    .warning, "undercut-of-statement", "an undercut attacks the step of an argument, not a statement",
                    at: draft.range, help: "write '-' to attack the statement")
            }
        }
        if draft.inference != nil, kind != .undercuts {
            report(
                .error, "relation-to-inference", "only an undercut can stand under an inference", at: draft.range,
                help: "write '<_', or move the relation under a premise or the conclusion")
            return nil
        }
        // The conclusion of an argument that supports it needs no line to itself.
        if from == target, kind == .supports || kind == .entails { return nil }
        return RelationKey(kind: kind, from: from, to: target, inference: inference)
    }

    /// The step of the argument `to` that an undercut hits: the one it stands under, else the last.
    private func step(undercutBy draft: RelationDraft, at to: Node) -> Int? {
        guard case .argument(let id) = to, !inferences[id.index].isEmpty else { return nil }
        return draft.inference ?? inferences[id.index].count - 1
    }

    /// Relations that leave a reconstructed argument leave from its main conclusion.
    private func source(_ node: Node) -> Node {
        guard case .argument(let id) = node, let last = inferences[id.index].last else { return node }
        return .statement(last.conclusion)
    }

    mutating func report(
        _ severity: Diagnostic.Severity, _ id: String, _ message: String, at range: SourceRange, help: String? = nil,
        fixIts: [Diagnostic.FixIt] = []
    ) {
        reader.diagnostics.append(Diagnostic(severity, id, message, at: range, help: help, fixIts: fixIts))
    }
}

extension Node {
    var isStatement: Bool {
        if case .statement = self { true } else { false }
    }
}
