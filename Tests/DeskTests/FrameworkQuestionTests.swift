import Argumentation
import Foundation
import Testing

@testable import Desk

/// Problems of the competition, asked about files.
@Suite struct FrameworkQuestionTests {
    /// What is answered about a file, or the failure.
    private func answer(
        _ text: String, as ending: String, _ problem: String?, about query: String? = nil
    ) -> Result<String, DeskFailure> {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString).\(ending)")
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            try Data(text.utf8).write(to: file)
            let question = try FrameworkQuestion(path: file.path, ending: ending, budget: .unlimited)
            return .success(String(decoding: try question.answer(problem, query), as: UTF8.self))
        } catch {
            return .failure(error as? DeskFailure ?? DeskFailure(.file, "\(error)"))
        }
    }

    private func failure(_ result: Result<String, DeskFailure>) -> DeskFailure? {
        if case .failure(let failure) = result { failure } else { nil }
    }

    /// Two that attack each other, and one that both attack.
    private static let mutual = "p af 3\n1 2\n2 1\n1 3\n2 3\n"

    @Test func theGroundedExtensionIsThatOfTheDefinition() throws {
        #expect(try answer("p af 3\n1 2\n2 3\n", as: "af", "SE-GR").get() == "w 1 3\n")
        #expect(try answer(Self.mutual, as: "af", "SE-GR").get() == "w\n")
        #expect(try answer("arg(a).\narg(b).\natt(a,b).\n", as: "apx", "SE-GR").get() == "[a]\n")
        #expect(try answer("a\nb\n#\na b\n", as: "tgf", "SE-GR").get() == "[a]\n")
    }

    @Test func anArgumentIsAskedAboutByName() throws {
        #expect(try answer(Self.mutual, as: "af", "DC-PR", about: "1").get().hasPrefix("YES"))
        #expect(try answer(Self.mutual, as: "af", "DS-PR", about: "1").get().hasPrefix("NO"))
        #expect(try answer(Self.mutual, as: "af", "DC-PR", about: "3").get().hasPrefix("NO"))
        #expect(try answer(Self.mutual, as: "af", "CE-PR").get() == "2\n")
    }

    @Test func whatIsMissingOrUnknownIsSaid() {
        #expect(failure(answer(Self.mutual, as: "af", nil))?.next == .problem)
        #expect(failure(answer(Self.mutual, as: "af", "SE-XX"))?.next == .allProblems)
        #expect(failure(answer(Self.mutual, as: "af", "DC-PR"))?.next == .argument)
        let unknown = failure(answer(Self.mutual, as: "af", "DC-PR", about: "4"))
        #expect(unknown?.message == "the framework has no argument '4'" && unknown?.kind == .usage)
        #expect(
            failure(answer("p aba 2\na 1\n", as: "aba", "DC-CO", about: "3"))?.message
                == "the framework has no sentence '3'")
    }

    @Test func whatIsNoFrameworkIsNotAGraph() {
        #expect(failure(answer("p af x\n", as: "af", "SE-GR"))?.kind == .notAGraph)
        #expect(failure(answer("arg(a", as: "apx", "SE-GR"))?.kind == .notAGraph)
    }

    @Test func aFileThatIsNotThereIsAFailureOfFiles() {
        #expect {
            _ = try FrameworkQuestion(path: "/no/such/file.af", ending: "af", budget: .unlimited)
        } throws: { ($0 as? DeskFailure)?.kind == .file }
    }
}
