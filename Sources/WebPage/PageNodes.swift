import Analysis
import ArgumentModel
import DisputeModel
import Interchange
import Wording

/// What the page says of each node besides what the graph holds: its state and what that hangs on, and who says it, in
/// words.
struct PageNodes {
    private let report: Report
    private var dispute: Dispute { report.dispute }
    private var graph: ArgumentGraph { report.dispute.graph }

    init(_ report: Report) { self.report = report }

    func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in json.member("nodes", graph.nodes.filter(report.presence.contains), write) }
        return json.finished()
    }

    private func write(_ json: inout JSONWriter, _ node: Node) {
        json.object { json in
            json.member("flags", report.flags(of: node).map(\.rawValue))
            json.member("ground", ground(of: node))
            json.member("id", graph.slug(of: node))
            json.member("said", places(of: node)) { json, place in
                json.object { json in
                    json.member("verb", Phrasing(dispute).verb(of: place))
                    json.member("who", who(at: place))
                }
            }
            json.member("state", report.state(of: node)?.rawValue)
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
}
