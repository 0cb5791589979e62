import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Positions as a table of issues by parties, and as a history with quotations.
struct PositionWords {
    static let header = ["issue", "party", "answer", "date", "source", "via", "act", "words", "changed", "id"]

    let dispute: Dispute
    let rows: [Positions.Row]
    /// None where one issue is asked for.
    let terms: [KeyTerms.Term]
    /// Nil for all.
    let parties: [Party.ID]?

    private var graph: ArgumentGraph { dispute.graph }
    private var phrasing: Phrasing { Phrasing(dispute) }

    private func keeps(_ party: Party.ID) -> Bool { parties?.contains(party) ?? true }

    // MARK: Where words stand

    /// `reported 2022-02-03` where only the report has a date.
    private func date(_ date: DateSpan?, isReported: Bool, of occurrence: Occurrence) -> String {
        let written = date.map { (isReported ? "reported " : "") + $0.description }
        return Phrasing.marked(written, isInferred: occurrence.isDateInferred && date == occurrence.date)
    }

    private func date(of taken: Positions.Taken) -> String {
        date(taken.date, isReported: taken.isReported, of: graph[taken.attestation])
    }

    private func date(of meaning: KeyTerms.Meaning) -> String {
        date(meaning.date, isReported: meaning.isReported, of: graph[meaning.attestation])
    }

    private func via(_ occurrence: Occurrence) -> String? {
        occurrence.via.flatMap { $0 == occurrence.by ? nil : graph[$0].code }
    }

    private func source(_ occurrence: Occurrence) -> String {
        [occurrence.source.map { graph[$0].name }, via(occurrence).map { "via \($0)" }].compactMap(\.self)
            .joined(separator: " ")
    }

    private func quoted(_ place: Attestation) -> String {
        graph[place].quotation.map { "“\(PositionWords.shortened($0.text))”" } ?? ""
    }

    /// A sentence is printed whole, a longer passage is cut.
    private static func shortened(_ words: String) -> String {
        guard words.count > 400 else { return words }
        let cut = words.prefix(400)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + " …"
    }

    // MARK: Lines of a table

    /// A line for each position, issue by issue, party by party, by date, those that may be later last; then one for
    /// each meaning of a term.
    var history: [[String]] {
        let positions = rows.flatMap { row in
            row.stands.filter { keeps($0.party) }.flatMap { stand in
                stand.taken.map { line(row, $0, stand.hasChanged ? "yes" : "") }
            } + row.uncertain.filter { keeps($0.party) }.map { line(row, $0, "may be later") }
        }
        let meanings = terms.flatMap { term in
            term.meanings.filter { keeps($0.party) }.map { meaning in
                cells(
                    "defines: \(term.name)", meaning.party, "", date(of: meaning), meaning.attestation,
                    meaning.isUncertain ? "may be later" : "")
            }
        }
        return positions + meanings
    }

    private func line(_ row: Positions.Row, _ taken: Positions.Taken, _ changed: String) -> [String] {
        let answer = Phrasing.marked(taken.answer, isInferred: graph[taken.attestation].isAnswerInferred)
        return cells(graph[row.issue].slug, taken.party, answer, date(of: taken), taken.attestation, changed)
    }

    private func cells(
        _ issue: String, _ party: Party.ID, _ answer: String, _ date: String, _ place: Attestation, _ changed: String
    ) -> [String] {
        let occurrence = graph[place]
        return [
            issue, graph[party].code, answer, date, occurrence.source.map { graph[$0].name } ?? "",
            via(occurrence) ?? "", Phrasing.marked(occurrence.act.rawValue, isInferred: occurrence.isActInferred),
            occurrence.quotation?.text ?? "", changed,
            graph.slug(of: place.node),
        ]
    }

    // MARK: Text

    func text(_ printer: FindingPrinter) -> String {
        let none =
            rows.isEmpty ? [printer.paragraph("No issue is recorded here: a statement tagged #issue is one.")] : []
        let entries = none + rows.map { entry($0, printer) } + termEntries(printer)
        return entries.joined(separator: "\n") + "\n" + notes.map(printer.paragraph).joined()
    }

