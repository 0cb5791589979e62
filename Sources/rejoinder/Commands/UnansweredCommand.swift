import Analysis
import ArgumentModel
import ArgumentParser
import DisputeModel
import Interchange
import Wording

struct UnansweredCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "unanswered",
        abstract: "Show questions, demands, offers and claims left without a sufficient reply.",
        discussion: "Unanswered never means conceded or true. JSON holds the answered ones as well.")

    @OptionGroup var graph: GraphOptions
    @Option(
        name: [.customLong("by"), .customLong("party")],
        help: ArgumentHelp("Only what these parties ask, demand or claim.", valueName: "codes")) var party: String?
    @Option(help: ArgumentHelp("Only what is put to these parties.", valueName: "codes")) var to: String?
    @Option(help: ArgumentHelp("Only these kinds: question, demand, offer, claim.", valueName: "kinds")) var kind:
        String?
    @Flag(help: "Exit with 1 when something is unanswered.") var exitCode = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var spreadsheet: SpreadsheetOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: ListFormat = try output.format()
        try spreadsheet.check(isCSV: format == .csv)
        let dispute = try graph.dispute(console, writingTo: output.output)
        let graph = dispute.graph
        let unanswered = Unanswered(dispute).filtered(
            by: try party.map { try FilterOptions.parties($0, in: graph) } ?? [],
            to: try to.map { try FilterOptions.parties($0, in: graph) } ?? [],
            kinds: try kind.map { try FilterOptions.unansweredKinds($0) } ?? [])
        switch format {
        case .text: try output.write(text(unanswered, dispute, console))
        case .json: try output.write(UnansweredJSON.bytes(unanswered, dispute, tool: RootCommand.tool))
        case .csv: try output.write(spreadsheet.bytes(UnansweredRows.header, UnansweredRows(unanswered, dispute).rows))
        case .md: try output.write(UnansweredRows(unanswered, dispute).markdown)
        }
        if exitCode, !unanswered.openExchanges.isEmpty || !unanswered.openClaims.isEmpty { throw ExitStatus.findings }
    }

    private func text(_ unanswered: Unanswered, _ dispute: Dispute, _ console: Console) -> String {
        let printer = FindingPrinter(dispute: dispute, ink: output.ink(console), width: output.width ?? 100)
        let view = QuestionView(dispute: dispute, ink: printer.ink, width: printer.width)
        let open = unanswered.openExchanges
        let head = UnansweredRows.head(dispute).map(printer.paragraph).joined()
        return (head.isEmpty ? "" : head + "\n")
            + view.text("Questions", open.filter { $0.form == .question })
            + view.text("Demands", open.filter { $0.form == .demand })
            + view.text("Offers", open.filter { $0.form == .offer })
            + view.text("Rhetorical, not counted", unanswered.rhetoricalExchanges)
            + claims(unanswered.openClaims, printer, console)
            + UnansweredRows.foot(unanswered, dispute).map(printer.paragraph).joined()
    }

    /// A line for each claim, as there are many; with `-v` all that is known about it.
    private func claims(_ claims: [ClaimReception], _ printer: FindingPrinter, _ console: Console) -> String {
        let heading = "Claims left unanswered by somebody with texts of its own here"
        if console.verbosity == .verbose { return printer.text(heading, claims) }
        guard !claims.isEmpty else { return "" }
        let graph = printer.dispute.graph
        var table = TextTable("by", "via", "since", "unanswered by", "claim", "id")
        for claim in claims {
            table.append([
                graph[claim.by].code, printer.phrasing.reporterCodes(of: claim.by, saying: .statement(claim.claim)),
                UnansweredRows.since(claim, in: printer.dispute),
                claim.unansweredBy.map { graph[$0].code }.joined(separator: ","), graph[claim.claim].title,
                graph[claim.claim].slug,
            ])
        }
        return printer.ink(.strong, "\(heading) (\(claims.count))") + "\n\n"
            + table.text(fitting: output.width, ink: printer.ink) + "\n"
    }
}
