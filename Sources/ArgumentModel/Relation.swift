public import ArgdownSyntax

/// A directed line between two nodes of the graph.
public struct Relation: Sendable, Identifiable {
    /// The position of a relation in `ArgumentGraph.relations`.
    public struct ID: Hashable, Sendable, Comparable {
        public let index: Int
        public init(_ index: Int) { self.index = index }
        public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
    }

    public enum Kind: String, Sendable, CaseIterable {
        case supports
        /// Strict mode: if `from` is true, so is `to`.
        case entails
        case attacks
        /// Not both true. Symmetric.
        case contrary
        /// Exactly one is true. Symmetric.
        case contradicts
        /// `from` attacks the inference of the argument `to`.
        case undercuts
        /// `from` mentions the norm `to`.
        case cites
        /// `from` replies to the question or demand `to`.
        case answers
        /// `from` says again what `to` says.
        case restates

        /// Whether the order of the two ends means nothing.
        public var isSymmetric: Bool {
            switch self {
            case .contrary, .contradicts: true
            case .supports, .entails, .attacks, .undercuts, .cites, .answers, .restates: false
            }
        }
    }

    /// How far a reply goes.
    public enum Grade: String, Sendable, CaseIterable {
        case full, partial, evasive, refusal, deferral
        /// Silence, as reported by a source.
        case none
    }

    public let id: ID
    public let kind: Kind
    public let from: Node
    public let to: Node
    /// For `undercuts`: which of the argument's `inferences` it hits; nil for a sketched argument.
    public let inference: Int?
    /// For `answers`.
    public let grade: Grade?
    /// Conditions the question set and the reply did not meet.
    public let unmet: [String]
    /// The places in graph files that say so.
    public let sites: [SourceRange]
}

/// A node of the graph.
public enum Node: Hashable, Sendable {
    case statement(Statement.ID)
    case argument(ArgumentGraph.Argument.ID)
}
