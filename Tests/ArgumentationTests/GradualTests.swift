import Argumentation
import Testing

@Suite struct GradualTests {
    typealias Node = BipolarGraph.Node

    private func graph(
        _ weights: [Double], attacks: [(Int, Int)] = [], supports: [(Int, Int)] = []
    ) -> BipolarGraph {
        BipolarGraph(
            weights: weights, attacks: attacks.map { BipolarGraph.Edge(from: Node($0.0), to: Node($0.1)) },
            supports: supports.map { BipolarGraph.Edge(from: Node($0.0), to: Node($0.1)) })
    }

    private func isClose(_ found: [Double], _ expected: [Double]) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-6 }
    }

    @Test func dfQuADWeighsAttackersAgainstSupporters() {
        let strengths = graph([0.5, 0.5, 0.5, 0.5], attacks: [(1, 0), (2, 0)], supports: [(3, 0)])
            .strengths(under: .dfQuAD)
        // v⁻ = 0.75, v⁺ = 0.5: 0.5 − 0.5 · 0.25
        #expect(isClose(strengths.values, [0.375, 0.5, 0.5, 0.5]))
        #expect(strengths.isConverged && strengths.rounds == 0)
    }

    @Test func dfQuADRaisesWhatIsSupportedMore() {
        let strengths = graph([0.5, 0.2, 0.8], attacks: [(1, 0)], supports: [(2, 0)]).strengths(under: .dfQuAD)
        #expect(isClose(strengths.values, [0.8, 0.2, 0.8]))
    }

    @Test func quadraticEnergyAddsUpAndSaturates() {
        let strengths = graph([0.5, 1, 1, 1], attacks: [(1, 0)], supports: [(2, 0), (3, 0)])
            .strengths(under: .quadraticEnergy)
        // E = 1, h(1) = 1/2: 0.5 + 0.5 · 0.5
        #expect(isClose(strengths.values, [0.75, 1, 1, 1]))
    }

    @Test func aTailIsEvaluatedFromItsStart() {
        let strengths = graph([1, 1, 1, 1], attacks: [(3, 2), (2, 1), (1, 0)]).strengths(under: .hCategoriser)
        #expect(isClose(strengths.values, [0.6, 2.0 / 3, 0.5, 1]))
        #expect(strengths.rounds == 0)
    }

    /// s = 1 / (1 + s) for each of two mutual attackers: the golden ratio.
    @Test func theHCategoriserSettlesOnCycles() {
        let strengths = graph([1, 1], attacks: [(0, 1), (1, 0)]).strengths(under: .hCategoriser)
        #expect(strengths.isConverged && strengths.rounds > 1)
        #expect(isClose(strengths.values, [0.6180339887, 0.6180339887]))
    }

    @Test func theHCategoriserIgnoresSupports() {
        let strengths = graph([1, 1], supports: [(0, 1), (1, 0)]).strengths(under: .hCategoriser)
        #expect(strengths.values == [1, 1] && strengths.rounds == 0)
    }

    /// Mossakowski & Neuhaus (2018): DF-QuAD jumps between two states when everybody attacks everybody at full weight.
    @Test func aCycleThatNeverSettlesIsReportedWithWhatRestsOnIt() {
        let strengths = graph([1, 1, 1, 1], attacks: [(0, 1), (1, 0), (1, 2)], supports: [(3, 2)])
            .strengths(under: .dfQuAD, roundLimit: 100)
        #expect(!strengths.isConverged)
        #expect(strengths.unsettled == [Node(0), Node(1), Node(2)])
        #expect(strengths.rounds == 100)
        #expect(strengths[Node(3)] == 1)
    }

    @Test func aSelfAttackerIsACycle() {
        let strengths = graph([1], attacks: [(0, 0)]).strengths(under: .quadraticEnergy)
        // s = 1 − s²/(1 + s²) has its only solution near 0.6823278.
        #expect(strengths.isConverged && isClose(strengths.values, [0.6823278038]))
    }

    @Test func strengthsStayBetweenZeroAndOne() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<50 {
            let weights = (0..<8).map { _ in Double(generator.below(101)) / 100 }
            let edges = (0..<20).map { _ in (generator.below(8), generator.below(8)) }
            let sample = graph(weights, attacks: Array(edges.prefix(10)), supports: Array(edges.suffix(10)))
            for semantics in GradualSemantics.allCases {
                let values = sample.strengths(under: semantics, roundLimit: 200).values
                #expect(values.allSatisfy { (0...1).contains($0) })
            }
        }
    }
}
