import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange

struct ExportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the graph in a format of other programs: json, csv, graphml.",
        discussion: """
            json: all there is, schema rejoinder/graph/1. csv: a row for every place where somebody says something. \
            graphml: nodes and edges for Gephi, yEd and the like.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case json, csv, graphml }

    @Argument(help: ArgumentHelp("json, csv or graphml.", valueName: "format")) var format: Format
    @OptionGroup var graph: GraphOptions
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Write the result to a file, whole or not at all.", valueName: "file"))
    var output: String?
    @OptionGroup var spreadsheet: SpreadsheetOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        try spreadsheet.check(isCSV: format == .csv)
        let dispute = try graph.dispute(console, writingTo: output)
        let bytes =
            switch format {
            case .json: GraphJSON(dispute, tool: RootCommand.tool).bytes()
            case .csv: GraphCSV.bytes(dispute, for: spreadsheet.reader)
            case .graphml: GraphML.bytes(dispute)
            }
        guard let output, output != "-" else { return Stream.output.write(bytes) }
        try OutputFile(path: output).write(bytes)
    }
}
