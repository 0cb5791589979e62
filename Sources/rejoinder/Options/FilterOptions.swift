import ArgumentModel
import ArgumentParser

/// Which nodes of a graph are wanted.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only what these parties say (codes, separated by commas).", valueName: "codes"))
    var party: String?
    @Option(help: ArgumentHelp("Only what this source of the corpus holds.", valueName: "id"))
    var source: String?
    @Option(
        help: ArgumentHelp(
            "Only these kinds: claim, norm, question, demand, argument, meta (separated by commas).", valueName: "kinds"
        ))
    var kind: String?

    func filter(in graph: ArgumentGraph) throws(CommandFailure) -> NodeFilter {
        NodeFilter(parties: try parties(in: graph), source: try source(in: graph), kinds: try kinds())
    }

    private func parties(in graph: ArgumentGraph) throws(CommandFailure) -> [Party.ID]? {
        guard let party else { return nil }
        return try FilterOptions.parties(party, in: graph)
    }

    /// The parties with these codes, separated by commas.
    static func parties(_ codes: String, in graph: ArgumentGraph) throws(CommandFailure) -> [Party.ID] {
        try names(codes).map { code throws(CommandFailure) in try Lookup.party(code, in: graph) }
    }

    /// Kinds of statements, separated by commas.
    static func statementKinds(_ kinds: String) throws(CommandFailure) -> [Statement.Kind] {
        try names(kinds).map { name throws(CommandFailure) in
            guard let kind = Statement.Kind(rawValue: try self.kind(name)) else {
                throw CommandFailure(.usage, "'\(name)' is no kind of statement")
            }
            return kind
        }
    }

    private func source(in graph: ArgumentGraph) throws(CommandFailure) -> Source.ID? {
        guard let source else { return nil }
        return try Lookup.source(source, in: graph)
    }

    private func kinds() throws(CommandFailure) -> [String]? {
        guard let kind else { return nil }
        return try FilterOptions.names(kind).map { name throws(CommandFailure) in try FilterOptions.kind(name) }
    }

    /// A kind in the singular or, as people type it after `list`, in the plural.
    private static func kind(_ name: String) throws(CommandFailure) -> String {
        let known = NodeFilter.kinds
        if let kind = known.first(where: { $0 == name || $0 + "s" == name }) { return kind }
        throw CommandFailure(
            .usage, "there is no kind '\(name)'" + DidYouMean.question(for: name, among: known),
            help: "kinds: \(known.joined(separator: ", "))")
    }

    private static func names(_ text: String) -> [String] {
        text.split(separator: ",").map { name in
            String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}

/// A choice of nodes by who says them, where, and of what kind they are. Nil chooses all.
struct NodeFilter {
    static let kinds = Statement.Kind.allCases.map(\.rawValue) + ["argument"]

    let parties: [Party.ID]?
    let source: Source.ID?
    let kinds: [String]?

    func accepts(_ node: Node, in graph: ArgumentGraph) -> Bool {
        if let kinds, !kinds.contains(graph.kindWord(of: node)) { return false }
        guard parties != nil || source != nil else { return true }
        return graph.occurrences(of: node).contains(where: accepts)
    }

    /// Whether one place is both by a wanted party and in the wanted source.
    func accepts(_ occurrence: Occurrence) -> Bool {
        if let parties, !(occurrence.by.map(parties.contains) ?? false) { return false }
        return source.map { $0 == occurrence.source } ?? true
    }
}
