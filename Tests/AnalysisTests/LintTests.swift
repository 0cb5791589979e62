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

    @Test func aLineFromWhatIsOnlyDeniedIsAMistake() {
        var draft = Draft()
        let (p, q) = (draft.party("P"), draft.party("Q"))
        let claim = draft.statement("Claim", by: said(p))
        let denied = draft.statement("Not so", by: said(q, nil, .denies))
        draft.relate(denied, .attacks, claim)
        let both = draft.statement("Both", by: said(q, nil, .denies), said(p))
        draft.relate(both, .attacks, claim)
        draft.statement("Unrelated", by: said(q, nil, .denies))
        #expect(found(.deniedOnly, in: draft) == ["denied-only:not so"])
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

    @Test func aConclusionOnTheWayIsNoCircle() {
        var draft = Draft()
        let (p, q, c, d) = (draft.statement("P"), draft.statement("Q"), draft.statement("C"), draft.statement("D"))
        draft.argument("R", from: [p, q], to: c)
        draft.arguments[0].steps.append(([Draft.index(c)], Draft.index(d), false))
        #expect(found(.circularSupport, in: draft) == [])
        draft.relate(d, .supports, p)
        #expect(found(.circularSupport, in: draft) == ["circular-support:p+d+arg-r"])
    }

    @Test func aConclusionUsedBeforeItIsDrawnIsACircle() {
        var draft = Draft()
        let (c, d) = (draft.statement("C"), draft.statement("D"))
        draft.argument("R", from: [c], to: d)
        draft.arguments[0].steps.append(([Draft.index(d)], Draft.index(c), false))
        #expect(found(.circularSupport, in: draft) == ["circular-support:c+arg-r"])
    }

    @Test func whatSupportsAConclusionOnTheWayMayMakeACircle() {
        var draft = Draft()
        let (p, c, d) = (draft.statement("P"), draft.statement("C"), draft.statement("D"))
        draft.argument("R", from: [p], to: c)
        draft.arguments[0].steps.append(([Draft.index(c)], Draft.index(d), false))
        draft.relate(d, .supports, c)
        #expect(found(.circularSupport, in: draft) == ["circular-support:c+d+arg-r"])
    }

    /// What can rest on something: a node, or a step of an argument.
    private enum Ground: Hashable {
        case node(Node)
        case step(argument: Int, step: Int)
    }

    /// From the definition: a node or step lies on a circle when it can be reached from itself along support.
    @Test func onSmallGraphsTheNodesOfCirclesAreThoseThatReachThemselves() {
        for seed in 0..<1_000 as Range<UInt64> {
            let graph = RandomDisputes(kinds: [.supports, .entails, .attacks]).dispute(seed).graph
            let circles = lints(of: Dispute(graph)).filter { $0.check == .circularSupport }
            let all = grounds(of: graph)
            #expect(circles.isEmpty == all.allSatisfy { !reaches($0, $0, all, graph) }, "seed \(seed)")
            for circle in circles {
                let next = circle.nodes.dropFirst() + circle.nodes.prefix(1)
                #expect(zip(circle.nodes, next).allSatisfy { rests($0, on: $1, graph) }, "seed \(seed)")
                #expect(Set(circle.nodes).count == circle.nodes.count, "seed \(seed)")
            }
        }
    }

    private func grounds(of graph: ArgumentGraph) -> [Ground] {
        graph.nodes.map { .node($0) }
            + graph.arguments.flatMap { argument in
                argument.inferences.indices.map { .step(argument: argument.id.index, step: $0) }
            }
    }

    private func rests(_ ground: Ground, on other: Ground, _ graph: ArgumentGraph) -> Bool {
        func supports(_ from: Node, _ to: Node) -> Bool {
            graph.relations.contains { [.supports, .entails].contains($0.kind) && $0.from == from && $0.to == to }
        }
        switch (ground, other) {
        case (.node(let node), .node(let ground)): return supports(ground, node)
        case (.step(let argument, let step), .node(let ground)):
            let premises = graph.arguments[argument].inferences[step].premises
            return premises.contains { .statement($0) == ground }
                || supports(ground, .argument(graph.arguments[argument].id))
        case (.node(let node), .step(let argument, let step)):
            return node == .statement(graph.arguments[argument].inferences[step].conclusion)
                || node == .argument(graph.arguments[argument].id)
        case (.step, .step): return false
        }
    }

    /// The same for nodes alone: an argument rests on all premises of its steps.
    private func rests(_ node: Node, on ground: Node, _ graph: ArgumentGraph) -> Bool {
        if rests(.node(node), on: .node(ground), graph) { return true }
        return graph.arguments.contains { argument in
            argument.inferences.contains { step in
                (node == .argument(argument.id) && step.premises.contains { .statement($0) == ground })
                    || (ground == .argument(argument.id) && node == .statement(step.conclusion))
            }
        }
    }

    private func reaches(_ start: Ground, _ end: Ground, _ all: [Ground], _ graph: ArgumentGraph) -> Bool {
        var known: Set<Ground> = []
        var open = all.filter { rests(start, on: $0, graph) }
        while let ground = open.popLast() {
            if ground == end { return true }
            if known.insert(ground).inserted { open += all.filter { rests(ground, on: $0, graph) } }
        }
        return false
    }

    @Test func aReplyThatIsOnlyQuotedOrMockedIsOneMistakeAndCountsNowhere() {
        func found(_ grade: Relation.Grade, _ acts: Occurrence.Act...) -> (lints: [String], status: ReplyStatus?) {
            var draft = Draft()
            let (p, q) = (draft.party("P"), draft.party("Q"))
            let question = draft.statement("Q", .question, by: said(p, "2024-03-05", .asks, to: [q]))
            let node = draft.statement("R")
            draft.statements[1].occurrences = acts.map { said(q, "2024-03-07", $0) }
            draft.relate(node, .answers, question, grade)
            return (
                self.found(.replyNotGiven, in: draft), Unanswered(Dispute(draft.graph)).questions.first?.status
            )
        }
        #expect(found(.full, .asserts) == ([], .answered))
        // Who denies what is said in reply has not said it.
        #expect(found(.full, .denies) == (["reply-not-given:r+q"], .unanswered))
        #expect(found(.refusal, .denies) == (["reply-not-given:r+q"], .unanswered))
        #expect(found(.full, .quotes) == (["reply-not-given:r+q"], .unanswered))
        #expect(found(.partial, .ironic) == (["reply-not-given:r+q"], .unanswered))
        // One may evade or refuse by mockery, and say elsewhere what one mocks.
        #expect(found(.evasive, .ironic) == ([], .evaded))
        #expect(found(.full, .ironic, .asserts) == ([], .answered))
    }

    @Test func aReplyOlderThanItsQuestionIsOneMistake() {
        func found(_ reply: String?...) -> [String] {
            var draft = Draft()
            let (p, q) = (draft.party("P"), draft.party("Q"))
            let question = draft.statement("Q", .question, by: said(p, "2024-03-05", .asks, to: [q]))
            let node = draft.statement("R")
            draft.statements[1].occurrences = reply.map { said(q, $0) }
            draft.relate(node, .answers, question, .full)
            #expect(lints(of: Dispute(draft.graph)).allSatisfy { $0.check != .replyBeforeQuestion || $0.isMistake })
            return self.found(.replyBeforeQuestion, in: draft)
        }
        #expect(found("2024-03-01") == ["reply-before-question:r+q"])
        // On the day itself, perhaps later, at no known date, or said again later, it may answer.
        #expect(found("2024-03-05").isEmpty && found("2024-03").isEmpty && found(nil).isEmpty)
        #expect(found("2024-03-01", "2024-03-09").isEmpty)
    }

    @Test func aLineBetweenReconstructionsNeedsAGroundInTheirStatements() {
        /// Two arguments, the first against or for the second, and what their statements have to do with each other.
        func found(_ kind: Relation.Kind, _ ground: (inout Draft, [Node]) -> Void) -> [String] {
            var draft = Draft()
            let nodes = ["P1", "C1", "P2", "C2"].map { draft.statement($0) }
            let first = draft.argument("First", from: [nodes[0]], to: nodes[1])
            let second = draft.argument("Second", from: [nodes[2]], to: nodes[3])
            draft.relate(first, kind, second)
            ground(&draft, nodes)
            return self.found(.relationNotGrounded, in: draft)
        }
        #expect(found(.attacks) { _, _ in } == ["relation-not-grounded:arg-first+arg-second"])
        #expect(found(.supports) { _, _ in } == ["relation-not-grounded:arg-first+arg-second"])
        #expect(found(.attacks) { $0.relate($1[1], .contradicts, $1[2]) }.isEmpty)
        #expect(found(.attacks) { $0.relate($1[3], .contrary, $1[1]) }.isEmpty)
        #expect(found(.supports) { $0.relate($1[1], .entails, $1[2]) }.isEmpty)
        // A support is no ground for an attack, and a premise of the attacker none either.
        #expect(!found(.attacks) { $0.relate($1[1], .supports, $1[2]) }.isEmpty)
        #expect(!found(.attacks) { $0.relate($1[0], .contradicts, $1[2]) }.isEmpty)
        // An undercut speaks against the step, and what is sketched has no statements.
        #expect(found(.undercuts) { _, _ in }.isEmpty)
        var sketch = Draft()
        let (a, b) = (sketch.argument("First"), sketch.argument("Second"))
        sketch.relate(a, .attacks, b)
        #expect(self.found(.relationNotGrounded, in: sketch).isEmpty)
    }

    /// What P says in its own first text and, later, in its second; `other` is whose the second text is.
    private func possibleChanges(
        _ words: String, _ later: String, _ act: Occurrence.Act = .asserts, by speaker: Int = 0,
        isRecorded: Bool = false
    ) -> [String] {
        var draft = Draft()
        let parties = [draft.party("P", side: "1"), draft.party("Q", side: "2")]
        let texts = [draft.source("one", words, by: parties[0]), draft.source("two", later, by: parties[speaker])]
        let issue = draft.issue("Which issue is it")
        let holding = isRecorded ? [answer(issue, "yes")] : []
        draft.statement("A", by: said(parties[0], "2022-01-01", in: texts[0], quote: words, holding: holding))
        draft.statement(
            "B", by: said(parties[speaker], "2022-02-01", act, in: texts[1], quote: later, holding: holding))
        return found(.possibleChange, in: draft)
    }

    @Test func opposedWordsAboutTheSameThingsMayBeAChange() {
        let found = ["possible-change:a+b"]
        #expect(possibleChanges("Missile deployment is the main issue", "Missiles and deployments: secondary") == found)
        #expect(possibleChanges("Missile deployment: secondary", "The main issue is missiles and deployment") == found)
        #expect(possibleChanges("Every missile leaves the border", "Several missiles stay on the borders") == found)
    }

    @Test func oneSharedThingTheSameWordAnotherPartyAndAQuotationAreNoChange() {
        let main = "Missile deployment is the main issue"
        #expect(possibleChanges(main, "Missiles are secondary").isEmpty)
        #expect(possibleChanges(main, "Missiles and deployments: the main issue").isEmpty)
        #expect(possibleChanges(main, "Missiles and deployments: main and secondary").isEmpty)
        #expect(possibleChanges(main, "Missiles and deployments: secondary", by: 1).isEmpty)
        #expect(possibleChanges(main, "Missiles and deployments: secondary", .quotes).isEmpty)
        #expect(possibleChanges(main, "Missiles and deployments: secondary", .denies).isEmpty)
        // An issue that both answer records it.
        #expect(possibleChanges(main, "Missiles and deployments: secondary", isRecorded: true).isEmpty)
    }

    @Test func aConcessionToTheOwnSideMayBeASlip() {
        func found(_ others: (inout Draft) -> [Occurrence]) -> [String] {
            var draft = Draft()
            let p = draft.party("P", side: "1")
            draft.statement("A", by: said(p, nil, .concedes))
            draft.statements[0].occurrences += others(&draft)
            return self.found(.concessionToOwnSide, in: draft)
        }
        #expect(found { [said($0.party("Ally", side: "1"))] } == ["concession-to-own-side:a"])
        #expect(found { [said($0.party("Foe", side: "2"))] }.isEmpty)
        #expect(found { _ in [] }.isEmpty)
    }

    @Test func claimsKnownFromOneDocumentOrOnlyFromTheOtherSideAreListed() {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        let (one, two) = (draft.source("one", "x"), draft.source("two", "y"))
        draft.statement("Once", by: said(p, in: one), said(p, in: one))
        draft.statement("Twice", by: said(p, in: one), said(p, in: two))
        draft.statement("Hearsay", by: said(p, via: q, in: two))
        draft.statement("Denied", by: said(p, in: one), said(q, nil, .denies, in: two))
        draft.statement("Only denied", by: said(q, nil, .denies, in: two))
        #expect(
            found(.singleSourceClaim, in: draft)
                == ["single-source-claim:once", "single-source-claim:hearsay", "single-source-claim:denied"])
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
        draft.statement("N2", .norm, text: "FoldedText")
        #expect(found(.questionWithoutAddressee, in: draft) == ["question-without-addressee:q1"])
        #expect(found(.normWithoutText, in: draft) == ["norm-without-text:n1"])
    }
}
