import Analysis
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange
import Wording

struct DiffCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed between two dates or two graphs.",
        discussion: """
            Two dates: rejoinder diff --from 2022-01-27 --to 2022-02-01. Two graphs: rejoinder diff old.argdown new.argdown.
            """)

    @Argument(help: ArgumentHelp("One graph with --from, or two graphs.", valueName: "graph")) var graphs: [String] = []
    @Option(help: ArgumentHelp("The earlier date.", valueName: "date"), transform: CommandLineDate.lastDay)
    var from: CalendarDate?
    @Option(
        help: ArgumentHelp("The later date; all there is, if left out.", valueName: "date"),
        transform: CommandLineDate.lastDay)
    var to: CalendarDate?
    @Option(
        help: ArgumentHelp("Take sources from this folder instead of the one the graph names.", valueName: "folder"))
    var corpus: String?
    @Flag(help: "Exit with 1 when there is a difference.") var exitCode = false
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        if graphs.count > 2 { throw ValidationError("two graphs can be compared, not \(graphs.count).") }
        if graphs.count < 2, from == nil { throw ValidationError("name two graphs, or a date with '--from'.") }
    }

    func run(_ console: Console) throws {
        let format: TextOrJSON = try output.format()
        let old = try OpenGraph(paths: Array(graphs.prefix(1)), corpusPath: corpus, writingTo: output.output).graph
        let new =
            graphs.count == 2
            ? try OpenGraph(paths: [graphs[1]], corpusPath: corpus, writingTo: output.output).graph : old
        let before = reason.report(on: Dispute(old, asOf: from), talk)
        let after = reason.report(on: Dispute(new, asOf: to), talk)
        let diff = GraphDiff(from: before, to: after)
        switch format {
        case .text: try output.write(text(diff, from: old, to: new))
        case .json: try output.write(GraphDiffJSON.bytes(diff, from: before, to: after, tool: RootCommand.tool))
        }
        if let cut = DeskFailure(cutting: before, after) { throw cut }
        if exitCode, !diff.isEmpty { throw ExitStatus.findings }
    }

    private func text(_ diff: GraphDiff, from old: ArgumentGraph, to new: ArgumentGraph) -> String {
        func words(_ link: GraphDiff.Link, _ drawn: DrawnLinks) -> String {
            let ends = drawn.ends(of: link)
            return "\(ends.from) \(link.kind.rawValue) \(ends.to)"
        }
        let (before, after) = (DrawnLinks(old), DrawnLinks(new))
        var lines = diff.enteredNodes.map { "+ \($0)" } + diff.leftNodes.map { "- \($0)" }
        lines += diff.enteredRelations.map { "+ \(words($0, after))" }
        lines += diff.leftRelations.map { "- \(words($0, before))" }
        lines += diff.texts.map { "~ \($0.id): text “\($0.old)” → “\($0.new)”" }
        lines += diff.states.map {
            "~ \($0.id): \($0.old?.rawValue ?? "not evaluated") → \($0.new?.rawValue ?? "not evaluated")"
                + (diff.statesByEditor.contains($0.id) ? " (by the editor's lines)" : "")
        }
        lines += diff.questions.map { "~ \($0.id): \($0.old) → \($0.new)" }
        lines += diff.enteredClashes.map { "+ \(ClashWording.word($0.kind)): \($0.headline)" }
        lines += diff.leftClashes.map { "- \(ClashWording.word($0.kind)): \($0.headline)" }
        return lines.map { VisibleText.line($0) + "\n" }.joined()
    }
}
