import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// What a box says about a node of the graph.
struct NodeWords {
    let content: MapContent
    let label: MapOptions.Label?
    /// By statement, the questions, demands and offers.
    private let exchanges: [Statement.ID: Exchange]
    /// What says again what one of these asks.
    private let restated: Set<Statement.ID>
    /// What only tells of the replies of others.
    private let told: Set<Node>
    /// The lines that begin at each node.
    private let outgoing: [Node: [MapSelection.Line]]

    private var dispute: Dispute { content.report.dispute }
    private var graph: ArgumentGraph { content.graph }
    private var phrasing: Phrasing { Phrasing(dispute) }

    init(_ content: MapContent, label: MapOptions.Label?) {
        (self.content, self.label) = (content, label)
        exchanges = Dictionary(
            (content.report.unanswered.exchanges + content.report.unanswered.rhetoricalExchanges).map {
                ($0.question, $0)
            }
        ) { first, _ in first }
        restated = Set(exchanges.values.flatMap { $0.outcomes[0].restatements })
        told = NodeWords.told(content.report)
        outgoing = Dictionary(grouping: content.lines, by: \.from)
    }

    private static func told(_ report: Report) -> Set<Node> {
        let replies = (report.unanswered.questions + report.unanswered.rhetorical).flatMap(\.replies)
        let given = Set(replies.filter { $0.bearing != .isReported }.map(\.node))
        return Set(replies.map(\.node)).subtracting(given)
    }

    func box(for node: Node) -> Diagram.Node {
        let kind = kind(of: node)
        let first = dispute.firstSaid(node)
        let quotation = first?.quotation?.text
        let words = [quotation, graph.text(of: node)].compactMap { $0 }.first { !$0.isEmpty }
        let (title, text) = label(of: node, quotation: quotation)
        var box = Diagram.Node(
            kind: kind, kindLine: kindLine(kind, node), title: title, text: text,
            metaLine: metaLine(node, first), tooltip: words ?? graph.title(of: node),
            anchor: graph.slug(of: node), state: content.report.state(of: node),
            flags: content.report.flags(of: node), origin: origin(of: node),
            spokenKind: spokenKind(kind, node, first), date: first?.date?.first.description ?? "")
        box.languages = (
            WordsLanguage.of(box.title, at: node, in: dispute), WordsLanguage.of(box.tooltip, at: node, in: dispute)
        )
        box.outcome = outcome(of: node)
        if content.report.restsOnEditor(node) { box.notes.append("by the editor’s lines") }
        box.notes += replies(to: node)
        if let lost = content.report.lostReasons(of: node) { box.notes.append(lost) }
        return box
    }

    /// What came of a question, demand or offer at those asked, as every output says it: `US: unanswered; NATO: refused`.
    /// The flag says it where all that can be said is that nobody replied.
    private func replies(to node: Node) -> [String] {
        guard case .statement(let id) = node, let exchange = exchanges[id], !exchange.outcomes[0].isRhetorical,
            exchange.outcomes.contains(where: { $0.status != .unanswered || !$0.repliesAside.isEmpty })
        else { return [] }
        return exchange.outcomes { $0.verdict(in: phrasing) { graph[$0].code } }.map { parties, phrase in
            parties.isEmpty ? phrase : "\(parties.map { graph[$0].code }.joined(separator: ", ")): \(phrase)"
        }
    }

    /// What became of a question, a demand or an offer; nil for all others.
    private func outcome(of node: Node) -> Diagram.Node.Outcome? {
        guard case .statement(let id) = node, dispute.awaitsReply(node) else { return nil }
        if let exchange = exchanges[id] {
            return exchange.outcomes[0].isRhetorical ? .rhetorical : exchange.isOpen ? .open : .settled
        }
        return restated.contains(id) ? .restated : .unasked
    }

