import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// What a box says about a node of the graph.
struct NodeWords {
    let content: MapContent
    let label: MapOptions.Label
    /// The lines that begin at each node.
    private let outgoing: [Node: [MapSelection.Line]]

    private var graph: ArgumentGraph { content.graph }

    init(_ content: MapContent, label: MapOptions.Label) {
        (self.content, self.label) = (content, label)
        outgoing = Dictionary(grouping: content.lines, by: \.from)
    }

    func box(for node: Node) -> Diagram.Node {
        let occurrences = graph.occurrences(of: node).filter { content.report.presence.contains($0) }
        let kind = kind(of: node)
        let quotation = occurrences.lazy.compactMap(\.quotation).first?.text
        let words = [quotation, graph.text(of: node)].compactMap { $0 }.first { !$0.isEmpty }
        return Diagram.Node(
            kind: kind, kindLine: kindLine(kind, node, occurrences), title: title(of: node, quotation: quotation),
            metaLine: metaLine(kind, node, occurrences), tooltip: words ?? graph.title(of: node),
            anchor: graph.slug(of: node), state: content.report.state(of: node),
            flags: content.report.flags(of: node), origin: origin(of: node),
            spokenKind: spokenKind(kind, occurrences),
            date: occurrences.lazy.compactMap(\.date).first?.first.description ?? "")
    }

    /// A rebuttal only opposes and a reply only answers, as far as this map shows.
    func kind(of node: Node) -> Diagram.Node.Kind {
        guard case .statement(let id) = node else { return .argument }
        switch graph[id].kind {
        case .norm: return .norm
        case .question: return .question
        case .demand: return .demand
        case .meta: return .meta
        case .claim:
            guard let lines = outgoing[node] else { return .claim }
            if lines.allSatisfy({ $0.kind == .answers }) { return .reply }
            let isOpposing = lines.allSatisfy { $0.kind.bearing == .opposes || $0.kind.bearing == .undercuts }
            return isOpposing ? .rebuttal : .claim
        }
    }

    private func origin(of node: Node) -> Diagram.Node.Origin {
        switch node {
        case .statement(let id): graph[id].isEditorial && graph[id].kind != .norm ? .editorial : .quoted
        case .argument(let id): graph[id].occurrences.isEmpty ? .editorial : .quoted
        }
    }

    private func title(of node: Node, quotation: String?) -> String {
        switch label {
        case .title: graph.title(of: node)
        case .quote: quotation.map { "“\($0)”" } ?? graph.title(of: node)
        }
    }

    private func parties(_ occurrences: [Occurrence]) -> [String] {
        var seen: Set<Party.ID> = []
        return occurrences.compactMap(\.by).filter { seen.insert($0).inserted }.map { graph[$0].code }
    }

    private func kindLine(_ kind: Diagram.Node.Kind, _ node: Node, _ occurrences: [Occurrence]) -> String {
        let by = parties(occurrences).joined(separator: ", ")
        let suffix = by.isEmpty ? "" : " · \(by)"
        switch kind {
        case .claim, .rebuttal, .argument: return kind.rawValue.uppercased() + suffix
        case .meta: return "REMARK" + suffix
        case .norm: return "§ NORM" + (normReference(node).map { " · \($0)" } ?? suffix)
        case .question, .demand:
            let mark = kind == .question ? "? QUESTION" : "! DEMAND"
            var seen: Set<Party.ID> = []
            let to = occurrences.flatMap(\.to).filter { seen.insert($0).inserted }.map { graph[$0].code }
            return mark + suffix + (to.isEmpty ? "" : " → \(to.joined(separator: ", "))")
        case .reply:
            let grade = (outgoing[node] ?? []).lazy.compactMap(\.grade).first
            return "REPLY" + suffix + (grade.map { " (\($0.rawValue))" } ?? "")
        case .portal, .group: return kind.rawValue.uppercased()
        }
    }

    private func normReference(_ node: Node) -> String? {
        guard case .statement(let id) = node, let norm = graph[id].norm else { return nil }
        let text = [norm.instrument, norm.adopted.map { String($0.first.year) }].compactMap { $0 }.joined(
            separator: " ")
        let parts = [text, norm.provision ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func metaLine(_ kind: Diagram.Node.Kind, _ node: Node, _ occurrences: [Occurrence]) -> String {
        guard let first = occurrences.first else { return "" }
        let source = first.source.map { graph[$0].name }
        let via = first.via.map { "via \(graph[$0].code)" }
        let more = occurrences.count > 1 ? "+\(occurrences.count - 1)" : nil
        return [first.speaker, first.date?.brief, source, via, more].compactMap { $0 }.joined(separator: " · ")
    }

    private func spokenKind(_ kind: Diagram.Node.Kind, _ occurrences: [Occurrence]) -> String {
        let date = occurrences.lazy.compactMap(\.date).first?.spoken
        let word = kind == .meta ? "Remark" : kind.rawValue.capitalizedFirst
        return ([word] + parties(occurrences) + [date].compactMap { $0 }).joined(separator: ", ")
    }
}
