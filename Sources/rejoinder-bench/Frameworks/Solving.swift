import Argumentation

/// The answer to a competition problem on a Dung framework; nothing when the time was up.
func answer(
    _ problem: ICCMAProblem, about query: Framework.Argument?, in file: FrameworkFile, within budget: Budget
) -> [UInt8]? {
    let output = ICCMAOutput(.witnessLine, names: file.names)
    let framework = file.framework
    switch problem.task {
    case .someExtension: return output.bytes(of: framework.labelling(under: problem.semantics, within: budget))
    case .everyExtension: return output.bytes(of: framework.labellings(under: problem.semantics, within: budget))
    case .extensionCount:
        return output.bytes(ofCount: framework.extensionCount(under: problem.semantics, within: budget))
    case .credulous, .sceptical:
        guard let query else { fail("\(problem.name) needs an argument") }
        let mode: AcceptanceMode = problem.task == .credulous ? .credulous : .sceptical
        return output.bytes(of: framework.acceptance(of: query, mode, under: problem.semantics, within: budget))
    }
}

func readFramework(_ path: String) -> FrameworkFile {
    do throws(FormatError) {
        return try FrameworkFile(parsing: contents(of: path), as: .af)
    } catch {
        fail("\(path):\(error)")
    }
}
