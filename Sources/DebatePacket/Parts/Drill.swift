import ArgumentModel

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

    func drill(_ book: inout EvidenceBook) -> Drill {
        let bySide = Side.allCases.map { side in
            let nodes = decks[side] ?? []
            let attacked = nodes.filter { !context.lines.attackers(of: $0).isEmpty }
            return Array((attacked + nodes.filter { !attacked.contains($0) }).prefix(Drill.claimLimit / 2))
        }
        var exercises: [Drill.Exercise] = []
        for position in 0..<(Drill.claimLimit / 2) {
            for nodes in bySide where position < nodes.count {
                guard let claim = context.passage(nodes[position], &book) else { continue }
                exercises.append(
                    Drill.Exercise(label: "R\(exercises.count + 1)", claim: claim, node: nodes[position]))
            }
        }
        return Drill(exercises: exercises)
    }
}
