import Analysis
import Argumentation
import DisputeModel
import Synchronization
import Testing

@testable import ArgumentModel

/// Inconsistency from the definition alone: no truth value for every statement fits.
private struct ContradictionsByDefinition {
    let graph: ArgumentGraph

    /// Who affirms or denies what; norms and implicit premises affirm themselves.
    var assertions: [(statement: Int, party: Party.ID?, isDenied: Bool, isPlain: Bool)] {
        var found: [(statement: Int, party: Party.ID?, isDenied: Bool, isPlain: Bool)] = []
        for statement in graph.statements {
            if statement.kind == .question || statement.kind == .demand { continue }
            let concludes = graph.arguments.flatMap(\.inferences).contains { $0.conclusion == statement.id }
            let uses = graph.arguments.flatMap(\.inferences).contains { $0.premises.contains(statement.id) }
            let isImplicit = statement.kind != .norm && statement.occurrences.isEmpty && uses && !concludes
            if statement.kind == .norm || isImplicit { found.append((statement.id.index, nil, false, false)) }
            for occurrence in statement.occurrences {
                let isDenied = [.denies, .ironic].contains(occurrence.act)
                let claiming: [Occurrence.Act] = [
                    .asserts, .concedes, .charges, .offers, .announces, .predicts, .presupposes,
                ]
                let isAffirmed = claiming.contains(occurrence.act) && statement.kind != .norm
                // Irony about one word of several denies that word, and not what the statement says.
                if occurrence.act == .ironic, occurrence.quotation != nil { continue }
                guard isDenied || isAffirmed else { continue }
                let isKnown = found.contains {
                    $0.statement == statement.id.index && $0.party == occurrence.by && $0.isDenied == isDenied
                }
                if !isKnown { found.append((statement.id.index, occurrence.by, isDenied, true)) }
            }
        }
        return found
    }

    enum Rules { case all, strict }

    func isConsistent(_ facts: [(statement: Int, isDenied: Bool)], _ rules: Rules = .all) -> Bool {
        (0..<(1 << graph.statements.count)).contains { values in
            func holds(_ index: Int) -> Bool { values >> index & 1 == 1 }
            return facts.allSatisfy { holds($0.statement) != $0.isDenied }
                && graph.relations.allSatisfy { fits($0, holds) }
                && graph.arguments.flatMap(\.inferences).allSatisfy { step in
                    (rules == .strict && !step.isDeductive)
                        || !step.premises.allSatisfy { holds($0.index) } || holds(step.conclusion.index)
                }
        }
    }

    private func fits(_ relation: Relation, _ holds: (Int) -> Bool) -> Bool {
        guard case .statement(let from) = relation.from, case .statement(let to) = relation.to else { return true }
        let (s, t) = (holds(from.index), holds(to.index))
        return switch relation.kind {
        case .contradicts: s != t
        case .contrary: !(s && t)
        case .entails: !s || t
        case .attacks: !(s && t) || !isReturned(relation)
        case .supports, .undercuts, .cites, .answers, .restates: true
        }
    }

    /// Whether each end attacks the other, so that they are contrary. One arrow alone is not.
    private func isReturned(_ attack: Relation) -> Bool {
        graph.relations.contains {
            $0.kind == .attacks && $0.id != attack.id && $0.from == attack.to && $0.to == attack.from
        }
    }

    /// The minimal inconsistent sets, as sorted positions in `assertions`.
    var minimalSets: Set<[Int]> {
        let all = assertions
        func isInconsistent(_ members: [Int]) -> Bool {
            !isConsistent(members.map { (all[$0].statement, all[$0].isDenied) })
        }
        let subsets = (0..<(1 << all.count)).map { bits in all.indices.filter { bits >> $0 & 1 == 1 } }
        let inconsistent = Set(subsets.filter(isInconsistent))
        return inconsistent.filter { set in
            !set.contains { removed in inconsistent.contains(set.filter { $0 != removed }) }
        }
    }
}

