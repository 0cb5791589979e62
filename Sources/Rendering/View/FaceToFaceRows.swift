import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Makes the rows: clashes and questions in turn, so that the first page shows both, the most central first.
struct RowMaker {
    typealias Card = FaceToFace.Card
    typealias Link = FaceToFace.Link
    typealias Row = FaceToFace.Row

    let report: Report
    let columns: [FaceToFace.Column]
    let hasBetween: Bool
    let columnOf: [Int]
    let oppositions: [Ends: Relation.ID]
    let cited: [Node: [Statement.ID]]
    let positions: [Statement.ID: Positions.Row]
    let exchanges: [Statement.ID: Exchange]

    /// Of a relation.
    struct Ends: Hashable {
        let from: Node
        let to: Node
    }

    var dispute: Dispute { report.dispute }
    var graph: ArgumentGraph { report.dispute.graph }
    var phrasing: Phrasing { Phrasing(report.dispute) }

    init(_ report: Report) {
        self.report = report
        let graph = report.dispute.graph
        (columns, columnOf, hasBetween) = RowMaker.columns(of: report)
        var oppositions: [Ends: Relation.ID] = [:]
        var cited: [Node: [Statement.ID]] = [:]
        for relation in graph.relations where report.presence.contains(relation.id) {
            switch relation.kind.bearing {
            case .opposes, .excludes, .undercuts:
                guard report.dispute.isPutForward(relation.from) else { continue }
                let ends = Ends(from: relation.from, to: relation.to)
                if oppositions[ends] == nil { oppositions[ends] = relation.id }
            case .says where relation.kind != .answers:
                if case .statement(let id) = relation.to, graph[id].kind == .norm {
                    cited[relation.from, default: []].append(id)
                }
            case .supports, .entails, .says, .none: break
            }
        }
        (self.oppositions, self.cited) = (oppositions, cited)
        positions = Dictionary(uniqueKeysWithValues: report.positions.rows.map { ($0.issue, $0) })
        exchanges = Dictionary(report.unanswered.exchanges.map { ($0.question, $0) }) { first, _ in first }
    }

    // MARK: Rows

    /// How many rows of one sort follow one another.
    static let stretch = 4

    func rows() -> [Row] {
        guard !columns.isEmpty else { return [] }
        let exchanges = report.unanswered.exchanges
        let core = report.clashes().all.filter { $0.group == .core }
        var asked: Set<Statement.ID> = []
        var clashes: [Row] = []
        for clash in core {
            if clash.clashKind == .demandRefused, let exchange = exchange(of: clash) {
                asked.insert(exchange.question)
                clashes.append(row(exchange))
            } else {
                clashes.append(row(clash))
            }
        }
        let shown = Set(core.compactMap(\.issue))
        let held = report.positions.rows.filter { !shown.contains($0.issue) && !$0.stands.isEmpty }.map(row)
        let rest = exchanges.filter { !asked.contains($0.question) }
        let questions = (rest.filter(\.isOpen).sorted(by: isSilentFirst) + rest.filter { !$0.isOpen }).map(row)
        return withReasons(interleaved(clashes, questions) + held)
    }

    func rows(of clash: Clash) -> [Row] {
        guard !columns.isEmpty else { return [] }
        let exchange = clash.clashKind == .demandRefused ? exchange(of: clash) : nil
        let variants = report.contradictions.findings.filter { clash.variants.contains($0.id) }
        return withReasons(
            [exchange.map { row($0) } ?? row(clash)]
                + (variants.count > 1 || clash.clashKind == .disagreement ? variants.map(row) : []))
    }

    func exchange(of clash: Clash) -> Exchange? {
        guard case .statement(let id)? = clash.sayings.first?.node else { return nil }
        return exchanges[id]
    }

    /// What cannot all hold, whoever says it.
    func row(_ finding: Contradiction) -> Row {
        var candidates: [[Candidate]] = Array(repeating: [], count: columns.count)
        for assertion in finding.assertions {
            let places = graph.occurrences(of: assertion.node).indices.map { Attestation(assertion.node, $0) }
            let own = places.filter {
                graph[$0].by == assertion.party && dispute.presence.contains(graph[$0]) && graph[$0].stance.isOfSpeaker
            }
            guard let place = dispute.clearest(of: own) else { continue }
            candidates[column(of: assertion.party)].append(Candidate(attestation: place, role: ""))
        }
        let titles = finding.assertions.map { phrasing.title(of: $0.node) }
        var seen: Set<String> = []
        return row(
            titles.filter { seen.insert($0).inserted }.joined(separator: " or ") + "?", "do not all hold", candidates,
            word: "do not all hold")
    }

