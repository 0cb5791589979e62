import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// A relation between two reconstructed arguments that no relation between their statements bears out.
    static var relationNotGrounded: LintRule {
        LintRule(
            find: { dispute in
                dispute.graph.relations
                    .filter { dispute.presence.contains($0.id) && !dispute.graph.isGrounded($0) }.map {
                        [$0.from, $0.to]
                    }
            },
            sentence: { nodes, phrasing in
                let (from, to) = (phrasing.title(of: nodes[0]), phrasing.title(of: nodes[1]))
                return "The line from \(from) to \(to) rests on the editor alone: both are reconstructed, and \(from) "
                    + "bears on no premise of \(to) and not on its conclusion."
            }, help: "relate the statements, or say with '_>' that the step is undercut")
    }
}

extension ArgumentGraph {
    /// Whether the statements of two reconstructed arguments bear out an attack or support drawn between them: what the
    /// one concludes opposes (supports, or is) a premise or the conclusion of the other. True of all other relations.
    func isGrounded(_ relation: Relation) -> Bool {
        guard case .argument(let target) = relation.to, !self[target].inferences.isEmpty,
            let source = conclusion(from: relation.from)
        else { return true }
        let parts = Set(self[target].premises + [self[target].conclusion].compactMap(\.self))
        func links(where bears: (Relation.Kind) -> Bool) -> Bool {
            relations.contains { other in
                guard bears(other.kind), case .statement(let from) = other.from,
                    case .statement(let to) = other.to
                else { return false }
                return (from == source && parts.contains(to)) || (to == source && parts.contains(from))
            }
        }
        return switch relation.kind.bearing {
        case .opposes: links(where: \.opposes)
        case .supports: parts.contains(source) || links { $0.bearing == .supports || $0.bearing == .entails }
        case .excludes, .entails, .undercuts, .says, .none: true
        }
    }

    /// What an argument concludes; a statement that an argument concludes is its own conclusion.
    private func conclusion(from node: Node) -> Statement.ID? {
        switch node {
        case .argument(let id): self[id].inferences.isEmpty ? nil : self[id].conclusion
        case .statement(let id): arguments.contains { $0.conclusion == id && !$0.inferences.isEmpty } ? id : nil
        }
    }
}
