import ArgumentModel

/// Which relations the quoted words draw themselves, and which are the editor's.
///
/// A relation is the editor's when somebody is quoted at either end and no counted occurrence there `draws` it. An
/// occurrence of an argument speaks for its conclusion as well. Between two statements of the editor's own there is
/// nothing to tell apart, and citations, replies and restatements are what they are by their own keys.
struct DrawnRelations: Sendable {
    /// By relation.
    let isEditors: [Bool]

    /// O(*n* + *m*) in occurrences and relations.
    init(_ graph: ArgumentGraph, _ presence: Presence) {
        var concluding = Array(repeating: [Node](), count: graph.statements.count)
        for argument in graph.arguments {
            if let conclusion = argument.conclusion { concluding[conclusion.index].append(.argument(argument.id)) }
        }
        func ends(_ node: Node) -> [Node] {
            guard case .statement(let id) = node else { return [node] }
            return [node] + concluding[id.index]
        }
        func draws(_ from: Node, _ to: Node) -> Bool {
            let targets = ends(to)
            return ends(from).contains { node in
                graph.occurrences(of: node).contains { occurrence in
                    guard presence.contains(occurrence) else { return false }
                    return switch occurrence.drawn {
                    case .all: true
                    case .with(let nodes): nodes.contains(where: targets.contains)
                    }
                }
            }
        }
        isEditors = graph.relations.map { relation in
            switch relation.kind.bearing {
            case .says, .none: return false
            case .supports, .entails, .opposes, .excludes, .undercuts: break
            }
            let isQuoted = [relation.from, relation.to].contains { !graph.occurrences(of: $0).isEmpty }
            return isQuoted && !draws(relation.from, relation.to) && !draws(relation.to, relation.from)
        }
    }
}
