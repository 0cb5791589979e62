import Analysis
import ArgumentModel
import Wording

/// A full sentence for every box: "Claim, NATO, 26 January 2022: … Open. Attacked by …"
struct SpokenNames {
    private let names: [String]

    subscript(id: Diagram.Node.ID) -> String { names[id.index] }

    init(_ diagram: Diagram) {
        var incoming: [[Relation.Kind: [Int]]] = Array(repeating: [:], count: diagram.nodes.count)
        for edge in diagram.edges {
            incoming[edge.to.index][edge.relation, default: []].append(edge.from.index)
            if edge.relation.isSymmetric {
                incoming[edge.from.index][edge.relation, default: []].append(edge.to.index)
            }
        }
        names = diagram.nodes.indices.map { index in
            let node = diagram.nodes[index]
            var sentences = ["\(node.spokenKind): \(SpokenNames.sentence(node.title))"]
            if !node.text.isEmpty { sentences.append(SpokenNames.sentence(node.text)) }
            if let state = node.state { sentences.append(SpokenNames.sentence(state.rawValue.capitalizedFirst)) }
            if !node.flags.isEmpty {
                let words = node.flags.map(\.rawValue).joined(separator: ", ")
                sentences.append(SpokenNames.sentence(words.capitalizedFirst))
            }
            if node.origin == .editorial { sentences.append("The editor's own words.") }
            sentences += node.notes.map { SpokenNames.sentence($0.capitalizedFirst) }
            for kind in Relation.Kind.allCases {
                guard let others = incoming[index][kind] else { continue }
                sentences.append(
                    "\(RelationWords.of(kind).heading) \(SpokenNames.list(others.map { diagram.nodes[$0].title })).")
            }
            return sentences.joined(separator: " ")
        }
    }

    /// At most three titles, then a count.
    private static func list(_ titles: [String]) -> String {
        let named = titles.prefix(3).map { "“\(PlainText.clean($0, limit: 60))”" }.joined(separator: ", ")
        return titles.count > 3 ? "\(named) and \(titles.count - 3) more" : named
    }

    private static func sentence(_ text: String) -> String {
        guard let last = text.last, !".?!…".contains(last) else { return text }
        return text + "."
    }
}
