import ArgumentModel
public import Argumentation
public import DisputeModel

/// The minimal contradictory sets of a graph.
///
/// Parts of the graph that share no statement are examined each by itself. Where the relations of a part contradict one
/// another, the part's only set is the empty one.
public struct Contradictions: Sendable {
    /// Smallest first, then in the order of their statements and parties.
    public let findings: [Contradiction]
    /// Whether there may be more: the limit was reached or the budget ended.
    public let isPartial: Bool

    /// Finds them all, or the smallest.
    ///
    /// - Parameters:
    ///   - limit: Stop after this many. There can be exponentially many.
    ///   - budget: When to give up the search. What was found by then is explained, for which there is as long again.
    public init(
        _ dispute: Dispute, limit: Int = 1_000, within budget: Budget = .unlimited
    ) {
        var checker = TextChecker(dispute)
        self.init(dispute, checker.findings(), limit: limit, within: budget)
    }

    init(_ dispute: Dispute, _ checks: [TextCheckFinding], limit: Int, within budget: Budget) {
        let search = ContradictionSearch(dispute, checks)
        (findings, isPartial) = search.findings(limit: limit, within: budget)
    }
}

/// Examines the parts of the theory one by one.
private struct ContradictionSearch {
    private let dispute: Dispute
    private let graph: ArgumentGraph
    private let assertions: [Assertion]
    private let theory: Theory

    init(_ dispute: Dispute, _ checks: [TextCheckFinding]) {
        (self.dispute, graph) = (dispute, dispute.graph)
        assertions = Assertion.all(in: dispute)
        theory = Theory(dispute, checks)
    }

    func findings(limit: Int, within budget: Budget) -> (findings: [Contradiction], isPartial: Bool) {
        let parts = TheoryComponents(theory, assertions, statementCount: graph.statements.count).parts
        var sets: [(part: Int, members: [Int])] = []
        var isPartial = false
        for (number, part) in parts.enumerated() {
            let found = minimalSets(of: part, limit: limit, within: budget)
            if !found.isComplete { isPartial = true }
            sets += found.sets.map { members in (number, members.map { part.assertions[$0] }) }
        }
        sets.sort { a, b in
            (a.members.count, a.part) < (b.members.count, b.part)
                || (a.members.count == b.members.count && a.members.lexicographicallyPrecedes(b.members))
        }
        let finishing = budget.doubled
        var explainers: [Int: RuleExplainer] = [:]
        var findings: [Contradiction] = []
        for (part, members) in sets.prefix(limit) {
            if finishing.isExhausted { break }
            let explainer = explainers[part] ?? RuleExplainer(parts[part], theory, assertions)
            explainers[part] = explainer
            findings.append(finding(members.map { assertions[$0] }, explainer))
        }
        return (findings, isPartial || findings.count < sets.count)
    }

    private func minimalSets(
        of part: TheoryComponents.Part, limit: Int, within budget: Budget
    ) -> (sets: [[Int]], isComplete: Bool) {
        if budget.isExhausted { return ([], false) }
        if let conflicts = BinaryConflicts(part, theory, assertions) {
            return conflicts.minimalSets(limit: limit, within: budget)
        }
        var problem = InconsistencyProblem()
        var variables: [Int32: Literal] = [:]
        func literal(_ number: Int32) -> Literal {
            let variable = variables[abs(number)] ?? problem.makeVariable()
            variables[abs(number)] = variable
            return number < 0 ? -variable : variable
        }
        for position in part.clauses { problem.require(theory.clauses[position].literals.map(literal)) }
        for position in part.assertions {
            let assertion = assertions[position]
            let number = Int32(assertion.statement) + 1
            _ = problem.suppose([literal(assertion.isDenied ? -number : number)])
        }
        let found = problem.minimalUnsatisfiableSubsets(limit: limit, within: budget)
        return (found.map { $0.map(\.position) }, found.isComplete)
    }

