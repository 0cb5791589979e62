import ArgumentModel
import DisputeModel

/// Finds how directly it is known that a party says a node, or what it puts forward for it.
struct TestimonyFinder {
    private let graph: ArgumentGraph
    private let presence: Presence
    private let camps: Camps
    private let speech: Speech
    private let opposition: Opposition

    init(_ dispute: Dispute) {
        (graph, presence, camps) = (dispute.graph, dispute.presence, dispute.camps)
        (speech, opposition) = (dispute.speech, dispute.opposition)
    }

    /// One for every entry of `speech.committed`.
    func testimonies() -> [Testimony] {
        var found: [Testimony] = []
        found.reserveCapacity(speech.committed.entryCount)
        for node in 0..<opposition.numbering.count {
            for party in speech.committed[node] { found.append(testimony(of: node, by: Party.ID(Int(party)))) }
        }
        return found
    }

    /// An argument is known as directly as the worst known of its premises, a conclusion as the best known argument.
    private func testimony(of number: Int, by party: Party.ID) -> Testimony {
        let node = opposition.numbering.node(at: number)
        if let own = camps.testimony(of: party, in: graph.occurrences(of: node), presence) { return own }
        switch node {
        case .argument(let id):
            let premises = graph[id].premises.compactMap {
                camps.testimony(of: party, in: graph[$0].occurrences, presence)
            }
            return premises.max() ?? .own
        case .statement:
            let arguments = opposition.conclusions[number].filter { argument in
                speech.committed[Int(argument)].contains(Int32(party.index))
            }
            return arguments.map { testimony(of: Int($0), by: party) }.min() ?? .own
        }
    }
}
