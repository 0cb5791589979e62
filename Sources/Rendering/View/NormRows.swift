import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Makes the rows of the norms view: a clause in the middle of each, who cites it with which words at its sides.
struct NormRows {
    typealias Card = FaceToFace.Card
    typealias Row = FaceToFace.Row

    let report: Report
    let columns: [FaceToFace.Column]
    /// A cell has at most so many cards.
    private static let cardLimit = 4

    /// By party, 0 or 2.
    private let columnOf: [Int]

    private var dispute: Dispute { report.dispute }
    private var graph: ArgumentGraph { report.dispute.graph }
    private var phrasing: Phrasing { Phrasing(report.dispute) }

    /// The first side at the left, all others at the right; without sides the first party that cites something.
    init(_ report: Report) {
        self.report = report
        let graph = report.dispute.graph
        let words = report.norms.clauses.flatMap { NormRows.words($0, report.dispute) }
        let (named, citing) = (Set(words.map(\.party)), Set(words.filter(\.use.isCitation).map(\.party)))
        let parties = graph.parties.filter { named.contains($0.id) }
        let first = graph.parties.compactMap(\.side).first
        let isLeft = { (party: Party) -> Bool in
            first == nil ? party.id == parties.first?.id : party.side == first
        }
        columnOf = graph.parties.map { isLeft($0) ? 0 : 2 }
        func column(_ parties: [Party], _ outline: Grid.Outline) -> FaceToFace.Column {
            func codes(_ parties: [Party]) -> String { parties.map(\.code).joined(separator: ", ") }
            let (sure, others) = (parties.filter { citing.contains($0.id) }, parties.filter { !citing.contains($0.id) })
            let titles = [
                sure.isEmpty ? "Cited by nobody" : "Cited by \(codes(sure))",
                others.isEmpty ? "" : "named or perhaps cited by \(codes(others))",
            ]
            return FaceToFace.Column(
                title: titles.filter { !$0.isEmpty }.joined(separator: "; "), parties: Set(parties.map(\.id)),
                outline: outline)
        }
        columns = [
            column(parties.filter(isLeft), .square),
            FaceToFace.Column(title: "Clause, in the order of its instrument", parties: [], outline: .clause),
            column(parties.filter { !isLeft($0) }, .rounded),
        ]
    }

    func rows() -> [Row] { report.norms.clauses.map(row) }

    /// What a party does with a clause.
    private enum Use: Hashable {
        case cites(NormCitation.How)
        case denies
        /// It names a range or a whole that the graph does not spell out.
        case namesRange
        /// Whether by the date is not known.
        case perhaps

        var word: String {
            switch self {
            case .cites(.full): "in full"
            case .cites(.part): "in part"
            case .cites(.paraphrase): "in other words"
            case .denies: "speaks of it in denying"
            case .namesRange: "names a range or a whole that may hold it"
            case .perhaps: "may have cited it by then"
            }
        }

        var isCitation: Bool { if case .cites = self { true } else { false } }
    }

    /// The words of one party about a clause.
    private struct Words {
        let party: Party.ID
        let node: Node
        let place: Attestation?
        let use: Use
    }

    /// By party in the order of parties, the fullest citation of each first.
    private static func words(_ use: NormUse, _ dispute: Dispute) -> [Words] {
        let graph = dispute.graph
        // Where its own author prints a clause, that is the clause.
        let citations = use.citations.filter { citation in
            citation.node != .statement(use.clause) || citation.attestation.map { graph[$0].via != nil } ?? true
        }
        let cited = citations.sorted { $0.how < $1.how }.map {
            Words(party: $0.party, node: $0.node, place: $0.attestation, use: .cites($0.how))
        }
        func others(_ places: [Attestation], _ use: Use) -> [Words] {
            places.compactMap { place in
                graph[place].by.map { Words(party: $0, node: place.node, place: place, use: use) }
            }
        }
        let all =
            cited + others(use.denials, .denies) + others(use.ranges, .namesRange) + others(use.uncertain, .perhaps)
        return graph.parties.flatMap { party in all.filter { $0.party == party.id } }
    }

