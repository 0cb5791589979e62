package import ArgumentModel

extension Dispute {
    /// Whether all that is said in a reply was surely said before anybody asked.
    package func isTooEarly(_ reply: Relation) -> Bool {
        let asked = graph.occurrences(of: reply.to).compactMap(\.date?.first).min()
        let given = graph.occurrences(of: reply.from).map(\.date?.last)
        guard let asked, !given.isEmpty else { return false }
        return given.allSatisfy { $0.map { $0 < asked } ?? false }
    }

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