    /// What fewer replied to first, and of those what rests on a clause.
    func isSilentFirst(_ a: Exchange, _ b: Exchange) -> Bool {
        func rank(_ exchange: Exchange) -> (Int, Int, Int) {
            let silent = exchange.outcomes.count { $0.status == .unanswered || $0.status == .silence }
            return (-silent, cited[.statement(exchange.question)] == nil ? 1 : 0, exchange.question.index)
        }
        return rank(a) < rank(b)
    }

    func interleaved(_ one: [Row], _ other: [Row]) -> [Row] {
        var rows: [Row] = []
        var (first, second) = (one[...], other[...])
        while !first.isEmpty || !second.isEmpty {
            rows += first.prefix(RowMaker.stretch)
            first = first.dropFirst(RowMaker.stretch)
            rows += second.prefix(RowMaker.stretch)
            second = second.dropFirst(RowMaker.stretch)
        }
        return rows
    }

    struct Candidate {
        let attestation: Attestation
        let role: String
    }

    func row(_ clash: Clash) -> Row {
        var candidates: [[Candidate]] = Array(repeating: [], count: columns.count)
        if let issue = clash.issue, let held = positions[issue] {
            candidates = self.candidates(held)
        } else {
            for saying in clash.sayings {
                guard let place = saying.attestation else { continue }
                candidates[column(of: saying.party)].append(Candidate(attestation: place, role: ""))
            }
        }
        let word = clash.clashKind == .crossUndercut ? "each against the other’s argument" : "do not all hold"
        let kind = "\(ClashWording.word(clash.clashKind)), \(ClashWording.word(clash.knownBy))"
        return row(clash.headline, kind, candidates, word: word, of: clash.issue.flatMap { positions[$0] })
    }

    func row(_ held: Positions.Row) -> Row {
        let shared = held.sharedGround(in: dispute)
        return row(
            graph[held.issue].text, shared.first.map { "shared ground: \($0)" } ?? "positions", candidates(held),
            of: held)
    }

    /// What the parties of each column hold last.
    func candidates(_ held: Positions.Row) -> [[Candidate]] {
        var candidates: [[Candidate]] = Array(repeating: [], count: columns.count)
        for stand in held.stands {
            for taken in stand.taken where stand.latest.contains(taken.answer) {
                candidates[column(of: stand.party)].append(
                    Candidate(attestation: taken.attestation, role: taken.answer))
            }
        }
        return candidates
    }

    /// - Parameters:
    ///   - word: What stands on a line between cards without a relation and without answers.
    ///   - held: The positions that the row is about, if it is.
    func row(
        _ heading: String, _ kind: String, _ candidates: [[Candidate]], word: String = "against",
        of held: Positions.Row? = nil
    ) -> Row {
        let chosen = choice(candidates)
        var row = Row(
            heading: heading, kind: kind,
            cells: columns.indices.map { column in
                chosen[column].map { [card($0, others: candidates[column])] } ?? []
            })
        let shown = columns.indices.filter { chosen[$0] != nil }
        for (place, a) in shown.enumerated() {
            for b in shown[(place + 1)...] {
                guard let one = chosen[a], let other = chosen[b], let link = link(one, other, a, b, word) else {
                    continue
                }
                if hasBetween || !shown.contains(where: { a < $0 && $0 < b }) {
                    row.links.append(link)
                } else {
                    // No line runs through a card; the row says it.
                    row.kind += "; \(columns[a].title) and \(columns[b].title): \(link.word)"
                }
            }
        }
        // The two sides before those between them.
        row.links.sort { abs($0.from.column - $0.to.column) > abs($1.from.column - $1.to.column) }
        guard hasBetween else { return row }
        row = withClauses(row)
        if let held {
            for side in [0, 2] where row.cells[side].isEmpty {
                row.cells[side] = [Card(form: .note, title: absence(of: side, in: held))]
            }
        }
        return row
    }

    /// That a side takes no position, or what it may have held by the date.
    func absence(of side: Int, in held: Positions.Row) -> String {
        let perhaps = held.uncertain.filter { column(of: $0.party) == side }.map {
            "\(phrasing.answer($0.answer, at: $0.attestation)) (\(graph[$0.party].code))"
        }
        return perhaps.isEmpty ? "no position recorded" : "perhaps by then: \(perhaps.joined(separator: ", "))"
    }

