import Testing

@testable import Argumentation

/// The core of an admissible set around an element is an admissible part of it in which the element holds.
@Suite struct AdmissibleCoreTests {
    @Test(arguments: [(5, 20), (6, 15), (7, 15), (8, 12)])
    func ofRandomFrameworks(count: Int, percent: Int) {
        var generator = SeededGenerator(seed: UInt64(count * 1000 + percent))
        for _ in 0..<60 {
            let framework = Framework.random(count: count, percent: percent, &generator)
            let system = SetSystem(framework)
            for set in system.extensions(.admissible) {
                let members = framework.arguments.filter { set >> UInt32($0.position) & 1 == 1 }
                for member in members {
                    let core = UInt32(mask: framework.core(of: Array(members), around: member).map(\.position))
                    #expect(core & ~set == 0 && core >> UInt32(member.position) & 1 == 1, "\(framework.text)")
                    #expect(system.isAdmissible(core), "\(core) in \(set) of \(framework.text)")
                }
            }
        }
    }

    /// Two pairs of rivals: the core around a winner of one pair leaves the other pair alone.
    @Test func leavesOutWhatDefendsOthers() {
        let framework = Framework(argumentCount: 4, attacks: [(0, 1), (1, 0), (2, 3), (3, 2)])
        let members = [0, 2].map { Framework.Argument($0) }
        #expect(framework.core(of: members, around: members[1]) == [members[1]])
    }

    /// Two attackers, answered by two defenders, each of whom needs a defender.
    @Test func followsEveryBranchOfADefence() {
        let attacks = [(1, 0), (2, 0), (3, 1), (4, 2), (5, 3), (6, 4), (7, 5), (8, 6)]
        let framework = Framework(argumentCount: 9, attacks: attacks)
        let members = [0, 3, 4, 7, 8].map { Framework.Argument($0) }
        #expect(framework.core(of: members, around: members[0]) == Set(members))
    }

    @Test(arguments: [(4, 3, 6), (5, 4, 10), (6, 4, 9), (5, 6, 14)])
    func ofRandomAssumptions(assumptions: Int, sentences: Int, rules: Int) {
        var generator = SeededGenerator(seed: UInt64(assumptions * 1000 + rules))
        for _ in 0..<60 {
            let framework = ABAFramework.random(
                assumptions: assumptions, sentences: sentences, rules: rules, &generator)
            let system = SetSystem(framework)
            for set in system.extensions(.admissible) {
                let members = framework.assumptions.indices.filter { set >> UInt32($0) & 1 == 1 }
                    .map { framework.assumptions[$0] }
                for sentence in framework.derivable(from: set) {
                    let found = framework.core(of: members, around: sentence)
                    #expect(found.isSubset(of: members), "\(framework.text)")
                    let core = UInt32(
                        mask: framework.assumptions.indices.filter { found.contains(framework.assumptions[$0]) })
                    #expect(system.isAdmissible(core), "\(core) in \(set) of \(framework.text)")
                    #expect(framework.derivable(from: core).contains(sentence), "\(framework.text)")
                }
            }
        }
    }

    /// Two alternatives for the same claim: one is enough, and one counter-attack on each attacker.
    @Test func takesOneDerivationAndItsDefence() {
        var builder = ABAFramework.Builder()
        let assumed = (0..<4).map { _ in builder.addAssumption() }
        let (claim, doubt, answer) = (builder.addSentence(), builder.addSentence(), builder.addSentence())
        builder.addRule(claim, from: [assumed[0]])
        builder.addRule(claim, from: [assumed[1]])
        // 3 doubts 0 and 1, and 2 answers.
        builder.addRule(doubt, from: [assumed[3]])
        builder.addRule(answer, from: [assumed[2]])
        builder.addContrary(doubt, of: assumed[0])
        builder.addContrary(doubt, of: assumed[1])
        builder.addContrary(answer, of: assumed[3])
        builder.addContrary(assumed[3], of: assumed[2])
        let core = builder.build().core(of: Array(assumed[0...2]), around: claim)
        #expect(core.count == 2 && core.contains(assumed[2]) && !core.contains(assumed[3]))
    }
}
