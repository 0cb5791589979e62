import Analysis
import ArgumentModel
import ArgumentParser
import Desk

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

    func filter(in graph: ArgumentGraph) throws(DeskFailure) -> NodeFilter {
        NodeFilter(parties: try parties(in: graph), source: try source(in: graph), kinds: try kinds())
    }

    private func parties(in graph: ArgumentGraph) throws(DeskFailure) -> [Party.ID]? {
        guard let party else { return nil }
        return try FilterOptions.parties(party, in: graph)
    }

    /// The parties with these codes, separated by commas.
    static func parties(_ codes: String, in graph: ArgumentGraph) throws(DeskFailure) -> [Party.ID] {
        try names(codes).map { code throws(DeskFailure) in try Lookup.party(code, in: graph) }
    }

    /// Kinds of what can be left unanswered, separated by commas.
    static func unansweredKinds(_ kinds: String) throws(DeskFailure) -> [Unanswered.Kind] {
        let known = Unanswered.Kind.allCases.map(\.rawValue)
        let names = try names(kinds).map { name throws(DeskFailure) in try kind(name, among: known) }
        return names.compactMap(Unanswered.Kind.init(rawValue:))
    }

    private func source(in graph: ArgumentGraph) throws(DeskFailure) -> Source.ID? {
        guard let source else { return nil }
        return try Lookup.source(source, in: graph)
    }

    private func kinds() throws(DeskFailure) -> [String]? {
        guard let kind else { return nil }
        return try FilterOptions.names(kind).map { name throws(DeskFailure) in
            try FilterOptions.kind(name, among: NodeFilter.kinds)
        }
    }

    /// A kind in the singular or, as people type it after `list`, in the plural.
    private static func kind(_ name: String, among known: [String]) throws(DeskFailure) -> String {
        if let kind = known.first(where: { $0 == name || $0 + "s" == name }) { return kind }
        throw DeskFailure(
            .usage, "there is no kind '\(name)'" + DidYouMean.question(for: name, among: known),
            help: "kinds: \(known.joined(separator: ", "))")
    }

    private static func names(_ text: String) -> [String] {
        text.split(separator: ",").map { name in
            String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}
