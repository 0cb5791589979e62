import Desk

/// How a run ended, as the shell sees it.
enum ExitStatus: Int32, Error {
    case done = 0
    /// `check` has errors, or a list asked for with `--exit-code` is not empty.
    case findings = 1
    /// The command line is wrong.
    case usage = 2
    case notAGraph = 3
    /// A quotation, or the hash of a source, could not be verified.
    case unverified = 4
    /// A file is missing, unreadable or unwritable.
    case file = 5
    /// A limit was hit: the result is partial.
    case limit = 6
}

extension ExitStatus {
    init(_ kind: DeskFailure.Kind) {
        self =
            switch kind {
            case .usage: .usage
            case .notAGraph: .notAGraph
            case .unverified: .unverified
            case .file: .file
            case .limit: .limit
            }
    }
}
