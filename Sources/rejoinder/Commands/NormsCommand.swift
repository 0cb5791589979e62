import Analysis
import ArgumentModel
import ArgumentParser
import DisputeModel
import Interchange
import Wording

struct NormsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "norms",
        abstract: "Show who cites which clause, selective citation, misquotation, and claims about texts.",
        discussion: "That a party does not cite a clause is said only within its own texts here.")

    @OptionGroup var graph: GraphOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var spreadsheet: SpreadsheetOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TableFormat = try output.format()
        try spreadsheet.check(isCSV: format == .csv)
        let dispute = try graph.dispute(console, writingTo: output.output)
        let norms = Norms(dispute)
        let matrix = matrix(norms, dispute.graph)
        switch format {
        case .text: try output.write(text(norms, matrix, dispute, console))
        case .csv: try output.write(spreadsheet.bytes(matrix.columns.map(\.title), matrix.rows))
        case .json:
            try output.write(NormsJSON.bytes(norms, dispute, tool: RootCommand.tool))
        }
    }

    private func text(_ norms: Norms, _ matrix: TextTable, _ dispute: Dispute, _ console: Console) -> String {
        let printer = FindingPrinter(dispute: dispute, ink: output.ink(console), width: output.width ?? 100)
        return matrix.text(fitting: output.width, ink: output.ink(console)) + "\n"
            + reach(norms, dispute, printer) + neverCited(norms, dispute, printer)
            + printer.text("Selective citation", norms.selective)
            + printer.text(
                "Misquotation: words in quotation marks that differ from the norm",
                norms.misquotations.filter { $0.marking == .quotationMarks })
            + printer.text(
                "Close wording without quotation marks that differs from the norm",
                norms.misquotations.filter { $0.marking == .none })
            + printer.text("Claims about texts", norms.textChecks)
            + printer.text("Clauses nobody argues from", norms.clauses.filter(\.isUnused))
    }

    /// For each party that cites some clause of a paragraph, those of the paragraph that it does not; who, of the parties
    /// to the dispute, cites none; and of whom nothing can be said.
    private func neverCited(_ norms: Norms, _ dispute: Dispute, _ printer: FindingPrinter) -> String {
        let graph = dispute.graph
        var lines: [String] = []
        for paragraph in NormsCommand.paragraphs(norms, graph) {
            let citing = graph.parties.filter { party in paragraph.clauses.contains { $0.how(by: party.id) != nil } }
            lines += citing.compactMap { NormsCommand.omissions(of: $0, in: paragraph, dispute) }
            let silent = graph.parties.filter { party in
                party.side != nil && paragraph.clauses.allSatisfy { $0.neverCitedBy.contains(party.id) }
            }
            lines += silent.map { party in
                "\(party.code) does not cite \(paragraph.name) in the \(NormsCommand.texts(of: party, dispute)) here."
            }
        }
        guard !lines.isEmpty else { return "" }
        return printer.ink(.strong, "Not cited, of paragraphs that are cited") + "\n\n"
            + lines.map(printer.paragraph).joined() + "\n"
    }

    /// Of parties without a whole text of their own, said once.
    private func reach(_ norms: Norms, _ dispute: Dispute, _ printer: FindingPrinter) -> String {
        let graph = dispute.graph
        let mute = Phrasing(dispute).withoutTexts(
            graph.parties.filter { $0.side != nil }, ", so nothing can be said of what it does not cite")
        guard !norms.clauses.isEmpty, let mute else { return "" }
        return printer.paragraph(mute) + "\n"
    }

    private static func omissions(
        of party: Party, in paragraph: (name: String, clauses: [NormUse]), _ dispute: Dispute
    ) -> String? {
        let graph = dispute.graph
        func titles(_ uses: [NormUse]) -> String { uses.map { graph[$0.clause].title }.joined(separator: ", ") }
        let ranged = paragraph.clauses.filter { use in
            use.how(by: party.id) == nil && use.ranges.contains { graph[$0].by == party.id }
        }
        if let range = ranged.first?.ranges.first(where: { graph[$0].by == party.id }) {
            return
                "\(party.code) cites \(paragraph.name); its words in \(graph.slug(of: range.node)) name a range or a "
                + "whole that the graph does not spell out, so nothing is said of \(titles(ranged))."
        }
        let never = paragraph.clauses.filter { $0.neverCitedBy.contains(party.id) }
        if !never.isEmpty {
            return
                "\(party.code) cites \(paragraph.name), but not \(titles(never)) in the \(texts(of: party, dispute)) "
                + "here."
        }
        let isWhole = paragraph.clauses.allSatisfy { $0.how(by: party.id) != nil }
        return isWhole ? "\(party.code) cites \(paragraph.name), every sentence of it." : nil
    }

    private static func texts(of party: Party, _ dispute: Dispute) -> String {
        English.counted(dispute.ownTexts.completeTexts(of: party.id).count, "text") + " of its own"
    }

    /// The clauses of an instrument whose provisions begin alike with a number, such as `para 8, …`, where there are
    /// several.
    private static func paragraphs(_ norms: Norms, _ graph: ArgumentGraph) -> [(name: String, clauses: [NormUse])] {
        var paragraphs: [(name: String, clauses: [NormUse])] = []
        for use in norms.clauses {
            guard let norm = graph[use.clause].norm, let instrument = norm.instrument,
                let provision = norm.provision?.split(separator: ",").first, provision.contains(where: \.isNumber)
            else { continue }
            let name = "\(instrument), \(provision)"
            if let known = paragraphs.firstIndex(where: { $0.name == name }) {
                paragraphs[known].clauses.append(use)
            } else {
                paragraphs.append((name, [use]))
            }
        }
        return paragraphs.filter { $0.clauses.count > 1 }
    }

    /// Clauses by parties; only parties that cite something, or deny a sentence that does, have a column.
    private func matrix(_ norms: Norms, _ graph: ArgumentGraph) -> TextTable {
        func word(_ use: NormUse, _ party: Party.ID) -> String {
            if let how = use.how(by: party) { return how.rawValue }
            if use.denials.contains(where: { graph[$0].by == party }) { return "in denying" }
            return use.uncertain.contains { graph[$0].by == party } ? "perhaps by then" : ""
        }
        let citing = graph.parties.filter { party in norms.clauses.contains { !word($0, party.id).isEmpty } }
        var table = TextTable(
            (["clause", "instrument", "provision"] + citing.map(\.code)).map { TextTable.Column(title: $0) })
        for use in norms.clauses {
            let clause = graph[use.clause]
            table.append(
                [clause.slug, clause.norm?.instrument ?? "", clause.norm?.provision ?? ""]
                    + citing.map { word(use, $0.id) })
        }
        return table
    }
}
