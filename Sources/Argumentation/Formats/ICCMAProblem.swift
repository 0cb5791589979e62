/// A problem of the argumentation competition: a task under a semantics, such as `DC-CO`.
public struct ICCMAProblem: Hashable, Sendable {
    /// What is asked.
    public enum Task: String, CaseIterable, Sendable {
        /// Some extension.
        case someExtension = "SE"
        /// Every extension.
        case everyExtension = "EE"
        /// The number of extensions.
        case extensionCount = "CE"
        /// Whether some extension contains the query.
        case credulous = "DC"
        /// Whether every extension contains the query.
        case sceptical = "DS"

        /// Whether the task is about one argument or sentence, given by `-a`.
        public var needsQuery: Bool {
            switch self {
            case .credulous, .sceptical: true
            case .someExtension, .everyExtension, .extensionCount: false
            }
        }
    }

    /// What is asked.
    public let task: Task
    /// Under which semantics.
    public let semantics: Semantics

    /// Creates the problem.
    public init(_ task: Task, _ semantics: Semantics) {
        self.task = task
        self.semantics = semantics
    }

    /// Reads a name such as `DC-CO`; nothing when task or semantics is unknown.
    public init?(name: String) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let task = Task(rawValue: String(parts[0])),
            let semantics = Semantics(rawValue: String(parts[1]))
        else { return nil }
        self.init(task, semantics)
    }

    /// The competition's name: `DC-CO`.
    public var name: String { "\(task.rawValue)-\(semantics.rawValue)" }

    /// All problems that can be answered, for Dung frameworks and flat ABA alike, by semantics and task.
    public static let supported: [ICCMAProblem] = Semantics.allCases.flatMap { semantics in
        Task.allCases.map { ICCMAProblem($0, semantics) }
    }
}
