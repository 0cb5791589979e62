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

        /// What reasoning, drawing and counting go by.
        public var bearing: Bearing {
            switch self {
            case .supports: .supports
            case .entails: .entails
            case .attacks: .opposes
            case .contrary: .excludes(.contrary)
            case .contradicts: .excludes(.contradictory)
            case .undercuts: .undercuts
            case .cites, .answers: .none
            case .restates: .says
            }
        }

        /// Whether the order of the two ends means nothing.
        public var isSymmetric: Bool {
            if case .excludes = bearing { true } else { false }
        }

        /// Whether the relation says that its two ends do not stand together.
        public var opposes: Bool { bearing == .opposes || isSymmetric }
    }

    /// How a relation bears on its ends. A new kind of relation gets a row in `Kind.bearing`, its symbol or key in
    /// `GraphBuilder`, its words in `RelationWords` and its look in `LineStyle`; the rest follows.
    public enum Bearing: Sendable, Equatable {
        /// How two statements exclude each other.
        public enum Exclusion: Sendable {
            /// Not both are true.
            case contrary
            /// Exactly one is true.
            case contradictory
        }

        /// A reason for the end.
        case supports
        /// If the start is true, so is the end.
        case entails
        /// Against the end.
        case opposes
        /// Each against the other.
        case excludes(Exclusion)
        /// Against the step from premises to a conclusion.
        case undercuts
        /// The same again, in other words.
        case says
        /// Neither for nor against.
        case none
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
