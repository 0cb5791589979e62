import Argumentation
import Foundation
import Testing

/// Answers agreed on by independent solvers; runs when REJOINDER_CONFORMANCE names the folder that holds them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["REJOINDER_CONFORMANCE"] != nil))
struct ConformanceTests {
    private struct Expectation {
        let instance: String
        let task: String
        let argument: String
        let answer: String
    }

    @Test func answersAgreeWithOtherSolvers() throws {
        let root = try #require(ProcessInfo.processInfo.environment["REJOINDER_CONFORMANCE"])
        let table = try String(contentsOfFile: "\(root)/iccma/answers.csv", encoding: .utf8)
        let rows = table.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
        #expect(!rows.isEmpty)
        for row in rows {
            try check(
                Expectation(instance: row[0], task: row[1], argument: row[2], answer: row[3]), in: "\(root)/iccma")
        }
    }

    private func check(_ expected: Expectation, in folder: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(expected.instance).af"))
        let file = try FrameworkFile(parsing: Array(data), as: .af)
        let problem = try #require(ICCMAProblem(name: expected.task))
        let query = try #require(file.names.argument(named: expected.argument))
        let mode = try #require(AcceptanceMode(rawValue: problem.task.rawValue))
        let answer = file.framework.acceptance(of: query, mode, under: problem.semantics)
        let place = "\(expected.task) \(expected.instance) \(expected.argument)"
        switch answer {
        case .yes(let witness):
            #expect(expected.answer == "YES", "\(place)")
            if let witness {
                #expect(witness[query] == .in && isComplete(witness, file.framework), "\(place)")
            } else {
                #expect(mode == .sceptical, "\(place)")
            }
        case .no(let witness):
            #expect(expected.answer == "NO", "\(place)")
            if let witness {
                #expect(witness[query] != .in && isComplete(witness, file.framework), "\(place)")
            } else {
                #expect(mode == .credulous, "\(place)")
            }
        case .unknown: Issue.record("\(place) was not answered")
        }
    }

    /// Caminada (2006): in iff all attackers are out, out iff some attacker is in.
    private func isComplete(_ labelling: Labelling<Framework.Argument>, _ framework: Framework) -> Bool {
        framework.arguments.allSatisfy { argument in
            let attackers = framework.attackers(of: argument).map { labelling[$0] }
            let label: Label =
                attackers.allSatisfy { $0 == .out } ? .in : attackers.contains(.in) ? .out : .undecided
            return labelling[argument] == label
        }
    }
}
