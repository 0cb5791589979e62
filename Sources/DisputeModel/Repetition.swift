package import ArgumentModel

extension Dispute {
    /// The first place where a node is said again after it was denied; nil when it was not.
    ///
    /// - Parameter opponents: What speaks against it; those who deny the node itself are looked at as well.
    package func repetition(of node: Node, deniedBy opponents: [Node]) -> Attestation? {
        let own = graph.occurrences(of: node)
        let denials =
            own.filter { $0.stance == .denies && presence.contains($0) }
            + opponents.flatMap { graph.occurrences(of: $0).filter { $0.stance == .asserts && presence.contains($0) } }
        guard let denied = denials.compactMap(\.date?.last).min() else { return nil }
        let said = own.indices.filter { own[$0].stance == .asserts && presence.contains(own[$0]) }
        let isSaidBefore = said.contains { own[$0].date.map { $0.last <= denied } ?? false }
        guard isSaidBefore else { return nil }
        return said.first { own[$0].date.map { $0.first > denied } ?? false }.map { Attestation(node, $0) }
    }
}
