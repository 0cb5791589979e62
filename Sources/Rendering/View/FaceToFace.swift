package import Analysis
package import ArgumentModel
import DisputeModel
import Wording

/// Who is against whom, over what, on which words, and who did not reply: a row for each question, a column for each
/// side. Knows nothing of places on a page.
package struct FaceToFace {
    package struct Column {
        package let title: String
        package let parties: Set<Party.ID>
        package let outline: Grid.Outline
    }

    /// What stands in a cell.
    package struct Card {
        package enum Form: String { case words, slot, clause, note }

        package var form = Form.words
        package var kindLine = ""
        package var title: String
        package var meta = ""
        /// Nil for an empty slot.
        package var node: Node?
        package var tooltip = ""
    }

    /// A card by its column and its place in the cell.
    package struct Place: Hashable {
        package let column: Int
        package let position: Int
    }

    /// What runs between two cards of a row.
    package struct Link {
        package var from: Place
        package var to: Place
        package var look: Grid.Look
        package var word: String
    }

    package struct Row {
        package var heading: String
        /// What sort of row it is, such as `disagreement, by the texts`.
        package var kind: String
        /// By column.
        package var cells: [[Card]]
        package var links: [Link] = []
    }

    package let columns: [Column]
    package let rows: [Row]
    /// Whether the middle column is that of norms and of those who stand on no side.
    package let hasBetween: Bool

    package init(_ report: Report) {
        let maker = RowMaker(report)
        (columns, hasBetween) = (maker.columns, maker.hasBetween)
        rows = maker.rows()
    }

    /// One clash: its row, and one for each of the oppositions folded into it.
    package init(_ report: Report, of clash: Clash) {
        let maker = RowMaker(report)
        (columns, hasBetween) = (maker.columns, maker.hasBetween)
        rows = maker.rows(of: clash)
    }
}

/// Makes the rows: clashes and questions in turn, so that the first page shows both, the most central first.
private struct RowMaker {
    typealias Card = FaceToFace.Card
    typealias Link = FaceToFace.Link
    typealias Row = FaceToFace.Row

    let report: Report
    let columns: [FaceToFace.Column]
    let hasBetween: Bool
    private let columnOf: [Int]
    private let oppositions: [[Node]: Relation]
    private let cited: [Node: [Statement.ID]]
    private let positions: [Statement.ID: Positions.Row]
    private let exchanges: [Statement.ID: Exchange]

    private var dispute: Dispute { report.dispute }
    private var graph: ArgumentGraph { report.dispute.graph }
    private var phrasing: Phrasing { Phrasing(report.dispute) }