@Suite struct ContradictionTests {
    private func contradictions(_ draft: Draft) -> [Contradiction] {
        let graph = draft.graph
        return Contradictions(Dispute(graph)).findings
    }

    @Test func onSmallGraphsTheSetsAreAllTheMinimalInconsistentOnes() {
        var foundCount = 0
        for seed in 0..<400 as Range<UInt64> {
            let disputes = RandomDisputes(
                statementCount: 4,
                kinds: [.contradicts, .contrary, .contrary, .entails, .entails, .supports, .attacks, .attacks])
            let draft = disputes.dispute(seed)
            let reference = ContradictionsByDefinition(graph: draft.graph)
            let all = reference.assertions
            if all.count > 9 { continue }
            if !reference.isConsistent([]) {
                #expect(contradictions(draft).contains { $0.assertions.isEmpty }, "seed \(seed)")
                continue
            }
            let found = contradictions(draft).map { finding in
                finding.assertions.map { member in
                    all.firstIndex {
                        .statement(Statement.ID($0.statement)) == member.node && $0.party == member.party
                            && $0.isDenied == [.denies, .ironic].contains(member.stance)
                            && $0.isPlain == ![.norm, .editorial].contains(member.stance)
                    } ?? -1
                }.sorted()
            }
            #expect(Set(found) == reference.minimalSets, "seed \(seed)")
            #expect(found.count == Set(found).count, "seed \(seed)")
            #expect(found.map(\.count) == found.map(\.count).sorted(), "seed \(seed)")
            foundCount += found.count
        }
        #expect(foundCount > 200)
    }

    @Test func aGradeIsStrictExactlyWhenStrictRulesSuffice() {
        for seed in 0..<400 as Range<UInt64> {
            let draft = RandomDisputes(statementCount: 4, kinds: [.contrary, .contradicts, .entails]).dispute(seed)
            let reference = ContradictionsByDefinition(graph: draft.graph)
            for finding in contradictions(draft) {
                let facts = finding.assertions.map { member in
                    (Draft.index(member.node), [.denies, .ironic].contains(member.stance))
                }
                // That irony denies is a reading, no strict rule.
                let isIronic = finding.assertions.contains { $0.stance == .ironic }
                let isStrict = !isIronic && !reference.isConsistent(facts, .strict)
                #expect((finding.grade == .strict) == isStrict, "seed \(seed)")
            }
        }
    }

    @Test func theRulesShownAreEnoughAndNoneCanBeLeftOut() {
        for seed in 0..<300 as Range<UInt64> {
            let draft = RandomDisputes(statementCount: 4, kinds: [.contrary, .contradicts, .entails]).dispute(seed)
            for finding in contradictions(draft) {
                let facts = finding.assertions.map { member in
                    (Draft.index(member.node), [.denies, .ironic].contains(member.stance))
                }
                func isConsistent(with rules: [Contradiction.Rule]) -> Bool {
                    ContradictionsByDefinition(graph: reduced(draft, to: rules).graph).isConsistent(facts)
                }
                #expect(!isConsistent(with: finding.rules), "seed \(seed)")
                for rule in finding.rules {
                    #expect(isConsistent(with: finding.rules.filter { $0 != rule }), "seed \(seed)")
                }
            }
        }
    }

    private func reduced(_ draft: Draft, to rules: [Contradiction.Rule]) -> Draft {
        var reduced = draft
        reduced.relations = draft.relations.indices
            .filter { rules.contains(.relation(Relation.ID($0))) }.map { draft.relations[$0] }
        for index in draft.arguments.indices {
            let steps = draft.arguments[index].steps
            reduced.arguments[index].steps = steps.indices
                .filter { rules.contains(.step(ArgumentGraph.Argument.ID(index), $0)) }.map { steps[$0] }
        }
        return reduced
    }

