import Analysis
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange
import Wording

struct PositionsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "positions",
        abstract: "Show who holds what on which question, since when, and who says nothing.",
        discussion: """
            A question is a statement tagged #issue; an occurrence takes a position on it by 'on' and 'holds'. A later \
            answer that differs is a change (marked *), not a contradiction. Below the questions stand the key terms \
            ('defines'): who means what by them.
            """)

    @OptionGroup var graph: GraphOptions
    @Option(help: ArgumentHelp("Only this issue.", valueName: "id")) var issue: String?
    @Option(help: ArgumentHelp("Only what these parties hold.", valueName: "codes")) var party: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: ListFormat = try output.format()
        let dispute = try graph.dispute(console, writingTo: output.output)
        let only = try issue.map { try Lookup.issue($0, in: dispute.graph) }
        let parties = try party.map { try FilterOptions.parties($0, in: dispute.graph) }
        let rows = Positions(dispute).rows.filter { only == nil || $0.issue == only }
        let terms = only == nil ? KeyTerms(dispute).all : []
        let words = PositionWords(dispute: dispute, rows: rows, terms: terms, parties: parties)
        switch format {
        case .text:
            let printer = FindingPrinter(dispute: dispute, ink: output.ink(console), width: output.width ?? 100)
            try output.write(words.text(printer))
        case .csv: try output.write(CSV.bytes(PositionWords.header, words.history))
        case .md: try output.write(words.markdown)
        case .json:
            try output.write(PositionsJSON.bytes(rows, terms, keeping: parties, dispute, tool: RootCommand.tool))
        }
    }
}

/// Positions as a table of issues by parties, and as a history with quotations.
private struct PositionWords {
    static let header = ["issue", "party", "answer", "date", "source", "words", "changed", "id"]

    let dispute: Dispute
    let rows: [Positions.Row]
    /// None where one issue is asked for.
    let terms: [KeyTerms.Term]
    /// Nil for all.
    let parties: [Party.ID]?

    private var graph: ArgumentGraph { dispute.graph }

    private func keeps(_ party: Party.ID) -> Bool { parties?.contains(party) ?? true }

    /// A line for each position, issue by issue, party by party, by date; then one for each meaning of a term.
    var history: [[String]] { positionLines + termLines }

    private var termLines: [[String]] {
        terms.flatMap { term in
            term.meanings.filter { keeps($0.party) }.map { meaning in
                let occurrence = graph[meaning.attestation]
                return [
                    "defines: \(term.name)", graph[meaning.party].code, "", date(of: meaning),
                    source(occurrence), occurrence.quotation?.text ?? "", "",
                    graph.slug(of: meaning.attestation.node),
                ]
            }
        }
    }

    private var positionLines: [[String]] {
        rows.flatMap { row in
            row.stands.filter { keeps($0.party) }.flatMap { stand in
                stand.taken.map { taken in
                    let occurrence = graph[taken.attestation]
                    return [
                        graph[row.issue].slug, graph[stand.party].code, taken.answer, date(of: taken),
                        source(occurrence), occurrence.quotation?.text ?? "", stand.hasChanged ? "yes" : "",
                        graph.slug(of: taken.attestation.node),
                    ]
                }
            }
        }
    }

    /// `reported 2022-02-03` where only the report has a date.
    private func date(of taken: Positions.Taken) -> String {
        let occurrence = graph[taken.attestation]
        guard let date = taken.date else { return "undated" }
        return (taken.isReported ? "reported " : "") + date.description
            + (occurrence.isDateInferred ? " (inferred)" : "")
    }

    private func date(of meaning: KeyTerms.Meaning) -> String {
        let occurrence = graph[meaning.attestation]
        return meaning.date == occurrence.date
            ? Phrasing.date(of: occurrence) : meaning.date?.description ?? Phrasing.date(of: occurrence)
    }

    private func source(_ occurrence: Occurrence) -> String {
        [occurrence.source.map { graph[$0].name }, occurrence.via.map { "via \(graph[$0].code)" }].compactMap(\.self)
            .joined(separator: " ")
    }

    /// The last answer of a party with its date, marked where it changed; a dash where it has texts and takes none.
    private func cell(_ row: Positions.Row, _ party: Party.ID) -> String {
        guard let stand = row.stands.first(where: { $0.party == party }) else {
            return row.without.contains(party) ? "–" : ""
        }
        let last = last(stand.taken.filter { stand.latest.contains($0.answer) })
        let since = last.map { $0.date == nil ? "" : " " + date(of: $0) } ?? ""
        let reporter = last.flatMap { graph[$0.attestation].via }.flatMap { $0 == party ? nil : $0 }
        return stand.latest.joined(separator: "; ") + since + (reporter.map { " via \(graph[$0].code)" } ?? "")
            + (stand.hasChanged ? " *" : "")
            + (stand.isInconsistent ? " !" : "")
    }

