import Analysis
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange

struct ContradictionsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "contradictions",
        abstract: "Show what opposes what, an entry for each clash, and how it is known.",
        discussion: "Kinds:\n"
            + Clash.Kind.allCases.map { "  \($0.rawValue): \($0.definition)" }.joined(separator: "\n"))

    @OptionGroup var graph: GraphOptions
    @Option(help: ArgumentHelp("Only those in which one of these parties is involved.", valueName: "codes"))
    var party: String?
    @Option(help: ArgumentHelp("Only these kinds, separated by commas.", valueName: "kinds")) var kind: String?
    @Option(help: ArgumentHelp("Only those about this issue.", valueName: "id")) var issue: String?
    @Option(help: ArgumentHelp("Only what is known so: texts, engine or editor.", valueName: "how")) var knownBy:
        String?
    @Flag(help: "Only assertions that cannot all hold by rules without an exception.") var strict = false
    @Option(
        help: ArgumentHelp("Stop after so many minimal sets, smallest first, with exit code 6.", valueName: "count"))
    var limit = 1_000
    @Flag(help: "Exit with 1 when there is something.") var exitCode = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var spreadsheet: SpreadsheetOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: ListFormat = try output.format()
        try spreadsheet.check(isCSV: format == .csv)
        let dispute = try graph.dispute(console, writingTo: output.output)
        let report = analyze(
            dispute, limits: AnalysisLimits(contradictions: max(1, limit), budget: talk.budget))
        let selection = try ClashSelection(self, report)
        let clashes = report.clashes().all.filter(selection.accepts)
        switch format {
        case .text:
            let printer = ClashPrinter(
                report: report, ink: output.ink(console), width: output.width ?? 100,
                showsAll: console.verbosity == .verbose)
            try output.write(printer.text(clashes))
        case .json:
            try output.write(
                ContradictionsJSON.bytes(selection.sets(report), clashes, report, tool: RootCommand.tool))
        case .csv: try output.write(spreadsheet.bytes(ClashRows.header, ClashRows(report).rows(clashes)))
        case .md: try output.write(ClashRows(report).markdown(clashes))
        }
        if let cut = DeskFailure(cutting: report) { throw cut }
        if exitCode, !clashes.isEmpty { throw ExitStatus.findings }
    }
}

/// Which clashes the options ask for.
private struct ClashSelection {
    private let parties: [Party.ID]?
    private let kinds: [Clash.Kind]?
    private let issue: Statement.ID?
    private let knownBy: [Clash.KnownBy]?
    /// The ids of the minimal sets without a defeasible step; nil for all.
    private let strict: Set<String>?

    init(_ command: ContradictionsCommand, _ report: Report) throws {
        let graph = report.dispute.graph
        parties = try command.party.map { try FilterOptions.parties($0, in: graph) }
        kinds = try command.kind.map { try FilterOptions.choices($0, among: Clash.Kind.self, noun: "kind") }
        knownBy = try command.knownBy.map { try FilterOptions.choices($0, among: Clash.KnownBy.self, noun: "ground") }
        issue = try command.issue.map { try Lookup.issue($0, in: graph) }
        let isStrict: (Contradiction) -> Bool = { $0.grade == .strict }
        strict = command.strict ? Set(report.contradictions.findings.filter(isStrict).map(\.id)) : nil
    }

    func accepts(_ clash: Clash) -> Bool {
        (parties?.contains(where: clash.parties.contains) ?? true) && (kinds?.contains(clash.clashKind) ?? true)
            && (issue == nil || clash.issue == issue) && (knownBy?.contains(clash.knownBy) ?? true)
            && (strict == nil || clash.variants.contains { strict?.contains($0) ?? false })
    }

    /// The minimal sets, which stay beside the clashes in JSON.
    func sets(_ report: Report) -> [Contradiction] {
        report.contradictions.findings.filter { finding in
            (parties?.contains(where: finding.parties.contains) ?? true) && (strict?.contains(finding.id) ?? true)
        }
    }
}
