import Testing

@testable import Argumentation

/// The largest admissible set within a conflict-free one is the union of all admissible sets within it.
@Suite struct LargestAdmissibleSetTests {
    private func check(
        _ system: SetSystem, _ text: String, _ largest: (_ set: UInt32) -> UInt32
    ) {
        let admissible = system.extensions(.admissible)
        for set in system.extensions(.conflictFree) {
            let union = admissible.filter { $0 & ~set == 0 }.reduce(0, |)
            #expect(largest(set) == union, "within \(set) of \(text)")
        }
    }

    private func check(_ framework: Framework) {
        check(SetSystem(framework), framework.text) { set in
            let members = framework.arguments.filter { set >> UInt32($0.position) & 1 == 1 }
            return UInt32(mask: framework.largestAdmissibleSet(within: Array(members)).map(\.position))
        }
    }

    @Test(arguments: [(6, 12), (7, 15), (8, 12), (9, 10)])
    func ofRandomFrameworks(count: Int, percent: Int) {
        var generator = SeededGenerator(seed: UInt64(count * 1000 + percent))
        for _ in 0..<30 { check(Framework.random(count: count, percent: percent, &generator)) }
    }

    /// Whom the dropped ones defended is dropped as well, and whom those defended.
    @Test func aChainOfDefenceFallsWithItsFirstMember() {
        // 0 defends 2 against 1, 2 defends 4 against 3; nothing defends 0 against 5.
        let chain = Framework(argumentCount: 6, attacks: [(5, 0), (0, 1), (1, 2), (2, 3), (3, 4)])
        #expect(chain.largestAdmissibleSet(within: [0, 2, 4].map { Framework.Argument($0) }).isEmpty)
        check(chain)
    }

    @Test(arguments: [(4, 3, 6), (5, 4, 10), (6, 4, 9)])
    func ofRandomAssumptions(assumptions: Int, sentences: Int, rules: Int) {
        var generator = SeededGenerator(seed: UInt64(assumptions * 100 + rules))
        for _ in 0..<30 {
            let framework = ABAFramework.random(
                assumptions: assumptions, sentences: sentences, rules: rules, &generator)
            check(SetSystem(framework), framework.text) { set in
                let members = framework.assumptions.indices.filter { set >> UInt32($0) & 1 == 1 }
                let largest = framework.largestAdmissibleSet(within: members.map { framework.assumptions[$0] })
                return UInt32(
                    mask: framework.assumptions.indices.filter { largest.contains(framework.assumptions[$0]) })
            }
        }
    }
}
