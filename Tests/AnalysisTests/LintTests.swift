import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

@Suite struct LintTests {
    private func found(_ check: Lint.Check, in draft: Draft) -> [String] {
        let graph = draft.graph
        return lints(of: Dispute(graph)).filter { $0.check == check }.map(\.id)
    }

    @Test func aClaimWithoutReasonsIsUnsupported() {
        var draft = Draft()
        let p = draft.party("P")
        let supported = draft.statement("Supported", by: said(p))
        let reason = draft.statement("Reason", by: said(p))
        draft.relate(reason, .supports, supported)
        draft.argument("R", from: [reason], to: draft.statement("Concluded", by: said(p)))
        draft.statement("Own")
        #expect(found(.unsupportedClaim, in: draft) == ["unsupported-claim:reason"])
    }

    @Test func aCircleOfReasonsIsPrintedInOrder() {
        var draft = Draft()
        let p = draft.party("P")
        let (a, b, c) = (
            draft.statement("A", by: said(p)), draft.statement("B", by: said(p)), draft.statement("C", by: said(p))
        )
        draft.relate(a, .supports, b)
        draft.argument("R", from: [b], to: c)
        draft.relate(c, .supports, a)
        #expect(found(.circularSupport, in: draft) == ["circular-support:a+c+arg-r+b"])
        let graph = draft.graph
        let lint = lints(of: Dispute(graph)).first { $0.check == .circularSupport }
        #expect(
            lint?.explanation(in: Dispute(graph))
                == "Circular support: [A] rests on [C] rests on <R> rests on [B] rests on [A].")
    }

    /// From the definition: a node lies on a circle when it can be reached from itself along support.
    @Test func onSmallGraphsTheNodesOfCirclesAreThoseThatReachThemselves() {
        for seed in 0..<1_000 as Range<UInt64> {
            let graph = RandomDisputes(kinds: [.supports, .entails, .attacks]).dispute(seed).graph
            let circles = lints(of: Dispute(graph)).filter { $0.check == .circularSupport }
            #expect(circles.isEmpty == graph.nodes.allSatisfy { !reaches($0, $0, graph) }, "seed \(seed)")
            for circle in circles {
                let next = circle.nodes.dropFirst() + circle.nodes.prefix(1)
                #expect(zip(circle.nodes, next).allSatisfy { rests($0, on: $1, graph) }, "seed \(seed)")
                #expect(Set(circle.nodes).count == circle.nodes.count, "seed \(seed)")
            }
        }
    }

    private func rests(_ node: Node, on ground: Node, _ graph: ArgumentGraph) -> Bool {
        let supports = graph.relations.filter { [.supports, .entails].contains($0.kind) }
        if supports.contains(where: { $0.from == ground && $0.to == node }) { return true }
        return graph.arguments.contains { argument in
            argument.inferences.contains { step in
                (node == .argument(argument.id) && step.premises.contains { .statement($0) == ground })
                    || (ground == .argument(argument.id) && node == .statement(step.conclusion))
            }
        }
    }

    private func reaches(_ start: Node, _ end: Node, _ graph: ArgumentGraph) -> Bool {
        var known: Set<Node> = []
        var open = graph.nodes.filter { rests(start, on: $0, graph) }
        while let node = open.popLast() {
            if node == end { return true }
            if known.insert(node).inserted { open += graph.nodes.filter { rests(node, on: $0, graph) } }
        }
        return false
    }

    @Test func claimsKnownFromOneDocumentOrOnlyFromTheOtherSideAreListed() {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        let (one, two) = (draft.source("one", "x"), draft.source("two", "y"))
        draft.statement("Once", by: said(p, in: one), said(p, in: one))
        draft.statement("Twice", by: said(p, in: one), said(p, in: two))
        draft.statement("Hearsay", by: said(p, via: q, in: two))
        #expect(found(.singleSourceClaim, in: draft) == ["single-source-claim:once", "single-source-claim:hearsay"])
        #expect(found(.hearsayOnlyClaim, in: draft) == ["hearsay-only-claim:hearsay"])
    }

    @Test func anArgumentThatConcludesItsPremiseBegsTheQuestion() {
        var draft = Draft()
        let p = draft.party("P")
        let (a, b) = (draft.statement("A", by: said(p)), draft.statement("B", by: said(p)))
        draft.argument("R", from: [a, b], to: a)
        draft.argument("S", from: [b], to: a)
        #expect(found(.beggedQuestion, in: draft) == ["begged-question:arg-r+a"])
    }

    @Test func aNodeWithoutRelationsIsAnOrphan() {
        var draft = Draft()
        let a = draft.statement("A")
        draft.statement("B")
        draft.argument("Sketch")
        draft.argument("R", from: [a], to: draft.statement("C"))
        #expect(found(.orphanNode, in: draft) == ["orphan-node:b", "orphan-node:arg-sketch"])
    }

    @Test func textsThatShareFourWordsInFiveAreNearDuplicates() {
        var draft = Draft()
        draft.statement("A", text: "one two three four five six seven eight nine")
        draft.statement("B", text: "One, two three: four five six seven eight TEN")
        draft.statement("C", text: "one two three four five six seven eight")
        draft.statement("D", .norm, text: "one two three four five six seven eight")
        draft.statement("E", text: "one two three")
        draft.statement("F", text: "one two three")
        #expect(found(.nearDuplicate, in: draft) == ["near-duplicate:a+b", "near-duplicate:a+c", "near-duplicate:b+c"])
    }

    @Test func prefixFilteringLosesNoPair() {
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<200 {
            var draft = Draft()
            var texts: [Set<Int>] = []
            for index in 0..<8 {
                let words = Set((0..<8).map { _ in Int.random(in: 0...10, using: &numbers) })
                texts.append(words)
                draft.statement("S\(index)", text: words.sorted().map { "w\($0)" }.joined(separator: " "))
            }
            var expected: [String] = []
            for a in 0..<8 {
                for b in (a + 1)..<8 where texts[a].count >= 4 && texts[b].count >= 4 {
                    let isNear = texts[a].intersection(texts[b]).count * 5 >= texts[a].union(texts[b]).count * 4
                    if isNear { expected.append("near-duplicate:s\(a)+s\(b)") }
                }
            }
            #expect(found(.nearDuplicate, in: draft) == expected)
        }
    }

    @Test func questionsToNobodyAndNormsWithoutTextAreListed() {
        var draft = Draft()
        let p = draft.party("P")
        draft.statement("Q1", .question, by: said(p, nil, .asks))
        draft.statement("Q2", .question, by: said(p, nil, .asks, to: [p]))
        draft.statement("N1", .norm)
        draft.statement("N2", .norm, text: "Words")
        #expect(found(.questionWithoutAddressee, in: draft) == ["question-without-addressee:q1"])
        #expect(found(.normWithoutText, in: draft) == ["norm-without-text:n1"])
    }
}
