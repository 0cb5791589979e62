public import ArgumentModel
public import DisputeModel

/// One participant in a finding: a node, whose it is there, and where it is said.
///
/// The same words in several documents are one member with several attestations.
public struct FindingMember: Sendable, Hashable {
    /// In which way somebody stands to the node.
    public enum Stance: String, Sendable, CaseIterable {
        case affirms, denies
        /// The words mean the opposite of what they say; read as denial.
        case ironic
        case asks, demands, replies
        /// A norm, which is nobody's assertion.
        case norm
        /// The editor's own statement, nobody's words.
        case editorial
    }

    /// What is said.
    public let node: Node
    /// Who says it; nil for norms, the editor's own statements and words whose speaker is not given.
    public let party: Party.ID?
    /// In which way the party says it.
    public let stance: Stance
    /// Where it is said, in source order.
    public let attestations: [Attestation]

    init(_ node: Node, by party: Party.ID?, _ stance: Stance, at attestations: [Attestation]) {
        (self.node, self.party, self.stance, self.attestations) = (node, party, stance, attestations)
    }
}
