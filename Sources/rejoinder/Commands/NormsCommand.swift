import Analysis
import ArgumentModel
import ArgumentParser
import DisputeModel
import Interchange

struct NormsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "norms",
        abstract: "Show who cites which clause, selective citation, misquotation, and claims about texts.")

    @OptionGroup var graph: GraphOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TableFormat = try output.format()
        let dispute = try graph.dispute(console)
        let norms = Norms(dispute)
        let matrix = matrix(norms, dispute.graph)
        switch format {
        case .text: try output.write(text(norms, matrix, dispute, console))
        case .csv: try output.write(CSV.bytes(matrix.columns.map(\.title), matrix.rows))
        case .json:
            try output.write(NormsJSON.bytes(norms, dispute, tool: RootCommand.tool))
        }
    }

    private func text(_ norms: Norms, _ matrix: TextTable, _ dispute: Dispute, _ console: Console) -> String {
        let printer = FindingPrinter(dispute: dispute, ink: output.ink(console), width: output.width ?? 100)
        return matrix.text(fitting: output.width, ink: output.ink(console)) + "\n"
            + neverCited(norms, dispute.graph, printer)
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

    /// For each party that cites some clause of a paragraph, those of the paragraph it never cites; and who, of the
    /// parties to the dispute, cites none.
    private func neverCited(_ norms: Norms, _ graph: ArgumentGraph, _ printer: FindingPrinter) -> String {
        var lines = ""
        for paragraph in NormsCommand.paragraphs(norms, graph) {
            let citing = graph.parties.filter { party in paragraph.clauses.contains { $0.how(by: party.id) != nil } }
            for party in citing {
                let never = paragraph.clauses.filter { $0.neverCitedBy.contains(party.id) }
                let titles = never.map { graph[$0.clause].title }.joined(separator: ", ")
                lines += printer.paragraph(
                    "\(party.code) cites \(paragraph.name), "
                        + (never.isEmpty ? "every sentence of it." : "but never \(titles)."))
            }
            let silent = graph.parties.filter { party in
                party.side != nil && paragraph.clauses.allSatisfy { $0.neverCitedBy.contains(party.id) }
            }
            if !silent.isEmpty {
                let codes = silent.map(\.code).joined(separator: ", ")
                lines += printer.paragraph("Nothing of \(paragraph.name) is cited by \(codes).")
            }
        }
        guard !lines.isEmpty else { return "" }
        return printer.ink(.strong, "Never cited, of paragraphs that are cited") + "\n\n" + lines + "\n"
    }

    /// The clauses of an instrument whose provisions begin alike with a number, such as `para 8, …`, where there are
    /// several.
    private static func paragraphs(_ norms: Norms, _ graph: ArgumentGraph) -> [(name: String, clauses: [NormUse])] {
        var paragraphs: [(name: String, clauses: [NormUse])] = []
        for use in norms.clauses {
            guard let norm = graph[use.clause].norm, norm.order != nil, let instrument = norm.instrument,
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

    /// Clauses by parties; only parties that cite something have a column.
    private func matrix(_ norms: Norms, _ graph: ArgumentGraph) -> TextTable {
        let citing = graph.parties.filter { party in norms.clauses.contains { $0.how(by: party.id) != nil } }
        var table = TextTable(
            (["clause", "instrument", "provision"] + citing.map(\.code)).map { TextTable.Column(title: $0) })
        for use in norms.clauses {
            let clause = graph[use.clause]
            table.append(
                [clause.slug, clause.norm?.instrument ?? "", clause.norm?.provision ?? ""]
                    + citing.map { use.how(by: $0.id)?.rawValue ?? "" })
        }
        return table
    }
}
