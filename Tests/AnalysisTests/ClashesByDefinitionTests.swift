import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

/// Who undercuts whose use of which instrument, and who charges whom with what, from the definitions alone.
private struct ClashesByDefinition {
    struct Use: Hashable {
        let by: Int
        let owner: Int
        let instrument: String
    }

    struct Charge: Hashable {
        let by: Int
        let to: Int
        let word: String
    }

    let graph: ArgumentGraph

    private func parties(_ node: Node, _ acts: Set<Occurrence.Act>) -> Set<Int> {
        Set(graph.occurrences(of: node).filter { acts.contains($0.act) }.compactMap { $0.by?.index })
    }

    private func affirm(_ node: Node) -> Set<Int> {
        parties(node, [.asserts, .concedes, .charges, .offers, .announces, .predicts, .presupposes])
    }

    private func say(_ node: Node) -> Set<Int> { affirm(node).union(parties(node, [.asks, .demands])) }

    /// Those who put an argument forward or, where nobody is quoted with it, affirm all that somebody says of its
    /// premises or else its conclusion.
    private func owners(_ argument: ArgumentGraph.Argument) -> Set<Int> {
        guard argument.occurrences.isEmpty else { return affirm(.argument(argument.id)) }
        let premises = argument.premises.filter { graph[$0].kind != .norm && !graph[$0].occurrences.isEmpty }
        guard !premises.isEmpty else { return argument.conclusion.map { affirm(.statement($0)) } ?? [] }
        return premises.map { affirm(.statement($0)) }.reduce(Set(graph.parties.indices)) { $0.intersection($1) }
    }

    private func cited(by node: Node) -> Set<String> {
        Set(
            graph.relations.compactMap { relation in
                guard relation.from == node, [.cites, .restates].contains(relation.kind),
                    case .statement(let id) = relation.to
                else { return nil }
                return graph[id].norm?.instrument
            })
    }

    private func restsOn(_ node: Node) -> Set<String> {
        let near = graph.relations.flatMap { relation -> [Node] in
            switch relation.kind {
            case .supports, .entails: relation.to == node ? [relation.from] : []
            case .restates: relation.to == node ? [relation.from] : relation.from == node ? [relation.to] : []
            case .attacks, .contrary, .contradicts, .undercuts, .cites, .answers: []
            }
        }
        return near.reduce(cited(by: node)) { $0.union(cited(by: $1)) }
    }

    private func instruments(_ argument: ArgumentGraph.Argument) -> Set<String> {
        let statements = argument.inferences.flatMap { $0.premises + [$0.conclusion] }
        let norms = argument.premises.compactMap { graph[$0].norm?.instrument }
        return statements.reduce(restsOn(.argument(argument.id)).union(norms)) { $0.union(restsOn(.statement($1))) }
    }

    private func areOnOneSide(_ a: Int, _ b: Int) -> Bool {
        a == b || (graph.parties[a].side != nil && graph.parties[a].side == graph.parties[b].side)
    }

    var undercutUses: Set<Use> {
        var uses: Set<Use> = []
        for relation in graph.relations where relation.kind == .undercuts {
            guard case .argument(let id) = relation.to else { continue }
            for by in say(relation.from) {
                for owner in owners(graph[id]) where !areOnOneSide(by, owner) {
                    for instrument in instruments(graph[id]) {
                        uses.insert(Use(by: by, owner: owner, instrument: instrument))
                    }
                }
            }
        }
        return uses
    }

    /// Every pair of uses in which each party undercuts the other, once.
    var crossUndercuts: Set<String> {
        let uses = undercutUses
        var found: Set<String> = []
        for one in uses {
            for other in uses
            where one.by == other.owner && one.owner == other.by && one.instrument == other.instrument
                && one.by < one.owner
            {
                found.insert("cross-undercut:P\(one.by):P\(one.owner):\(one.instrument.lowercased())")
            }
        }
        return found
    }

    /// Who makes a charge of a word that another makes against it, with all that it charges and is charged by in turn.
    var mirrorCharges: Set<String> {
        var charges: Set<Charge> = []
        for statement in graph.statements {
            guard let word = statement.role?.charge else { continue }
            for occurrence in statement.occurrences where occurrence.act == .charges {
                for to in occurrence.to {
                    if let by = occurrence.by { charges.insert(Charge(by: by.index, to: to.index, word: word)) }
                }
            }
        }
        return Set(
            charges.flatMap { made -> [String] in
                let same = charges.filter { $0.word == made.word }
                let both = Set(same.map(\.by)).filter { party in same.contains { $0.to == party && $0.by != party } }
                guard both.contains(made.by) else { return [] }
                var group: Set<Int> = [made.by]
                while true {
                    let more = both.filter { other in
                        group.contains { member in
                            same.contains { $0.by == member && $0.to == other }
                                && same.contains { $0.by == other && $0.to == member }
                        }
                    }
                    if more.isSubset(of: group) { break }
                    group.formUnion(more)
                }
                return ["mirror-charge:\(group.sorted().map { "P\($0)" }.joined(separator: ":")):\(made.word)"]
            })
    }
}

@Suite struct ClashesByDefinitionTests {
    /// Ids of the clashes of a kind, each once.
    private func ids(_ kind: Clash.Kind, _ graph: ArgumentGraph) -> [String] {
        analyze(Dispute(graph)).clashes().all.filter { $0.clashKind == kind }.map(\.id).sorted()
    }

