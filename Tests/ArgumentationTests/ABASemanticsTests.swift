import Argumentation
import Testing

@Suite struct ABASemanticsTests {
    @Test(arguments: [(2, 2, 3), (3, 2, 4), (3, 4, 8), (4, 3, 6), (4, 5, 10), (5, 4, 8), (5, 6, 14)])
    func randomFrameworksFollowTheDefinitions(assumptions: Int, sentences: Int, rules: Int) {
        var generator = SeededGenerator(seed: UInt64(assumptions * 10_000 + sentences * 100 + rules))
        for _ in 0..<25 {
            let framework = ABAFramework.random(
                assumptions: assumptions, sentences: sentences, rules: rules, &generator)
            let queries = (0..<3).map { _ in ABAFramework.Sentence(generator.below(framework.sentenceCount)) }
            check(framework, asking: queries)
        }
    }

    /// Without stable extensions no shortcut answers, and guesses have to be refined.
    @Test(arguments: [(4, 5, 10), (5, 4, 8), (5, 6, 14), (6, 6, 12)])
    func acceptanceWithoutStableExtensionsFollowsTheDefinitions(assumptions: Int, sentences: Int, rules: Int) {
        var generator = SeededGenerator(seed: UInt64(assumptions * 100 + rules))
        for _ in 0..<30 {
            let framework = ABAFramework.random(
                assumptions: assumptions, sentences: sentences, rules: rules, selfAttacker: true, &generator)
            check(framework, asking: (0..<framework.sentenceCount).map { ABAFramework.Sentence($0) })
        }
    }

    @Test func sentencesThatOnlySupportEachOtherAreOut() {
        var builder = ABAFramework.Builder()
        let assumption = builder.addAssumption()
        let first = builder.addSentence()
        let second = builder.addSentence()
        builder.addRule(first, from: [second])
        builder.addRule(second, from: [first])
        builder.addContrary(first, of: assumption)
        let labelling = builder.build().groundedLabelling()
        #expect(labelling.labels == [.in, .out, .out])
    }

    @Test func circularSupportCollapsesWhenItsOnlyStartIsDefeated() {
        var builder = ABAFramework.Builder()
        let start = builder.addAssumption()
        let defended = builder.addAssumption()
        let first = builder.addSentence()
        let second = builder.addSentence()
        let fact = builder.addSentence()
        builder.addRule(first, from: [start])
        builder.addRule(first, from: [second])
        builder.addRule(second, from: [first])
        builder.addRule(fact, from: [])
        builder.addContrary(fact, of: start)
        builder.addContrary(second, of: defended)
        #expect(builder.build().groundedLabelling().labels == [.out, .in, .out, .out, .in])
    }

    @Test func aRuleThatNeedsItsOwnHeadDerivesNothing() {
        var builder = ABAFramework.Builder()
        let assumption = builder.addAssumption()
        let claim = builder.addSentence()
        builder.addRule(claim, from: [claim, assumption])
        builder.addContrary(claim, of: assumption)
        let framework = builder.build()
        #expect(framework.groundedLabelling().labels == [.in, .out])
        #expect(framework.labellings(under: .stable).map(\.labels) == [[.in, .out]])
    }

    /// 40 steps with two alternatives each have 2^40 arguments; no argument is ever built.
    @Test func aLadderOfAlternativesNeedsNoEnumeration() throws {
        var builder = ABAFramework.Builder()
        var previous = builder.addSentence()
        builder.addRule(previous, from: [])
        var lastAlternatives: [ABAFramework.Sentence] = []
        for _ in 0..<40 {
            let step = builder.addSentence()
            lastAlternatives = (0..<2).map { _ in builder.addAssumption() }
            for alternative in lastAlternatives { builder.addRule(step, from: [previous, alternative]) }
            // Each alternative is the other's contrary, so that they exclude each other.
            builder.addContrary(lastAlternatives[0], of: lastAlternatives[1])
            builder.addContrary(lastAlternatives[1], of: lastAlternatives[0])
            previous = step
        }
        let framework = builder.build()
        #expect(framework.groundedLabelling()[previous] == .undecided)
        let sceptical = framework.acceptance(of: previous, .sceptical, under: .preferred)
        #expect(sceptical == .yes(witness: nil))
        let single = framework.acceptance(of: lastAlternatives[0], .sceptical, under: .preferred)
        let witness = try #require(single.witness)
        #expect(single == .no(witness: witness) && witness[lastAlternatives[1]] == .in)
    }

    /// Bondarenko et al. (1997) read a logic program p ← not q, q ← not p as flat ABA.
    @Test func mutualNegationHasTwoStableExtensions() {
        var builder = ABAFramework.Builder()
        let notP = builder.addAssumption()
        let notQ = builder.addAssumption()
        let p = builder.addSentence()
        let q = builder.addSentence()
        builder.addRule(p, from: [notQ])
        builder.addRule(q, from: [notP])
        builder.addContrary(p, of: notP)
        builder.addContrary(q, of: notQ)
        let framework = builder.build()
        #expect(
            framework.labellings(under: .stable).map { $0.accepted.map(\.position) }.sorted { $0[0] < $1[0] } == [
                [0, 3], [1, 2],
            ])
        #expect(framework.acceptance(of: p, .sceptical, under: .stable).witness?[q] == .in)
    }
}
