import Analysis
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange
import Wording

struct ExplainCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show why a node stands, is defeated or open: the moves of the dispute about it.")

    @Argument(help: ArgumentHelp("The id or the title of a node.", valueName: "id")) var node: String
    @OptionGroup var graph: GraphOptions
    @Option(help: ArgumentHelp("How many moves deep to look.", valueName: "n")) var depth: Int = 100
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        if depth < 1 { throw ValidationError("'--depth' is a number of moves, 1 or more.") }
    }

    func run(_ console: Console) throws {
        let format: TextOrJSON = try output.format()
        let dispute = try graph.dispute(console, writingTo: output.output)
        let tree = try Lookup.explanation(of: node, in: dispute, depth: depth)
        switch format {
        case .text:
            let text = VisibleText.lines(tree.text(in: dispute))
            try output.write(text.hasSuffix("\n") ? text : text + "\n")
        case .json: try output.write(DisputeTreeJSON.bytes(tree, dispute, tool: RootCommand.tool))
        }
    }
}
