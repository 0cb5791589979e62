import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange

struct ShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one node: its words in their context, its relations, its replies.")

    @Argument(help: ArgumentHelp("The id or the title of a node.", valueName: "id")) var node: String
    @OptionGroup var graph: GraphOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TextOrJSON = try output.format()
        let dispute = try graph.dispute(console, writingTo: output.output)
        let graph = dispute.graph
        let node = try Lookup.node(self.node, in: graph)
        if !dispute.presence.contains(node) {
            console.warn("'\(graph.slug(of: node))' was not yet said by \(dispute.asOf?.description ?? "then")")
        }
        switch format {
        case .text:
            let view = NodeView(dispute: dispute, ink: output.ink(console), width: output.width ?? 100)
            try output.write(view.text(of: node))
        case .json:
            let json = GraphJSON(dispute, tool: RootCommand.tool) { $0 == node }
            try output.write(json.bytes([.arguments, .nodes, .relations]))
        }
    }
}
