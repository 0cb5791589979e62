public import ArgumentModel
public import DisputeModel
import Wording

/// Something about the graph that its author may want to look at. Not an error.
public struct Lint: Finding, Hashable {
    /// What was noticed.
    public enum Check: String, Sendable, CaseIterable {
        /// A claim that nothing supports.
        case unsupportedClaim = "unsupported-claim"
        /// Reasons that rest on one another.
        case circularSupport = "circular-support"
        /// A claim known from one document only.
        case singleSourceClaim = "single-source-claim"
        /// A claim known only through the other side.
        case hearsayOnlyClaim = "hearsay-only-claim"
        /// An argument one of whose premises is what it concludes.
        case beggedQuestion = "begged-question"
        /// A reply that is older than what it is drawn to answer.
        case replyBeforeQuestion = "reply-before-question"
        /// A reply that its speakers only quote, deny or mock.
        case replyNotGiven = "reply-not-given"
        /// A relation between two reconstructed arguments that no relation between their statements bears out.
        case relationNotGrounded = "relation-not-grounded"
        /// A node that is only denied, and is drawn as if it said something.
        case deniedOnly = "denied-only"
        /// Somebody concedes what only its own side says.
        case concessionToOwnSide = "concession-to-own-side"
        /// A node that nothing is related to.
        case orphanNode = "orphan-node"
        /// Two statements in nearly the same words: a suggestion.
        case nearDuplicate = "near-duplicate"
        /// One party uses opposed words of the same things in two of its texts: a suggestion.
        case possibleChange = "possible-change"
        case questionWithoutAddressee = "question-without-addressee"
        case normWithoutText = "norm-without-text"
    }

    public let check: Check
    /// The nodes concerned; for circular support the circle in order, each resting on the next and the last on the
    /// first.
    public let nodes: [Node]
    private let slugs: [String]

    init(_ check: Check, _ nodes: [Node], in graph: ArgumentGraph) {
        (self.check, self.nodes) = (check, nodes)
        slugs = nodes.map { graph.slug(of: $0) }
    }

    public var id: String { "\(check.rawValue):\(slugs.joined(separator: "+"))" }
    public var kind: FindingKind { .lint }
    public var basis: Basis { check == .nearDuplicate || check == .possibleChange ? .text : .graph }

    public func members(in dispute: Dispute) -> [FindingMember] {
        nodes.flatMap { node -> [FindingMember] in
            guard case .statement(let id) = node else { return [FindingMember(node, by: nil, .affirms, at: [])] }
            return FindingMember.voices(of: id, in: dispute.graph)
        }
    }

    public func explanation(in dispute: Dispute) -> String { rule.sentence(nodes, Phrasing(dispute)) }

    /// Whether the author made a mistake; what the debate itself lacks is none.
    public var isMistake: Bool { rule.isMistake }

    /// What mends it, where that is one thing.
    public var help: String? { rule.help }

    private var rule: LintRule { LintRule.of(check) }
}