    /// Arguments from clauses of two instruments, and what undercuts them.
    private func undercutting(_ seed: UInt64) -> Draft {
        var numbers = SeededNumbers(seed: seed)
        func one<T>(_ values: [T]) -> T { values[Int.random(in: values.indices, using: &numbers)] }
        var draft = Draft()
        let parties = (0..<one([2, 2, 3])).map { draft.party("P\($0)", side: one(["A", "B", nil, nil])) }
        let acts: [Occurrence.Act] = [.asserts, .asserts, .asserts, .asserts, .demands, .denies, .quotes]
        func occurrences() -> [Occurrence] {
            (0..<one([0, 1, 2, 2])).map { _ in said(one(parties + [nil]), nil, one(acts)) }
        }
        let norms = ["Charter", "Treaty", nil].map { draft.norm("Clause of \($0 ?? "none")", $0) }
        var nodes = norms
        for index in 0..<5 {
            nodes.append(draft.statement("S\(index)"))
            draft.statements[draft.statements.count - 1].occurrences = occurrences()
        }
        let claims = Array(nodes.dropFirst(norms.count))
        for index in 0..<2 {
            let argument = draft.argument("A\(index)", from: [one(nodes)], to: one(claims))
            if one([true, false]) { draft.arguments[index].occurrences = occurrences() }
            for _ in 0..<3 { draft.relate(one(claims), .undercuts, argument) }
        }
        for _ in 0..<6 { draft.relate(one(claims), .cites, one(norms)) }
        for _ in 0..<3 { draft.relate(one(nodes), one([.supports, .entails, .restates, .attacks]), one(claims)) }
        return draft
    }

    @Test func onGeneratedGraphsCrossUndercutsAreThosePairsThatTheDefinitionNames() {
        var count = 0
        for seed in 0..<600 as Range<UInt64> {
            let graph = undercutting(seed).graph
            let expected = ClashesByDefinition(graph: graph).crossUndercuts
            #expect(ids(.crossUndercut, graph) == expected.sorted(), "seed \(seed)")
            count += expected.count
        }
        #expect(count > 50)
    }

    private func charging(_ seed: UInt64) -> Draft {
        var numbers = SeededNumbers(seed: seed)
        func one<T>(_ values: [T]) -> T { values[Int.random(in: values.indices, using: &numbers)] }
        var draft = Draft()
        let parties = (0..<3).map { draft.party("P\($0)", side: one(["A", "B", nil])) }
        for index in 0..<Int.random(in: 1...4, using: &numbers) {
            draft.statement("S\(index)", doing: role(charge: one(["aggression", "silence", nil])))
            draft.statements[index].occurrences = (0..<one([1, 1, 2])).map { _ in
                let to = parties.filter { _ in one([true, false]) }
                return said(one(parties + [nil]), nil, one([.charges, .charges, .charges, .asserts, .quotes]), to: to)
            }
        }
        return draft
    }

    @Test func onGeneratedGraphsMirrorChargesAreThosePairsThatTheDefinitionNames() {
        var count = 0
        for seed in 0..<600 as Range<UInt64> {
            let graph = charging(seed).graph
            let expected = ClashesByDefinition(graph: graph).mirrorCharges
            #expect(ids(.mirrorCharge, graph) == expected.sorted(), "seed \(seed)")
            count += expected.count
        }
        #expect(count > 50)
    }

    // MARK: Graphs without any keys

    @Test func withoutKeysEveryMinimalSetIsInOneClashAndNoKindThatNeedsKeysIsFound() {
        let keyless: Set<Clash.Kind> = [.contradiction, .demandRefused, .reportedDifferently, .announcement]
        var count = 0
        for seed in 0..<300 as Range<UInt64> {
            let disputes = RandomDisputes(
                statementCount: 6,
                kinds: [.contrary, .contrary, .contradicts, .entails, .supports, .undercuts, .answers])
            let report = analyze(Dispute(disputes.dispute(seed).graph))
            let clashes = report.clashes().all
            #expect(Set(clashes.map(\.clashKind)).isSubset(of: keyless), "seed \(seed)")
            let folded = clashes.filter { $0.clashKind == .contradiction }.flatMap(\.variants)
            #expect(folded.sorted() == report.contradictions.findings.map(\.id).sorted(), "seed \(seed)")
            #expect(Set(clashes.map(\.id)).count == clashes.count, "seed \(seed)")
            count += folded.count
        }
        #expect(count > 100)
    }

    @Test func setsOverOneOpposingPairAreInOneClashAndOverTwoPairsInTwo() {
        var foldedCount = 0
        for seed in 0..<300 as Range<UInt64> {
            let disputes = RandomDisputes(statementCount: 5, kinds: [.contrary, .entails, .entails, .supports])
            let report = analyze(Dispute(disputes.dispute(seed).graph))
            let graph = report.dispute.graph
            func pairs(_ set: Contradiction) -> Set<Set<Node>> {
                Set(
                    set.rules.compactMap { rule in
                        guard case .relation(let id) = rule, graph[id].kind == .contrary else { return nil }
                        return [graph[id].from, graph[id].to]
                    })
            }
            let sets = report.contradictions.findings
            for clash in report.clashes().all where clash.clashKind == .contradiction {
                let members = sets.filter { clash.variants.contains($0.id) }
                let others = sets.filter { !clash.variants.contains($0.id) }
                let own = Set(members.map(pairs))
                #expect(own.count == 1, "seed \(seed)")
                guard let pair = own.first, !pair.isEmpty else { continue }
                #expect(others.allSatisfy { pairs($0) != pair }, "seed \(seed)")
                foldedCount += members.count - 1
            }
        }
        #expect(foldedCount > 10)
    }
}