    /// One of each column: such that a relation is drawn between them, where there is one, and the clearest of those.
    func choice(_ candidates: [[Candidate]]) -> [Candidate?] {
        var chosen: [Candidate?] = candidates.map { best($0) }
        let filled = candidates.indices.filter { !candidates[$0].isEmpty }
        let outer = hasBetween && !candidates[0].isEmpty && !candidates[2].isEmpty ? [0, 2] : Array(filled.prefix(2))
        guard outer.count == 2 else { return chosen }
        let (first, second) = (ranked(candidates[outer[0]]), ranked(candidates[outer[1]]))
        var pair: (places: [Int], one: Candidate, other: Candidate)?
        for (a, one) in first.enumerated() {
            for (b, other) in second.enumerated() {
                guard let relation = relation(one, other) else { continue }
                // The same whichever side stands at the left.
                let places = [max(a, b), min(a, b), relation.id.index]
                if pair.map({ places.lexicographicallyPrecedes($0.places) }) ?? true { pair = (places, one, other) }
            }
        }
        if let pair { (chosen[outer[0]], chosen[outer[1]]) = (pair.one, pair.other) }
        return chosen
    }

    func best(_ candidates: [Candidate]) -> Candidate? { ranked(candidates).first }

    /// In an own text before what is reported, by citing a clause before without, dated before undated, early before
    /// late.
    func ranked(_ candidates: [Candidate]) -> [Candidate] {
        func rank(_ candidate: Candidate) -> [Int] {
            let occurrence = graph[candidate.attestation]
            return [
                dispute.camps.testimony(of: occurrence) == .own ? 0 : 1,
                cited[candidate.attestation.node] == nil ? 1 : 0, occurrence.date == nil ? 1 : 0,
                occurrence.date?.first.ordinal ?? 0,
            ]
        }
        let ranks = candidates.map(rank)
        return candidates.indices.sorted { a, b in
            ranks[a] == ranks[b] ? a < b : ranks[a].lexicographicallyPrecedes(ranks[b])
        }.map { candidates[$0] }
    }

    func relation(_ one: Candidate, _ other: Candidate) -> Relation? {
        let (a, b) = (one.attestation.node, other.attestation.node)
        return (oppositions[Ends(from: a, to: b)] ?? oppositions[Ends(from: b, to: a)]).map { graph[$0] }
    }

    func link(_ one: Candidate, _ other: Candidate, _ a: Int, _ b: Int, _ word: String) -> Link? {
        let (first, second) = (FaceToFace.Place(column: a, position: 0), FaceToFace.Place(column: b, position: 0))
        if let relation = relation(one, other) {
            let isForward = relation.from == one.attestation.node
            let word = RelationWords.mutual(relation.kind) ?? relation.kind.rawValue
            let mark = dispute.isEditors(relation.id) ? " (editor)" : ""
            return Link(
                from: isForward ? first : second, to: isForward ? second : first, look: .relation(relation.kind),
                word: word + mark)
        }
        guard one.role != other.role || one.role.isEmpty else { return nil }
        let isDenied = (graph[one.attestation].stance == .denies) != (graph[other.attestation].stance == .denies)
        if one.attestation.node == other.attestation.node, isDenied {
            return Link(from: first, to: second, look: .disagreement, word: "one says, one denies")
        }
        return Link(
            from: first, to: second, look: .disagreement, word: one.role.isEmpty ? word : "different answers")
    }

    /// The clauses that the cards at both sides cite, between them.
    func withClauses(_ row: Row) -> Row {
        var row = row
        var placed: [Statement.ID: Int] = [:]
        for column in [0, 2] {
            guard let node = row.cells[column].first?.node, let clause = cited[node]?.first else { continue }
            let position = placed[clause] ?? row.cells[1].count
            if placed[clause] == nil {
                guard row.cells[1].count < 2 else { continue }
                placed[clause] = position
                row.cells[1].append(
                    Card(
                        form: .clause, title: "§ " + reference(clause), node: .statement(clause),
                        tooltip: graph.text(of: .statement(clause))))
            }
            row.links.append(
                Link(
                    from: FaceToFace.Place(column: column, position: 0),
                    to: FaceToFace.Place(column: 1, position: position), look: .relation(.cites), word: "cites"))
        }
        return row
    }

    func reference(_ clause: Statement.ID) -> String {
        guard let norm = graph[clause].norm else { return graph.title(of: .statement(clause)) }
        let parts = [norm.instrument, norm.provision].compactMap(\.self)
        return parts.isEmpty ? graph.title(of: .statement(clause)) : parts.joined(separator: ", ")
    }
}