    @Test func aPartyThatContradictsItselfThroughAnArgumentIsFound() {
        var draft = Draft()
        let p = draft.party("P")
        let premise = draft.statement("All are free", by: said(p))
        let conclusion = draft.statement("Ours are free")
        let contrary = draft.statement("Ours are bound", by: said(p))
        draft.argument("Generality", from: [premise], to: conclusion)
        draft.relate(conclusion, .contrary, contrary)
        let found = contradictions(draft)
        #expect(found.count == 1)
        #expect(found.first?.scope == .withinParty)
        #expect(found.first?.grade == .defeasible)
        #expect(found.first?.assertions.map(\.node) == [premise, contrary])
        let text = found.first?.explanation(in: Dispute(draft.graph)) ?? ""
        #expect(text.contains("P says things that cannot all hold"))
        #expect(text.contains("by <Generality>, [All are free] give [Ours are free]"))
        #expect(text.contains("a tension, not a logical contradiction"))
    }

    @Test func aDeductiveArgumentMakesItStrict() {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        let premise = draft.statement("Premise", by: said(p))
        let conclusion = draft.statement("Conclusion", by: said(q, nil, .denies))
        draft.argument("Proof", from: [premise], to: conclusion, isDeductive: true)
        let found = contradictions(draft).first
        #expect(found?.grade == .strict)
        #expect(found?.scope == .betweenParties)
        #expect(found?.alignment == .opposingSides)
        #expect(found?.ground == .logical)
        #expect(found?.assertions.map(\.stance) == [.affirms, .denies])
    }

