public import ArgumentModel
public import DisputeModel
import Wording

/// A party cites one clause of a paragraph and never another on which an opposing party relies.
///
/// A matter of counting: whether the omission matters is not decided here.
public struct SelectiveCitation: Finding, Hashable {
    /// A use of the omitted clause by an opposing party.
    public struct Reliance: Sendable, Hashable {
        public let party: Party.ID
        public let node: Node
    }

    public let id: String
    public let party: Party.ID
    /// The clauses of the paragraph that the party cites, in the order of statements.
    public let cites: [Statement.ID]
    /// The clause of the same paragraph that it never cites.
    public let omits: Statement.ID
    /// The first use by each opposing party.
    public let reliedOnBy: [Reliance]

    public var kind: FindingKind { .selectiveCitation }
    public var basis: Basis { .graph }

    public func members(in dispute: Dispute) -> [FindingMember] {
        cites.map { FindingMember(.statement($0), by: party, .affirms, at: []) }
            + [FindingMember(.statement(omits), by: nil, .norm, at: [])]
            + reliedOnBy.map { FindingMember($0.node, by: $0.party, .affirms, at: []) }
    }

    public func explanation(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        let cited = English.list(cites.map { phrasing.title(of: .statement($0)) })
        let relied = reliedOnBy.map { "\(phrasing.name(of: $0.party)) in \(phrasing.title(of: $0.node))" }
        return "\(phrasing.withOwnTexts(party)) cites \(cited) and, as far as this graph quotes them, never "
            + "\(phrasing.title(of: .statement(omits))) of the same paragraph, on which "
            + "\(English.list(relied)) relies."
    }
}
