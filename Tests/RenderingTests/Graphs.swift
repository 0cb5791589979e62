import Analysis
import ArgdownSyntax
import DisputeModel

@testable import ArgumentModel
@testable import Rendering

/// The graph of a text whose quotations are single words of the source `letter`, from `one` to `ten`.
func graph(_ text: String) -> ArgumentGraph {
    resolve([parse(SourceFile(text: text)).value], citing: Corpus(sources: [letter])).value
}

private let letter: Source = {
    let file = SourceFile(
        id: SourceFile.ID(1), path: "letter.md", text: "one two three four five six seven eight nine ten")
    return Source(
        id: Source.ID(0), name: "letter", title: "A letter", issuer: nil, author: nil, speakers: [], date: nil,
        kind: .letter,
        language: nil, translation: nil, url: nil, publisher: nil, addressees: [], reprints: [], rights: .official,
        isComplete: true, notes: [], sha256: "", file: file, bodyBounds: 0..<file.utf8.count)
}()

/// The map of a text.
func diagram(
    _ text: String, view: MapView = .argument, options: MapOptions = MapOptions(), asOf: CalendarDate? = nil
) -> Diagram {
    let graph = graph(text)
    return Diagram(analyze(Dispute(graph, asOf: asOf)), view: view, options: options)
}

extension Diagram {
    /// Each line as `from -relation-> to`.
    var lines: [String] { edges.map { "\(self[$0.from].title) -\($0.word)-> \(self[$0.to].title)" } }

    /// A diagram of `count` claims, each in one of three groups and with two lines to earlier ones.
    static func large(_ count: Int) -> Diagram {
        let title = "Every state is free to choose its own security arrangements, alliances included"
        let nodes = (0..<count).map { index in
            Node(
                kind: index % 5 == 0 ? .argument : .claim, kindLine: "CLAIM · RU", title: "\(index) \(title)",
                metaLine: "Lavrov · 28 Jan 2022 · mid-letter", tooltip: title, anchor: "claim-\(index)", state: .open)
        }
        let edges = (1..<count).flatMap { index in
            [(index - 1) / 2, (index - 1) / 3].map {
                Edge(from: Node.ID(index), to: Node.ID($0), relation: index % 3 == 0 ? .attacks : .supports)
            }
        }
        let groups = (0..<3).map { group in
            Group(title: "Group \(group)", members: (0..<count).filter { $0 * 3 / count == group }.map { Node.ID($0) })
        }
        return Diagram(
            title: "Large", nodes: nodes, edges: edges, groups: groups,
            legend: Legend(nodes: nodes, edges: edges, notes: []))
    }
}

extension MapSheet {
    /// Of a map that Graphviz lays out; an empty one for a page whose places are computed.
    var diagram: Diagram {
        if case .diagram(let diagram) = picture { diagram } else { Diagram(title: title, nodes: [], edges: []) }
    }

    private var title: String { picture.title }
}