    @Test func ironyIsReadAsDenial() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        draft.statement("A defensive bloc", by: said(p), said(q, nil, .ironic))
        let found = contradictions(draft)
        #expect(found.map(\.assertions.count) == [2])
        #expect(found.first?.explanation(in: Dispute(draft.graph)).contains("said with irony, read as denial") == true)
    }

    @Test func ironyAboutOneWordOfSeveralDeniesNotWhatTheStatementSays() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let text = draft.source("letter", "The “defensive” bloc grows.")
        draft.statement(
            "A defensive bloc", by: said(p), said(q, nil, .ironic, in: text, quote: "The “defensive” bloc grows."))
        #expect(contradictions(draft).isEmpty)
    }

    /// Statements that P says, with relations between them by position.
    private func sets(
        _ count: Int, saying affirmed: [Int], _ relations: [(Int, Relation.Kind, Int)], denying denied: [Int] = []
    ) -> [[String]] {
        var draft = Draft()
        let p = draft.party("P")
        let nodes = (0..<count).map { draft.statement("S\($0)") }
        for index in affirmed { draft.statements[index].occurrences = [said(p)] }
        for index in denied { draft.statements[index].occurrences = [said(p, nil, .denies)] }
        for (from, kind, to) in relations { draft.relate(nodes[from], kind, nodes[to]) }
        let graph = draft.graph
        return contradictions(draft).map { $0.assertions.map { graph.title(of: $0.node) } }
    }

    @Test func twoThatAttackEachOtherAreContraryAndASingleArrowIsNot() {
        #expect(sets(2, saying: [0, 1], [(0, .attacks, 1)]) == [])
        #expect(sets(2, saying: [0, 1], [(0, .attacks, 1), (1, .attacks, 0)]) == [["S0", "S1"]])
        // Both may be false.
        #expect(sets(2, saying: [], [(0, .attacks, 1), (1, .attacks, 0)], denying: [0, 1]) == [])
    }

    @Test func fromAChainOfContrariesNothingFollows() {
        let chain: [(Int, Relation.Kind, Int)] = [(0, .contrary, 1), (1, .contrary, 2), (2, .contrary, 3)]
        #expect(sets(4, saying: [0, 3], chain) == [])
        #expect(sets(4, saying: [0], chain, denying: [2]) == [])
        #expect(sets(4, saying: [0, 1, 2, 3], chain) == [["S0", "S1"], ["S1", "S2"], ["S2", "S3"]])
    }

    @Test func ofAChainOfContradictoriesEverySecondIsTheSameAndTheOthersExcludeIt() {
        let chain: [(Int, Relation.Kind, Int)] = [(0, .contradicts, 1), (1, .contradicts, 2), (2, .contradicts, 3)]
        #expect(sets(4, saying: [0], chain, denying: [2]) == [["S0", "S2"]])
        #expect(sets(4, saying: [0, 2], chain) == [])
        #expect(sets(4, saying: [0, 3], chain) == [["S0", "S3"]])
        #expect(sets(4, saying: [], chain, denying: [0, 3]) == [["S0", "S3"]])
    }

    @Test func entailmentsCarryAContraryBackButNotForward() {
        #expect(sets(3, saying: [0, 2], [(0, .entails, 1), (1, .contrary, 2)]) == [["S0", "S2"]])
        #expect(sets(3, saying: [0, 2], [(1, .entails, 0), (1, .contrary, 2)]) == [])
    }

    @Test func theSameWordsInSeveralDocumentsAreOneMember() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let yes = draft.statement("Yes", by: said(p, "2022-01-01"), said(p, "2022-01-02"), said(p))
        draft.relate(yes, .contrary, draft.statement("No", by: said(q)))
        let found = contradictions(draft)
        #expect(found.count == 1)
        #expect(found.first?.assertions.first?.attestations.count == 3)
    }

    @Test func aClaimAgainstANormIsNormative() {
        var draft = Draft()
        let p = draft.party("P")
        let norm = draft.statement("Duty", .norm)
        draft.relate(draft.statement("No duty", by: said(p)), .contradicts, norm)
        #expect(contradictions(draft).map(\.scope) == [.withNorm])
        #expect(contradictions(draft).map(\.ground) == [.normative])
    }

    @Test func whatTheTextsRefuteIsAContradictionWithTheText() {
        var draft = Draft()
        let p = draft.party("P")
        let charter = draft.source("charter", "Alliances as they evolve.")
        draft.statement("Never said", by: said(p))
        draft.statements[0].checks = [
            TextCheck(
                text: "as they evolve", sources: [charter], missingSources: [], expectation: .absent, minimum: 1,
                range: Draft.range)
        ]
        let found = contradictions(draft)
        #expect(found.map(\.scope) == [.withText])
        #expect(found.map(\.ground) == [.textCheck])
        #expect(found.map(\.rules) == [[.text(Statement.ID(0), .refuted)]])
    }

    @Test func aLimitGivesTheSmallestAndSaysThatThereIsMore() {
        var draft = Draft()
        let p = draft.party("P")
        let hub = draft.statement("Hub", by: said(p))
        for index in 0..<5 { draft.relate(hub, .contrary, draft.statement("Other \(index)", by: said(p))) }
        let graph = draft.graph
        let found = Contradictions(Dispute(graph), limit: 3)
        #expect(found.findings.count == 3)
        #expect(found.isPartial)
        #expect(!Contradictions(Dispute(graph), limit: 5).isPartial)
    }

    @Test func howeverEarlyTheBudgetEndsNothingIsPassedOffAsAll() {
        var draft = Draft()
        let p = draft.party("P")
        let claims = (0..<6).map { draft.statement("Claim \($0)", by: said(p)) }
        for claim in claims.dropFirst(2) { draft.relate(claims[0], .contrary, claim) }
        draft.argument("Both", from: Array(claims.dropFirst(3)), to: draft.statement("Sum"), isDeductive: true)
        draft.relate(.statement(Statement.ID(6)), .contradicts, claims[1])
        let dispute = Dispute(draft.graph)
        let all = Contradictions(dispute).findings.map(\.id)
        var isEverPartial = false
        for polls in 0..<200 {
            let left = Mutex(polls)
            let budget = Budget(cancellation: {
                left.withLock { left in
                    left -= 1
                    return left < 0
                }
            })
            let found = Contradictions(dispute, within: budget)
            let ids = found.findings.map(\.id)
            #expect(ids == all || (found.isPartial && Set(ids).isSubset(of: all)))
            isEverPartial = isEverPartial || (found.isPartial && !ids.isEmpty)
        }
        #expect(isEverPartial)
    }
}
