import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange
import Wording

struct ListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the nodes, relations, sources or parties of the graph.")

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case nodes, relations, sources, parties

        fileprivate var part: GraphJSON.Part {
            switch self {
            case .nodes: .nodes
            case .relations: .relations
            case .sources: .sources
            case .parties: .parties
            }
        }
    }

    @Argument(help: ArgumentHelp("nodes, relations, sources or parties.", valueName: "what")) var subject: Subject
    @OptionGroup var graph: GraphOptions
    @OptionGroup var filter: FilterOptions
    @Flag(help: "Exit with 1 when the list is not empty.") var exitCode = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var spreadsheet: SpreadsheetOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TableFormat = try output.format()
        try spreadsheet.check(isCSV: format == .csv)
        let dispute = try graph.dispute(console, writingTo: output.output)
        let graph = dispute.graph
        let nodes = try filter.filter(in: graph)
        let table = GraphTable(dispute: dispute, filter: nodes).table(of: subject)
        switch format {
        case .text: try output.write(table.text(fitting: output.width, ink: output.ink(console)))
        case .csv: try output.write(spreadsheet.bytes(table.columns.map(\.title), table.rows))
        case .json:
            let json = GraphJSON(dispute, tool: RootCommand.tool) {
                nodes.accepts($0, in: graph)
            }
            try output.write(json.bytes([subject.part]))
        }
        if exitCode, !table.rows.isEmpty { throw ExitStatus.findings }
    }
}

/// The lists of `rejoinder list` as tables.
private struct GraphTable {
    let dispute: Dispute
    let filter: NodeFilter

    private var graph: ArgumentGraph { dispute.graph }
    private var presence: Presence { dispute.presence }

    func table(of subject: ListCommand.Subject) -> TextTable {
        switch subject {
        case .nodes: nodes
        case .relations: relations
        case .sources: sources
        case .parties: parties
        }
    }

    private var nodes: TextTable {
        let phrasing = Phrasing(dispute)
        var table = TextTable("id", "kind", "by", "via", "others", "date", "title")
        for node in graph.nodes where presence.contains(node) && filter.accepts(node, in: graph) {
            table.append([
                graph.slug(of: node), graph.kindWord(of: node),
                dispute.speakers(of: node).map { graph[$0].code }.joined(separator: ","), phrasing.reporters(of: node),
                phrasing.others(of: node),
                dispute.firstSaid(node).map(Phrasing.date(of:)) ?? "", graph.title(of: node),
            ])
        }
        return table
    }

    private var relations: TextTable {
        var table = TextTable("from", "type", "to", "grade", "unmet", "drawn by")
        for relation in graph.relations where presence.contains(relation.id) && filter.accepts(relation.from, in: graph)
        {
            table.append([
                graph.slug(of: relation.from), relation.kind.rawValue, graph.slug(of: relation.to),
                relation.grade?.rawValue ?? "", relation.unmet.joined(separator: "; "),
                dispute.isEditors(relation.id) ? "editor" : "",
            ])
        }
        return table
    }

    private var sources: TextTable {
        var table = TextTable([
            .init(title: "id"), .init(title: "date"), .init(title: "kind"), .init(title: "quoted", alignment: .right),
            .init(title: "title"), .init(title: "issuer"),
        ])
        var quoted = Array(repeating: 0, count: graph.corpus.sources.count)
        for occurrence in graph.nodes.flatMap(graph.occurrences) where presence.contains(occurrence) {
            if let quotation = occurrence.quotation { quoted[quotation.source.index] += 1 }
        }
        for source in graph.corpus.sources where filter.source.map({ $0 == source.id }) ?? true {
            table.append([
                source.name, source.date?.description ?? "", source.kind?.rawValue ?? "",
                String(quoted[source.id.index]), source.title, source.issuer ?? "",
            ])
        }
        return table
    }

    private var parties: TextTable {
        var table = TextTable([
            .init(title: "id"), .init(title: "side"), .init(title: "says", alignment: .right),
            .init(title: "own texts", alignment: .right), .init(title: "name"), .init(title: "speakers"),
        ])
        for party in graph.parties where filter.parties?.contains(party.id) ?? true {
            let count = graph.nodes.count { presence.contains($0) && dispute.isSaid($0, by: party.id) }
            table.append([
                party.code, party.side ?? "", String(count), String(dispute.ownTexts.texts(of: party.id).count),
                party.name, party.speakers.joined(separator: ", "),
            ])
        }
        return table
    }
}