    private func finding(_ members: [Assertion], _ explainer: RuleExplainer) -> Contradiction {
        var (positions, grade) = explainer.explanation(of: members)
        // That irony denies is a reading.
        if members.contains(where: { $0.stance == .ironic }) { grade = .defeasible }
        let rules = positions.map { theory.rules[$0] }
        let reasoners = reasoners(rules, besides: members)
        let parties = Array(Set(members.compactMap(\.party) + reasoners)).sorted()
        let names = members.map { member in
            (member.isDenied ? "not-" : "") + graph.statements[member.statement].slug
                + (member.party.map { "@" + graph[$0].code } ?? "")
        }
        let slugs = rules.flatMap(statements(of:)).map { graph.statements[$0].slug }
        let scope = scope(of: members, rules, reasoners)
        return Contradiction(
            id: "contradiction:" + (names.isEmpty ? slugs : names).joined(separator: "+"), scope: scope,
            alignment: parties.count > 1 ? alignment(of: parties) : nil, grade: grade,
            ground: ground(of: members, rules, grade), parties: parties, assertions: members.map(\.member),
            rules: rules)
    }

    private func scope(
        of members: [Assertion], _ rules: [Contradiction.Rule], _ reasoners: [Party.ID]
    ) -> Contradiction.Scope {
        let voices = Set(members.filter { $0.stance != .norm && $0.stance != .editorial }.map(\.party))
        if members.contains(where: { $0.stance == .norm }) { return .withNorm }
        if voices.isEmpty { return .editorsOwn }
        if voices.count > 1 || !reasoners.isEmpty { return .betweenParties }
        let usesText = rules.contains { if case .text = $0 { true } else { false } }
        return usesText ? .withText : .withinParty
    }

    /// Those whose arguments connect the members, where no speaker of the members puts the argument forward: what
    /// follows only by an opponent's argument is not a party's contradiction with itself.
    private func reasoners(_ rules: [Contradiction.Rule], besides members: [Assertion]) -> [Party.ID] {
        let speakers = members.compactMap(\.party)
        return rules.flatMap { rule -> [Party.ID] in
            guard case .step(let id, _) = rule else { return [] }
            let parties = dispute.speech.committed[dispute.numbering[.argument(id)]].map { Party.ID(Int($0)) }
            return parties.contains(where: speakers.contains) ? [] : parties
        }
    }

    private func alignment(of parties: [Party.ID]) -> Contradiction.Alignment {
        let pairs = parties.flatMap { a in parties.filter { a < $0 }.map { (a, $0) } }
        if pairs.contains(where: { dispute.camps.oppose($0, $1) }) { return .opposingSides }
        return pairs.allSatisfy { dispute.camps.areOnOneSide($0, $1) } ? .oneSide : .unaligned
    }

    private func ground(
        of members: [Assertion], _ rules: [Contradiction.Rule], _ grade: Contradiction.Grade
    ) -> Contradiction.Ground {
        if rules.contains(where: { if case .text = $0 { true } else { false } }) { return .textCheck }
        let nodes = members.map(\.statement) + rules.flatMap(statements(of:))
        if nodes.contains(where: { graph.statements[$0].kind == .norm }) { return .normative }
        let isDeclaredContrary = rules.contains { rule in
            guard case .relation(let id) = rule else { return false }
            return graph[id].kind.bearing == .excludes(.contrary) || graph[id].kind.bearing == .opposes
        }
        return grade == .defeasible || isDeclaredContrary ? .factual : .logical
    }

    private func statements(of rule: Contradiction.Rule) -> [Int] {
        switch rule {
        case .relation(let id):
            return [graph[id].from, graph[id].to].compactMap { node in
                guard case .statement(let statement) = node else { return nil }
                return statement.index
            }
        case .step(let id, let position):
            let step = graph[id].inferences[position]
            return (step.premises + [step.conclusion]).map(\.index)
        case .text(let id, _): return [id.index]
        }
    }
}
