import ArgumentModel
import DisputeModel
import Wording

extension LintRule {
    /// One party speaks in two of its own texts of the same rare things in opposed words: perhaps a changed position,
    /// which only a position recorded by the editor (`on`, `holds`) makes a finding.
    static var possibleChange: LintRule {
        LintRule(
            find: { PossibleChanges($0).pairs.map { [$0.0, $0.1] } },
            sentence: { nodes, phrasing in
                "\(phrasing.title(of: nodes[0])) and \(phrasing.title(of: nodes[1])) use opposed words of the same "
                    + "things, which may be a change or speak of two cases: "
                    + "\(phrasing.places(of: nodes[0], .asserts, .demands)); "
                    + phrasing.places(of: nodes[1], .asserts, .demands)
            }, help: "where it is a change, let both answer an issue: on: Title of the issue, holds: answer")
    }
}

/// Pairs of statements of one party from different texts of its own that share two rare stems and use opposed words.
struct PossibleChanges {
    /// A stem is rare that stands in no more statements than this.
    private static let rareLimit = 12

    private struct Said {
        let node: Node
        let party: Party.ID
        let source: Source.ID
        let stems: [String]
        let words: Set<String>
        /// Which the editor has recorded an answer to.
        let issues: Set<Statement.ID>
    }

    /// In source order.
    private(set) var pairs: [(Node, Node)] = []

    /// What both answer the same issue is recorded and needs no suggestion.
    ///
    /// Complexity: O(*n*) in the words of quotations, as a rare stem stands in a bounded number of statements.
    init(_ dispute: Dispute) {
        let said = PossibleChanges.said(in: dispute)
        var holders: [String: [Int]] = [:]
        for (number, one) in said.enumerated() { for stem in one.stems { holders[stem, default: []].append(number) } }
        var shared: [[Int]: Int] = [:]
        for stem in holders.keys.sorted() {
            guard let numbers = holders[stem], numbers.count > 1,
                Set(numbers.map { said[$0].node }).count <= PossibleChanges.rareLimit
            else { continue }
            for (place, a) in numbers.enumerated() {
                for b in numbers[(place + 1)...]
                where said[a].party == said[b].party && said[a].source != said[b].source && said[a].node != said[b].node
                {
                    shared[[a, b], default: 0] += 1
                }
            }
        }
        var seen: Set<[Node]> = []
        for pair in shared.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) where (shared[pair] ?? 0) >= 2 {
            let (a, b) = (said[pair[0]], said[pair[1]])
            let isRecorded = !a.issues.isDisjoint(with: b.issues)
            guard !isRecorded, ClashWords.areOpposed(a.words, b.words), seen.insert([a.node, b.node]).inserted else {
                continue
            }
            pairs.append((a.node, b.node))
        }
    }

    /// One for each statement, party and text, with all that is quoted of it there.
    private static func said(in dispute: Dispute) -> [Said] {
        let graph = dispute.graph
        return graph.statements.filter { $0.kind == .claim || $0.kind == .demand }.flatMap { statement -> [Said] in
            var quoted: [(party: Party.ID, source: Source.ID, words: [String])] = []
            for occurrence in statement.occurrences {
                guard dispute.presence.contains(occurrence),
                    occurrence.stance == .asserts || occurrence.stance == .demands,
                    dispute.camps.testimony(of: occurrence) == .own, let party = occurrence.by,
                    let source = occurrence.source, let words = occurrence.quotation?.text
                else { continue }
                let folded = FoldedText(words).folded
                if let known = quoted.firstIndex(where: { $0.party == party && $0.source == source }) {
                    quoted[known].words += folded
                } else {
                    quoted.append((party, source, folded))
                }
            }
            let issues = Set(statement.occurrences.flatMap(\.positions).map(\.issue))
            return quoted.map { party, source, words in
                let stems = Set(words.filter { $0.count > 4 && !ClashWords.isOpposable($0) }.map(ClashWords.stem))
                return Said(
                    node: .statement(statement.id), party: party, source: source, stems: stems.sorted(),
                    words: Set(words), issues: issues)
            }
        }
    }
}
