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
            answer = try reply(problem, about: file, query, output)
        case .assumptions(let framework, let output):
            answer = try reply(problem, about: framework, query, output)
        }
        guard let answer else { throw CommandFailure(.limit, "time is up: the answer to \(problem.name) is not known") }
        return answer
    }

    private func reply(
        _ problem: ICCMAProblem, about file: FrameworkFile, _ query: String?,
        _ output: ICCMAOutput<Framework.Argument>
    ) throws(CommandFailure) -> [UInt8]? {
        let (framework, semantics) = (file.framework, problem.semantics)
        func queried() throws(CommandFailure) -> Framework.Argument {
            let name = try FrameworkQuestion.required(query, problem)
            if let argument = file.names.argument(named: name) { return argument }
            throw CommandFailure(.usage, "the framework has no argument '\(name)'")
        }
        switch problem.task {
        case .someExtension: return output.bytes(of: framework.labelling(under: semantics, within: budget))
        case .everyExtension: return output.bytes(of: framework.labellings(under: semantics, within: budget))
        case .extensionCount: return output.bytes(ofCount: framework.extensionCount(under: semantics, within: budget))
        case .credulous:
            return output.bytes(
                of: framework.acceptance(of: try queried(), .credulous, under: semantics, within: budget))
        case .sceptical:
            return output.bytes(
                of: framework.acceptance(of: try queried(), .sceptical, under: semantics, within: budget))
        }
    }

    private func reply(
        _ problem: ICCMAProblem, about framework: ABAFramework, _ query: String?,
        _ output: ICCMAOutput<ABAFramework.Sentence>
    ) throws(CommandFailure) -> [UInt8]? {
        let semantics = problem.semantics
        func queried() throws(CommandFailure) -> ABAFramework.Sentence {
            let name = try FrameworkQuestion.required(query, problem)
            if let number = Int(name), (1...framework.sentenceCount).contains(number) {
                return ABAFramework.Sentence(number - 1)
            }
            throw CommandFailure(.usage, "the framework has no sentence '\(name)'")
        }
        switch problem.task {
        case .someExtension: return output.bytes(of: framework.labelling(under: semantics, within: budget))
        case .everyExtension: return output.bytes(of: framework.labellings(under: semantics, within: budget))
        case .extensionCount: return output.bytes(ofCount: framework.extensionCount(under: semantics, within: budget))
        case .credulous:
            return output.bytes(
                of: framework.acceptance(of: try queried(), .credulous, under: semantics, within: budget))
        case .sceptical:
            return output.bytes(
                of: framework.acceptance(of: try queried(), .sceptical, under: semantics, within: budget))
        }
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

    private static func required(_ query: String?, _ problem: ICCMAProblem) throws(CommandFailure) -> String {
        if let query { return query }
        throw CommandFailure(.usage, "\(problem.name) asks about one argument", help: "name it with -a")
    }

    /// Read as it is: a framework can have millions of lines.
    private static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
        do throws(SystemError) { return try FileDescriptor.readAll(of: path) } catch {
            throw CommandFailure(.file, "cannot read '\(path)': \(error.reason)")
        }
    }
}
