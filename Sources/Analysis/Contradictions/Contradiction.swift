public import ArgumentModel
public import DisputeModel

/// A minimal set of assertions that cannot all hold together with the relations and arguments of the graph.
///
/// Minimal means: without any one member the rest is consistent. The same words in several documents are one member.
public struct Contradiction: Finding, Hashable {
    /// Between whom.
    public enum Scope: String, Sendable, CaseIterable {
        /// All assertions are one party's, and no argument that connects them is another party's alone.
        case withinParty = "within-party"
        case betweenParties = "between-parties"
        /// A norm is among the members.
        case withNorm = "with-norm"
        /// A text of the corpus decides against the only party concerned.
        case withText = "with-text"
        /// No party's assertion is among the members.
        case editorsOwn = "editors-own"
    }

    /// How the parties concerned stand to one another.
    public enum Alignment: String, Sendable, CaseIterable {
        case oneSide = "one-side"
        case opposingSides = "opposing-sides"
        /// Some party belongs to no side.
        case unaligned
    }

    /// Whether it is a contradiction in the strict sense.
    public enum Grade: String, Sendable, CaseIterable {
        /// Only strict rules are used.
        case strict
        /// Some argument used is not deductive: a tension, not a logical contradiction.
        case defeasible
    }

    /// What kind of incompatibility it is.
    public enum Ground: String, Sendable, CaseIterable {
        /// Affirmed and denied, declared contradictory, or following deductively.
        case logical
        /// Declared contrary, or following by a defeasible argument.
        case factual
        /// A norm is concerned.
        case normative
        /// The wording of a text decides.
        case textCheck = "text-check"
    }

    /// What connects the members.
    public enum Rule: Sendable, Hashable {
        /// A contrary or contradictory relation, or an entailment.
        case relation(Relation.ID)
        /// A step of an argument, by its position among `inferences`.
        case step(ArgumentGraph.Argument.ID, Int)
        /// The corpus confirms or refutes what the statement says about a wording.
        case text(Statement.ID, TextCheckFinding.Result)
    }

    public let id: String
    public let scope: Scope
    /// Nil unless several parties are concerned.
    public let alignment: Alignment?
    public let grade: Grade
    public let ground: Ground
    /// The parties concerned, ascending: those who assert the members, and those whose arguments connect them where
    /// no speaker of a member shares the argument.
    public let parties: [Party.ID]
    /// By statement, then by party.
    public let assertions: [FindingMember]
    /// A minimal set of rules that connects them, in the order of relations, then arguments, then texts. Empty where
    /// the same statement is affirmed and denied.
    public let rules: [Rule]

    public var kind: FindingKind { .contradiction }
    public var basis: Basis {
        rules.contains { if case .text = $0 { true } else { false } } ? .graphAndText : .graph
    }

    public func members(in dispute: Dispute) -> [FindingMember] { assertions }
}
