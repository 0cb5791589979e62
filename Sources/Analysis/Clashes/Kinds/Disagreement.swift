import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// On an issue of which only one answer can be right, two parties last hold different answers: Kunz & Rittel (1970).
    static var disagreement: ClashRule {
        ClashRule(definition: "two parties last hold different answers to a question") { context in
            context.positions.rows.filter { $0.isDisagreement(in: context.graph) }.map { clash(on: $0, context) }
        }
    }

    private static func clash(on row: Positions.Row, _ context: ClashContext) -> Clash {
        let graph = context.graph
        let sayings = row.camps(in: graph).compactMap { answer, stands -> Clash.Saying? in
            // A party of a side speaks for its answer rather than who stands by.
            let sided = stands.filter { graph[$0.party].side != nil }
            let places = (sided.isEmpty ? stands : sided).flatMap { stand in
                stand.taken.filter { $0.answer == answer }.map(\.attestation)
            }
            guard let best = context.best(places) else { return nil }
            return context.saying(
                at: best, answering: answer,
                others: stands.map(\.party).filter { $0 != graph[best].by })
        }
        let folded = context.disputedSets.ofIssue[row.issue] ?? []
        let changed = row.stands.filter(\.hasChanged).map { context.phrasing.name(of: $0.party) }
        return Clash(
            id: "disagreement:\(graph[row.issue].slug)", clashKind: .disagreement,
            knownBy: isDrawn(row, context) ? .texts : .editor, group: .core,
            issue: row.issue, parties: row.stands.map(\.party), headline: graph[row.issue].text, sayings: sayings,
            finding: changed.isEmpty ? "" : "\(English.list(changed)) held something else before.",
            innocentReading: "", variants: folded.map(\.id),
            rank: [
                0, -Set(row.stands.flatMap { $0.taken.compactMap { graph[$0.attestation].source } }).count,
                row.issue.index,
            ])
    }
}

extension ClashRule {
    /// Whether a text draws an opposition between what two parties hold for different answers, or one denies what the
    /// other says; else the editor sets the answers side by side.
    private static func isDrawn(_ row: Positions.Row, _ context: ClashContext) -> Bool {
        let taken = Dictionary(grouping: row.stands.flatMap(\.taken), by: \.attestation.node)
        func differ(_ a: Positions.Taken, _ b: Positions.Taken) -> Bool {
            a.party != b.party && a.answer != b.answer
        }
        let isDenied = taken.values.contains { here in
            here.contains { a in
                context.graph[a.attestation].stance == .denies
                    && here.contains { b in context.graph[b.attestation].stance != .denies && differ(a, b) }
            }
        }
        return isDenied
            || context.graph.relations.contains { relation in
                guard relation.kind.opposes, !context.dispute.isEditors(relation.id), let from = taken[relation.from],
                    let to = taken[relation.to]
                else { return false }
                return from.contains { a in to.contains { differ(a, $0) } }
            }
    }
}