    private var columns: [Party] {
        graph.parties.filter { party in
            keeps(party.id) && rows.contains { $0.stands.contains { $0.party == party.id } }
        }
    }

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
                + kept.map { meaning in
                    let occurrence = graph[meaning.attestation]
                    let place = [date(of: meaning), source(occurrence)].filter { !$0.isEmpty }
                    let words = occurrence.quotation.map { "“\(PositionWords.shortened($0.text))”" } ?? ""
                    return printer.paragraph(
                        "  \(graph[meaning.party].code)\(Phrasing(dispute).manner(of: meaning.attestation)) "
                            + "(\(place.joined(separator: ", "))): \(words)")
                }.joined()
        }
    }

    /// The question; under it the answers with those who hold them, since when and in which words; then who says nothing.
    private func entry(_ row: Positions.Row, _ printer: FindingPrinter) -> String {
        var text = printer.ink(.strong, VisibleText.line(graph[row.issue].text)) + "\n"
        for (answer, stands) in row.camps(in: graph) {
            let kept = stands.filter { keeps($0.party) }
            for stand in kept { text += line(stand, answer, printer) }
        }
        for stand in row.stands where keeps(stand.party) && (stand.hasChanged || stand.isInconsistent) {
            text += printer.paragraph("  " + change(stand))
        }
        let silent = row.without.filter(keeps)
        if !silent.isEmpty {
            text += printer.paragraph(
                "  no position recorded: " + English.list(silent.map { Phrasing(dispute).withOwnTexts($0) }))
        }
        let shared = row.sharedGround(in: dispute)
        if let answer = shared.first, parties == nil {
            text += printer.paragraph(
                "  shared ground: of each side that speaks to it, all hold \(English.quoted(answer))")
        }
        return text
    }

    private func line(_ stand: Positions.Stand, _ answer: String, _ printer: FindingPrinter) -> String {
        let taken = stand.taken.filter { $0.answer == answer }
        guard let last = last(taken) else { return "" }
        let first = taken.first { $0.date != nil && !$0.isReported }
        let since =
            first.flatMap { one -> String? in
                guard let from = one.date, let to = last.date, from.last < to.first else { return nil }
                return "since \(date(of: one)), last "
            } ?? ""
        let shown = clearest(of: taken, on: last)
        let words = graph[shown].quotation.map { "“\(PositionWords.shortened($0.text))”" } ?? ""
        let place = [since + date(of: last), source(graph[shown])].filter { !$0.isEmpty }
        return printer.paragraph(
            "  \(answer)\(Phrasing(dispute).manner(of: shown)): "
                + "\(graph[stand.party].code)\(stand.hasChanged ? " *" : "") (\(place.joined(separator: ", "))): \(words)"
        )
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

    /// A sentence is printed whole, a longer passage is cut.
    private static func shortened(_ words: String) -> String {
        guard words.count > 400 else { return words }
        let cut = words.prefix(400)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + " …"
    }

    private func change(_ stand: Positions.Stand) -> String {
        let steps = stand.taken.map { taken in
            "\(English.quoted(taken.answer)) (\(date(of: taken)))"
        }
        var seen: Set<String> = []
        let name = Phrasing(dispute).name(of: stand.party)
        return (stand.isInconsistent ? "! \(name) holds several in one text: " : "* \(name) changed: ")
            + steps.filter { seen.insert($0).inserted }.joined(separator: ", then ")
    }

    private var notes: [String] {
        let shown = graph.parties.filter { party in
            keeps(party.id)
                && rows.contains { row in
                    row.without.contains(party.id) || row.stands.contains { $0.party == party.id }
                }
                || keeps(party.id) && terms.contains { $0.meanings.contains { $0.party == party.id } }
        }
        let names = shown.filter { $0.code != $0.name }.map { "\($0.code): \($0.name)" }
        let mute = shown.filter { dispute.ownTexts.texts(of: $0.id).isEmpty }.map(\.code)
        let hasChange = rows.contains { $0.stands.contains { keeps($0.party) && $0.hasChanged } }
        let meaning =
            (hasChange ? "*: changed between two dates, which is no contradiction. " : "")
            + "A position is what the editor reads these words to maintain."
        let reach =
            mute.isEmpty
            ? "" : "No text of its own here: \(mute.joined(separator: ", ")); what these hold is known from others."
        return [meaning, reach, names.joined(separator: "; ")].filter { !$0.isEmpty }
    }

    var markdown: String {
        let head = ["issue"] + columns.map(\.code)
        let table = rows.map { row in [graph[row.issue].text] + columns.map { cell(row, $0.id) } }
        let lines = ([head, head.map { _ in "---" }] + table).map { cells in
            "| " + cells.map { $0 == "---" ? $0 : MarkdownText.escaped($0) }.joined(separator: " | ") + " |\n"
        }
        let meanings = terms.map { term in
            let kept = term.meanings.filter { keeps($0.party) }.map { meaning in
                let occurrence = graph[meaning.attestation]
                let place = [date(of: meaning), source(occurrence)].filter { !$0.isEmpty }
                return "- **\(MarkdownText.escaped(graph[meaning.party].code))** "
                    + "(\(MarkdownText.escaped(place.joined(separator: ", ")))): "
                    + "“\(MarkdownText.escaped(occurrence.quotation?.text ?? ""))”\n"
            }
            return kept.isEmpty ? "" : "\n## \(MarkdownText.escaped(term.name))\n\n" + kept.joined()
        }
        return lines.joined() + meanings.joined() + "\n" + notes.map { MarkdownText.escaped($0) + "\n" }.joined()
    }
}
