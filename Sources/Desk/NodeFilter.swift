package import ArgumentModel
import DisputeModel

/// A choice of nodes by who says them, where, and of what kind they are. Nil chooses all.
package struct NodeFilter {
    package static let kinds = Statement.Kind.allCases.map(\.rawValue) + ["argument"]

    package let parties: [Party.ID]?
    package let source: Source.ID?
    package let kinds: [String]?

    package init(parties: [Party.ID]?, source: Source.ID?, kinds: [String]?) {
        (self.parties, self.source, self.kinds) = (parties, source, kinds)
    }

    package func accepts(_ node: Node, in graph: ArgumentGraph) -> Bool {
        if let kinds, !kinds.contains(graph.kindWord(of: node)) { return false }
        guard parties != nil || source != nil else { return true }
        return graph.occurrences(of: node).contains(where: accepts)
    }

    /// Whether one place is both where a wanted party says it and in the wanted source. Who denies or quotes it does not
    /// say it.
    package func accepts(_ occurrence: Occurrence) -> Bool {
        if let parties, !(occurrence.stance.isOfSpeaker && occurrence.by.map(parties.contains) ?? false) {
            return false
        }
        return source.map { $0 == occurrence.source } ?? true
    }
}
