package import Analysis
package import ArgumentModel
package import DisputeModel

/// Finding by name what the user asked for, or saying what there is.
package enum Lookup {
    /// A node by its id or, as people copy them from graph files, by its title with or without `[…]` or `<…>`.
    package static func node(_ name: String, in graph: ArgumentGraph) throws(DeskFailure) -> Node {
        if let node = graph.node(slug: name) { return node }
        let title = unwrapped(name)
        if name.first != "<", let id = graph.statement(titled: title) { return .statement(id) }
        if name.first != "[", let id = graph.argument(titled: title) { return .argument(id) }
        let near = DidYouMean.nearest(to: name, among: graph.nodes.map(graph.slug))
        let byTitle = near.isEmpty ? nearest(byTitle: title, in: graph) : near
        throw DeskFailure(
            .usage, "there is no node '\(name)'" + DidYouMean.question(listing: byTitle),
            next: .allNodes)
    }

    /// An issue by its id or its title.
    package static func issue(_ name: String, in graph: ArgumentGraph) throws(DeskFailure) -> Statement.ID {
        let issues = graph.statements.filter { $0.issue != nil }
        if let issue = issues.first(where: { $0.slug == name || $0.title == unwrapped(name) }) { return issue.id }
        throw DeskFailure(
            .usage, "there is no issue '\(name)'" + DidYouMean.question(for: name, among: issues.map(\.slug)),
            help: issues.isEmpty
                ? "the graph has none: a statement tagged #issue is one"
                : "issues: \(issues.map(\.slug).joined(separator: ", "))")
    }

    /// Why the state of a node is what it is, or why it has none: questions, demands and norms are not evaluated.
    package static func explanation(
        of name: String, in dispute: Dispute, depth: Int = 100
    ) throws(DeskFailure) -> DisputeTree {
        let graph = dispute.graph
        let node = try self.node(name, in: graph)
        if let tree = DisputeTree(explaining: node, in: dispute, depth: depth) { return tree }
        let (kind, slug) = (graph.kindWord(of: node), graph.slug(of: node))
        if dispute.presence.contains(node) {
            let why = graph.isEvaluated(node) ? "nobody puts it forward here" : "a \(kind) is not evaluated"
            throw DeskFailure(
                .usage, "'\(slug)' has no state: \(why)",
                next: graph.isAsked(node) ? .answers : .node(slug))
        }
        throw DeskFailure(
            .usage, "'\(slug)' has no state: it was not said by the day asked for", next: .node(slug))
    }

    package static func party(_ code: String, in graph: ArgumentGraph) throws(DeskFailure) -> Party.ID {
        if let id = graph.party(code: code) { return id }
        if let party = graph.parties.first(where: { $0.name == code }) { return party.id }
        let codes = graph.parties.map(\.code)
        throw DeskFailure(
            .usage, "there is no party '\(code)'" + DidYouMean.question(for: code, among: codes),
            help: codes.isEmpty ? "the graph names no parties" : "parties: \(codes.joined(separator: ", "))")
    }

    package static func source(_ name: String, in graph: ArgumentGraph) throws(DeskFailure) -> Source.ID {
        if let id = graph.corpus.source(named: name) { return id }
        let names = graph.corpus.sources.map(\.name)
        throw DeskFailure(
            .usage, "there is no source '\(name)'" + DidYouMean.question(for: name, among: names),
            help: names.isEmpty ? "the graph has no corpus" : nil, next: names.isEmpty ? nil : .allSources)
    }

    private static func nearest(byTitle title: String, in graph: ArgumentGraph) -> [String] {
        let titles = graph.nodes.map(graph.title)
        let near = DidYouMean.nearest(to: title, among: titles)
        return graph.nodes.filter { near.contains(graph.title(of: $0)) }.prefix(3).map(graph.slug)
    }

    private static func unwrapped(_ name: String) -> String {
        guard let first = name.first, let last = name.last, (first, last) == ("[", "]") || (first, last) == ("<", ">")
        else { return name }
        return String(name.dropFirst().dropLast())
    }
}

extension ArgumentGraph {
    /// `claim`, `norm`, `question`, `demand`, `meta` or `argument`.
    package func kindWord(of node: Node) -> String {
        switch node {
        case .statement(let id): self[id].kind.rawValue
        case .argument: "argument"
        }
    }
}
