import Analysis
import ArgumentModel
import DisputeModel

extension RowMaker {
    /// Two sides face each other, with all others between them; else every party has a column, the fifth and later ones
    /// share one.
    static func columns(of report: Report) -> ([FaceToFace.Column], [Int], Bool) {
        let graph = report.dispute.graph
        var sides: [String] = []
        for side in graph.parties.compactMap(\.side) where !sides.contains(side) { sides.append(side) }
        func named(_ head: String, _ parties: [Party], _ outline: Grid.Outline) -> FaceToFace.Column {
            let names =
                parties.count == 1 && parties[0].name != parties[0].code
                ? "\(parties[0].name) (\(parties[0].code))" : parties.map(\.code).joined(separator: ", ")
            return FaceToFace.Column(
                title: [head, names].filter { !$0.isEmpty }.joined(separator: " · "), parties: Set(parties.map(\.id)),
                outline: outline)
        }
        if sides.count == 2 {
            let (first, second) = (
                graph.parties.filter { $0.side == sides[0] }, graph.parties.filter { $0.side == sides[1] }
            )
            let others = graph.parties.filter { $0.side == nil }
            let middle = FaceToFace.Column(
                title: "Norms" + (others.isEmpty ? "" : "; on no side: " + others.map(\.code).joined(separator: ", ")),
                parties: Set(others.map(\.id)), outline: .third)
            let columns = [
                named("Side \(sides[0])", first, .square), middle,
                named("Side \(sides[1])", second, .rounded),
            ]
            return (columns, graph.parties.map { $0.side.map { side in side == sides[0] ? 0 : 2 } ?? 1 }, true)
        }
        let heard = graph.parties.filter { report.dispute.speech.isHeard[$0.id.index] }
        let own = heard.count > 4 ? Array(heard.prefix(3)) : heard
        var columns = own.map { named("", [$0], .square) }
        let rest = graph.parties.filter { party in !own.contains { $0.id == party.id } }
        if heard.count > own.count { columns.append(named("Others", rest, .third)) }
        let columnOf = graph.parties.map { party in own.firstIndex { $0.id == party.id } ?? columns.count - 1 }
        return (columns, columnOf, false)
    }

    func column(of party: Party.ID?) -> Int {
        party.map { columnOf[$0.index] } ?? (hasBetween ? 1 : max(0, columns.count - 1))
    }
}
