public import ArgumentModel

/// A place where somebody says a node: the position of an occurrence among those of its node.
public struct Attestation: Sendable, Hashable {
    /// What is said.
    public let node: Node
    /// The index into `graph.occurrences(of: node)`.
    public let position: Int

    package init(_ node: Node, _ position: Int) { (self.node, self.position) = (node, position) }
}

extension ArgumentGraph {
    /// The occurrence that an attestation stands for.
    public subscript(attestation: Attestation) -> Occurrence {
        occurrences(of: attestation.node)[attestation.position]
    }
}
