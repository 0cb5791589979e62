import ArgdownSyntax
import ArgumentModel
import Testing

/// The graph of the dispute on the indivisibility of security, asked by titles.
struct IndivisibleSecurity {
    /// The folder `graphs`, found from this file.
    static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/graphs"

    private static let loaded = Result { () throws(Workspace.Failure) in
        try Workspace.load([folder + "/indivisible-security.argdown"])
    }

    let graph: ArgumentGraph
    let diagnostics: [Diagnostic]

    init() throws {
        let diagnosed = try IndivisibleSecurity.loaded.get()
        (graph, diagnostics) = (diagnosed.value, diagnosed.diagnostics)
    }

    /// Every place in which somebody says something, with the node that is said.
    var sayings: [(node: Node, occurrence: Occurrence)] {
        graph.nodes.flatMap { node in graph.occurrences(of: node).map { (node, $0) } }
    }

    func statement(_ title: String) throws -> Statement {
        graph[try #require(graph.statement(titled: title), "no statement is called '\(title)'")]
    }

    /// The codes of those who do something with a statement.
    func parties(_ act: Occurrence.Act, _ title: String) throws -> Set<String> {
        Set(try statement(title).occurrences.filter { $0.act == act }.compactMap(code))
    }

    /// The code of the speaker.
    func code(_ occurrence: Occurrence) -> String? { occurrence.by.map { graph[$0].code } }

    /// The names of the sources in which a statement is said.
    func sources(of title: String) throws -> [String] {
        try statement(title).occurrences.compactMap { $0.source.map { graph[$0].name } }
    }

    /// The titles of what has a relation of a kind to a statement.
    func titles(_ kind: Relation.Kind, to title: String) throws -> Set<String> {
        let end = Node.statement(try statement(title).id)
        return Set(graph.relations.filter { $0.kind == kind && $0.to == end }.map { graph.title(of: $0.from) })
    }

    /// The titles of what undercuts an argument.
    func undercutters(of title: String) throws -> Set<String> {
        let end = Node.argument(try #require(graph.argument(titled: title), "no argument is called '\(title)'"))
        return Set(graph.relations.filter { $0.kind == .undercuts && $0.to == end }.map { graph.title(of: $0.from) })
    }

    /// Whether the words of an occurrence at either end speak for or against the other.
    func isDrawn(_ one: String, _ other: String) throws -> Bool {
        let ends = try [one, other].map { title in
            try #require(
                graph.statement(titled: title).map(Node.statement) ?? graph.argument(titled: title).map(Node.argument))
        }
        return zip(ends, ends.reversed()).contains { node, other in
            graph.occurrences(of: node).contains { occurrence in
                switch occurrence.drawn {
                case .all: true
                case .with(let nodes): nodes.contains(other)
                }
            }
        }
    }

    /// The codes of those who say something that mentions a norm; of reported speech, the speaker's.
    func citing(_ norm: String) throws -> Set<String> {
        let end = Node.statement(try statement(norm).id)
        let from = graph.relations.filter { $0.kind == .cites && $0.to == end }.map(\.from)
        return Set(from.flatMap { graph.occurrences(of: $0) }.compactMap(code))
    }

    /// The grade with which a statement replies to a question or demand.
    func grade(of reply: String, to question: String) throws -> Relation.Grade? {
        let ends = (Node.statement(try statement(reply).id), Node.statement(try statement(question).id))
        return graph.relations.first { $0.kind == .answers && ($0.from, $0.to) == ends }?.grade
    }
}
