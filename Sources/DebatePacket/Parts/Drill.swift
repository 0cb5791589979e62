import ArgumentModel
import DisputeModel

/// P12: claims to answer in four steps.
struct Drill {
    static let claimLimit = 6

    struct Exercise {
        let label: String
        let claim: Passage
        let node: Node
    }

    let exercises: [Exercise]
}

/// Makes the drill: the cards of both sides in turn, those that somebody attacks first.
struct DrillMaker {
    let context: PacketContext
    let decks: [Side: [Node]]

    func drill(_ book: inout AttestationBook) -> Drill {
        var bySide = Side.allCases.map { side in
            let nodes = decks[side] ?? []
            let attacked = nodes.filter { !context.objections(to: $0).isEmpty }
            return attacked + nodes.filter { !attacked.contains($0) }
        }
        var exercises: [Drill.Exercise] = []
        for _ in 0..<(Drill.claimLimit / 2) {
            for side in bySide.indices {
                let chosen = exercises.map(\.node)
                guard let position = bySide[side].firstIndex(where: { !isMirrored($0, chosen) }) else { continue }
                let node = bySide[side].remove(at: position)
                guard let claim = context.passage(node, &book) else { continue }
                exercises.append(Drill.Exercise(label: "R\(exercises.count + 1)", claim: claim, node: node))
            }
        }
        return Drill(exercises: exercises)
    }

    /// Whether a claim and one of those chosen attack each other, so that each would give away the answer to the other.
    private func isMirrored(_ node: Node, _ chosen: [Node]) -> Bool {
        let attackers = context.lines.attackers(of: node)
        return chosen.contains { attackers.contains($0) && context.lines.attackers(of: $0).contains(node) }
    }
}
