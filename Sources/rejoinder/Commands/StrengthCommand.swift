import Analysis
import ArgumentModel
import ArgumentParser
import Argumentation
import Desk
import DisputeModel
import Interchange
import Wording

struct StrengthCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "strength",
        abstract: "Rank claims and arguments by gradual strength, a number from 0 to 1.",
        discussion: """
            Every claim and argument starts from its 'weight' (0.5 unless the graph gives another), is raised by what \
            supports it and lowered by what attacks it. It orders; it measures nothing: of what a party says for its own \
            claim only the strongest counts, and values have two digits and stay under 1. '--raw' gives the textbook's \
            values. Values on circles are iterated; one that does not settle is \
            marked '?', and the exit code is then 6.
            """)

    @OptionGroup var graph: GraphOptions
    @Option(
        help: ArgumentHelp("How strengths combine: df-quad, quadratic-energy or h-categoriser.", valueName: "name"),
        transform: StrengthCommand.semantics)
    var semantics = GradualSemantics.dfQuAD
    @Flag(help: "Count every support and print the values of the textbook.") var raw = false
    @OptionGroup var filter: FilterOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var spreadsheet: SpreadsheetOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TableFormat = try output.format()
        try spreadsheet.check(isCSV: format == .csv)
        let dispute = try graph.dispute(console, writingTo: output.output)
        let graph = dispute.graph
        let nodes = try filter.filter(in: graph)
        let strengths = NodeStrengths(dispute, under: semantics, isRaw: raw)
        let entries = strengths.ranking.filter { nodes.accepts($0.node, in: graph) }
        switch format {
        case .text:
            try output.write(table(entries, of: strengths, graph).text(fitting: output.width, ink: output.ink(console)))
        case .csv:
            let rows = table(entries, of: strengths, graph)
            try output.write(spreadsheet.bytes(rows.columns.map(\.title), rows.rows))
        case .json: try output.write(StrengthJSON.bytes(entries, of: strengths, graph, tool: RootCommand.tool))
        }
        if format != .json { console.say(VisibleText.line(strengths.note)) }
        if !strengths.isConverged { throw ExitStatus.limit }
    }

    private func table(_ entries: [NodeStrengths.Entry], of strengths: NodeStrengths, _ graph: ArgumentGraph)
        -> TextTable
    {
        var table = TextTable([
            .init(title: "strength", alignment: .right), .init(title: "weight", alignment: .right), .init(title: "id"),
            .init(title: "title"),
        ])
        for entry in entries {
            table.append([
                decimals(strengths.shown(entry.strength)) + (entry.isSettled ? "" : "?"), decimals(entry.weight),
                graph.slug(of: entry.node), graph.title(of: entry.node),
            ])
        }
        return table
    }

    /// A number from 0 to 1 with two decimals, of the textbook's with three.
    private func decimals(_ value: Double) -> String {
        let unit = raw ? 1000 : 100
        let count = Int((value * Double(unit)).rounded())
        return "\(count / unit)." + String(String(unit + count % unit).dropFirst())
    }

    private static func semantics(_ text: String) throws -> GradualSemantics {
        if let found = GradualSemantics(rawValue: text.lowercased()) { return found }
        let names = GradualSemantics.allCases.map(\.rawValue)
        throw ValidationError(
            "there is no gradual semantics '\(text)'" + DidYouMean.question(for: text, among: names)
                + " (semantics: \(names.joined(separator: ", ")))")
    }
}