    /// Each term with the words that say what it means.
    private func termEntries(_ printer: FindingPrinter) -> [String] {
        terms.compactMap { term in
            let kept = term.meanings.filter { keeps($0.party) }
            guard !kept.isEmpty else { return nil }
            let head = "What is meant by \(English.quoted(VisibleText.line(term.name)))?"
            return printer.ink(.strong, head) + "\n"
                + kept.map { printer.paragraph("  " + saying($0) + quoted($0.attestation)) }.joined()
        }
    }

    /// `RU (with irony) (2022-02-01, letter): `, before the words.
    private func saying(_ meaning: KeyTerms.Meaning) -> String {
        let place = [date(of: meaning), source(graph[meaning.attestation])].filter { !$0.isEmpty }
        return graph[meaning.party].code + phrasing.manner(of: meaning.attestation)
            + " (\(place.joined(separator: ", "))\(meaning.isUncertain ? ", may be later" : "")): "
    }

    /// The question; under it the answers with those who hold them, since when and in which words; then who says nothing.
    private func entry(_ row: Positions.Row, _ printer: FindingPrinter) -> String {
        var text = printer.ink(.strong, VisibleText.line(graph[row.issue].text)) + "\n"
        for (answer, stands) in row.camps(in: graph) {
            for stand in stands where keeps(stand.party) { text += line(stand, answer, printer) }
        }
        for stand in row.stands where keeps(stand.party) && (stand.hasChanged || stand.isInconsistent) {
            text += printer.paragraph("  " + change(stand))
        }
        for taken in row.uncertain where keeps(taken.party) {
            text += printer.paragraph(
                "  perhaps by then: \(phrasing.answer(taken.answer, at: taken.attestation)): "
                    + "\(graph[taken.party].code) (\(date(of: taken)), \(source(graph[taken.attestation]))): "
                    + quoted(taken.attestation))
        }
        let silent = row.without.filter(keeps)
        if !silent.isEmpty {
            text += printer.paragraph(
                "  no position recorded: " + English.list(silent.map { phrasing.withOwnTexts($0) }))
        }
        if let shared = shared(row) { text += printer.paragraph("  " + shared) }
        return text
    }

    private func shared(_ row: Positions.Row) -> String? {
        guard let answer = row.sharedGround(in: dispute).first, parties == nil else { return nil }
        return "shared ground: of each side that speaks to it, all hold \(English.quoted(answer))"
    }

    private func line(_ stand: Positions.Stand, _ answer: String, _ printer: FindingPrinter) -> String {
        let taken = stand.taken.filter { $0.answer == answer }
        guard let last = last(taken) else { return "" }
        let since = since(answer, stand, last).map { "since \(date(of: $0)), last " } ?? ""
        let shown = clearest(of: taken, on: last)
        let place = [since + date(of: last), source(graph[shown])].filter { !$0.isEmpty }
        return printer.paragraph(
            "  \(phrasing.answer(answer, at: shown)): "
                + "\(graph[stand.party].code)\(stand.hasChanged ? " *" : "") (\(place.joined(separator: ", "))): "
                + quoted(shown))
    }

    /// The first of the positions with one answer, where nothing tells that another was held in between.
    private func since(_ answer: String, _ stand: Positions.Stand, _ last: Positions.Taken) -> Positions.Taken? {
        let first = stand.taken.first { $0.answer == answer && $0.date != nil && !$0.isReported }
        guard let first, let from = first.date, let to = last.date, from.last < to.first else { return nil }
        let isUnbroken = stand.taken.allSatisfy { other in
            other.answer == answer || other.date.map { $0.last < from.first } ?? false
        }
        return isUnbroken ? first : nil
    }

    /// The last of some positions whose date is that of the words, else of a report, else any.
    private func last(_ taken: [Positions.Taken]) -> Positions.Taken? {
        taken.last { $0.date != nil && !$0.isReported } ?? taken.last { $0.date != nil } ?? taken.last
    }

    /// Of the positions that bear the date of the last, and are reported as it is, the one whose words are clearest.
    private func clearest(of taken: [Positions.Taken], on last: Positions.Taken) -> Attestation {
        let same = taken.filter { $0.date == last.date && $0.isReported == last.isReported }
        return dispute.clearest(of: same.map(\.attestation)) ?? last.attestation
    }

