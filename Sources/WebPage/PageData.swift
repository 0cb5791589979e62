import Analysis
import ArgumentModel
import Desk
import DisputeModel
import Foundation
import Interchange
import Wording

/// What the page shows, as JSON, schema `rejoinder/page/1`: the documents that the commands print, under the names of
/// the commands, and beside them what only the page needs.
struct PageData {
    private let report: Report
    private let maps: [PageMaps.Map]
    private let bodies: PageBodies
    private let tool: String
    private var dispute: Dispute { report.dispute }
    private var graph: ArgumentGraph { report.dispute.graph }

    init(_ report: Report, maps: [PageMaps.Map], bodies: PageBodies, tool: String) {
        (self.report, self.maps, self.bodies, self.tool) = (report, maps, bodies, tool)
    }

    /// - Throws: `DeskFailure` where the documents of the dates cannot be compressed.
    func bytes() throws(DeskFailure) -> [UInt8] {
        let timeline = Timeline(dispute)
        let dates = Set(timeline.dated.compactMap { $0.date?.last }).sorted()
        let dated = try packedDocuments(at: dates)
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", report.asOf?.description)
            json.key("bodies")
            bodies.write(to: &json)
            json.member("clashes", document: PageDocument.clashes.bytes(of: report, tool: tool))
            json.member("dated", dated)
            json.member("dates", dates.map(\.description))
            json.member("graph", document: GraphJSON(dispute, tool: tool).bytes())
            json.member("maps", maps) { json, map in
                json.object { json in
                    json.member("pages", map.pages)
                    json.member("sentence", map.map.sentence)
                    json.member("title", map.map.title)
                    json.member("view", map.map.name)
                }
            }
            json.member("nodes", document: PageDocument.nodes.bytes(of: report, tool: tool))
            json.member("norms", document: PageDocument.norms.bytes(of: report, tool: tool))
            json.member("notes", writeNotes)
            json.member("outcomes", document: PageDocument.outcomes.bytes(of: report, tool: tool))
            json.member("positions", document: PageDocument.positions.bytes(of: report, tool: tool))
            json.member("schema", "rejoinder/page/1")
            json.member(
                "timeline",
                document: TimelineJSON.bytes(
                    timeline.dated + timeline.undated, timeline.straddling, dispute, tool: tool))
            json.member("title", graph.title)
            json.member("tool", tool)
            json.member("unanswered", document: PageDocument.unanswered.bytes(of: report, tool: tool))
            json.member("words", PageWords.write)
        }
        return json.finished()
    }

    /// As many analyses as there are dates.
    private func packedDocuments(at dates: [CalendarDate]) throws(DeskFailure) -> String {
        var documents = DatedDocuments()
        for date in dates {
            documents.add(date, analyze(Dispute(graph, asOf: date), under: report.semantics), tool: tool)
        }
        return Data(try Gzip.compressed(documents.bytes())).base64EncodedString()
    }

    // MARK: What holds for the page as a whole

    private func writeNotes(to json: inout JSONWriter) {
        json.member(
            "clashes",
            "A clash means: these oppose each other. Which of them is right is not decided here.")
        json.member("reach", reach)
        json.member(
            "reading",
            [
                "Every quotation opens its source at the words.",
                "A missing reply means none in the texts collected here; it is not conceded.",
                "What is marked as the editor’s is drawn by the editor and by no text.",
            ])
        json.member("standing", "\(report.semantics.name.capitalizedFirst) semantics. \(Standing.note)")
        json.member("unanswered", Unanswered.note)
    }

    /// Who has how many texts of its own here, a sentence each; those whose silence cannot be read in one.
    private var reach: [String] {
        let (own, phrasing) = (dispute.ownTexts, Phrasing(dispute))
        let heard = graph.parties.filter { !own.completeTexts(of: $0.id).isEmpty }
        let others = graph.parties.filter { $0.side != nil || !own.texts(of: $0.id).isEmpty }
        return heard.map { "\(phrasing.withOwnTexts($0.id))." }
            + [phrasing.withoutTexts(others, ", so that no absence is read off its silence")].compactMap(\.self)
    }
}
