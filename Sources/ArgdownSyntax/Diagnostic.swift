/// A located message to the author of a file. The only thing that is printed as an error.
public struct Diagnostic: Sendable, Equatable {
    public enum Severity: String, Sendable, Comparable {
        case note, warning, error

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    }

    /// Another place, or a cause.
    public struct Note: Sendable, Equatable {
        public let message: String
        public let range: SourceRange?

        public init(_ message: String, at range: SourceRange? = nil) {
            self.message = message
            self.range = range
        }
    }

    /// A repair: replace the text of `range`.
    public struct FixIt: Sendable, Equatable {
        public enum Certainty: String, Sendable {
            /// Surely right, so that it may be made unseen.
            case sure
            /// Probably right, but it changes what somebody is quoted with, or vouches for a text: for the author to
            /// decide.
            case suggestion
        }

        public let message: String
        public let range: SourceRange
        public let replacement: String
        public let certainty: Certainty

        public init(
            _ message: String, replace range: SourceRange, with replacement: String, certainty: Certainty = .sure
        ) {
            self.message = message
            self.range = range
            self.replacement = replacement
            self.certainty = certainty
        }

        /// The same, for the author to decide.
        public var suggested: FixIt {
            FixIt(message, replace: range, with: replacement, certainty: .suggestion)
        }
    }

    /// A stable identifier such as `quote-not-found`.
    public let id: String
    public let severity: Severity
    /// A lower-case sentence without a full stop.
    public let message: String
    /// The smallest text at fault; nil when the message is about a file as a whole (then `path` is set).
    public let range: SourceRange?
    /// The file or folder the message is about, when there is no text to point to.
    public let path: String?
    public let notes: [Note]
    public let help: String?
    public let fixIts: [FixIt]

    public init(
        _ severity: Severity, _ id: String, _ message: String, at range: SourceRange, notes: [Note] = [],
        help: String? = nil, fixIts: [FixIt] = []
    ) {
        (self.severity, self.id, self.message, self.range, self.path) = (severity, id, message, range, nil)
        (self.notes, self.help, self.fixIts) = (notes, help, fixIts)
    }

    public init(_ severity: Severity, _ id: String, _ message: String, path: String, help: String? = nil) {
        (self.severity, self.id, self.message, self.range, self.path) = (severity, id, message, nil, path)
        (self.notes, self.help, self.fixIts) = ([], help, [])
    }
}

/// The result of a stage that never fails: a value, and what its author should know.
public struct Diagnosed<Value> {
    public let value: Value
    public let diagnostics: [Diagnostic]

    public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    /// Whether a message of severity error is among the diagnostics.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Diagnosed: Sendable where Value: Sendable {}
