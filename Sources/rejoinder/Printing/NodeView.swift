import ArgdownSyntax
import ArgumentModel
import Desk
import DisputeModel
import Wording

/// One node of the graph as text to read.
struct NodeView {
    let dispute: Dispute
    let ink: Ink
    /// The columns a line may take.
    let width: Int

    private var graph: ArgumentGraph { dispute.graph }
    private var presence: Presence { dispute.presence }

    func text(of node: Node) -> String {
        var lines = [ink(.strong, VisibleText.line(graph.title(of: node))), ink(.faint, identity(of: node))]
        let words = graph.text(of: node)
        if !words.isEmpty { lines += [""] + wrapped(words, indent: "  ") }
        lines += norm(of: node) + reconstruction(of: node) + occurrences(of: node) + relations(of: node)
        return lines.joined(separator: "\n") + "\n"
    }

    private func identity(of node: Node) -> String {
        let (tags, section) =
            switch node {
            case .statement(let id): (graph[id].tags, graph[id].section)
            case .argument(let id): (graph[id].tags, graph[id].section)
            }
        let parts = [graph.slug(of: node), graph.kindWord(of: node)] + tags.map { "#\($0)" }
        return VisibleText.line((parts + (section.map { ["in “\(graph[$0].title)”"] } ?? [])).joined(separator: " · "))
    }

    private func norm(of node: Node) -> [String] {
        guard case .statement(let id) = node, let norm = graph[id].norm else { return [] }
        let parts = [
            norm.instrument, norm.provision, norm.adopted.map { "adopted \($0)" }, norm.force?.rawValue,
            norm.status.map { "\($0.rawValue) status" },
        ]
        return ["", "  " + VisibleText.line(parts.compactMap(\.self).joined(separator: ", "))]
    }

    private func reconstruction(of node: Node) -> [String] {
        guard case .argument(let id) = node, !graph[id].inferences.isEmpty else { return [] }
        var lines = ["", ink(.strong, "Steps")]
        for inference in graph[id].inferences {
            lines += inference.premises.flatMap { named(.statement($0), lead: "  ", then: "") }
            let rules = inference.rules.isEmpty ? "" : " " + inference.rules.joined(separator: ", ") + " --"
            lines.append(VisibleText.line("  --" + (inference.isDeductive ? " deductive" : "") + rules))
            lines += named(.statement(inference.conclusion), lead: "  ∴ ", then: "")
        }
        return lines
    }

    private func occurrences(of node: Node) -> [String] {
        let occurrences = graph.occurrences(of: node)
        let all = occurrences.indices.filter { presence.contains(occurrences[$0]) }.map { Attestation(node, $0) }
        if all.isEmpty, graph.kindWord(of: node) != "argument" {
            return ["", "  " + ink(.faint, "Nobody is quoted as saying this; it is the editor’s own.")]
        }
        let view = OccurrenceView(dispute: dispute, ink: ink, width: width)
        return all.flatMap { [""] + view.lines(of: $0) }
    }

    private func relations(of node: Node) -> [String] {
        let all = graph.relations.filter { presence.contains($0.id) && ($0.from == node || $0.to == node) }
        guard !all.isEmpty else { return [] }
        return ["", ink(.strong, "Relations")]
            + all.flatMap { relation in
                relation.from == node
                    ? named(relation.to, lead: "  \(RelationWords.active(relation)) ", then: remark(on: relation))
                    : named(relation.from, lead: "  \(RelationWords.passive(relation)) ", then: remark(on: relation))
            }
    }

    private func remark(on relation: Relation) -> String {
        var remarks: [String] = []
        if !relation.unmet.isEmpty {
            remarks.append("unmet: " + relation.unmet.map(English.quoted).joined(separator: "; "))
        }
        if dispute.isEditors(relation.id) { remarks.append("the editor draws this line") }
        if relation.kind == .answers, dispute.isTooEarly(relation) {
            remarks.append("earlier than the question, so it does not count")
        }
        return remarks.joined(separator: "; ")
    }

    /// A node by its title, who says it, and its id.
    private func named(_ node: Node, lead: String, then remark: String) -> [String] {
        let voices = Phrasing(dispute).voices(of: node)
        let by = voices.isEmpty ? "" : " (\(voices))"
        var lines = [
            "\(lead)\(ink(.strong, VisibleText.line(graph.title(of: node))))\(by)  " + ink(.faint, graph.slug(of: node))
        ]
        if !remark.isEmpty { lines.append("    " + VisibleText.line(remark)) }
        return lines
    }

    private func wrapped(_ text: String, indent: String) -> [String] {
        ColumnWrap.lines(of: VisibleText.line(text), width: width - indent.count).map { indent + $0 }
    }
}
