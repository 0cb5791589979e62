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
    @OptionGroup var spreadsheet: SpreadsheetOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: ListFormat = try output.format()
        try spreadsheet.check(isCSV: format == .csv)
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
        case .csv: try output.write(spreadsheet.bytes(PositionWords.header, words.history))
        case .md: try output.write(words.markdown)
        case .json:
            try output.write(PositionsJSON.bytes(rows, terms, keeping: parties, dispute, tool: RootCommand.tool))
        }
    }
}
