import Analysis
import ArgumentModel
import Desk
import DisputeModel
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

    func bytes() -> [UInt8] {
        let timeline = Timeline(dispute)
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", report.asOf?.description)
            json.key("bodies")
            bodies.write(to: &json)
            json.key("changes")
            PageChanges(report).write(to: &json)
            json.member(
                "clashes",
                document: ContradictionsJSON.bytes(
                    report.contradictions.findings, report.clashes().all, report, tool: tool))
            json.member("graph", document: GraphJSON(dispute, tool: tool).bytes())
            json.member("maps", maps) { json, map in
                json.object { json in
                    json.member("pages", map.pages)
                    json.member("sentence", map.map.sentence)
                    json.member("title", map.map.title)
                    json.member("view", map.map.name)
                }
            }
            json.member("nodes", writeNodes)
            json.member("norms", document: NormsJSON.bytes(report.norms, dispute, tool: tool))
            json.member("notes", writeNotes)
            json.member("outcomes") { json in
                for outcome in PageChanges.outcomes(of: report).sorted(by: { $0.key < $1.key }) {
                    json.member(outcome.key, outcome.value.verdict)
                }
            }
            json.member(
                "positions",
                document: PositionsJSON.bytes(
                    report.positions.rows, KeyTerms(dispute).all, keeping: nil, dispute, tool: tool))
            json.member("schema", "rejoinder/page/1")
            json.member(
                "timeline",
                document: TimelineJSON.bytes(
                    timeline.dated + timeline.undated, timeline.straddling, dispute, tool: tool))
            json.member("title", graph.title)
            json.member("tool", tool)
            json.member("unanswered", document: UnansweredJSON.bytes(report.unanswered, dispute, tool: tool))
            json.member("words", PageWords.write)
        }
        return json.finished()
    }

    // MARK: What is said of a node

    private func writeNodes(to json: inout JSONWriter) {
        let nodes = graph.nodes.filter(report.presence.contains)
        for node in nodes.sorted(by: { graph.slug(of: $0) < graph.slug(of: $1) }) {
            json.member(graph.slug(of: node)) { json in
                json.member("flags", report.flags(of: node).map(\.rawValue))
                json.member("ground", ground(of: node))
                json.member("said", places(of: node)) { json, place in
                    json.object { json in
                        json.member("verb", Phrasing(dispute).verb(of: place))
                        json.member("who", who(at: place))
                    }
                }
                json.member("state", report.state(of: node)?.rawValue)
            }
        }
    }

    private func places(of node: Node) -> [Attestation] {
        let occurrences = graph.occurrences(of: node)
        return occurrences.indices.filter { report.presence.contains(occurrences[$0]) }.map { Attestation(node, $0) }
    }

    /// `Russian Federation (Sergey Lavrov), 27 January 2022, as reported by CNSNews (hearsay)`.
    private func who(at place: Attestation) -> String {
        let (occurrence, phrasing) = (graph[place], Phrasing(dispute))
        var text = phrasing.name(of: occurrence.by)
        if let speaker = occurrence.speaker { text += " (\(LineText.clean(speaker)))" }
        text += ", " + Phrasing.spokenDate(of: occurrence)
        if let reporter = Phrasing.reporter(of: occurrence) {
            text += ", as reported by \(phrasing.name(of: reporter))"
            if dispute.camps.testimony(of: occurrence) == .hearsay { text += " (hearsay)" }
        }
        let concluded = occurrence.inferred.filter { $0 != "date" }
        return concluded.isEmpty ? text : text + "; \(English.list(concluded)) concluded by the editor"
    }

    /// What a verdict hangs on, in sentences; empty where there is nothing to say.
    private func ground(of node: Node) -> String {
        let sentences = [
            report.lostReasons(of: node).map { "\($0.capitalizedFirst)." },
            report.restsOnEditor(node)
                ? "The verdict hangs on a line that the editor draws and no text." : nil,
        ]
        return sentences.compactMap(\.self).joined(separator: " ")
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
