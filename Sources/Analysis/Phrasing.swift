import ArgumentModel

/// The wording that the explanations of all findings share.
struct Phrasing {
    let graph: ArgumentGraph

    init(_ graph: ArgumentGraph) { self.graph = graph }

    /// `Russian Federation (Sergey Lavrov), 2022-02-01, mid-letter: “…”`.
    func attribution(of attestation: Attestation) -> String {
        let occurrence = graph[attestation]
        var text = name(of: occurrence.by)
        if let speaker = occurrence.speaker { text += " (\(Phrasing.oneLine(speaker)))" }
        text += ", \(occurrence.date?.description ?? "undated")"
        if let source = occurrence.source { text += ", \(graph[source].name)" }
        if let reporter = occurrence.via, reporter != occurrence.by { text += ", as reported by \(name(of: reporter))" }
        if let quotation = occurrence.quotation { text += ": “\(Phrasing.oneLine(quotation.text))”" }
        return text
    }

    func name(of party: Party.ID?) -> String {
        guard let party else { return "somebody unnamed" }
        return Phrasing.oneLine(graph[party].name.isEmpty ? graph[party].code : graph[party].name)
    }

    /// `[Title]` for statements and `<Title>` for arguments, as in the graph file.
    func title(of node: Node) -> String {
        switch node {
        case .statement(let id): "[\(Phrasing.oneLine(graph[id].title))]"
        case .argument(let id): "<\(Phrasing.oneLine(graph[id].title))>"
        }
    }

    /// `A`, `A and B`, `A, B and C`.
    static func list(_ items: [String]) -> String {
        guard items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
    }

    static func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }

    /// The text with every run of white space and control characters made one blank.
    static func oneLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.unicodeScalars {
            let separates = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            if separates {
                if !isBlank { result.append(" ") }
            } else {
                result.append(scalar)
            }
            isBlank = separates
        }
        if isBlank, !result.isEmpty { result.removeLast() }
        return String(result)
    }
}
