import Argumentation

/// A problem of the argumentation competition, asked about a framework file.
struct FrameworkQuestion {
    private enum Subject {
        case dung(FrameworkFile, ICCMAOutput<Framework.Argument>)
        case assumptions(ABAFramework, ICCMAOutput<ABAFramework.Sentence>)
    }

    private let subject: Subject
    private let budget: Budget

    /// Reads the file.
    init(path: String, ending: String, budget: Budget) throws(CommandFailure) {
        self.budget = budget
        let bytes = try FrameworkQuestion.bytes(of: path)
        do throws(FormatError) {
            if let format = FrameworkFormat(rawValue: ending) {
                let file = try FrameworkFile(parsing: bytes, as: format)
                subject = .dung(file, ICCMAOutput(format == .af ? .witnessLine : .bracketed, names: file.names))
            } else {
                let framework = try ABAFramework(parsing: bytes)
                subject = .assumptions(framework, ICCMAOutput(.witnessLine, framework: framework))
            }
        } catch {
            throw CommandFailure(.notAGraph, "\(path):\(error.description)")
        }
    }

    /// The answer as the competition prints it.
    func answer(_ problemName: String?, _ query: String?) throws(CommandFailure) -> [UInt8] {
        let problem = try FrameworkQuestion.problem(named: problemName)
        let answer: [UInt8]?
        switch subject {
        case .dung(let file, let output):
            answer = try reply(problem, about: file.framework, output) { () throws(CommandFailure) in
                try queried(query, problem, "argument", file.names.argument)
            }
        case .assumptions(let framework, let output):
            answer = try reply(problem, about: framework, output) { () throws(CommandFailure) in
                try queried(query, problem, "sentence") { name in
                    guard let number = Int(name), (1...framework.sentenceCount).contains(number) else { return nil }
                    return ABAFramework.Sentence(number - 1)
                }
            }
        }
        guard let answer else { throw CommandFailure(.limit, "time is up: the answer to \(problem.name) is not known") }
        return answer
    }

    /// - Parameter queried: What the query names; asked only where the task is about something.
    private func reply<Subject: ICCMASubject>(
        _ problem: ICCMAProblem, about subject: Subject, _ output: ICCMAOutput<Subject.Queried>,
        _ queried: () throws(CommandFailure) -> Subject.Queried
    ) throws(CommandFailure) -> [UInt8]? {
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
    ) throws(CommandFailure) -> Element {
        guard let query else {
            throw CommandFailure(.usage, "\(problem.name) asks about one argument", help: "name it with -a")
        }
        if let element = element(query) { return element }
        throw CommandFailure(.usage, "the framework has no \(kind) '\(query)'")
    }

    private static func problem(named name: String?) throws(CommandFailure) -> ICCMAProblem {
        guard let name else {
            throw CommandFailure(.usage, "a framework needs a problem", help: "-p SE-GR; --problems lists them")
        }
        guard let problem = ICCMAProblem(name: name), ICCMAProblem.supported.contains(problem) else {
            let names = ICCMAProblem.supported.map(\.name)
            throw CommandFailure(
                .usage, "there is no problem '\(name)'" + DidYouMean.question(for: name, among: names),
                help: "--problems lists them")
        }
        return problem
    }

    /// Read as it is: a framework can have millions of lines.
    private static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
        do throws(SystemError) { return try FileDescriptor.readAll(of: path) } catch {
            throw CommandFailure(.file, "cannot read '\(path)': \(error.reason)")
        }
    }
}
