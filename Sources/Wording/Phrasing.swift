package import ArgumentModel
package import DisputeModel

/// The names and places that every output says in the same words.
package struct Phrasing {
    package let dispute: Dispute

    package init(_ dispute: Dispute) { self.dispute = dispute }

    package var graph: ArgumentGraph { dispute.graph }

    /// `Russian Federation (Sergey Lavrov), 2022-02-01, mid-letter: “…”`.
    package func attribution(of attestation: Attestation) -> String {
        let occurrence = graph[attestation]
        var text = name(of: occurrence.by)
        if let speaker = occurrence.speaker { text += " (\(LineText.clean(speaker)))" }
        text += ", \(occurrence.date?.description ?? "undated")"
        if let source = occurrence.source { text += ", \(graph[source].name)" }
        if let reporter = occurrence.via, reporter != occurrence.by { text += ", as reported by \(name(of: reporter))" }
        if let quotation = occurrence.quotation { text += ": “\(LineText.clean(quotation.text))”" }
        return text
    }

    package func name(of party: Party.ID?) -> String {
        guard let party else { return "somebody unnamed" }
        return LineText.clean(graph[party].name.isEmpty ? graph[party].code : graph[party].name)
    }

    /// `[Title]` for statements and `<Title>` for arguments, as in the graph file.
    package func title(of node: Node) -> String {
        switch node {
        case .statement(let id): "[\(LineText.clean(graph[id].title))]"
        case .argument(let id): "<\(LineText.clean(graph[id].title))>"
        }
    }
}