    init(_ report: Report) {
        self.report = report
        let graph = report.dispute.graph
        (columns, columnOf, hasBetween) = RowMaker.columns(of: report)
        var oppositions: [[Node]: Relation] = [:]
        var cited: [Node: [Statement.ID]] = [:]
        for relation in graph.relations where report.presence.contains(relation.id) {
            switch relation.kind.bearing {
            case .opposes, .excludes, .undercuts:
                oppositions[[relation.from, relation.to]] = oppositions[[relation.from, relation.to]] ?? relation
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

    // MARK: Columns

    /// Two sides face each other, with all others between them; else every party has a column, the fifth and later ones
    /// share one.
    private static func columns(of report: Report) -> ([FaceToFace.Column], [Int], Bool) {
        let graph = report.dispute.graph
        var sides: [String] = []
        for side in graph.parties.compactMap(\.side) where !sides.contains(side) { sides.append(side) }
        func named(_ head: String, _ parties: [Party], _ outline: Grid.Outline) -> FaceToFace.Column {
            let names =
                parties.count == 1 && parties[0].name != parties[0].code
                ? "\(parties[0].name) (\(parties[0].code))" : parties.map(\.code).joined(separator: ", ")
            return FaceToFace.Column(
                title: [head, names].filter { !$0.isEmpty }.joined(separator: " · "), parties: Set(parties.map(\.id)),
                outline: outline)
        }
        if sides.count == 2 {
            let (first, second) = (
                graph.parties.filter { $0.side == sides[0] }, graph.parties.filter { $0.side == sides[1] }
            )
            let others = graph.parties.filter { $0.side == nil }
            let middle = FaceToFace.Column(
                title: "Norms" + (others.isEmpty ? "" : "; on no side: " + others.map(\.code).joined(separator: ", ")),
                parties: Set(others.map(\.id)), outline: .third)
            let columns = [
                named("Side \(sides[0])", first, .square), middle,
                named("Side \(sides[1])", second, .rounded),
            ]
            return (columns, graph.parties.map { $0.side.map { side in side == sides[0] ? 0 : 2 } ?? 1 }, true)
        }
        let heard = graph.parties.filter { report.dispute.speech.isHeard[$0.id.index] }
        let own = heard.count > 4 ? Array(heard.prefix(3)) : heard
        var columns = own.map { named("", [$0], .square) }
        let rest = graph.parties.filter { party in !own.contains { $0.id == party.id } }
        if heard.count > own.count { columns.append(named("Others", rest, .third)) }
        let columnOf = graph.parties.map { party in own.firstIndex { $0.id == party.id } ?? columns.count - 1 }
        return (columns, columnOf, false)
    }

    private func column(of party: Party.ID?) -> Int {
        party.map { columnOf[$0.index] } ?? (hasBetween ? 1 : max(0, columns.count - 1))
    }

    // MARK: Rows

    /// How many rows of one sort follow one another.
    private static let stretch = 4

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
        return interleaved(clashes, questions) + held
    }

    func rows(of clash: Clash) -> [Row] {
        guard !columns.isEmpty else { return [] }
        let exchange = clash.clashKind == .demandRefused ? exchange(of: clash) : nil
        let variants = report.contradictions.findings.filter { clash.variants.contains($0.id) }
        return [exchange.map { row($0) } ?? row(clash)]
            + (variants.count > 1 || clash.clashKind == .disagreement ? variants.map(row) : [])
    }

    private func exchange(of clash: Clash) -> Exchange? {
        guard case .statement(let id)? = clash.sayings.first?.node else { return nil }
        return exchanges[id]
    }

    /// What cannot all hold, whoever says it.
    private func row(_ finding: Contradiction) -> Row {
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
    private func isSilentFirst(_ a: Exchange, _ b: Exchange) -> Bool {
        func rank(_ exchange: Exchange) -> (Int, Int, Int) {
            let silent = exchange.outcomes.count { $0.status == .unanswered || $0.status == .silence }
            return (-silent, cited[.statement(exchange.question)] == nil ? 1 : 0, exchange.question.index)
        }
        return rank(a) < rank(b)
    }

    private func interleaved(_ one: [Row], _ other: [Row]) -> [Row] {
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

    private struct Candidate {
        let attestation: Attestation
        let role: String
    }

    private func row(_ clash: Clash) -> Row {
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

    private func row(_ held: Positions.Row) -> Row {
        let shared = held.sharedGround(in: dispute)
        return row(
            graph[held.issue].text, shared.first.map { "shared ground: \($0)" } ?? "positions", candidates(held),
            of: held)
    }

    /// What the parties of each column hold last.
    private func candidates(_ held: Positions.Row) -> [[Candidate]] {
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
    private func row(
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
    private func absence(of side: Int, in held: Positions.Row) -> String {
        let perhaps = held.uncertain.filter { column(of: $0.party) == side }.map {
            "\($0.answer) (\(graph[$0.party].code))"
        }
        return perhaps.isEmpty ? "no position recorded" : "perhaps by then: \(perhaps.joined(separator: ", "))"
    }

    /// One of each column: such that a relation is drawn between them, where there is one, and the clearest of those.
    private func choice(_ candidates: [[Candidate]]) -> [Candidate?] {
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

    private func best(_ candidates: [Candidate]) -> Candidate? { ranked(candidates).first }

    /// In an own text before what is reported, by citing a clause before without, dated before undated, early before
    /// late.
    private func ranked(_ candidates: [Candidate]) -> [Candidate] {
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

    private func relation(_ one: Candidate, _ other: Candidate) -> Relation? {
        let (a, b) = (one.attestation.node, other.attestation.node)
        return oppositions[[a, b]] ?? oppositions[[b, a]]
    }

    private func link(_ one: Candidate, _ other: Candidate, _ a: Int, _ b: Int, _ word: String) -> Link? {
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
    private func withClauses(_ row: Row) -> Row {
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

    private func reference(_ clause: Statement.ID) -> String {
        guard let norm = graph[clause].norm else { return graph.title(of: .statement(clause)) }
        let parts = [norm.instrument, norm.provision].compactMap(\.self)
        return parts.isEmpty ? graph.title(of: .statement(clause)) : parts.joined(separator: ", ")
    }

    // MARK: Cards

    private func card(_ candidate: Candidate, others: [Candidate]) -> Card {
        let place = candidate.attestation
        let occurrence = graph[place]
        let more = Set(others.map(\.attestation.node)).subtracting([place.node]).count
        var kind = kindWord(place.node) + " · " + (occurrence.by.map { graph[$0].code } ?? "somebody")
        if !candidate.role.isEmpty { kind += ": \(candidate.role)" }
        return Card(
            kindLine: kind + phrasing.manner(of: place), title: graph.title(of: place.node),
            meta: meta(place) + (more > 0 ? " · + \(more) more" : ""), node: place.node,
            tooltip: occurrence.quotation?.text ?? graph.text(of: place.node))
    }

    private func kindWord(_ node: Node) -> String {
        guard case .statement(let id) = node else { return "ARGUMENT" }
        switch graph[id].kind {
        case .claim: return dispute.isOffered(node) ? "OFFER" : "CLAIM"
        case .norm: return "§ NORM"
        case .question: return "? QUESTION"
        case .demand: return "! DEMAND"
        case .issue, .meta: return "REMARK"
        }
    }

    /// Who spoke, when, and as who reports.
    private func meta(_ place: Attestation) -> String {
        let occurrence = graph[place]
        let date = Phrasing.briefDate(of: occurrence) ?? "undated"
        let via = occurrence.via.flatMap { $0 == occurrence.by ? nil : "as \(graph[$0].code) reports" }
        return [occurrence.speaker, date, via].compactMap(\.self).joined(separator: " · ")
    }

    // MARK: Questions, demands, offers

    private func row(_ exchange: Exchange) -> Row {
        let node = Node.statement(exchange.question)
        let asker = column(of: exchange.askers.first)
        var row = Row(
            heading: graph[exchange.question].text.isEmpty ? graph.title(of: node) : graph[exchange.question].text,
            kind: exchange.isOpen ? "\(exchange.form.rawValue), open" : exchange.form.rawValue,
            cells: columns.map { _ in [] })
        let to = exchange.addressees.map { graph[$0].code }.joined(separator: ", ")
        let by = exchange.askers.map { graph[$0].code }.joined(separator: ", ")
        let place = exchange.outcomes[0].askings.first
        row.cells[asker].append(
            Card(
                kindLine: "\(kindWord(node)) · \(by.isEmpty ? "somebody" : by)\(to.isEmpty ? "" : " → \(to)")",
                title: graph.title(of: node), meta: place.map(meta) ?? "", node: node,
                tooltip: place.flatMap { graph[$0].quotation?.text } ?? graph.text(of: node)))
        var byColumn: [Int: [AskedQuestion]] = [:]
        for outcome in exchange.outcomes {
            byColumn[column(of: outcome.to), default: []].append(outcome)
        }
        for column in byColumn.keys.sorted() {
            answer(byColumn[column] ?? [], in: column, from: asker, &row)
        }
        if !hasBetween {
            // No line runs through a card: an empty place speaks for itself, and a reply names its question's row.
            row.links.removeAll { link in
                let ends = [link.from.column, link.to.column].sorted()
                return ((ends[0] + 1)..<ends[1]).contains { !row.cells[$0].isEmpty }
            }
        }
        return row
    }

    /// The reply that tells most, and the empty place of those who gave none.
    private func answer(_ outcomes: [AskedQuestion], in column: Int, from asker: Int, _ row: inout Row) {
        let question = FaceToFace.Place(column: asker, position: 0)
        let replied = outcomes.filter { $0.status != .unanswered && $0.status != .silence }
        if let first = replied.first,
            let reply = first.replies.last(where: { $0.isCounted && $0.status == first.status })
        {
            let codes = replied.compactMap(\.to).map { graph[$0].code }
            let more = Set(replied.flatMap(\.replies).map(\.attestation.node)).count - 1
            let by = graph[reply.attestation].by.map { graph[$0].code } ?? codes.joined(separator: ", ")
            // In the column of who speaks, be it somebody else than was asked.
            let lane = graph[reply.attestation].by.map { self.column(of: $0) } ?? column
            if lane != asker {
                row.links.append(
                    Link(
                        from: FaceToFace.Place(column: lane, position: row.cells[lane].count), to: question,
                        look: .relation(.answers), word: first.verdict { graph[$0].code }))
            }
            row.cells[lane].append(
                Card(
                    kindLine: "REPLY · \(by)" + phrasing.manner(of: reply.attestation),
                    title: graph.title(of: reply.attestation.node),
                    meta: meta(reply.attestation) + (more > 0 ? " · + \(more) more" : ""),
                    node: reply.attestation.node, tooltip: graph[reply.attestation].quotation?.text ?? ""))
        }
        let silent = outcomes.filter { $0.status == .unanswered || $0.status == .silence }
        guard let first = silent.first else { return }
        // Within one column no line can be level: the empty place stands below its question.
        if column != asker {
            row.links.append(
                Link(
                    from: question, to: FaceToFace.Place(column: column, position: row.cells[column].count),
                    look: .question, word: verb(of: first.form)))
        }
        row.cells[column].append(slot(silent, first))
    }

    private func verb(of form: AskedQuestion.Form) -> String {
        switch form {
        case .question: "asks"
        case .demand: "demands"
        case .offer: "offers"
        }
    }

    private func slot(_ silent: [AskedQuestion], _ first: AskedQuestion) -> Card {
        let parties = silent.compactMap(\.to)
        let codes = parties.map { graph[$0].code }.joined(separator: ", ")
        let title = first.status == .silence ? first.verdict { graph[$0].code } : "no reply recorded here"
        let own = parties.reduce(0) { $0 + dispute.ownTexts.texts(of: $1).count }
        let reach =
            own == 0
            ? "none of the \(English.counted(dispute.ownTexts.textCount, "text")) here is theirs"
            : "none in \(English.counted(own, "text")) of their own here"
        let denying = dispute.voices(of: .statement(first.question)).filter {
            $0.stance == .denies && parties.contains($0.party)
        }
        let aside =
            (denying.isEmpty ? [] : ["denied by \(denying.map { graph[$0.party].code }.joined(separator: ", "))"])
            + (silent.contains { !$0.repliesAside.isEmpty } ? ["an undated reply exists"] : [])
        return Card(
            form: .slot, title: title,
            meta: ([codes.isEmpty ? "put to anybody" : codes, reach] + aside).joined(separator: " · "))
    }
}
