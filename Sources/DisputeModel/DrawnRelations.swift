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
        // By node: what its words draw a relation with, few as they are.
        var drawn: [Node: [Occurrence.Drawn]] = [:]
        for node in graph.nodes {
            for occurrence in graph.occurrences(of: node)
            where occurrence.drawn != .with([]) && presence.contains(occurrence) {
                drawn[node, default: []].append(occurrence.drawn)
            }
        }
        func draws(_ from: Node, _ to: Node) -> Bool {
            ends(from).contains { node in
                guard let drawn = drawn[node] else { return false }
                let targets = ends(to)
                return drawn.contains { drawn in
                    switch drawn {
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
