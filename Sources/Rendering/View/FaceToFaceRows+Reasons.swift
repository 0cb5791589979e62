import Analysis
import ArgumentModel
import DisputeModel
import Wording

extension RowMaker {
    /// What speaks for a claim.
    private struct Ground {
        let node: Node
        /// Whether no text ties the two.
        let isEditors: Bool
    }

    /// The rows with one reason for each claim that they show, and with how many there are. O(*m*) in relations.
    func withReasons(_ rows: [Row]) -> [Row] {
        let cards = rows.flatMap { $0.cells.joined() }
        let grounds = grounds(of: Set(cards.compactMap { canRest($0) ? $0.node : nil }))
        guard !grounds.isEmpty else { return rows }
        var rows = rows
        for row in rows.indices {
            for column in rows[row].cells.indices {
                for position in rows[row].cells[column].indices {
                    let card = rows[row].cells[column][position]
                    guard canRest(card), let node = card.node, let grounds = grounds[node] else { continue }
                    rows[row].cells[column][position].reason = reason(for: card, in: column, among: grounds)
                }
            }
        }
        return rows
    }

    /// Whether a card shows something for which a reason can be given.
    private func canRest(_ card: Card) -> Bool {
        guard card.form == .words, !card.isDenial, case .statement(let id)? = card.node else { return false }
        return graph[id].kind == .claim
    }

    /// What somebody puts forward for each node, in source order: what supports or entails it, and the arguments that
    /// conclude it.
    private func grounds(of nodes: Set<Node>) -> [Node: [Ground]] {
        var grounds: [Node: [Ground]] = [:]
        func add(_ node: Node, to claim: Node, isEditors: Bool) {
            guard node != claim, dispute.isPutForward(node),
                !(grounds[claim] ?? []).contains(where: { $0.node == node })
            else { return }
            grounds[claim, default: []].append(Ground(node: node, isEditors: isEditors))
        }
        for relation in graph.relations where nodes.contains(relation.to) && report.presence.contains(relation.id) {
            switch relation.kind.bearing {
            case .supports, .entails:
                add(relation.from, to: relation.to, isEditors: dispute.isEditors(relation.id))
            case .opposes, .excludes, .undercuts, .says, .none: break
            }
        }
        for argument in graph.arguments where report.presence.contains(argument.id) {
            let node = Node.argument(argument.id)
            for claim in argument.inferences.map({ Node.statement($0.conclusion) }) where nodes.contains(claim) {
                add(node, to: claim, isEditors: graph.occurrences(of: node).isEmpty)
            }
        }
        return grounds
    }

    /// A reason of the speaker's own before one of the same column, and that before all others.
    private func reason(for card: Card, in column: Int, among grounds: [Ground]) -> FaceToFace.Reason {
        func rank(_ ground: Ground) -> Int {
            let speakers = dispute.speakers(of: ground.node)
            if let party = card.by, speakers.contains(party) { return 0 }
            return speakers.contains { columns[column].parties.contains($0) } ? 1 : 2
        }
        let ranked = grounds.enumerated().map { (rank: rank($0.element), offset: $0.offset, ground: $0.element) }
        let best = ranked.min { ($0.rank, $0.offset) < ($1.rank, $1.offset) }?.ground ?? grounds[0]
        let head = grounds.count == 1 ? "Reason" : "One of \(grounds.count) reasons"
        return FaceToFace.Reason(
            node: best.node, count: grounds.count,
            words: head + source(of: best, for: card) + ": " + name(of: best.node))
    }

    private func name(of node: Node) -> String {
        switch node {
        case .statement: graph.title(of: node)
        case .argument: "argument \(English.quoted(graph.title(of: node)))"
        }
    }

    /// Who gives a reason where it is somebody else than who speaks on the card, through whom it is known, and whether
    /// the editor alone sees a reason in it: `, by US (via CNS; editor)`.
    private func source(of ground: Ground, for card: Card) -> String {
        let speakers = dispute.speakers(of: ground.node)
        let own = card.by.flatMap { speakers.contains($0) ? $0 : nil }
        let others = speakers.map { phrasing.code(of: $0, via: reporters(of: $0, saying: ground.node)) }
        let names = own != nil || others.isEmpty ? "" : ", by \(English.list(others))"
        let via = own.map { phrasing.reporterCodes(of: $0, saying: ground.node) } ?? ""
        let notes = (via.isEmpty ? [] : ["via \(via)"]) + (ground.isEditors ? ["editor"] : [])
        return names + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
    }

    /// Those through whom alone a party is known to say something.
    private func reporters(of party: Party.ID, saying node: Node) -> [Party.ID] {
        let voices = dispute.voices(of: node).filter { $0.party == party && $0.stance.isOfSpeaker }
        return voices.contains { $0.reporters.isEmpty } ? [] : voices.flatMap(\.reporters)
    }
}
