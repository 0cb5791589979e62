import Analysis
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange

struct ContradictionsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "contradictions", abstract: "Show minimal sets of assertions that cannot hold together.")

    @OptionGroup var graph: GraphOptions
    @Option(help: ArgumentHelp("Only those in which one of these parties is involved.", valueName: "codes"))
    var party: String?
    @Flag(help: "Only those that rest on no defeasible step.") var strict = false
    @Option(help: ArgumentHelp("Stop after so many, smallest first, with exit code 6.", valueName: "count"))
    var limit = 1_000
    @Flag(help: "Exit with 1 when there is a contradiction.") var exitCode = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TextOrJSON = try output.format()
        let dispute = try graph.dispute(console, writingTo: output.output)
        let report = analyze(
            dispute, limits: AnalysisLimits(contradictions: max(1, limit), budget: talk.budget))
        let parties = try party.map { try FilterOptions.parties($0, in: dispute.graph) }
        let findings = report.contradictions.findings.filter { finding in
            (parties?.contains { finding.parties.contains($0) } ?? true) && (!strict || finding.grade == .strict)
        }
        switch format {
        case .text:
            let printer = FindingPrinter(dispute: dispute, ink: output.ink(console), width: output.width ?? 100)
            let text = Contradiction.Scope.allCases.map { scope in
                printer.text(ContradictionsCommand.heading(scope), findings.filter { $0.scope == scope })
            }
            // Said of all parties, so it must hold of the whole list, not of what the options leave of it.
            let all = report.contradictions
            let hasNone = !all.isPartial && !all.findings.contains { $0.scope == .withinParty }
            let none = hasNone ? ContradictionsCommand.noneWithin : ""
            try output.write(none + text.joined() + printer.paragraph(ContradictionsCommand.note))
        case .json:
            let tool = RootCommand.tool
            try output.write(ContradictionsJSON.bytes(findings, report, tool: tool))
        }
        if let cut = DeskFailure(cutting: report) { throw cut }
        if exitCode, !findings.isEmpty { throw ExitStatus.findings }
    }

    private static let noneWithin =
        "No party's own statements and arguments contradict one another, as far as this graph records them.\n\n"
    private static let note =
        "Contradiction means: these cannot all hold. Which of them is wrong, if any, is not decided here."

    private static func heading(_ scope: Contradiction.Scope) -> String {
        switch scope {
        case .withinParty: "Within one party"
        case .betweenParties: "Between parties"
        case .withNorm: "Between a claim and a norm"
        case .withText: "Between a claim and a text"
        case .editorsOwn: "Among the editor’s own statements"
        }
    }
}
