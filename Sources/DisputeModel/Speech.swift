import ArgumentModel

/// Who says what as of a date, by node and party.
///
/// A party *affirms* a node when it asserts it in a counted occurrence, and *denies* it when it denies it in one; see
/// `Stance`. An argument without occurrences is put forward by
/// those who affirm all its premises (norms and the editor's own left aside) or, where none of these is anybody's, by
/// those who affirm its conclusion. Who puts an argument forward affirms its conclusion as well.
package struct Speech: Sendable {
    /// Node to the parties that affirm it in an occurrence of its own, each once, in source order.
    package let affirming: Rows
    /// Node to the parties that affirm it themselves or through an argument for it.
    package let committed: Rows
    /// Node to the parties that deny it.
    package let denying: Rows
    /// By party: whether a counted occurrence is its own or reports it.
    package let isHeard: [Bool]

    init(_ graph: ArgumentGraph, _ presence: Presence) {
        let numbering = NodeNumbering(graph)
        var collector = Collector(partyCount: graph.parties.count)
        for index in graph.statements.indices where presence.contains(Statement.ID(index)) {
            collector.add(graph.statements[index].occurrences, of: index, presence)
        }
        for argument in graph.arguments where presence.contains(argument.id) {
            collector.add(argument.occurrences, of: numbering[.argument(argument.id)], presence)
        }
        affirming = Rows(rowCount: numbering.count, pairs: collector.affirmed)
        denying = Rows(rowCount: numbering.count, pairs: collector.denied)
        isHeard = collector.isHeard
        var pairs = collector.affirmed
        for argument in graph.arguments where presence.contains(argument.id) {
            let number = numbering[.argument(argument.id)]
            let parties = Speech.parties(puttingForward: argument, number, graph, affirming)
            if argument.occurrences.isEmpty { pairs += parties.map { (Int32(number), $0) } }
            guard let conclusion = argument.conclusion, presence.contains(conclusion) else { continue }
            for party in parties where !affirming[conclusion.index].contains(party) {
                pairs.append((Int32(conclusion.index), party))
            }
        }
        committed = Rows(rowCount: numbering.count, pairs: Speech.withoutRepetition(pairs, in: numbering.count))
    }

    private static func parties(
        puttingForward argument: ArgumentGraph.Argument, _ number: Int, _ graph: ArgumentGraph, _ affirming: Rows
    ) -> [Int32] {
        guard argument.occurrences.isEmpty else { return Array(affirming[number]) }
        let voiced = argument.premises.filter { !graph[$0].isEditorial && graph[$0].kind != .norm }
        guard let first = voiced.first else { return argument.conclusion.map { Array(affirming[$0.index]) } ?? [] }
        return affirming[first.index].filter { party in
            voiced.allSatisfy { affirming[$0.index].contains(party) }
        }
    }

    private static func withoutRepetition(
        _ pairs: [(row: Int32, column: Int32)], in rowCount: Int
    ) -> [(row: Int32, column: Int32)] {
        let rows = Rows(rowCount: rowCount, pairs: pairs)
        var kept: [(row: Int32, column: Int32)] = []
        kept.reserveCapacity(pairs.count)
        for row in 0..<rowCount {
            let start = kept.count
            for column in rows[row] where !kept[start...].contains(where: { $0.column == column }) {
                kept.append((Int32(row), column))
            }
        }
        return kept
    }

    private struct Collector {
        var affirmed: [(row: Int32, column: Int32)] = []
        var denied: [(row: Int32, column: Int32)] = []
        var isHeard: [Bool]

        init(partyCount: Int) { isHeard = Array(repeating: false, count: partyCount) }

        mutating func add(_ occurrences: [Occurrence], of node: Int, _ presence: Presence) {
            let (firstAffirmed, firstDenied) = (affirmed.count, denied.count)
            for occurrence in occurrences where presence.contains(occurrence) {
                guard let party = occurrence.by else { continue }
                isHeard[party.index] = true
                let pair = (row: Int32(node), column: Int32(party.index))
                switch occurrence.stance {
                case .asserts:
                    if !affirmed[firstAffirmed...].contains(where: { $0.column == pair.column }) {
                        affirmed.append(pair)
                    }
                case .denies:
                    if !denied[firstDenied...].contains(where: { $0.column == pair.column }) { denied.append(pair) }
                case .asks, .demands, .mentions: break
                }
            }
        }
    }
}
