import Analysis
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange

struct TimelineCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Show what was said when, and by whom.")

    @OptionGroup var graph: GraphOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TableFormat = try output.format()
        let dispute = try graph.dispute(console)
        let graph = dispute.graph
        let timeline = Timeline(dispute)
        let nodes = try filter.filter(in: graph)
        let entries = (timeline.dated + timeline.undated).filter { nodes.accepts($0, in: graph) }
        let rows = entries.map { row($0, graph) }
        switch format {
        case .text:
            var table = TextTable("date", "by", "event", "source", "title", "id")
            for row in rows { table.append(row) }
            try output.write(table.text(fitting: output.width, ink: output.ink(console)))
        case .csv: try output.write(CSV.bytes(["date", "by", "event", "source", "title", "id"], rows))
        case .json:
            try output.write(TimelineJSON.bytes(entries, dispute, tool: RootCommand.tool))
        }
    }

    private func row(_ entry: Timeline.Entry, _ graph: ArgumentGraph) -> [String] {
        let date = entry.date?.description ?? "undated"
        switch entry.event {
        case .adopted:
            return [date, "", "adopted", "", graph.title(of: entry.node), graph.slug(of: entry.node)]
        case .said(let attestation):
            let occurrence = graph[attestation]
            return [
                date, occurrence.by.map { graph[$0].code } ?? "",
                occurrence.act.rawValue + (entry.isFirst ? "" : " again"),
                occurrence.source.map { graph[$0].name } ?? "", graph.title(of: entry.node), graph.slug(of: entry.node),
            ]
        }
    }
}

extension NodeFilter {
    fileprivate func accepts(_ entry: Timeline.Entry, in graph: ArgumentGraph) -> Bool {
        if let kinds, !kinds.contains(graph.kindWord(of: entry.node)) { return false }
        switch entry.event {
        case .said(let attestation): return accepts(graph[attestation])
        case .adopted: return parties == nil && source == nil
        }
    }
}
