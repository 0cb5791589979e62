import ArgumentModel
public import DisputeModel

/// What an author may want to look at, in the order of `Lint.Check.allCases`, then in source order.
///
/// Complexity: O(*n* + *m*), and for near-duplicates what statements share in rare words.
public func lints(of dispute: Dispute) -> [Lint] {
    let graph = dispute.graph
    let linter = Linter(dispute: dispute)
    let circles = SupportCircles(dispute).circles.map { Lint(.circularSupport, $0, in: graph) }
    let duplicates = NearDuplicates(dispute).pairs
    return linter.claims(.unsupportedClaim, where: linter.isUnsupported) + circles
        + linter.claims(.singleSourceClaim, where: linter.isFromOneSource)
        + linter.claims(.hearsayOnlyClaim, where: linter.isHearsay)
        + linter.beggedQuestions() + linter.orphans()
        + duplicates.map { Lint(.nearDuplicate, [.statement($0), .statement($1)], in: graph) }
        + linter.statements(.questionWithoutAddressee, where: linter.isPutToNobody)
        + linter.statements(.normWithoutText, where: linter.isWithoutText)
}

private struct Linter {
    let dispute: Dispute

    private var graph: ArgumentGraph { dispute.graph }
    private var presence: Presence { dispute.presence }
    private var opposition: Opposition { dispute.opposition }

    func statements(_ check: Lint.Check, where isConcerned: (Statement) -> Bool) -> [Lint] {
        graph.statements.filter { presence.contains($0.id) && isConcerned($0) }
            .map { Lint(check, [.statement($0.id)], in: graph) }
    }

    func claims(_ check: Lint.Check, where isConcerned: (Statement) -> Bool) -> [Lint] {
        statements(check) { $0.kind == .claim && !$0.isEditorial && isConcerned($0) }
    }

    func isUnsupported(_ claim: Statement) -> Bool {
        opposition.supporters[claim.id.index].isEmpty && opposition.conclusions[claim.id.index].isEmpty
    }

    func isFromOneSource(_ claim: Statement) -> Bool {
        let counted = claim.occurrences.filter { presence.contains($0) }
        return counted.allSatisfy { $0.source != nil } && Set(counted.map(\.source)).count == 1
    }

    func isHearsay(_ claim: Statement) -> Bool { dispute.camps.isHearsayOnly(claim.occurrences, presence) }

    func isPutToNobody(_ statement: Statement) -> Bool {
        switch statement.kind {
        case .question, .demand: !statement.isRhetorical && statement.occurrences.allSatisfy(\.to.isEmpty)
        case .claim, .norm, .meta: false
        }
    }

    func isWithoutText(_ statement: Statement) -> Bool {
        statement.kind == .norm && statement.text.isEmpty && statement.occurrences.allSatisfy { $0.quotation == nil }
    }

    func beggedQuestions() -> [Lint] {
        graph.arguments.filter { presence.contains($0.id) }.compactMap { argument in
            guard let conclusion = argument.conclusion,
                argument.inferences.contains(where: { $0.premises.contains(conclusion) })
            else { return nil }
            return Lint(.beggedQuestion, [.argument(argument.id), .statement(conclusion)], in: graph)
        }
    }

    func orphans() -> [Lint] {
        var isRelated = Array(repeating: false, count: opposition.numbering.count)
        for relation in graph.relations where presence.contains(relation.id) {
            isRelated[opposition.numbering[relation.from]] = true
            isRelated[opposition.numbering[relation.to]] = true
        }
        for argument in graph.arguments where presence.contains(argument.id) && !argument.inferences.isEmpty {
            isRelated[opposition.numbering[.argument(argument.id)]] = true
            for step in argument.inferences {
                for statement in step.premises + [step.conclusion] { isRelated[statement.index] = true }
            }
        }
        return graph.nodes.filter { presence.contains($0) && !isRelated[opposition.numbering[$0]] }
            .map { Lint(.orphanNode, [$0], in: graph) }
    }
}