    /// A rebuttal only opposes and a reply only answers, as far as this map shows.
    func kind(of node: Node) -> Diagram.Node.Kind {
        guard case .statement(let id) = node else { return .argument }
        switch graph[id].kind {
        case .norm: return .norm
        case .question: return .question
        case .demand: return .demand
        case .issue, .meta: return .meta
        case .claim:
            guard let lines = outgoing[node] else { return .claim }
            if lines.allSatisfy({ $0.kind == .answers }) { return told.contains(node) ? .claim : .reply }
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

    /// What stands in the box as its title, and the author's text under it.
    private func label(of node: Node, quotation: String?) -> (title: String, text: String) {
        let (title, text) = (graph.title(of: node), graph.text(of: node))
        let textOrTitle = text.isEmpty ? title : text
        switch label {
        case .title: return (title, "")
        case .text: return (textOrTitle, "")
        case .quote: return (quotation.map(English.quoted) ?? title, "")
        case nil: break
        }
        let isQuoted = graph.occurrences(of: node).contains { $0.quotation != nil }
        switch isQuoted ? .title : mode(of: node) {
        case .title, .none: return (title, "")
        case .text: return (textOrTitle, "")
        case .hideUntitled: return graph.isTitled(node) ? (title, isSame(text, title) ? "" : text) : (textOrTitle, "")
        }
    }

    /// But for the full stop.
    private func isSame(_ text: String, _ title: String) -> Bool { text == title || text == title + "." }

    /// As the graph's own settings have it.
    private func mode(of node: Node) -> MapSettings.LabelMode {
        switch node {
        case .statement: graph.mapSettings.statementLabels
        case .argument: graph.mapSettings.argumentLabels
        }
    }

    private func kindLine(_ kind: Diagram.Node.Kind, _ node: Node) -> String {
        let by = phrasing.voices(of: node)
        let suffix = by.isEmpty ? "" : " · \(by)"
        switch kind {
        case .claim, .rebuttal, .argument:
            guard dispute.isOffered(node) else { return kind.rawValue.uppercased() + suffix }
            let to = addressees(of: node).joined(separator: ", ")
            return "OFFER" + suffix + (to.isEmpty ? "" : " → \(to)")
        case .meta: return "REMARK" + suffix
        case .norm: return "§ NORM" + (normReference(node).map { " · \($0)" } ?? suffix)
        case .question, .demand:
            let to = addressees(of: node).joined(separator: ", ")
            return (kind == .question ? "? QUESTION" : "! DEMAND") + suffix + (to.isEmpty ? "" : " → \(to)")
        case .reply:
            let answer = (outgoing[node] ?? []).first { $0.grade != nil }
            let grade = answer.flatMap { $0.gradedBy.isEmpty ? $0.grade?.rawValue : nil }
            return "REPLY" + suffix + (grade.map { " (\($0))" } ?? "")
        case .portal, .group: return kind.rawValue.uppercased()
        }
    }

    private func addressees(of node: Node) -> [String] {
        var seen: Set<Party.ID> = []
        return graph.occurrences(of: node).filter { dispute.presence.contains($0) && $0.stance.isOfSpeaker }
            .flatMap(\.to).filter { seen.insert($0).inserted }.map { graph[$0].code }
    }

    private func normReference(_ node: Node) -> String? {
        guard case .statement(let id) = node, let norm = graph[id].norm else { return nil }
        let text = [norm.instrument, norm.adopted.map { String($0.first.year) }].compactMap { $0 }.joined(
            separator: " ")
        let parts = [text, norm.provision ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// Where it is first said; where nobody says it, where it is first spoken of.
    private func metaLine(_ node: Node, _ first: Occurrence?) -> String {
        let present = graph.occurrences(of: node).filter { dispute.presence.contains($0) }
        guard let place = first ?? present.first else { return "" }
        let source = place.source.map { graph[$0].name }
        let via = place.via.map { "via \(graph[$0].code)" }
        let more = present.count > 1 ? "+\(present.count - 1)" : nil
        return [place.speaker, Phrasing.briefDate(of: place), source, via, more].compactMap { $0 }.joined(
            separator: " · ")
    }

    private func spokenKind(_ kind: Diagram.Node.Kind, _ node: Node, _ first: Occurrence?) -> String {
        let word = kind == .meta ? "Remark" : kind.rawValue.capitalizedFirst
        let date = first.flatMap { $0.date == nil ? nil : Phrasing.spokenDate(of: $0) }
        return [word, phrasing.voices(of: node), date ?? ""].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