    private func change(_ stand: Positions.Stand) -> String {
        var steps: [(taken: Positions.Taken, words: String)] = []
        for taken in stand.taken {
            let via = via(graph[taken.attestation]).map { ", via \($0)" } ?? ""
            let answer = Phrasing.marked(
                English.quoted(taken.answer), isInferred: graph[taken.attestation].isAnswerInferred)
            let words = "\(answer) (\(date(of: taken))\(via))"
            if !steps.contains(where: { $0.words == words }) { steps.append((taken, words)) }
        }
        var text = stand.isInconsistent && !stand.hasChanged ? "! " : "* "
        text += phrasing.name(of: stand.party)
        text += stand.isInconsistent && !stand.hasChanged ? " holds several on one day or in one text: " : " changed: "
        for (number, step) in steps.enumerated() {
            if number > 0 {
                let before = steps[number - 1].taken.date
                let isLater = before.flatMap { one in step.taken.date.map { one.last < $0.first } } ?? false
                text += isLater ? ", then " : " and "
            }
            text += step.words
        }
        return text
    }

    private var notes: [String] {
        let shown = graph.parties.filter { party in
            keeps(party.id)
                && (rows.contains { row in
                    row.without.contains(party.id) || row.stands.contains { $0.party == party.id }
                        || row.uncertain.contains { $0.party == party.id }
                } || terms.contains { $0.meanings.contains { $0.party == party.id } })
        }
        let names = shown.filter { $0.code != $0.name }.map { "\($0.code): \($0.name)" }
        let hasChange = rows.contains { $0.stands.contains { keeps($0.party) && $0.hasChanged } }
        let meaning =
            (hasChange ? "*: changed between two dates, which is no contradiction. " : "")
            + "A position is what the editor reads these words to maintain."
        let reach = phrasing.withoutTexts(shown, "; what these hold is known from others")
        return [meaning, reach ?? "", names.joined(separator: "; ")].filter { !$0.isEmpty }
    }

    // MARK: Markdown

    /// The answers of a party that nothing supersedes, each with its date, its reporter and its manner; a dash where it
    /// has texts and takes none.
    private func cell(_ row: Positions.Row, _ party: Party.ID) -> String {
        guard let stand = row.stands.first(where: { $0.party == party }) else {
            return row.without.contains(party) ? "–" : ""
        }
        let answers = stand.latest.compactMap { answer -> String? in
            guard let last = last(stand.taken.filter { $0.answer == answer }) else { return nil }
            let reporter = via(graph[last.attestation]).map { " via \($0)" } ?? ""
            return "\(phrasing.answer(answer, at: last.attestation)) \(date(of: last))\(reporter)"
        }
        return answers.joined(separator: "; ") + (stand.hasChanged ? " *" : "") + (stand.isInconsistent ? " !" : "")
    }

    private var columns: [Party] {
        graph.parties.filter { party in
            keeps(party.id) && rows.contains { $0.stands.contains { $0.party == party.id } }
        }
    }

    var markdown: String {
        let head = ["issue"] + columns.map(\.code)
        let table = rows.map { row in [graph[row.issue].text] + columns.map { cell(row, $0.id) } }
        let lines = ([head, head.map { _ in "---" }] + table).map { cells in
            "| " + cells.map { $0 == "---" ? $0 : MarkdownText.escaped($0) }.joined(separator: " | ") + " |\n"
        }
        let besides = rows.flatMap { row -> [String] in
            let shared = shared(row).map { [$0] } ?? []
            let aside = row.uncertain.filter { keeps($0.party) }.map { taken in
                "perhaps by then: \(phrasing.answer(taken.answer, at: taken.attestation)): "
                    + "\(graph[taken.party].code) (\(date(of: taken)), "
                    + "\(source(graph[taken.attestation])))"
            }
            return (shared + aside).map { "- \(MarkdownText.escaped("\(graph[row.issue].text) \($0)"))\n" }
        }
        let meanings = terms.map { term in
            let kept = term.meanings.filter { keeps($0.party) }.map { meaning in
                "- \(MarkdownText.escaped(saying(meaning)))“"
                    + "\(MarkdownText.escaped(graph[meaning.attestation].quotation?.text ?? ""))”\n"
            }
            return kept.isEmpty ? "" : "\n## \(MarkdownText.escaped(term.name))\n\n" + kept.joined()
        }
        let signs = "–: has texts of its own here and takes no position. !: several on one day or in one text."
        return lines.joined() + (besides.isEmpty ? "" : "\n" + besides.joined()) + meanings.joined() + "\n"
            + (notes + [signs]).map { MarkdownText.escaped($0) + "\n" }.joined()
    }
}
