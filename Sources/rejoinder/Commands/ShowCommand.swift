import ArgumentModel
import ArgumentParser
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
        let graph = try graph.load(console).graph
        let node = try Lookup.node(self.node, in: graph)
        let presence = Presence(graph, asOf: self.graph.asOf)
        if !presence.contains(node) {
            console.warn("'\(graph.slug(of: node))' was not yet said by \(presence.asOf?.description ?? "then")")
        }
        switch format {
        case .text:
            let view = NodeView(graph: graph, presence: presence, ink: output.ink(console), width: output.width ?? 100)
            try output.write(view.text(of: node))
        case .json:
            let json = GraphJSON(graph, presence: presence, tool: RootCommand.tool) { $0 == node }
            try output.write(json.bytes([.arguments, .nodes, .relations]))
        }
    }
}
