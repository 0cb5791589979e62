import Argumentation
import Foundation
import Testing

@Suite struct DungSemanticsTests {
    @Test func allFrameworksUpToTwoArgumentsFollowTheDefinitions() {
        for count in 0...2 {
            for matrix in 0..<(UInt32(1) << UInt32(count * count)) {
                let framework = Framework(count: count, matrix: matrix)
                check(framework, asking: framework.arguments)
            }
        }
    }

    @Test(arguments: 0..<8) func allThreeArgumentFrameworksFollowTheDefinitions(part: Int) {
        for matrix in stride(from: UInt32(part), to: 512, by: 8) {
            let framework = Framework(count: 3, matrix: matrix)
            check(framework, asking: framework.arguments)
        }
    }

    @Test(arguments: 0..<16) func allFourArgumentFrameworksFollowTheDefinitions(part: Int) {
        #expect(fourArgumentFrameworks.count == 3044)
        for index in stride(from: part, to: fourArgumentFrameworks.count, by: 16) {
            let query = Framework.Argument(index / 16 % 4)
            check(fourArgumentFrameworks[index], asking: [query])
        }
    }

    /// All 65,536, not one of each shape: takes minutes, so only when `REJOINDER_EXHAUSTIVE` is set.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["REJOINDER_EXHAUSTIVE"] != nil), arguments: 0..<64)
    func everySingleFourArgumentFrameworkFollowsTheDefinitions(part: Int) {
        for matrix in stride(from: UInt32(part), to: 1 << 16, by: 64) {
            let framework = Framework(count: 4, matrix: matrix)
            check(framework, asking: [Framework.Argument(Int(matrix) / 64 % 4)])
        }
    }

    @Test func groundedLabellingsOfAllFourArgumentFrameworksFollowTheDefinition() {
        for matrix in stride(from: UInt32(0), to: 1 << 16, by: 1) {
            let framework = Framework(count: 4, matrix: matrix)
            let mask = framework.groundedLabelling().mask
            #expect(mask == leastFixedPoint(matrix), "\(framework.text)")
        }
    }

    /// The least fixed point of "defended by", on attack matrices of four arguments.
    private func leastFixedPoint(_ matrix: UInt32) -> UInt32 {
        var set: UInt32 = 0
        while true {
            var attacked: UInt32 = 0
            for member in 0..<4 where set >> UInt32(member) & 1 == 1 { attacked |= matrix >> UInt32(4 * member) & 15 }
            var threatened: UInt32 = 0
            for other in 0..<4 where attacked >> UInt32(other) & 1 == 0 {
                threatened |= matrix >> UInt32(4 * other) & 15
            }
            if ~threatened & 15 == set { return set }
            set = ~threatened & 15
        }
    }

    @Test(arguments: [(5, 15), (5, 30), (6, 12), (6, 25), (7, 12), (7, 20), (8, 10), (8, 18), (9, 9), (9, 14)])
    func randomFrameworksFollowTheDefinitions(count: Int, percent: Int) {
        var generator = SeededGenerator(seed: UInt64(count * 100 + percent))
        for _ in 0..<12 {
            let framework = Framework.random(count: count, percent: percent, &generator)
            check(framework, asking: framework.arguments.prefix(3))
        }
    }

    /// Without stable extensions no shortcut answers, and guesses have to be refined.
    @Test(arguments: [(5, 40), (6, 30), (7, 25), (8, 20)])
    func acceptanceWithoutStableExtensionsFollowsTheDefinitions(count: Int, percent: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        for _ in 0..<40 {
            var attacks: [(Int, Int)] = [(count, count)]
            for first in 0..<count {
                if generator.below(4) == 0 { attacks.append((first, first)) }
                for second in 0..<first where generator.below(100) < percent {
                    attacks.append((first, second))
                    if generator.below(4) > 0 { attacks.append((second, first)) }
                }
            }
            let framework = Framework(argumentCount: count + 1, attacks: attacks)
            check(framework, asking: framework.arguments, [.preferred, .semiStable, .stage, .ideal])
        }
    }
}
