import Analysis
import ArgumentModel
import DisputeModel
import Interchange
import Wording

/// What the page shows, as JSON, schema `rejoinder/page/1`: the documents that the commands print, under the names of
/// the commands, and beside them what only the page needs.
struct PageData {
    /// What takes long to make: as it is, or the path under which it is to be had.
    struct Parts {
        enum Part {
            case string(String)
            case document([UInt8])
        }

        /// The documents of the dates, packed.
        let dated: Part
        let maps: Part
    }

    private let report: Report
    private let parts: Parts
    private let bodies: PageBodies
    private let tool: String
    private var dispute: Dispute { report.dispute }
    private var graph: ArgumentGraph { report.dispute.graph }

    init(_ report: Report, _ parts: Parts, bodies: PageBodies, tool: String) {
        (self.report, self.parts, self.bodies, self.tool) = (report, parts, bodies, tool)
    }

    func bytes() -> [UInt8] {
        let timeline = Timeline(dispute)
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", report.asOf?.description)
            json.key("bodies")
            bodies.write(to: &json)
            json.member("clashes", document: PageDocument.clashes.bytes(of: report, tool: tool))
            write(parts.dated, "dated", to: &json)
            json.member("dates", DatedDocuments.dates(of: dispute).map(\.description))
            json.member("graph", document: GraphJSON(dispute, tool: tool).bytes())
            write(parts.maps, "maps", to: &json)
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

    private func write(_ part: Parts.Part, _ key: String, to json: inout JSONWriter) {
        switch part {
        case .string(let text): json.member(key, text)
        case .document(let bytes): json.member(key, document: bytes)
        }
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
