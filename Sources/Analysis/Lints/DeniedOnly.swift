import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A claim that those quoted for it only deny, from which a line is drawn: as nobody says it, the line counts for
    /// nothing.
    static var deniedOnly: LintRule {
        LintRule(
            isMistake: true,
            find: { dispute in
                let drawn = Set(
                    dispute.graph.relations.filter {
                        dispute.presence.contains($0.id) && $0.kind.bearing != .none && $0.kind.bearing != .says
                    }.map(\.from))
                return dispute.statements { statement in
                    let said = statement.occurrences.filter { dispute.presence.contains($0) }
                    return (statement.kind == .claim || statement.kind == .meta) && !said.isEmpty
                        && said.allSatisfy { $0.stance == .denies } && drawn.contains(.statement(statement.id))
                }
            },
            sentence: { nodes, phrasing in
                "\(phrasing.title(of: nodes[0])) is \(English.list(phrasing.denials(of: nodes[0]))) and said by nobody, so "
                    + "the lines that begin at it count for nothing."
            }, help: "put the denial under 'also' of the claim denied, with act: denies")
    }
}
