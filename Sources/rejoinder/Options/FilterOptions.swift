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
        try choices(kinds, among: Unanswered.Kind.self, noun: "kind")
    }

    /// Words of a list, separated by commas, in the singular or plural; at least one.
    static func choices<T: RawRepresentable<String> & CaseIterable>(
        _ words: String, among type: T.Type, noun: String
    ) throws(DeskFailure) -> [T] {
        let known = T.allCases.map(\.rawValue)
        let names = try names(words).map { name throws(DeskFailure) in try kind(name, among: known, noun: noun) }
        let choices = names.compactMap(T.init(rawValue:))
        guard !choices.isEmpty else {
            throw DeskFailure(.usage, "no \(noun) is named", help: "\(noun)s: \(known.joined(separator: ", "))")
        }
        return choices
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
    private static func kind(
        _ name: String, among known: [String], noun: String = "kind"
    ) throws(DeskFailure) -> String {
        if let kind = known.first(where: { $0 == name || $0 + "s" == name }) { return kind }
        throw DeskFailure(
            .usage, "there is no \(noun) '\(name)'" + DidYouMean.question(for: name, among: known),
            help: "\(noun)s: \(known.joined(separator: ", "))")
    }

    private static func names(_ text: String) -> [String] {
        text.split(separator: ",").map { name in
            String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}
