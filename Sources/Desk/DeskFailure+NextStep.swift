extension DeskFailure {
    /// What would help next, which each front end says in its own terms: a command, an option, a button.
    package enum NextStep: Sendable, Equatable {
        /// Name a graph file.
        case graphFile
        /// See the ids of all nodes.
        case allNodes
        /// See the ids of all sources.
        case allSources
        /// Look at one node, by its id.
        case node(String)
        /// See what came of the questions.
        case answers
        /// Name one of the competition's problems.
        case problem
        /// See which of the competition's problems there are.
        case allProblems
        /// Name the argument that is asked about.
        case argument
    }
}
