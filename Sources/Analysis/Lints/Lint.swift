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
        /// A node that nothing is related to.
        case orphanNode = "orphan-node"
        /// Two statements in nearly the same words: a suggestion.
        case nearDuplicate = "near-duplicate"
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
    public var basis: Basis { check == .nearDuplicate ? .text : .graph }

    public func members(in dispute: Dispute) -> [FindingMember] {
        nodes.flatMap { node -> [FindingMember] in
            guard case .statement(let id) = node else { return [FindingMember(node, by: nil, .affirms, at: [])] }
            return FindingMember.voices(of: id, in: dispute.graph)
        }
    }

    public func explanation(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        let titles = nodes.map { phrasing.title(of: $0) }
        let first = titles.first ?? ""
        return switch check {
        case .unsupportedClaim: "\(first) has no argument or statement in support in this graph."
        case .circularSupport: "Circular support: \((titles + [first]).joined(separator: " rests on "))."
        case .singleSourceClaim: "\(first) is known from one document only: \(places(phrasing))."
        case .hearsayOnlyClaim: "\(first) is known only as the other side reports it: \(places(phrasing))."
        case .beggedQuestion: "\(first) concludes one of its own premises, \(titles.last ?? "")."
        case .orphanNode: "\(first) is related to nothing."
        case .nearDuplicate: "\(English.list(titles)) say nearly the same; should they be one statement?"
        case .questionWithoutAddressee: "\(first) is put to nobody: `to` is missing."
        case .normWithoutText: "\(first) has no text: neither words of its own nor a quotation."
        }
    }

    private func places(_ phrasing: Phrasing) -> String {
        let node = nodes[0]
        let count = phrasing.graph.occurrences(of: node).count
        return (0..<count).map { phrasing.attribution(of: Attestation(node, $0)) }.joined(separator: "; ")
    }
}
