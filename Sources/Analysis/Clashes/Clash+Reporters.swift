package import ArgumentModel
import DisputeModel

extension Clash {
    /// Through whom it is known that one of a saying's `others` says the same; empty where a text of its own says so, or
    /// where no place of it is found.
    package func reporters(of party: Party.ID, in saying: Saying, _ report: Report) -> [Party.ID] {
        let graph = report.dispute.graph
        let vias = places(of: party, in: saying, report).map { place -> Party.ID? in
            let occurrence = graph[place]
            return occurrence.via == occurrence.by ? nil : occurrence.via
        }
        guard !vias.contains(nil) else { return [] }
        var reporters: [Party.ID] = []
        for via in vias.compactMap(\.self) where !reporters.contains(via) { reporters.append(via) }
        return reporters
    }

    /// Whether it is the editor's conclusion that one of a saying's `others` says the same.
    package func isInferred(of party: Party.ID, in saying: Saying, _ report: Report) -> Bool {
        let graph = report.dispute.graph
        let places = places(of: party, in: saying, report)
        return !places.isEmpty
            && places.allSatisfy { graph[$0].isActInferred || issue != nil && graph[$0].isAnswerInferred }
    }

    /// Where the party takes the same position, says the same node or refuses the same demand.
    private func places(of party: Party.ID, in saying: Saying, _ report: Report) -> [Attestation] {
        let (dispute, graph) = (report.dispute, report.dispute.graph)
        if let issue, let said = saying.attestation {
            let answers = graph[said].positions.filter { $0.issue == issue }.map(\.answer)
            let stand = report.positions.rows.first { $0.issue == issue }?.stands.first { $0.party == party }
            return (stand?.taken ?? []).filter { answers.contains($0.answer) }.map(\.attestation)
        }
        var nodes = [saying.node]
        if clashKind == .demandRefused {
            nodes += graph.relations.filter { relation in
                relation.kind == .answers && relation.grade == .refusal && sayings.contains { $0.node == relation.to }
            }.map(\.from)
        }
        return nodes.flatMap { node in
            dispute.voices(of: node).filter { $0.party == party && $0.stance.isOfSpeaker }.flatMap(\.attestations)
        }
    }
}
