import ArgumentModel
package import Argumentation

/// A problem of the argumentation competition, asked about a framework file.
package struct FrameworkQuestion {
    private enum Subject {
        case dung(FrameworkFile, ICCMAOutput<Framework.Argument>)
        case assumptions(ABAFramework, ICCMAOutput<ABAFramework.Sentence>)
    }

    private let subject: Subject
    private let budget: Budget

    /// Reads the file.
    ///
    /// - Parameter ending: `af`, `apx`, `tgf`, or else `aba`.
    package init(path: String, ending: String, budget: Budget) throws(DeskFailure) {
        self.budget = budget
        let bytes: [UInt8]
        do throws(Workspace.Failure) { bytes = try InputFile(path).bytes() } catch { throw DeskFailure(error) }
        do throws(FormatError) {
            if let format = FrameworkFormat(rawValue: ending) {
                let file = try FrameworkFile(parsing: bytes, as: format)
                subject = .dung(file, ICCMAOutput(format == .af ? .witnessLine : .bracketed, names: file.names))
            } else {
                let framework = try ABAFramework(parsing: bytes)
                subject = .assumptions(framework, ICCMAOutput(.witnessLine, framework: framework))
            }
        } catch {
            throw DeskFailure(.notAGraph, "\(path):\(error.description)")
        }
    }

    /// The answer as the competition prints it.
    package func answer(_ problemName: String?, _ query: String?) throws(DeskFailure) -> [UInt8] {
        let problem = try FrameworkQuestion.problem(named: problemName)
        let answer: [UInt8]?
        switch subject {
        case .dung(let file, let output):
            answer = try reply(problem, about: file.framework, output) { () throws(DeskFailure) in
                try queried(query, problem, "argument", file.names.argument)
            }
        case .assumptions(let framework, let output):
            answer = try reply(problem, about: framework, output) { () throws(DeskFailure) in
                try queried(query, problem, "sentence") { name in
                    guard let number = Int(name), number >= 1, number <= framework.sentenceCount else { return nil }
                    return ABAFramework.Sentence(number - 1)
                }
            }
        }
        guard let answer else { throw DeskFailure(.limit, "time is up: the answer to \(problem.name) is not known") }
        return answer
    }

    /// - Parameter queried: What the query names; asked only where the task is about something.
    private func reply<Subject: ICCMASubject>(
        _ problem: ICCMAProblem, about subject: Subject, _ output: ICCMAOutput<Subject.Queried>,
        _ queried: () throws(DeskFailure) -> Subject.Queried
    ) throws(DeskFailure) -> [UInt8]? {
        let semantics = problem.semantics
        return switch problem.task {
        case .someExtension: output.bytes(of: subject.labelling(under: semantics, within: budget))
        case .everyExtension: output.bytes(of: subject.labellings(under: semantics, limit: nil, within: budget))
        case .extensionCount: output.bytes(ofCount: subject.extensionCount(under: semantics, within: budget))
        case .credulous:
            output.bytes(of: subject.acceptance(of: try queried(), .credulous, under: semantics, within: budget))
        case .sceptical:
            output.bytes(of: subject.acceptance(of: try queried(), .sceptical, under: semantics, within: budget))
        }
    }

    private func queried<Element>(
        _ query: String?, _ problem: ICCMAProblem, _ kind: String, _ element: (_ name: String) -> Element?
    ) throws(DeskFailure) -> Element {
        guard let query else {
            throw DeskFailure(.usage, "\(problem.name) asks about one argument", next: .argument)
        }
        if let element = element(query) { return element }
        throw DeskFailure(.usage, "the framework has no \(kind) '\(query)'")
    }

    private static func problem(named name: String?) throws(DeskFailure) -> ICCMAProblem {
        guard let name else {
            throw DeskFailure(.usage, "a framework needs a problem", next: .problem)
        }
        guard let problem = ICCMAProblem(name: name), ICCMAProblem.supported.contains(problem) else {
            let names = ICCMAProblem.supported.map(\.name)
            throw DeskFailure(
                .usage, "there is no problem '\(name)'" + DidYouMean.question(for: name, among: names),
                next: .allProblems)
        }
        return problem
    }
}