    private func row(_ use: NormUse) -> Row {
        let clause = graph[use.clause]
        let words = NormRows.words(use, dispute)
        let provision = [clause.norm?.instrument, clause.norm?.provision].compactMap(\.self).joined(separator: ", ")
        var row = Row(
            heading: clause.title, kind: reach(use, isUsed: !words.isEmpty), cells: columns.map { _ in [] })
        let printed = clause.occurrences.first { dispute.presence.contains($0) && $0.quotation != nil }
        row.cells[1] = [
            Card(
                kindLine: "§ \(provision.isEmpty ? clause.title : provision)",
                title: printed?.quotation?.text ?? graph.text(of: .statement(use.clause)),
                meta: printed == nil ? "its words are not in the texts here; described by the editor" : "",
                node: .statement(use.clause), tooltip: graph.text(of: .statement(use.clause)), titleLines: 6,
                isFaint: words.isEmpty)
        ]
        for column in [0, 2] {
            let cards = shown(words, in: column)
            for (use, entries) in cards.prefix(NormRows.cardLimit) {
                if use.isCitation {
                    row.links.append(
                        FaceToFace.Link(
                            from: FaceToFace.Place(column: column, position: row.cells[column].count),
                            to: FaceToFace.Place(column: 1, position: 0), look: .relation(.cites),
                            word: "cites \(use.word)"))
                }
                row.cells[column].append(card(entries, use, among: words))
            }
            let rest = cards.dropFirst(NormRows.cardLimit).map { "\(codes($0.entries)) (\($0.use.word))" }
            if !rest.isEmpty {
                row.cells[column].append(Card(form: .note, title: "and \(rest.joined(separator: ", "))"))
            }
        }
        return row
    }

    /// The first of each party, those who print the whole clause together: its words stand beside them.
    private func shown(_ words: [Words], in column: Int) -> [(use: Use, entries: [Words])] {
        var cards: [(use: Use, entries: [Words])] = []
        var seen: Set<Party.ID> = []
        for entry in words where columnOf[entry.party.index] == column && seen.insert(entry.party).inserted {
            if entry.use == .cites(.full), let known = cards.firstIndex(where: { $0.use == entry.use }) {
                cards[known].entries.append(entry)
            } else {
                cards.append((entry.use, [entry]))
            }
        }
        return cards
    }

    private func card(_ entries: [Words], _ use: Use, among words: [Words]) -> Card {
        let first = entries[0]
        let more = words.count { word in entries.contains { $0.party == word.party } } - entries.count
        let quoted = first.place.flatMap { graph[$0].quotation?.text }
        var meta = first.place.map { phrasing.briefly($0) } ?? "argues from it"
        if entries.count > 1 { meta = "" }
        if more > 0 { meta += (meta.isEmpty ? "" : " · ") + "+ \(more) more" }
        // The words of the whole clause stand beside the card already, and those of a range are of other clauses.
        let isBare = use == .cites(.full) || use == .namesRange
        let hasSides = graph.parties.contains { $0.side != nil }
        return Card(
            kindLine: "\(codes(entries)): \(use.word)" + (entries.count == 1 ? reporter(first) : ""),
            title: isBare ? "" : quoted.map(English.quoted) ?? graph.title(of: first.node), meta: meta,
            node: first.node, tooltip: quoted ?? graph.text(of: first.node), titleLines: 4,
            outline: hasSides && entries.allSatisfy { graph[$0.party].side == nil } ? .third : nil)
    }

    /// Through whom alone it is known, where no place says it: an argument that nobody is quoted for.
    private func reporter(_ words: Words) -> String {
        let codes = words.place == nil ? phrasing.reporterCodes(of: words.party, saying: words.node) : ""
        return codes.isEmpty ? "" : " (via \(codes))"
    }

    private func codes(_ entries: [Words]) -> String {
        entries.map { graph[$0.party].code }.joined(separator: ", ")
    }

    /// How far it can be said that somebody does not cite it.
    private func reach(_ use: NormUse, isUsed: Bool) -> String {
        if !isUsed { return "nobody here cites it" }
        let silent = use.neverCitedBy.map { party in
            "\(graph[party].code) (\(English.counted(dispute.ownTexts.completeTexts(of: party).count, "text")))"
        }
        return silent.isEmpty ? "" : "not cited in own texts here: \(silent.joined(separator: ", "))"
    }
}
