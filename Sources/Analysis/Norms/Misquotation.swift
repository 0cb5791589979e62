public import ArgumentModel
public import DisputeModel
import Wording

/// Words given as a norm's that differ from the norm's text.
public struct Misquotation: Finding, Hashable {
    /// How the words are marked as another's.
    public enum Marking: String, Sendable, CaseIterable {
        /// They stand in quotation marks.
        case quotationMarks = "quotation-marks"
        /// They follow the text closely without marks: at least six words in common, three in four.
        case none
    }

    public let id: String
    /// The norm whose text is compared.
    public let norm: Statement.ID
    /// The node that gives the words.
    public let node: Node
    /// Where it does.
    public let attestation: Attestation
    public let marking: Marking
    /// The words as given, one blank between them.
    public let quoted: String
    /// The stretch of the norm's text that they come closest to.
    public let original: String
    /// Word by word, in order; never empty.
    public let differences: [WordDifference]

    public var kind: FindingKind { .misquotation }
    public var basis: Basis { .text }

    public func members(in dispute: Dispute) -> [FindingMember] {
        [
            FindingMember(node, by: dispute.graph[attestation].by, .affirms, at: [attestation]),
            FindingMember(.statement(norm), by: nil, .norm, at: []),
        ]
    }

    public func explanation(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        let changes = differences.map { difference in
            if difference.original.isEmpty { return "“\(difference.quoted)” added" }
            if difference.quoted == WordDifference.ellipsis {
                return "the ellipsis leaves out “\(difference.original)”"
            }
            if difference.quoted.isEmpty { return "“\(difference.original)” left out" }
            return "“\(difference.quoted)” for “\(difference.original)”"
        }
        let marked = marking == .quotationMarks ? "in quotation marks" : "without quotation marks"
        return "The words “\(quoted)” (\(marked)) differ from \(phrasing.title(of: .statement(norm))), “\(original)”: "
            + "\(changes.joined(separator: "; ")). \(phrasing.attribution(of: attestation))."
    }
}
