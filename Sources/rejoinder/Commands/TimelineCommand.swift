import Analysis
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange
import Wording

struct TimelineCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Show what was said when, and by whom.")

    @OptionGroup var graph: GraphOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var spreadsheet: SpreadsheetOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TableFormat = try output.format()
        try spreadsheet.check(isCSV: format == .csv)
        let dispute = try graph.dispute(console, writingTo: output.output)
        let graph = dispute.graph
        let timeline = Timeline(dispute)
        let nodes = try filter.filter(in: graph)
        let entries = (timeline.dated + timeline.undated).filter { nodes.accepts($0, in: graph) }
        let straddling = timeline.straddling.filter { nodes.accepts($0, in: graph) }
        let words = TimelineWords(dispute)
        let rows = entries.map { words.row($0) } + straddling.map { words.row($0, perhapsLater: true) }
        switch format {
        case .text:
            var table = TextTable(TimelineWords.header.map { TextTable.Column(title: $0) })
            for row in rows { table.append(row) }
            try output.write(table.text(fitting: output.width, ink: output.ink(console)))
        case .csv: try output.write(spreadsheet.bytes(TimelineWords.header, rows))
        case .json:
            try output.write(TimelineJSON.bytes(entries, straddling, dispute, tool: RootCommand.tool))
        }
    }
}

/// A line of the timeline in words.
private struct TimelineWords {
    static let header = ["date", "by", "via", "event", "source", "title", "id"]

    let dispute: Dispute
    /// Node to what it replies to.
    private let replies: [Node: [Relation]]
    /// Place to what it tells of the replies of others, whatever the date.
    private let told: [Attestation: [AskedQuestion.ToldReply]]

    init(_ dispute: Dispute) {
        self.dispute = dispute
        replies = Dictionary(grouping: dispute.graph.relations.filter { $0.kind == .answers }, by: \.from)
        told = Unanswered(Dispute(dispute.graph)).toldReplies()
    }

    func row(_ entry: Timeline.Entry, perhapsLater: Bool = false) -> [String] {
        let graph = dispute.graph
        let date = entry.date?.description ?? "undated"
        switch entry.event {
        case .adopted:
            return [date, "", "", "adopted", "", graph.title(of: entry.node), graph.slug(of: entry.node)]
        case .said(let attestation):
            let occurrence = graph[attestation]
            return [
                entry.date == nil ? date : Phrasing.date(of: occurrence), occurrence.by.map { graph[$0].code } ?? "",
                Phrasing(dispute).via(occurrence),
                event(of: attestation) + (entry.isRepeated ? " again" : "") + (perhapsLater ? ", perhaps later" : ""),
                occurrence.source.map { graph[$0].name } ?? "", graph.title(of: entry.node), graph.slug(of: entry.node),
            ]
        }
    }

    /// A question is asked, a demand made, a reply given: to what and how far it goes.
    private func event(of attestation: Attestation) -> String {
        let verb = Phrasing(dispute).verb(of: attestation)
        if let told = told[attestation] {
            return "tells that " + English.list(told.map { $0.words(in: Phrasing(dispute)) })
        }
        let given = replies[attestation.node] ?? []
        guard dispute.graph[attestation].stance == .asserts, !given.isEmpty else { return verb }
        let targets = given.map { relation in
            "[\(dispute.graph.title(of: relation.to))]" + (relation.grade.map { " (\($0.rawValue))" } ?? "")
        }
        return "replies to \(English.list(targets))"
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
