import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

/// A dispute of two parties, P and Q, on opposite sides, with a whole text of its own each, and a neutral R without
/// one.
///
/// `Names.exchanged` gives each the other's name and place in the graph and leaves all else as it is.
struct Duel {
    enum Names { case asGiven, exchanged }

    var draft = Draft()
    let p: Party.ID
    let q: Party.ID
    let r: Party.ID
    /// The own text of P, and that of Q.
    let pText: Source.ID
    let qText: Source.ID
    /// Nobody's.
    let press: Source.ID
    private let names: Names

    init(_ names: Names = .asGiven, pText words: String = "", qText otherWords: String = "") {
        self.names = names
        let (first, second) = (draft.party("P", side: "A"), draft.party("Q", side: "B"))
        (p, q) = names == .asGiven ? (first, second) : (second, first)
        r = draft.party("R")
        pText = draft.source("first-text", words, by: p, "2022-02-01")
        qText = draft.source("second-text", otherWords, by: q, "2022-02-01")
        press = draft.source("press", "")
    }

    /// The clashes of a kind as lines: `core texts P Q: said P Yes#1 | said Q No#1`: where it stands in the list, how
    /// it is known, the parties, and what is said where, by the number of the place.
    func clashes(_ kind: Clash.Kind, asOf: String? = nil) -> [String] {
        found(asOf).filter { $0.clashKind == kind }.map { clash in
            "\(clash.group.rawValue) \(clash.knownBy.rawValue) "
                + clash.parties.map(role).sorted().joined(separator: " ") + ": "
                + clash.sayings.map { said($0) }.joined(separator: " | ")
        }
    }

    func found(_ asOf: String? = nil) -> [Clash] {
        analyze(Dispute(draft.graph, asOf: asOf.flatMap { DateSpan($0)?.last })).clashes().all
    }

    private func said(_ saying: Clash.Saying) -> String {
        let place = saying.attestation.map { "\($0.position + 1)" } ?? "-"
        let others = saying.others.isEmpty ? "" : " +" + saying.others.map(role).sorted().joined(separator: "+")
        return "\(unnamed(saying.role)) \(saying.party.map(role) ?? "-") \(draft.graph.title(of: saying.node))#\(place)"
            + others
    }

    /// By what it is in the test, whatever its name.
    private func role(_ party: Party.ID) -> String { party == p ? "P" : party == q ? "Q" : "R" }

    /// Every clash with all of its text, in no order, as if no names had been exchanged.
    var accounts: [[String]] {
        found().map { clash in
            let sayings = clash.sayings.map { said($0) }
            let text = [clash.id, clash.headline, clash.finding, clash.innocentReading].map(unnamed)
            let words = text.flatMap { $0.split { " :,".contains($0) } }.map(String.init).sorted()
            return [clash.clashKind.rawValue, clash.knownBy.rawValue, clash.group.rawValue]
                + clash.parties.map(role).sorted() + sayings.sorted() + words
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// A text with the names of P and Q in it given back where they were exchanged.
    private func unnamed(_ text: String) -> String {
        guard names == .exchanged else { return text }
        let characters = Array(text)
        func isAlone(_ index: Int) -> Bool {
            [index - 1, index + 1].allSatisfy { !characters.indices.contains($0) || !characters[$0].isLetter }
        }
        return String(
            characters.indices.map { index in
                guard isAlone(index) else { return characters[index] }
                return characters[index] == "P" ? "Q" : characters[index] == "Q" ? "P" : characters[index]
            })
    }
}

/// Compares the clashes of one kind with those expected, and all clashes with those of the same graph in which P and Q
/// have exchanged their names.
func check(
    _ kind: Clash.Kind, _ expected: [String], asOf: String? = nil, pText: String = "", qText: String = "",
    saying finding: String? = nil, at place: SourceLocation = #_sourceLocation, in scene: (inout Duel) -> Void
) {
    var duel = Duel(pText: pText, qText: qText)
    scene(&duel)
    #expect(duel.clashes(kind, asOf: asOf) == expected, sourceLocation: place)
    if let finding {
        let found = duel.found(asOf).filter { $0.clashKind == kind }.map(\.finding)
        #expect(found == [finding], sourceLocation: place)
    }
    var exchanged = Duel(.exchanged, pText: pText, qText: qText)
    scene(&exchanged)
    #expect(exchanged.accounts == duel.accounts, "with the names exchanged", sourceLocation: place)
}
