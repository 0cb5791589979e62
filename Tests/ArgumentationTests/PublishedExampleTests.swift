import Argumentation
import BigInt
import Testing

@Suite struct PublishedExampleTests {
    private func extensions(_ framework: Framework, _ semantics: Semantics) -> Set<[Int]> {
        Set(framework.labellings(under: semantics).map { $0.accepted.map(\.position) })
    }

    /// Dung (1995), the Nixon diamond: two arguments attack each other.
    @Test func theNixonDiamondHasTwoSides() {
        let diamond = Framework(argumentCount: 2, attacks: [(0, 1), (1, 0)])
        #expect(extensions(diamond, .preferred) == [[0], [1]])
        #expect(extensions(diamond, .grounded) == [[]])
        #expect(extensions(diamond, .ideal) == [[]])
    }

    /// A hundred diamonds beside each other: each has two preferred and three complete sets.
    @Test func independentPartsAreCountedApart() {
        var attacks: [(Int, Int)] = []
        for first in stride(from: 0, to: 200, by: 2) { attacks += [(first, first + 1), (first + 1, first)] }
        let diamonds = Framework(argumentCount: 201, attacks: attacks)
        let two: BigUInt = 2
        let three: BigUInt = 3
        #expect(diamonds.extensionCount(under: .preferred) == two.power(100))
        #expect(diamonds.extensionCount(under: .stable) == two.power(100))
        #expect(diamonds.extensionCount(under: .complete) == three.power(100))
        // The argument without attacks is in or not.
        #expect(diamonds.extensionCount(under: .admissible) == three.power(100) * two)
        #expect(diamonds.extensionCount(under: .grounded) == 1)
        let withCircle = Framework(argumentCount: 204, attacks: attacks + [(201, 202), (202, 203), (203, 201)])
        #expect(withCircle.extensionCount(under: .stable) == 0)
    }

    /// Reinstatement: a attacks b, b attacks c.
    @Test func aDefendedArgumentIsReinstated() {
        let chain = Framework(argumentCount: 3, attacks: [(0, 1), (1, 2)])
        for semantics in [Semantics.grounded, .preferred, .stable, .ideal, .semiStable, .stage] {
            #expect(extensions(chain, semantics) == [[0, 2]])
        }
        #expect(chain.groundedLabelling().labels == [.in, .out, .in])
    }

    /// Floating reinstatement: a and b attack each other, both attack c, c attacks d.
    @Test func floatingReinstatementIsSceptical() {
        let framework = Framework(argumentCount: 4, attacks: [(0, 1), (1, 0), (0, 2), (1, 2), (2, 3)])
        #expect(extensions(framework, .preferred) == [[0, 3], [1, 3]])
        #expect(framework.acceptance(of: Framework.Argument(3), .sceptical, under: .preferred) == .yes(witness: nil))
        #expect(framework.groundedLabelling()[Framework.Argument(3)] == .undecided)
        #expect(extensions(framework, .ideal) == [[]])
    }

    /// Three arguments attacking each other in a circle have no stable extension, but stage ones.
    @Test func anOddCycleHasNoStableExtension() {
        let cycle = Framework(argumentCount: 3, attacks: [(0, 1), (1, 2), (2, 0)])
        #expect(extensions(cycle, .stable).isEmpty)
        #expect(extensions(cycle, .preferred) == [[]])
        #expect(extensions(cycle, .stage) == [[0], [1], [2]])
        #expect(cycle.acceptance(of: Framework.Argument(0), .sceptical, under: .stable) == .yes(witness: nil))
        #expect(cycle.labelling(under: .stable) == .none)
    }

    /// Caminada (2008), figure 7: a semi-stable extension that is the only preferred one with maximal range.
    @Test func semiStablePrefersTheLargerRange() {
        // 0 and 1 attack each other; 1 attacks 2; 2, 3, 4 attack each other in a circle.
        let framework = Framework(argumentCount: 5, attacks: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 4), (4, 2)])
        #expect(extensions(framework, .preferred) == [[0], [1, 3]])
        #expect(extensions(framework, .semiStable) == [[1, 3]])
        #expect(extensions(framework, .stable) == [[1, 3]])
    }

    /// Dung, Mancarella & Toni (2007), figure 3: the ideal set may be larger than the grounded one.
    @Test func theIdealSetExceedsTheGroundedOne() {
        // a attacks itself and b; b attacks a.
        let framework = Framework(argumentCount: 2, attacks: [(0, 0), (0, 1), (1, 0)])
        #expect(extensions(framework, .grounded) == [[]])
        #expect(extensions(framework, .ideal) == [[1]])
    }
}
