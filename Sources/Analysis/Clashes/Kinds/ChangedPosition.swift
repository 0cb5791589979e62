import ArgumentModel
import DisputeModel
import Wording

extension ClashContext {
    /// Whether a contradictory set is one party's, about an issue on which it holds different answers.
    func isChange(_ finding: Contradiction) -> Bool {
        guard finding.scope == .withinParty, let party = finding.parties.first else { return false }
        return positions.rows.contains { row in
            row.stands.contains { $0.party == party && ($0.hasChanged || $0.isInconsistent) }
                && finding.isAbout(row.issue, graph)
        }
    }
}

extension ClashRule {
    /// One party holds something else on an issue at a later date, or different answers in one text. A change is no
    /// contradiction.
    static var changedPosition: ClashRule {
        ClashRule(definition: "a party holds another answer at a later date, or two in one text") { context in
            context.positions.rows.flatMap { row in
                row.stands.filter { $0.hasChanged || $0.isInconsistent }.map { clash($0, row, context) }
            }
        }
    }

    private static func clash(_ stand: Positions.Stand, _ row: Positions.Row, _ context: ClashContext) -> Clash {
        var answers: [String] = []
        for taken in stand.taken where !answers.contains(taken.answer) { answers.append(taken.answer) }
        let sayings = answers.compactMap { answer in
            context.best(stand.taken.filter { $0.answer == answer }.map(\.attestation)).map {
                context.saying(at: $0, answering: answer)
            }
        }
        let folded = context.report.contradictions.findings.filter {
            $0.parties == [stand.party] && context.isChange($0) && $0.isAbout(row.issue, context.graph)
        }
        let between = between(stand, row)
        let name = context.phrasing.name(of: stand.party)
        return Clash(
            id: "changed-position:\(context.slug(row.issue)):\(context.code(stand.party))", clashKind: .changedPosition,
            knownBy: .engine, group: .withinParty, issue: row.issue, parties: [stand.party],
            headline: "\(context.graph[row.issue].text) \(name) answers differently.", sayings: sayings,
            finding: stand.isInconsistent && !stand.hasChanged
                ? "Both stand in one text or are of one day."
                : between == 0
                    ? "" : "Between the two, others took \(English.counted(between, "position")) on it.",
            innocentReading: stand.hasChanged
                ? "A change between two dates is no contradiction, and the two may speak of different cases."
                : "The two may speak of different cases.", variants: folded.map(\.id),
            rank: [0, row.issue.index])
    }

    /// How many positions others took between the first and the last of a party.
    private static func between(_ stand: Positions.Stand, _ row: Positions.Row) -> Int {
        let dates = stand.taken.compactMap(\.date)
        guard let first = dates.first, let last = dates.last else { return 0 }
        return row.stands.filter { $0.party != stand.party }.flatMap(\.taken).compactMap(\.date)
            .count { first.last < $0.first && $0.last < last.first }
    }
}
