import Analysis
import ArgumentModel
import DisputeModel
import Wording

extension RowMaker {
    // MARK: Cards

    func card(_ candidate: Candidate, others: [Candidate]) -> Card {
        let place = candidate.attestation
        let occurrence = graph[place]
        let more = Set(others.map(\.attestation.node)).subtracting([place.node]).count
        var kind = kindWord(place.node) + " · " + (occurrence.by.map { graph[$0].code } ?? "somebody")
        kind +=
            candidate.role.isEmpty
            ? phrasing.manner(of: place) : ": " + phrasing.answer(candidate.role, at: place)
        return Card(
            kindLine: kind, title: graph.title(of: place.node),
            meta: meta(place) + (more > 0 ? " · + \(more) more" : ""), node: place.node,
            tooltip: occurrence.quotation?.text ?? graph.text(of: place.node), by: occurrence.by,
            isDenial: occurrence.stance == .denies)
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

    private func meta(_ place: Attestation) -> String { phrasing.briefly(place) }

    // MARK: Questions, demands, offers

    func row(_ exchange: Exchange) -> Row {
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
                    node: reply.attestation.node, tooltip: graph[reply.attestation].quotation?.text ?? "",
                    by: graph[reply.attestation].by,
                    isDenial: graph[reply.attestation].stance == .denies))
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
        let isHeard = parties.isEmpty || parties.contains { !dispute.ownTexts.texts(of: $0).isEmpty }
        let title =
            first.status == .silence
            ? first.verdict { graph[$0].code }
            : isHeard ? "no reply recorded here" : "no reply here, and no text of theirs"
        let denying = dispute.voices(of: .statement(first.question)).filter {
            $0.stance == .denies && parties.contains($0.party)
        }
        let aside =
            (denying.isEmpty ? [] : ["denied by \(denying.map { graph[$0.party].code }.joined(separator: ", "))"])
            + (silent.contains { !$0.repliesAside.isEmpty } ? ["an undated reply exists"] : [])
        return Card(
            form: .slot, title: title,
            meta: ([codes.isEmpty ? "put to anybody" : codes, phrasing.reach(ofSilenceOf: parties)] + aside).joined(
                separator: " · "))
    }
}
