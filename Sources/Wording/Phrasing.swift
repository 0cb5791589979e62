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
        text += ", \(Phrasing.date(of: occurrence))"
        if let source = occurrence.source { text += ", \(graph[source].name)" }
        if let reporter = occurrence.via, reporter != occurrence.by { text += ", as reported by \(name(of: reporter))" }
        if let quotation = occurrence.quotation { text += ": “\(LineText.clean(quotation.text))”" }
        return text
    }

    package func name(of party: Party.ID?) -> String {
        guard let party else { return "somebody unnamed" }
        return LineText.clean(graph[party].name.isEmpty ? graph[party].code : graph[party].name)
    }

    /// The date as it stands in the graph, `undated`, and whether the editor concluded it.
    package static func date(of occurrence: Occurrence) -> String {
        (occurrence.date?.description ?? "undated") + (occurrence.isDateInferred ? " (inferred)" : "")
    }

    /// `Russian Federation (4 texts of its own here)`: how far its silence can be read, so that extracts do not count.
    package func withOwnTexts(_ party: Party.ID) -> String {
        "\(name(of: party)) (\(English.counted(dispute.ownTexts.completeTexts(of: party).count, "text")) of its own here)"
    }

    /// Who stands how to a node, in codes: `N, denied by S`.
    package func voices(of node: Node) -> String {
        let speakers = dispute.speakers(of: node).map { graph[$0].code }.joined(separator: ", ")
        return [speakers, others(of: node)].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Those who are quoted about a node and do not say it, in codes: `denied by S, quoted by P`.
    package func others(of node: Node) -> String {
        let voices = dispute.voices(of: node)
        return [Stance.denies, .mentions].compactMap { stance -> String? in
            let codes = voices.filter { $0.stance == stance }.map { graph[$0.party].code }
            return codes.isEmpty ? nil : "\(Phrasing.participle(stance)) \(codes.joined(separator: ", "))"
        }.joined(separator: ", ")
    }

    /// What somebody does with the words, in the present tense: `asserts`, `agrees` for a concession to one's own side,
    /// `says ironically`.
    package func verb(of attestation: Attestation) -> String {
        let occurrence = graph[attestation]
        switch occurrence.act {
        case .ironic: return "says ironically"
        case .concedes: return dispute.concedesToOwnSide(attestation) ? "agrees" : "concedes"
        case .asserts, .asks, .demands, .denies, .quotes, .charges, .offers, .announces, .predicts, .reports,
            .presupposes:
            return occurrence.act.rawValue
        }
    }

    /// Title, those who say it and those who deny it by the date, such as `[Conditional right] (Russian Federation;
    /// denied by France)`.
    package func named(_ node: Node) -> String {
        let denying = dispute.voices(of: node).filter { $0.stance == .denies }.map { name(of: $0.party) }
        let speakers = English.list(dispute.speakers(of: node).map { name(of: $0) })
        let parts = [speakers, denying.isEmpty ? "" : "denied by \(English.list(denying))"].filter { !$0.isEmpty }
        return parts.isEmpty ? title(of: node) : "\(title(of: node)) (\(parts.joined(separator: "; ")))"
    }

    /// Before those who stand so to a node: `denied by`.
    package static func participle(_ stance: Stance) -> String {
        switch stance {
        case .asserts: "said by"
        case .asks: "asked by"
        case .demands: "demanded by"
        case .denies: "denied by"
        case .mentions: "quoted by"
        }
    }

    /// `[Title]` for statements and `<Title>` for arguments, as in the graph file.
    package func title(of node: Node) -> String {
        switch node {
        case .statement(let id): "[\(LineText.clean(graph[id].title))]"
        case .argument(let id): "<\(LineText.clean(graph[id].title))>"
        }
    }
}
