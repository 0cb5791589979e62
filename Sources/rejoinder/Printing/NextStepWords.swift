import Desk

extension DeskFailure.NextStep {
    /// What to type.
    var words: String {
        switch self {
        case .graphFile: "name a file: rejoinder check my-debate.argdown"
        case .allNodes: "'rejoinder list nodes' prints every id"
        case .allSources: "'rejoinder list sources' prints every id"
        case .node(let id): "rejoinder show \(id)"
        case .answers: "what came of it: rejoinder unanswered"
        case .problem: "-p SE-GR; --problems lists them"
        case .allProblems: "--problems lists them"
        case .argument: "name it with -a"
        }
    }
}
